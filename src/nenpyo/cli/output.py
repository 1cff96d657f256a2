"""How records reach stdout: a table that aligns Japanese, JSON, JSON lines or CSV."""

import csv
import io
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any

import click

Record = Mapping[str, Any]
Column = tuple[str, Callable[[Any], str]]
FORMATS = ("table", "json", "jsonl", "csv")
MEASURED = 1000
"""Rows by which the columns of a table are made as wide as they are: not all can be waited for."""

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="table",
    show_default=True,
    help="How to print.",
)
page_option = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="How to print.",
)
"""For one thing at a time, which makes a page and no rows."""


def encode(record: Any) -> str:
    """A record as one line of JSON; Japanese stays readable."""
    import msgspec

    return msgspec.json.encode(record).decode()


def encode_pretty(record: Any) -> str:
    """A record as indented JSON."""
    import msgspec

    return msgspec.json.format(msgspec.json.encode(record), indent=1).decode()


def write(records: Iterable[Record], columns: Sequence[Column], form: str) -> None:
    """Print records; table and CSV show `columns`, JSON the whole records.

    Each is printed when it comes; a table begins when the first thousand of its rows are there.
    """
    if form == "jsonl":
        for record in records:
            click.echo(encode(record))
    elif form == "json":
        for piece in _listed(records):
            click.echo(piece, nl=False)
    elif form == "csv":
        for line in csv_lines(records, columns):
            click.echo(line, nl=False)
    else:
        for line in table_lines(records, columns, width=_terminal_width()):
            click.echo(line)


def _listed(records: Iterable[Record]) -> Iterator[str]:
    """Records as `encode_pretty` writes a list of them, one at a time."""
    before = "[\n "
    for record in records:
        yield before + encode_pretty(record).replace("\n", "\n ")
        before = ",\n "
    yield "\n]\n" if before.startswith(",") else "[]\n"


def csv_lines(records: Iterable[Record], columns: Sequence[Column]) -> Iterator[str]:
    """Records as CSV with a header (RFC 4180, but lines end in a line feed)."""
    head = [name for name, _ in columns]
    for row in chain([head], ([value(record) for _, value in columns] for record in records)):
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerow(row)
        yield out.getvalue()


def table_lines(
    records: Iterable[Record], columns: Sequence[Column], width: int | None
) -> Iterator[str]:
    """Records as aligned columns; a line longer than `width` columns of the screen is cut.

    They are as wide as the first thousand rows need: a longer cell further down shifts its line.
    """
    rest = ([" ".join(value(record).split()) for _, value in columns] for record in records)
    rows = [[name for name, _ in columns], *islice(rest, MEASURED)]
    sizes = [max(display_width(row[at]) for row in rows) for at in range(len(columns))]
    for row in chain(rows, rest):
        cells = [pad(cell, size) for cell, size in zip(row, sizes, strict=True)]
        line = "  ".join(cells).rstrip()
        yield cut(line, width) if width else line


def display_width(text: str) -> int:
    """How many columns of a terminal the text takes; kanji and kana take two."""
    from wcwidth import wcswidth

    return max(wcswidth(text), 0)


def pad(text: str, size: int) -> str:
    """The text with blanks up to `size` columns."""
    return text + " " * (size - display_width(text))


def cut(text: str, size: int) -> str:
    """The text, ending in … where it is wider than `size` columns."""
    from wcwidth import wcwidth

    if display_width(text) <= size:
        return text
    used, kept = 0, []
    for character in text:
        used += max(wcwidth(character), 0)
        if used > size - 1:
            break
        kept.append(character)
    return "".join(kept) + "…"


def _terminal_width() -> int | None:
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None
