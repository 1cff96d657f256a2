"""The store itself: documents in, one transaction each, and the chronology put in order."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import DBAPIError

from nenpyo.model import Annotation, Correction, Document
from nenpyo.store import schema
from nenpyo.store.ledger import Ledger
from nenpyo.store.opening import open_engine, store_error
from nenpyo.store.payloads import encode
from nenpyo.store.reader import Reader
from nenpyo.store.rows import reading_of
from nenpyo.store.writing import bump, forget, keep, mark, meta_value, reading_kept, set_meta

Renew = Callable[[Ledger], None]


def open_store(path: str | Path, *, create: bool = False, pipeline: str = "") -> "Store":
    """The chronicle in a file; with `create`, a new one where there is none.

    `pipeline` names who annotates: documents that another pipeline annotated are done again.

    Raises:
        StoreError: missing, no chronicle, of another schema, locked, or unreadable.
    """
    return Store(Path(path), open_engine(Path(path), create=create), pipeline)


class Store(Reader):
    """An open chronicle that is filled, put in order and asked."""

    def __init__(self, path: Path, engine: Engine, pipeline: str) -> None:
        super().__init__(path, engine)
        self.pipeline = pipeline

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

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        try:
            with self._engine.execution_options(writes=True).begin() as connection:
                yield connection
        except DBAPIError as error:
            raise store_error(self.path, error) from error
