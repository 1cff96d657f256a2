"""The command that lists who and what texts speak of: texts given to it, or a chronicle's."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nenpyo.cli import views
from nenpyo.cli.chronicle import Day, names_in, opened
from nenpyo.cli.output import Column, Record, format_option, write
from nenpyo.cli.progress import Progress
from nenpyo.cli.store import database_option

if TYPE_CHECKING:
    from nenpyo.errors import InputError
    from nenpyo.model import Document

SHOWN = 4
"""Mentions of an entity that the table shows."""

COLUMNS: list[Column] = [
    ("name", lambda record: str(record["name"])),
    ("type", lambda record: str(record["type"])),
    ("actor", lambda record: str(record["actor"] or record["country"] or views.UNKNOWN)),
    ("title", lambda record: str(record["title"] or "")),
    ("wikidata", lambda record: str(record["wikidata"] or "")),
    ("count", lambda record: str(len(record["mentions"]))),
    ("mentions", lambda record: _places(record["mentions"])),
    ("document", lambda record: str(record["document"])),
]


def _places(mentions: Sequence[Record]) -> str:
    """The first mentions with their offsets."""
    shown = [f"{one['text']}@{one['start']}" for one in mentions[:SHOWN]]
    return " ".join([*shown, "…"] if len(mentions) > SHOWN else shown)


@click.command()
@click.argument("texts", nargs=-1, metavar="[TEXT|FILE]...")
@database_option
@click.option("--published", type=Day(last=False), help="The day that TEXT or FILE was written.")
@click.option("--name", metavar="NAME", help="Only those that the name means.")
@format_option
@click.pass_context
def entities(
    ctx: click.Context, /, texts: tuple[str, ...], database: Path, form: str, **asked: Any
) -> None:
    """Print who and what texts speak of, with every mention; or, without any, a chronicle.

    TEXT is read as it is, FILE is a .txt or .jsonl file, a folder of them, or - for the standard
    input; nothing is stored. Without TEXT and FILE the entities of the chronicle are printed,
    those in most documents first.
    """
    if texts and ctx.get_parameter_source("database") is click.core.ParameterSource.COMMANDLINE:
        raise click.UsageError("either texts to read or --db, a chronicle to list")
    if not texts:
        _write_chronicle(database, asked["name"], form)
        return
    progress = Progress(quiet=True)
    documents = progress.follow(_documents(texts, asked["published"]))
    write((one for one in _entities(documents) if _is_meant(one, asked["name"])), COLUMNS, form)
    ctx.exit(progress.finish("read"))


def _write_chronicle(database: Path, name: str | None, form: str) -> None:
    from nenpyo.export import entity_record, ids_of_chains

    with opened(database) as store:
        # One by one: a state is named in most documents.
        found = ((one, names_in(store, [one], ids_of_chains)) for one in store.entities(name))
        write((entity_record(*one) for one in found), views.ENTITIES, form)


def _documents(texts: Iterable[str], published: date | None) -> Iterator["Document | InputError"]:
    """The documents of files, and a document of every other word."""
    from nenpyo.read import Metadata, document_from_text, names_file, read

    given = Metadata(published=published.isoformat() if published else None)
    for words in texts:
        if names_file(words):
            yield from read([words], given=given)
        else:
            yield document_from_text(words, given=given)


def _entities(documents: Iterable["Document"]) -> Iterator[Record]:
    """The entities of documents in the order in which they are named."""
    from nenpyo.analyses import analyse_document
    from nenpyo.export import chain_record

    for document in documents:
        for chain in analyse_document(document).chains:
            yield {"document": document.name, **chain_record(chain, document.text)}


def _is_meant(record: Record, name: str | None) -> bool:
    return name is None or name in {record["name"], *record["aliases"]}
