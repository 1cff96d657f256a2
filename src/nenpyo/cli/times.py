"""The command that reads times alone."""

from pathlib import Path

import click

from nenpyo.cli.chronicle import Day
from nenpyo.cli.output import Column, Record, format_option, write

COLUMNS: list[Column] = [
    ("text", lambda record: str(record["text"])),
    ("value", lambda record: str(record["value"])),
    ("type", lambda record: str(record["type"])),
    ("earliest", lambda record: str(record["earliest"] or "-")),
    ("latest", lambda record: str(record["latest"] or "-")),
    ("anchor", lambda record: str(record["anchor"] or "-")),
    ("open", lambda record: str(record["reason"] or "")),
    ("start", lambda record: str(record["start"])),
]


def time_records(words: str, published: str | None) -> list[Record]:
    """The expressions of a text, or of the document in a file of that name."""
    from nenpyo.analyses import analyse_document, times
    from nenpyo.export import time_record
    from nenpyo.read import Metadata, date_bounds, names_file, read_file

    if names_file(words):
        document = read_file(Path(words), given=Metadata(published=published))
        text, found = document.text, analyse_document(document).times
    else:
        reference = date_bounds(published)[0] if published else None
        text, found = words, times(words, reference)
    return [time_record(time, text) for time in found]


@click.command()
@click.argument("text", metavar="TEXT|FILE")
@click.option("--published", type=Day(last=False), help="The day the text was written.")
@format_option
def times(text: str, published: object, form: str) -> None:
    """Print the expressions of time in a text or file, with their values (TIMEX3).

    Without a date, what is counted from the day of writing stays open, and says why.
    """
    day = None if published is None else str(published)
    write(time_records(text, day), COLUMNS, form)
