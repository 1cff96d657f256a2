"""The commands that read documents: annotate prints what they say, add keeps it."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import reduce
from pathlib import Path
from typing import Any

import click

from nenpyo.cli.output import encode, encode_pretty
from nenpyo.cli.store import database_option
from nenpyo.errors import InputError

Command = Callable[..., Any]

GIVEN = (
    click.option("--published", metavar="DATE", help="Their date: 2025-09-03, 2025-09 or 2025."),
    click.option("--publisher", metavar="NAME", help="Who published them."),
    click.option("--title", metavar="TEXT", help="Their title."),
    click.option("--url", metavar="URL", help="Where they stand."),
    click.option("--lang", metavar="CODE", help="Their language (ja)."),
    click.option("--encoding", metavar="NAME", help="Of text files that are not UTF-8."),
    click.option("--quiet", is_flag=True, help="No progress and no summary on stderr."),
)

processes_option = click.option(
    "--processes",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="How many processes read and compare; the result is the same.",
)


def reading_options(command: Command) -> Command:
    """PATHS, and what is given about the documents."""
    paths = click.argument("paths", nargs=-1, required=True, metavar="PATH...")
    return paths(reduce(lambda done, option: option(done), reversed(GIVEN), command))


@click.command()
@reading_options
@processes_option
@click.option("--format", "form", type=click.Choice(["json", "jsonl"]), default="json")
@click.pass_context
def annotate(ctx: click.Context, /, form: str, processes: int, **reading: Any) -> None:
    """Print what each document says (nenpyo.annotation/1), one JSON object a document.

    PATH is a .txt or .jsonl file (also .gz), a folder of them, or - for the standard input.
    Nothing is stored.
    """
    from nenpyo.annotations import annotate_all
    from nenpyo.cli.progress import Progress
    from nenpyo.export import annotation_record

    progress = Progress(quiet=reading["quiet"])
    for result in annotate_all(progress.follow(_documents(reading)), processes):
        if isinstance(result, InputError):
            progress.fail(result)
            continue
        record = annotation_record(result)
        click.echo(encode(record) if form == "jsonl" else encode_pretty(record))
    ctx.exit(progress.finish("annotated"))


@click.command()
@reading_options
@processes_option
@database_option
@click.pass_context
def add(ctx: click.Context, /, database: Path, processes: int, **reading: Any) -> None:
    """Read documents into a chronicle, which is made where there is none.

    PATH is a .txt or .jsonl file (also .gz), a folder of them, or - for the standard input. A
    document that is already there changes nothing; each one is written as a whole or not at all.
    """
    from nenpyo.cli.progress import Progress
    from nenpyo.pipeline import add_documents, name
    from nenpyo.store import open_store

    progress = Progress(quiet=reading["quiet"])
    with open_store(database, create=True, pipeline=name()) as store:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        new = 0
        documents = progress.follow(_documents(reading))
        for result in add_documents(store, documents, now, processes):
            if isinstance(result, InputError):
                progress.fail(result)
            else:
                new += 1
        code = progress.finish("read")
        click.echo(
            f"{new} new; the chronicle {database} holds {store.size()} documents",
            err=True,
        )
    ctx.exit(code)


def _documents(reading: dict[str, Any]) -> Any:
    from nenpyo.read import Metadata, read

    names = ("published", "publisher", "title", "url", "lang")
    given = Metadata(**{name: reading[name] for name in names})
    return read(reading["paths"], given=given, encoding=reading["encoding"])
