"""Reports by their blocks and components, and the events made of them."""

from collections.abc import Collection, Mapping
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, bindparam, delete, select, union, update

from nenpyo.model import Event
from nenpyo.store import compared, schema
from nenpyo.store.given import given, sought
from nenpyo.store.lines import SHORT, Lines, Made, MentionId, event_lines, lines_but
from nenpyo.store.payloads import decode
from nenpyo.store.reading import decoded
from nenpyo.store.writing import insert_lines

Value = TypeVar("Value")


class Happenings:
    """The reports and events of a chronicle, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def take_out(self, documents: Collection[str]) -> set[str]:
        """Forget the reports of documents; gives the components that lose them."""
        found = self.components(documents)
        for table in (compared.reports, compared.blocks):
            wanted = given(self._connection, documents)
            gone = table.c.document.in_(select(wanted.c.a))
            self._connection.execute(delete(table).where(gone))
        return found

    def near(self, looked: Collection[tuple[int, str, int, int]]) -> list[tuple[int, MentionId]]:
        """The reports that stand in a block that is looked into, in its days."""
        wanted, blocks = sought(self._connection, looked), compared.blocks
        begun = blocks.c.start <= wanted.c.end
        recent = blocks.c.start.between(wanted.c.start - SHORT, wanted.c.end)
        found = (
            select(wanted.c.number, blocks.c.document, blocks.c.mention).join_from(
                wanted,
                blocks,
                (blocks.c.block == wanted.c.what)
                & (blocks.c.is_long == is_long)
                & (begun if is_long else recent)
                & (blocks.c.end >= wanted.c.start),
            )
            for is_long in (0, 1)
        )
        rows = self._connection.execute(union(*found))
        return [(number, (one, at)) for number, one, at in rows]

    def reports(
        self, ids: Collection[MentionId], as_: type[Value]
    ) -> dict[MentionId, tuple[str, Value]]:
        """Reports by the mentions that they begin with, each with its component."""
        wanted, table = given(self._connection, ids), compared.reports
        same = (table.c.document == wanted.c.a) & (table.c.mention == wanted.c.b)
        return self._reports(select(table).join_from(wanted, table, same), as_)

    def members(
        self, components: Collection[str], as_: type[Value]
    ) -> dict[MentionId, tuple[str, Value]]:
        """The reports of components, in the same way."""
        wanted, table = given(self._connection, components), compared.reports
        joined = table.c.component == wanted.c.a
        return self._reports(select(table).join_from(wanted, table, joined), as_)

    def _reports(self, query: Select[Any], as_: type[Value]) -> dict[MentionId, tuple[str, Value]]:
        return {
            (row.document, row.mention): (row.component, decode(row.payload, as_))
            for row in self._connection.execute(query)
        }

    def telling(self, mentions: Collection[MentionId]) -> set[str]:
        """The components of the events of mentions."""
        wanted, told, events = (
            given(self._connection, mentions),
            schema.event_reports,
            schema.events,
        )
        same = (told.c.document == wanted.c.a) & (told.c.mention == wanted.c.b)
        query = (
            select(events.c.component)
            .join_from(wanted, told, same)
            .join(events, events.c.id == told.c.event)
        )
        return set(self._connection.scalars(query))

    def components(self, documents: Collection[str]) -> set[str]:
        """The components in which documents have reports."""
        wanted, table = given(self._connection, documents), compared.reports
        joined = table.c.document == wanted.c.a
        query = select(table.c.component).join_from(wanted, table, joined)
        return set(self._connection.scalars(query))

    def events(self, components: Collection[str]) -> dict[str, tuple[str, frozenset[MentionId]]]:
        """The events of components by id: the component, and the mentions."""
        wanted, told, events = (
            given(self._connection, components),
            schema.event_reports,
            schema.events,
        )
        query = (
            select(events.c.id, events.c.component, told.c.document, told.c.mention)
            .join_from(wanted, events, events.c.component == wanted.c.a)
            .join(told, told.c.event == events.c.id)
        )
        names: dict[str, str] = {}
        mentions: dict[str, set[MentionId]] = {}
        for id_, component, document, mention in self._connection.execute(query):
            names[id_] = component
            mentions.setdefault(id_, set()).add((document, mention))
        return {id_: (name, frozenset(mentions[id_])) for id_, name in names.items()}

    def put(self, reports: Lines) -> None:
        """Keep new reports."""
        insert_lines(self._connection, reports)

    def move_reports(self, reports: Mapping[MentionId, str]) -> None:
        """Keep other components of reports."""
        table = compared.reports
        rows = [{"of": one, "at": at, "to": to} for (one, at), to in reports.items()]
        same = (table.c.document == bindparam("of")) & (table.c.mention == bindparam("at"))
        self._change(update(table).where(same).values(component=bindparam("to")), rows)

    def move_events(self, events: Mapping[str, str]) -> None:
        """Keep other components of events."""
        table = schema.events
        rows = [{"of": id_, "to": to} for id_, to in events.items()]
        change = update(table).where(table.c.id == bindparam("of"))
        self._change(change.values(component=bindparam("to")), rows)

    def _change(self, change: Any, rows: list[dict[str, str]]) -> None:
        if rows:
            self._connection.execute(change, rows)

    def stored(self, ids: Collection[str]) -> tuple[Event, ...]:
        """Events by id, in order of time."""
        wanted, events = given(self._connection, ids), schema.events
        query = (
            select(events.c.payload)
            .join_from(wanted, events, events.c.id == wanted.c.a)
            .order_by(events.c.first, events.c.last, events.c.id)
        )
        return decoded(self._connection, query, Event)

    def write(self, gone: Collection[str], made: Collection[Made]) -> None:
        """Keep events, in place of those that are gone."""
        wanted, events = given(self._connection, gone), schema.events
        self._connection.execute(delete(events).where(events.c.id.in_(select(wanted.c.a))))
        insert_lines(self._connection, event_lines(made))

    def take_over(self, events: Lines, but: Collection[str]) -> None:
        """Keep drafted events, but for those of some components."""
        insert_lines(self._connection, lines_but(events, but))

    def identities(self, documents: Collection[str]) -> dict[tuple[str, str], str]:
        """The entities of the chains of documents."""
        wanted, table = given(self._connection, documents), schema.entity_chains
        query = select(table.c.document, table.c.chain, table.c.entity).join_from(
            wanted, table, table.c.document == wanted.c.a
        )
        return {(row.document, row.chain): row.entity for row in self._connection.execute(query)}
