"""How records reach stdout: a table that aligns Japanese, JSON, JSON lines or CSV."""

import csv
import io
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import click

Record = Mapping[str, Any]
Column = tuple[str, Callable[[Any], str]]
FORMATS = ("table", "json", "jsonl", "csv")

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
    """Print records; table and CSV show `columns`, JSON the whole records."""
    if form == "jsonl":
        for record in records:
            click.echo(encode(record))
    elif form == "json":
        click.echo(encode_pretty(list(records)))
    elif form == "csv":
        click.echo(csv_text(records, columns), nl=False)
    else:
        click.echo(table(list(records), columns, width=_terminal_width()), nl=False)


def csv_text(records: Iterable[Record], columns: Sequence[Column]) -> str:
    """Records as CSV with a header (RFC 4180, but lines end in a line feed)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([name for name, _ in columns])
    writer.writerows([value(record) for _, value in columns] for record in records)
    return out.getvalue()


def table(records: Sequence[Record], columns: Sequence[Column], width: int | None) -> str:
    """Records as aligned columns; a line longer than `width` columns of the screen is cut."""
    rows = [[name for name, _ in columns]]
    rows += [[" ".join(value(record).split()) for _, value in columns] for record in records]
    sizes = [max(display_width(row[at]) for row in rows) for at in range(len(columns))]
    lines = []
    for row in rows:
        cells = [pad(cell, size) for cell, size in zip(row, sizes, strict=True)]
        line = "  ".join(cells).rstrip()
        lines.append(cut(line, width) if width else line)
    return "".join(line + "\n" for line in lines)


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
