"""What is installed here, and whether it works."""

import platform
import sqlite3
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

import click

from nenpyo.cli.output import Record, format_option, write

PACKAGES = ("nenpyo", "sudachipy", "sudachidict-core", "numpy", "msgspec", "sqlalchemy", "click")


def checks() -> Iterator[Record]:
    """One record a check: name, what was found, whether that is enough."""
    yield _check("python", platform.python_version(), ok=sys.version_info >= (3, 11))
    for name in PACKAGES:
        try:
            yield _check(name, version(name))
        except PackageNotFoundError:
            yield _check(name, "not installed", ok=False)
    yield _check("sqlite", sqlite3.sqlite_version, ok=sqlite3.sqlite_version_info >= (3, 37))
    yield from _packs()


def _packs() -> Iterator[Record]:
    from nenpyo.languages import installed, load

    for lang in installed():
        pack = load(lang)
        ranges = pack.split(pack.sample)
        tokens, _ = pack.tokenise([(start, pack.sample[start:end]) for start, end in ranges])
        found = f"version {pack.version}, {len(tokens)} words in its sample"
        yield _check(f"language {lang}", found, ok=len(tokens) > 0)


def _check(name: str, found: str, *, ok: bool = True) -> Record:
    return {"check": name, "found": found, "ok": ok}


@click.command()
@format_option
@click.pass_context
def doctor(ctx: click.Context, form: str) -> None:
    """Say what is installed here, and whether it works."""
    records = list(checks())
    columns = [
        ("check", lambda record: str(record["check"])),
        ("found", lambda record: str(record["found"])),
        ("ok", lambda record: "yes" if record["ok"] else "NO"),
    ]
    write(records, columns, form)
    ctx.exit(0 if all(record["ok"] for record in records) else 1)
