"""The commands that hold a chronicle to its word: plans, check, why, verify, diff."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from nenpyo.cli import pages, views
from nenpyo.cli.chronicle import named, names_in, opened
from nenpyo.cli.output import Record, encode_pretty, format_option, page_option, write
from nenpyo.cli.store import database_option
from nenpyo.errors import NotFoundError, SeveralError
from nenpyo.model.chronology import Entity, Event, Fate, Verdict

if TYPE_CHECKING:
    from nenpyo.store import Store

NOBODY: frozenset[str] = frozenset()
DATABASE = ".db"
"""Suffix of a chronicle's file, there or not."""
BEGINNING = b"SQLite format 3\0"
"""How such a file begins, whatever its name."""


@click.command()
@database_option
@format_option
@click.option(
    "--outcome",
    type=click.Choice([fate.value for fate in Fate]),
    help="Only those that came to this; none: never heard of again.",
)
def plans(database: Path, form: str, outcome: str | None) -> None:
    """Print what was announced, and whether it was held, put off or called off (nenpyo.plan/1)."""
    from nenpyo.audits import plans as follow
    from nenpyo.export import plan_record

    with opened(database) as store:
        wanted = (plan for plan in follow(store) if outcome in (None, plan.fate))
        found = named(store, wanted, lambda plan: (frozenset({plan.mention.document}), NOBODY))
        write((plan_record(*one) for one in found), views.PLANS, form)


@click.command()
@database_option
@format_option
@click.option(
    "--verdict",
    type=click.Choice([verdict.value for verdict in Verdict]),
    help="Only those.",
)
def check(database: Path, form: str, verdict: str | None) -> None:
    """Test what the documents count (the second in four years) on the chronology (nenpyo.check/1).

    A claim is confirmed or contradicted by the events that stand in this chronicle; a chronicle
    seldom holds all, and then it is undecidable here.
    """
    from nenpyo.audits import checks
    from nenpyo.export import check_record

    with opened(database) as store:
        wanted = (check for check in checks(store) if verdict in (None, check.verdict))
        found = named(store, wanted, lambda check: (frozenset({check.document}), NOBODY))
        write((check_record(*one) for one in found), views.CHECKS, form)


@click.command()
@click.argument("which", metavar="ID")
@click.argument("field", required=False)
@database_option
@page_option
def why(which: str, field: str | None, database: Path, form: str) -> None:
    """Print what is behind an event or an entity: sentences, rules, merges with scores, readings.

    ID is an event's or entity's id, or enough of its beginning; FIELD is time, place, actors,
    recipients, numbers, status or type of an event.
    """
    with opened(database) as store:
        found = _meant(store, which)
        if isinstance(found, Event):
            record = _why_event(store, found, field)
            shown = pages.why_event(record)
        else:
            record = _why_entity(store, found, field)
            shown = pages.why_entity(record)
    click.echo(encode_pretty(record) if form == "json" else shown)


def _meant(store: "Store", which: str) -> Event | Entity:
    """The event, or else the entity, that an id means."""
    try:
        return store.event(which)
    except SeveralError:
        raise
    except NotFoundError:
        pass
    try:
        return store.entity(which)
    except SeveralError:
        raise
    except NotFoundError:
        raise NotFoundError(f"{which}: no such event or entity in this chronicle") from None


def _why_event(store: "Store", event: Event, field: str | None) -> Record:
    from nenpyo.audits import merges, reports
    from nenpyo.export import ids_of_event, why_record

    names = names_in(store, [event], ids_of_event)
    record = why_record(event, reports(store, event), merges(store, event), names)
    if field is None:
        return record
    if field not in {*record, "numbers"}:
        raise click.UsageError(f"an event has no field {field!r}")
    kept = ("schema", "event", "type", "mode", "status", "mentions", "merges")
    values = record["readings"].get(field, record.get(field))
    return {**{name: record[name] for name in kept}, "field": field, "readings": {field: values}}


def _why_entity(store: "Store", entity: Entity, field: str | None) -> Record:
    from nenpyo.audits import links
    from nenpyo.export import ids_of_chains

    if field is not None:
        raise click.UsageError(f"an entity has no fields: leave out {field!r}")
    names = names_in(store, [entity], ids_of_chains)
    return {
        "schema": "nenpyo.why/1",
        "entity": entity.id,
        "name": entity.name,
        "wikidata": entity.wikidata,
        "chains": [
            {
                "document": names.document(ref.document),
                "entity": ref.id,
                "start": ref.span.start,
                "text": ref.text,
                "because": reason,
            }
            for ref, reason in links(store, entity)
        ],
    }


@click.command()
@database_option
@format_option
@click.option("--quick", is_flag=True, help="Hashes and quotes only: do not order all anew.")
@click.pass_context
def verify(ctx: click.Context, database: Path, form: str, *, quick: bool) -> None:
    """Work out every hash and quote again, and all tables; exit code 1 where one does not hold.

    The documents are put in order anew in a file of their own, and the two are compared.
    """
    from nenpyo.audits import faults
    from nenpyo.pipeline import refresh

    with opened(database) as store, TemporaryDirectory() as folder:
        found = list(faults(store, None if quick else Path(folder) / "anew.db", refresh))
        size = store.size()
    records = [{"where": one.where, "problem": one.what} for one in found]
    if records or form != "table":
        write(records, views.PROBLEMS, form)
    click.echo(f"{size} documents, {len(found)} problems", err=True)
    ctx.exit(1 if found else 0)


@click.command()
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@database_option
@format_option
def diff(before: str, after: str, database: Path, form: str) -> None:
    """Print what became of the events between two chronicles, or two revisions of a document.

    A and B are the files of two chronicles, or two documents of one, by id or name.
    """
    from nenpyo.audits import differences, revisions
    from nenpyo.export import difference_record

    if any(map(_is_chronicle, (before, after))):
        with opened(Path(before)) as old, opened(Path(after)) as new:
            found = differences(old, new)
            told = {document for one in found for document in one.documents}
            names = {**old.document_names(told), **new.document_names(told)}
    else:
        names = {}
        with opened(database) as store:
            found = revisions(store.annotation(before), store.annotation(after))
    records = [difference_record(one, names) for one in found]
    write(records, views.DIFFERENCES, form)


def _is_chronicle(which: str) -> bool:
    """Whether it means a chronicle's file: by its name, or by how it begins; not a text's."""
    if Path(which).suffix == DATABASE:
        return True
    if not os.path.isfile(which):
        return False
    with open(which, "rb") as file:  # noqa: PTH123 - as everywhere here, names are no objects
        return file.read(len(BEGINNING)) == BEGINNING
