"""What an open chronicle is asked: one thing, or many, each of which is read in its turn."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine, Select, Table, func, select
from sqlalchemy.exc import DBAPIError

from nenpyo.model import Annotation, Chronology, Conflict, Correction, Entity, Event, MentionRef
from nenpyo.store import schema
from nenpyo.store.given import given
from nenpyo.store.lookups import Lookups
from nenpyo.store.opening import store_error
from nenpyo.store.query import (
    Filter,
    by_documents,
    conflicts_where,
    documents_query,
    events_where,
    find_document,
    in_time,
    named,
    with_id,
    with_name,
)
from nenpyo.store.reading import (
    borne_in,
    decoded,
    decoded_entities,
    each,
    each_entity,
    only,
    stored_annotations,
    stored_corrections,
)
from nenpyo.store.views import (
    SourceView,
    StatementView,
    StoredDocument,
    source_views,
    statement_views,
    stored_document,
)


class Reader:
    """An open chronicle that is asked; close it, or use it in a `with`."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def find(self, which: str) -> str:
        """The id of the document that an id, the beginning of one, or a file name means.

        Raises:
            NotFoundError: none or several.
        """
        with self._reading() as connection:
            return only(find_document(connection, which), which, "document")

    def size(self) -> int:
        """How many documents it holds."""
        with self._reading() as connection:
            return connection.scalar(select(func.count()).select_from(schema.documents)) or 0

    def documents(self) -> Iterator[StoredDocument]:
        """All documents, oldest first, undated ones last."""
        with self._reading() as connection:
            yield from map(stored_document, connection.execute(documents_query()))

    def annotation(self, which: str) -> Annotation:
        """A document with all that it says, named as in `find`."""
        return next(self.annotations([self.find(which)]))

    def annotations(self, documents: Sequence[str] | None = None) -> Iterator[Annotation]:
        """Some documents or all, each with all that it says, in the order of ids."""
        with self._reading() as connection:
            yield from stored_annotations(connection, documents)

    def texts(self, documents: Collection[str]) -> dict[str, str]:
        """The texts of those of the documents that are there."""
        return self._column(schema.documents, "text", documents)

    def document_names(self, documents: Collection[str]) -> dict[str, str]:
        """The names of documents, by id."""
        return self._column(schema.documents, "name", documents)

    def entity_names(self, entities: Collection[str]) -> dict[str, str]:
        """The names of entities, by id."""
        return self._column(schema.entities, "name", entities)

    def _column(self, table: Table, column: str, ids: Collection[str]) -> dict[str, str]:
        with self._reading() as connection:
            rows = connection.execute(_these(connection, table, ids, "id", column))
            return {row[0]: row[1] for row in rows}

    def chronology(self) -> Chronology:
        """The chronology as it was last made; `refresh` first."""
        entities, conflicts = schema.entities, schema.conflicts
        everybody = select(entities).order_by(entities.c.id)
        columns = conflicts.c
        disputes = select(conflicts).order_by(columns.event, columns.field, columns.quantity)
        with self._reading() as connection:
            return Chronology(
                entities=decoded_entities(connection, everybody),
                events=decoded(connection, select(schema.events).order_by(*in_time()), Event),
                conflicts=decoded(connection, disputes, Conflict),
            )

    def borne_in(self, documents: Collection[str]) -> Iterator[tuple[str, MentionRef]]:
        """The chains of documents, each with its entity's id."""
        with self._reading() as connection:
            yield from borne_in(connection, documents)

    def entities_in(self, documents: Collection[str]) -> tuple[Entity, ...]:
        """The entities that documents name, each with its chains in these alone."""
        with self._reading() as connection:
            refs: dict[str, list[MentionRef]] = {}
            for entity, ref in borne_in(connection, documents):
                refs.setdefault(entity, []).append(ref)
            query = _these(connection, schema.entities, refs)
            return decoded_entities(connection, query.order_by(schema.entities.c.id), refs)

    def named(self, ids: Collection[str]) -> tuple[Entity, ...]:
        """Entities by id, without their chains."""
        with self._reading() as connection:
            return decoded(connection, _these(connection, schema.entities, ids), Entity)

    def timeline(self, filter_: Filter | None = None) -> Iterator[Event]:
        """The events that a filter lets through, in order of time."""
        with self._reading() as connection:
            yield from each(connection, events_where(connection, filter_ or Filter()), Event)

    def events(self, ids: Collection[str]) -> dict[str, Event]:
        """Events by id, in order of time."""
        with self._reading() as connection:
            query = _these(connection, schema.events, ids).order_by(*in_time())
            return {event.id: event for event in each(connection, query, Event)}

    def payloads(self) -> Iterator[tuple[str, bytes]]:
        """All events as they are kept, by id, in the order of ids."""
        events = schema.events.c
        with self._reading() as connection:
            query = select(events.id, events.payload).order_by(events.id)
            yield from ((row.id, row.payload) for row in connection.execute(query))

    def event(self, which: str) -> Event:
        """The event of an id, or of the beginning of one.

        Raises:
            NotFoundError: none or several.
        """
        with self._reading() as connection:
            query = with_id(schema.events, which)
            return only(list(decoded(connection, query, Event)), which, "event")

    def entity(self, which: str) -> Entity:
        """The entity of an id, the beginning of one, or a name.

        Raises:
            NotFoundError: none or several.
        """
        with self._reading() as connection:
            query = with_id(schema.entities, which)
            found = decoded_entities(connection, query)
            if not found:
                found = decoded_entities(connection, with_name(which))
            return only(list(found), which, "entity")

    def entities(self, name: str | None = None) -> Iterator[Entity]:
        """All entities, those of most documents first; or those that a name means."""
        entities = schema.entities
        query = select(entities).order_by(*by_documents())
        with self._reading() as connection:
            if name is not None:
                query = query.where(entities.c.id.in_(named(connection, name)))
            yield from each_entity(connection, query)

    def conflicts(self, event: str | None = None) -> Iterator[Conflict]:
        """The disputes, of one event or of all, in the order of the chronology."""
        with self._reading() as connection:
            yield from each(connection, conflicts_where(event), Conflict)

    def statements(self, speaker: str | None = None) -> Iterator[StatementView]:
        """Who said what, oldest document first; `speaker` is a name, an id or a country code."""
        with self._reading() as connection:
            yield from statement_views(connection, speaker)

    def sources(self) -> list[SourceView]:
        """Every outlet, with how much it reports."""
        with self._reading() as connection:
            return source_views(connection)

    def corrections(self) -> tuple[Correction, ...]:
        """The log of corrections, oldest first."""
        with self._reading() as connection:
            return stored_corrections(connection)

    @contextmanager
    def lookups(self) -> Iterator[Lookups]:
        """The chronicle to be asked for little things often."""
        with self._reading() as connection:
            yield Lookups(connection)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        try:
            with self._engine.connect() as connection:
                yield connection
        except DBAPIError as error:
            raise store_error(self.path, error) from error


def _these(
    connection: Connection, table: Table, ids: Collection[str], *columns: str
) -> Select[Any]:
    """Some columns, or the payload, of the rows of some ids."""
    wanted = given(connection, ids)
    shown = [table.c[column] for column in columns or ("payload",)]
    return select(*shown).join_from(wanted, table, table.c.id == wanted.c.a)
