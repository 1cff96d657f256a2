"""The commands that ask a chronicle: timeline, events, disputes, show, and so on."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import reduce
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from nenpyo.cli import views
from nenpyo.cli.output import Column, Record, encode_pretty, format_option, page_option, write
from nenpyo.cli.store import database_option
from nenpyo.errors import NotFoundError
from nenpyo.model.ontology import EventType

if TYPE_CHECKING:
    from nenpyo.export import Ids, Names
    from nenpyo.model import Conflict
    from nenpyo.store import StatementView, Store

Value = TypeVar("Value")
TOGETHER = 200
"""Records of which the names are looked up in one go."""


@contextmanager
def opened(database: Path) -> Iterator["Store"]:
    """The chronicle, its chronology up to date."""
    from nenpyo.pipeline import name, refresh
    from nenpyo.store import open_store

    with open_store(database, pipeline=name()) as store:
        refresh(store)
        yield store


def named(
    store: "Store", values: Iterable[Value], ids: "Callable[[Value], Ids]"
) -> Iterator[tuple[Value, "Names"]]:
    """Values with the names of what they show, looked up for some of them at a time."""
    rest = iter(values)
    while some := list(islice(rest, TOGETHER)):
        names = names_in(store, some, ids)
        yield from ((value, names) for value in some)


def names_in(store: "Store", values: Iterable[Value], ids: "Callable[[Value], Ids]") -> "Names":
    """The names of the documents and entities that values show."""
    from nenpyo.export import Names

    shown = [ids(value) for value in values]
    documents, entities = (frozenset().union(*(found[kind] for found in shown)) for kind in (0, 1))
    return Names(store.document_names(documents), store.entity_names(entities))


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
    click.option("--type", type=click.Choice([kind.value for kind in EventType])),
    click.option("--place", metavar="NAME", help="Where; a country stands for all in it."),
    click.option("--since", type=Day(last=False), help="Not over before that day."),
    click.option("--until", type=Day(last=True), help="Begun by that day."),
    click.option("--source", metavar="NAME", help="Told by that outlet or document."),
)


def filter_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Which events are wanted."""
    return reduce(lambda done, option: option(done), reversed(FILTERS), command)


def write_events(
    database: Path, columns: Sequence[Column], form: str, wanted: Mapping[str, Any]
) -> None:
    """Print the events that a filter lets through, in order of time."""
    from nenpyo.export import event_record, ids_of_event
    from nenpyo.store import Filter

    kind = wanted["type"]
    filter_ = Filter(**{**wanted, "type": EventType(kind) if kind else None})
    with opened(database) as store:
        found = named(store, store.timeline(filter_), ids_of_event)
        write((event_record(*one) for one in found), columns, form)


@click.command()
@database_option
@format_option
@filter_options
def timeline(database: Path, form: str, **wanted: Any) -> None:
    """Print the 年表: when, what, who, where, and how many sources say so."""
    write_events(database, views.TIMELINE, form, wanted)


@click.command()
@database_option
@format_option
@filter_options
def events(database: Path, form: str, **wanted: Any) -> None:
    """Print every event with its mentions and readings (nenpyo.event/1)."""
    write_events(database, views.EVENTS, form, wanted)


@click.command()
@database_option
@format_option
@click.option("--event", metavar="ID", help="Only those of one event.")
def disputes(database: Path, form: str, event: str | None) -> None:
    """Print where the sources disagree, most supported side first (nenpyo.dispute/1)."""
    from nenpyo.export import dispute_record, ids_of_dispute

    with opened(database) as store:
        conflicts = store.conflicts(store.event(event).id if event else None)
        found = named(store, conflicts, ids_of_dispute)
        if form == "table":
            write(_with_events(store, found), views.DISPUTES, form)
        else:
            write((dispute_record(*one) for one in found), views.DISPUTES, form)


def _with_events(store: "Store", found: Iterable[tuple["Conflict", "Names"]]) -> Iterator[Record]:
    """Disputes, each with its event in a few words."""
    from nenpyo.export import dispute_record, event_record, ids_of_event

    rest = iter(found)
    while some := list(islice(rest, TOGETHER)):
        events = store.events({conflict.event for conflict, _ in some})
        names = names_in(store, events.values(), ids_of_event)
        for conflict, known in some:
            of = views.of_event(event_record(events[conflict.event], names))
            yield {**dispute_record(conflict, known), "of": of}


@click.command()
@click.argument("event", metavar="ID")
@database_option
@page_option
def show(event: str, database: Path, form: str) -> None:
    """Print every report of an event: its sentence, the words that tell it, who says so.

    ID is an event's id, or enough of its beginning.
    """
    from nenpyo.audits import reports
    from nenpyo.export import (
        dispute_record,
        event_record,
        ids_of_dispute,
        ids_of_event,
        report_record,
    )

    with opened(database) as store:
        found = store.event(event)
        record: dict[str, Any] = dict(event_record(found, names_in(store, [found], ids_of_event)))
        told = {one.document.id: one for one in reports(store, found)}
        record["reports"] = []
        for ref in found.mentions:
            annotation = told[ref.document]
            mention = next(one for one in annotation.events if one.id == ref.id)
            record["reports"].append(report_record(annotation, mention))
        disputed = named(store, store.conflicts(found.id), ids_of_dispute)
        record["disputes"] = [dispute_record(*one) for one in disputed]
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
        if speaker is not None and not any(store.entities(speaker)):
            raise NotFoundError(f"nobody here is called {speaker!r}")
        found = named(store, store.statements(speaker), _ids_of_statement)
        records = (views.statement_record(view, names.entities) for view, names in found)
        write(records, views.STATEMENTS, form)


def _ids_of_statement(view: "StatementView") -> "Ids":
    return frozenset(), frozenset((*view.speakers, *view.reported_by))


@click.command()
@database_option
@format_option
def sources(database: Path, form: str) -> None:
    """Print the documents: outlet, date, how many events and statements each tells."""
    with opened(database) as store:
        write(map(views.document_record, store.documents()), views.SOURCES, form)
