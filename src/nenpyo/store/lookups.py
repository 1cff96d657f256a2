"""A chronicle looked up one thing at a time, for who asks after little of much."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, and_, func, or_, select

from nenpyo.model import Annotation, Entity, Event, EventType, Status, Turn
from nenpyo.store import schema
from nenpyo.store.given import given
from nenpyo.store.lines import ordinals
from nenpyo.store.payloads import decode, decode_annotation
from nenpyo.store.query import in_time

UNTIMED, _ = ordinals(None)
"""Where events without a time stand."""


class Lookups:
    """What an open chronicle knows of one thing, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def event(self, id_: str) -> Event | None:
        """An event by its id."""
        row = self._row("SELECT payload FROM events WHERE id = ?", id_)
        return decode(row[0], Event) if row else None

    def entity(self, id_: str) -> Entity | None:
        """An entity by its id, without its chains."""
        row = self._row("SELECT payload FROM entities WHERE id = ?", id_)
        return decode(row[0], Entity) if row else None

    def annotation(self, id_: str) -> Annotation | None:
        """A document by its id, with all that it says."""
        row = self._row("SELECT payload, text FROM documents WHERE id = ?", id_)
        return decode_annotation(*row) if row else None

    def events_in(self, document: str) -> dict[str, str]:
        """The events of a document's mentions."""
        sql = "SELECT mention, event FROM event_reports WHERE document = ?"
        return dict(iter(self._ask(sql, document)))

    def entities_in(self, document: str) -> dict[str, str]:
        """The entities of a document's chains."""
        sql = "SELECT chain, entity FROM entity_chains WHERE document = ?"
        return dict(iter(self._ask(sql, document)))

    def _row(self, sql: str, id_: str) -> Any:
        return self._ask(sql, id_).first()

    def _ask(self, sql: str, id_: str) -> Any:
        """Asked a hundred thousand times: to build each statement would take longer."""
        return self._connection.exec_driver_sql(sql, (id_,))

    def last_day(self) -> date:
        """The last day on which something begins that has a time, or a document was printed."""
        events, documents = schema.events.c, schema.documents.c
        last = self._connection.scalar(select(func.max(events.first)).where(events.first < UNTIMED))
        printed = self._connection.scalar(select(func.max(documents.published_latest)))
        days = [date.fromordinal(last)] if last else []
        return max([*days, *([date.fromisoformat(printed)] if printed else [])], default=date.min)

    def begun(self, first: date, last: date) -> Iterator[Event]:
        """The events that begin on some days, in order of time."""
        events = schema.events.c
        query = select(events.payload).where(
            events.first.between(first.toordinal(), last.toordinal())
        )
        return self._events(query.order_by(*in_time()))

    def untimed(self, first: date, last: date) -> list[Event]:
        """The events without a time that were told in print on some days."""
        documents = self._connection.scalars(
            select(schema.documents.c.id).where(*_printed(first, last))
        )
        # From the documents: there are more events without a time than any days tell of.
        wanted = given(self._connection, documents.all())
        told, events = schema.event_reports.c, schema.events.c
        query = (
            select(events.payload)
            .distinct()
            .select_from(wanted)
            .join(schema.event_reports, told.document == wanted.c.a)
            .join(schema.events, events.id == told.event)
            .where(events.first == UNTIMED)
        )
        return list(self._events(query))

    def _events(self, query: Select[Any]) -> Iterator[Event]:
        return (decode(payload, Event) for payload in self._connection.scalars(query))

    def done_by(self, country: str, types: Collection[EventType]) -> list[str]:
        """The events of some types with somebody of a country, or of that id, in order of time."""
        entities, parties, events = schema.entities.c, schema.event_parties.c, schema.events.c
        of_it = or_(entities.country == country, entities.id == country)
        everybody = self._connection.scalars(select(entities.id).where(of_it))
        wanted = given(self._connection, everybody.all())
        query = (
            select(events.id)
            .distinct()
            .select_from(wanted)
            .join(schema.event_parties, parties.entity == wanted.c.a)
            .join(schema.events, events.id == parties.event)
            .where(events.type.in_(types))
        )
        return list(self._connection.scalars(query.order_by(*in_time())))

    def telling(self, turns: Collection[Turn], statuses: Collection[Status] = ()) -> Iterator[str]:
        """The documents with a mention of some turn or status, oldest first."""
        told, documents = schema.event_mentions.c, schema.documents.c
        meant = or_(told.turn.in_(turns), told.status.in_(statuses))
        some = select(told.document).where(and_(told.document == documents.id, meant)).exists()
        query = select(documents.id).where(some).order_by(documents.day, documents.id)
        return iter(self._connection.scalars(query))

    def telling_between(self, turns: Collection[Turn], first: date, last: date) -> list[str]:
        """The documents with a mention of some turn that were printed on some days.

        Those of which it is not known when are of the first of all days.
        """
        told, documents = schema.event_mentions.c, schema.documents.c
        some = select(told.document).where(
            and_(told.document == documents.id, told.turn.in_(turns))
        )
        query = select(documents.id).where(*_printed(first, last), some.exists())
        return list(self._connection.scalars(query.order_by(documents.day, documents.id)))

    def everything(self) -> Iterator[Annotation]:
        """All documents, the oldest first."""
        documents = schema.documents.c
        query = select(documents.payload, documents.text).order_by(documents.day, documents.id)
        return (decode_annotation(*row) for row in self._connection.execute(query))

    def words_counted(self) -> list[str]:
        """The words for doings that claims about series count."""
        word = schema.claims.c.word
        return list(self._connection.scalars(select(word).distinct().where(word != "")))

    def counting(self, word: str | None = None, count: int | None = None) -> Iterator[str]:
        """The documents that make claims about series, oldest first; of a word and a number."""
        claims, documents = schema.claims.c, schema.documents.c
        wanted = claims.document == documents.id
        if word is not None:
            told = select(claims.document).where(claims.word == word, claims.count == count)
            query = select(documents.id).where(documents.id.in_(told))
        else:
            query = select(documents.id).where(select(claims.document).where(wanted).exists())
        return iter(self._connection.scalars(query.order_by(documents.day, documents.id)))


def _printed(first: date, last: date) -> tuple[Any, ...]:
    documents = schema.documents.c
    latest = func.coalesce(documents.published_latest, date.min.isoformat())
    # A document of which the last day is not known stands behind all others.
    ends = [last.isoformat(), date.max.isoformat()]
    begun = documents.day <= ends[0]
    return (
        or_(begun, documents.day == ends[1]) if first == date.min else begun,
        latest.between(first.isoformat(), ends[0]),
    )
