"""The commands that ask a chronicle: timeline, events, disputes, show, and so on."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nenpyo.cli import views
from nenpyo.cli.output import Record, encode_pretty, format_option, page_option, write
from nenpyo.cli.store import database_option
from nenpyo.errors import NotFoundError
from nenpyo.model.ontology import EventType

if TYPE_CHECKING:
    from nenpyo.export import Names
    from nenpyo.store import Store


@contextmanager
def opened(database: Path) -> Iterator["Store"]:
    """The chronicle, its chronology up to date."""
    from nenpyo.pipeline import name, refresh
    from nenpyo.store import open_store

    with open_store(database, pipeline=name()) as store:
        refresh(store)
        yield store


def names_of(store: "Store") -> "Names":
    """The names of the chronicle's documents and entities."""
    from nenpyo.export import Names

    documents = {document.id: document.name for document in store.documents()}
    return Names(documents, store.names())


class Day(click.ParamType[date]):
    """A day, month or year in ISO 8601; `last` takes the last day that it holds."""

    name = "date"

    def __init__(self, *, last: bool) -> None:
        self._last = last

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The day; a value that is no date is wrong usage."""
        from nenpyo.read import date_bounds

        if isinstance(value, date):
            return value
        try:
            return date_bounds(value)[1 if self._last else 0]
        except ValueError as error:
            return self.fail(str(error), param, ctx)


FILTERS = (
    click.option("--actor", metavar="NAME", help="Someone or some state that takes part."),
    click.option("--type", "kind", type=click.Choice([kind.value for kind in EventType])),
    click.option("--place", metavar="NAME", help="Where; a country stands for all in it."),
    click.option("--since", type=Day(last=False), help="Not over before that day."),
    click.option("--until", type=Day(last=True), help="Begun by that day."),
    click.option("--source", metavar="NAME", help="Told by that outlet or document."),
)


def filter_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Which events are wanted."""
    return reduce(lambda done, option: option(done), reversed(FILTERS), command)


def event_records(database: Path, kind: str | None, wanted: Mapping[str, Any]) -> list[Record]:
    """The events that a filter lets through, in order of time."""
    from nenpyo.export import event_record
    from nenpyo.store import Filter

    with opened(database) as store:
        names = names_of(store)
        events = store.timeline(Filter(type=EventType(kind) if kind else None, **wanted))
        return [event_record(event, names) for event in events]


@click.command()
@database_option
@format_option
@filter_options
def timeline(database: Path, form: str, kind: str | None, **wanted: Any) -> None:
    """Print the 年表: when, what, who, where, and how many sources say so."""
    write(event_records(database, kind, wanted), views.TIMELINE, form)


@click.command()
@database_option
@format_option
@filter_options
def events(database: Path, form: str, kind: str | None, **wanted: Any) -> None:
    """Print every event with its mentions and readings (nenpyo.event/1)."""
    write(event_records(database, kind, wanted), views.EVENTS, form)


@click.command()
@database_option
@format_option
@click.option("--event", metavar="ID", help="Only those of one event.")
def disputes(database: Path, form: str, event: str | None) -> None:
    """Print where the sources disagree, most supported side first (nenpyo.dispute/1)."""
    from nenpyo.export import dispute_record, event_record

    with opened(database) as store:
        names = names_of(store)
        records = []
        for conflict in store.conflicts(store.event(event).id if event else None):
            record = dispute_record(conflict, names)
            if form == "table":
                record["of"] = views.of_event(event_record(store.event(conflict.event), names))
            records.append(record)
    write(records, views.DISPUTES, form)


@click.command()
@click.argument("event", metavar="ID")
@database_option
@page_option
def show(event: str, database: Path, form: str) -> None:
    """Print every report of an event: its sentence, the words that tell it, who says so.

    ID is an event's id, or enough of its beginning.
    """
    from nenpyo.export import dispute_record, event_record, report_record

    with opened(database) as store:
        names = names_of(store)
        found = store.event(event)
        record: dict[str, Any] = dict(event_record(found, names))
        record["reports"] = []
        for ref in found.mentions:
            annotation = store.annotation(ref.document)
            mention = next(one for one in annotation.events if one.id == ref.id)
            record["reports"].append(report_record(annotation, mention))
        record["disputes"] = [dispute_record(one, names) for one in store.conflicts(found.id)]
    click.echo(encode_pretty(record) if form == "json" else views.event_page(record), nl=False)
    if form == "json":
        click.echo()


@click.command()
@database_option
@format_option
@click.option("--speaker", metavar="NAME", help="Only what that person, body or state said.")
def statements(database: Path, form: str, speaker: str | None) -> None:
    """Print who said what, where, through whom."""
    with opened(database) as store:
        if speaker is not None and not store.entities(speaker):
            raise NotFoundError(f"nobody here is called {speaker!r}")
        names = store.names()
        records = [views.statement_record(view, names) for view in store.statements(speaker)]
    write(records, views.STATEMENTS, form)


@click.command()
@database_option
@format_option
def sources(database: Path, form: str) -> None:
    """Print the documents: outlet, date, how many events and statements each tells."""
    with opened(database) as store:
        records = [views.document_record(document) for document in store.documents()]
    write(records, views.SOURCES, form)
