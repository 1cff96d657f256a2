"""What the events of a chronicle are part of."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, select, update

from nenpyo.model import Event
from nenpyo.store import schema
from nenpyo.store.given import given, sought
from nenpyo.store.payloads import encode

Subject = tuple[str, str | None, bool]


class Parts:
    """Wholes and parts, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def told(self, events: Collection[str]) -> dict[str, str]:
        """What documents call the wholes of events: the oldest document first, then its order."""
        wanted, documents, relations = self._given(events), schema.documents, schema.relations
        part, whole = schema.event_reports.alias(), schema.event_reports.alias()
        query = (
            select(part.c.event, whole.c.event.label("whole"))
            .join_from(wanted, part, part.c.event == wanted.c.a)
            .join(
                relations,
                (relations.c.document == part.c.document) & (relations.c.part == part.c.mention),
            )
            .join(
                whole,
                (whole.c.document == relations.c.document) & (whole.c.mention == relations.c.whole),
            )
            .join(documents, documents.c.id == relations.c.document)
            .where(part.c.event != whole.c.event)
            .order_by(documents.c.day, documents.c.id, relations.c.number)
        )
        found: dict[str, str] = {}
        for row in self._connection.execute(query):
            found.setdefault(row.event, row.whole)
        return found

    def told_within(self, events: Collection[str]) -> set[str]:
        """The events that documents call parts of these."""
        wanted, relations = self._given(events), schema.relations
        part, whole = schema.event_reports.alias(), schema.event_reports.alias()
        query = (
            select(part.c.event)
            .join_from(wanted, whole, whole.c.event == wanted.c.a)
            .join(
                relations,
                (relations.c.document == whole.c.document) & (relations.c.whole == whole.c.mention),
            )
            .join(
                part,
                (part.c.document == relations.c.document) & (part.c.mention == relations.c.part),
            )
        )
        return set(self._connection.scalars(query))

    def beside(self, windows: Collection[tuple[str, int, int]]) -> set[str]:
        """The events in which somebody acts that begin between two days."""
        return set(self._connection.scalars(self._beside(windows)))

    def visits(self, windows: Collection[tuple[str, int, int]]) -> set[str]:
        """The visits among those."""
        events = schema.events.c
        query = self._beside(windows).join(schema.events, events.id == schema.event_parties.c.event)
        return set(
            self._connection.scalars(query.where(events.type == "CONSULT", events.mode == "visit"))
        )

    def _beside(self, windows: Iterable[tuple[str, int, int]]) -> Select[Any]:
        parties = schema.event_parties
        wanted = sought(self._connection, ((0, *window) for window in windows))
        met = (
            (parties.c.entity == wanted.c.what)
            & (parties.c.role == "actor")
            & parties.c.first.between(wanted.c.start, wanted.c.end)
        )
        return select(parties.c.event).join_from(wanted, parties, met).distinct()

    def subjects(self, events: Collection[str], kinds: Collection[str], days: int) -> list[Subject]:
        """Events in the order of the chronology, with their wholes and whether they may be stops.

        Stops are of some types, and not longer than so many days.
        """
        wanted, table = self._given(events), schema.events
        stops = table.c.type.in_(kinds) & (table.c.last - table.c.first < days)
        query = (
            select(table.c.id, table.c.within, stops.label("may_stop"))
            .join_from(wanted, table, table.c.id == wanted.c.a)
            .order_by(table.c.first, table.c.last, table.c.id)
        )
        return [(id_, whole, bool(stops)) for id_, whole, stops in self._connection.execute(query)]

    def within(self, events: Collection[str]) -> dict[str, str]:
        """The wholes of events, as they are kept, circles unbroken."""
        wanted, table = self._given(events), schema.events
        query = (
            select(table.c.id, table.c.within)
            .join_from(wanted, table, table.c.id == wanted.c.a)
            .where(table.c.within.is_not(None))
        )
        return {row.id: row.within for row in self._connection.execute(query)}

    def parts(self, events: Collection[str]) -> set[str]:
        """The events that are kept as parts of these."""
        wanted, table = self._given(events), schema.events
        query = select(table.c.id).join_from(wanted, table, table.c.within == wanted.c.a)
        return set(self._connection.scalars(query))

    def set_within(self, wholes: Mapping[str, str | None]) -> None:
        """Keep the wholes of events."""
        self._change("within", [{"of": id_, "value": whole} for id_, whole in wholes.items()])

    def rewrite(self, events: Collection[Event]) -> None:
        """Keep events that differ in nothing but what they are part of."""
        self._change("payload", [{"of": one.id, "value": encode(one)} for one in events])

    def _change(self, column: str, rows: list[dict[str, Any]]) -> None:
        table = schema.events
        if rows:
            change = update(table).where(table.c.id == bindparam("of"))
            self._connection.execute(change.values({column: bindparam("value")}), rows)

    def _given(self, events: Collection[str]) -> Table:
        return given(self._connection, events)
