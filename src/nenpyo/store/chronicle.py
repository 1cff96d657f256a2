"""The store itself: documents in, one transaction each; questions out."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.exc import DBAPIError

from nenpyo.model import Annotation, Chronology, Conflict, Correction, Document, Entity, Event
from nenpyo.store import schema
from nenpyo.store.ledger import Ledger
from nenpyo.store.opening import open_engine, store_error
from nenpyo.store.payloads import encode
from nenpyo.store.query import (
    Filter,
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
    decoded,
    decoded_entities,
    only,
    stored_annotations,
    stored_corrections,
)
from nenpyo.store.rows import reading_of
from nenpyo.store.views import (
    SourceView,
    StatementView,
    StoredDocument,
    source_views,
    statement_views,
    stored_document,
)
from nenpyo.store.writing import bump, forget, keep, mark, meta_value, reading_kept, set_meta

Renew = Callable[[Ledger], None]


def open_store(path: str | Path, *, create: bool = False, pipeline: str = "") -> "Store":
    """The chronicle in a file; with `create`, a new one where there is none.

    `pipeline` names who annotates: documents that another pipeline annotated are done again.

    Raises:
        StoreError: missing, no chronicle, of another schema, locked, or unreadable.
    """
    return Store(Path(path), open_engine(Path(path), create=create), pipeline)


class Store:
    """An open chronicle; close it, or use it in a `with`."""

    def __init__(self, path: Path, engine: Engine, pipeline: str) -> None:
        self.path = path
        self.pipeline = pipeline
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

    def add(self, annotation: Annotation, added_at: str | None = None) -> bool:
        """Keep a document with all that it says, in one transaction; False if it is there already.

        Documents are known by their id, a hash of what they hold. What another pipeline annotated,
        or what was given another date, title or language, is replaced.
        """
        document = annotation.document.id
        reading = reading_of(annotation.document, self.pipeline)
        with self._writing() as connection:
            if reading_kept(connection, document) == reading:
                return False
            keep(connection, annotation, self.pipeline, added_at)
        return True

    def replace(self, annotation: Annotation) -> None:
        """Keep a document as it is annotated now; when it was added stays."""
        documents = schema.documents
        document = annotation.document.id
        with self._writing() as connection:
            query = select(documents.c.added_at).where(documents.c.id == document)
            keep(connection, annotation, self.pipeline, connection.scalar(query))

    def has(self, document: Document) -> bool:
        """Whether the document is there, annotated by this pipeline with the same given facts."""
        with self._reading() as connection:
            return reading_kept(connection, document.id) == reading_of(document, self.pipeline)

    def remove(self, which: str) -> str:
        """Take a document out, named as in `document`; its id."""
        document = self.find(which)
        with self._writing() as connection:
            forget(connection, document)
            bump(connection)
        return document

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

    def documents(self) -> list[StoredDocument]:
        """All documents, oldest first, undated ones last."""
        with self._reading() as connection:
            return [stored_document(row) for row in connection.execute(documents_query())]

    def annotation(self, which: str) -> Annotation:
        """A document with all that it says, named as in `find`."""
        document = self.find(which)
        with self._reading() as connection:
            return next(stored_annotations(connection, [document]))

    def annotations(self) -> Iterator[Annotation]:
        """Every document with all that it says, in the order of ids."""
        with self._reading() as connection:
            yield from stored_annotations(connection, None)

    @property
    def is_stale(self) -> bool:
        """Whether documents came or went since the chronology was made, or the pipeline changed."""
        with self._reading() as connection:
            return meta_value(connection, "chronology") != self._current(connection)

    def _current(self, connection: Connection) -> str:
        return f"{meta_value(connection, 'revision') or 0} {self.pipeline}"

    def refresh(self, renew: Renew) -> bool:
        """Put the chronology in order if it is stale; whether it was.

        It is one transaction: others read meanwhile what was there before, and writers wait.
        What another pipeline annotated is all read anew, and so the chronology is made anew.
        """
        if not self.is_stale:
            return False
        with self._writing() as connection:
            ledger = Ledger(connection, self.pipeline)
            _, _, pipeline = (meta_value(connection, "chronology") or "").partition(" ")
            if pipeline != self.pipeline:
                ledger.forget()
            renew(ledger)
            ledger.close()
            set_meta(connection, "chronology", self._current(connection))
        return True

    def chronology(self) -> Chronology:
        """The chronology as it was last made; `refresh` first."""
        entities, events, conflicts = schema.entities, schema.events, schema.conflicts
        with self._reading() as connection:
            return Chronology(
                entities=decoded_entities(connection, select(entities).order_by(entities.c.id)),
                events=decoded(connection, select(events).order_by(*in_time()), Event),
                conflicts=decoded(
                    connection,
                    select(conflicts).order_by(
                        conflicts.c.event, conflicts.c.field, conflicts.c.quantity
                    ),
                    Conflict,
                ),
            )

    def timeline(self, filter_: Filter | None = None) -> tuple[Event, ...]:
        """The events that a filter lets through, in order of time."""
        with self._reading() as connection:
            return decoded(connection, events_where(connection, filter_ or Filter()), Event)

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

    def entities(self, name: str | None = None) -> tuple[Entity, ...]:
        """All entities, those of most documents first; or those that a name means."""
        entities = schema.entities
        query = select(entities).order_by(entities.c.documents.desc(), entities.c.id)
        with self._reading() as connection:
            if name is not None:
                query = query.where(entities.c.id.in_(named(connection, name)))
            return decoded_entities(connection, query)

    def names(self) -> dict[str, str]:
        """The name of every entity, by id."""
        entities = schema.entities
        with self._reading() as connection:
            rows = connection.execute(select(entities.c.id, entities.c.name))
            return {row.id: row.name for row in rows}

    def conflicts(self, event: str | None = None) -> tuple[Conflict, ...]:
        """The disputes, of one event or of all, in the order of the chronology."""
        with self._reading() as connection:
            return decoded(connection, conflicts_where(event), Conflict)

    def statements(self, speaker: str | None = None) -> list[StatementView]:
        """Who said what, oldest document first; `speaker` is a name, an id or a country code."""
        with self._reading() as connection:
            return statement_views(connection, speaker)

    def sources(self) -> list[SourceView]:
        """Every outlet, with how much it reports."""
        with self._reading() as connection:
            return source_views(connection)

    def correct(self, correction: Correction) -> bool:
        """Add to the log of corrections; False where the same one stands there already."""
        corrections = schema.corrections
        row = {
            "id": correction.id,
            "kind": correction.kind,
            "who": correction.who,
            "when": correction.when,
            "payload": encode(correction),
        }
        with self._writing() as connection:
            if connection.scalar(select(corrections.c.id).where(corrections.c.id == row["id"])):
                return False
            connection.execute(corrections.insert(), row)
            mark(connection, {anchor.document for anchor in correction.anchors})
            bump(connection)
        return True

    def corrections(self) -> tuple[Correction, ...]:
        """The log of corrections, oldest first."""
        with self._reading() as connection:
            return stored_corrections(connection)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        try:
            with self._engine.connect() as connection:
                yield connection
        except DBAPIError as error:
            raise store_error(self.path, error) from error

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        try:
            with self._engine.execution_options(writes=True).begin() as connection:
                yield connection
        except DBAPIError as error:
            raise store_error(self.path, error) from error
