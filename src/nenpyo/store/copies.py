"""The sentences of documents by which copies are known, and which documents repeat which."""

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, Table, delete, func, select

from nenpyo.store import compared, schema
from nenpyo.store.given import given, sought
from nenpyo.store.writing import insert_rows


class Copies:
    """What documents share with others, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def take_out(self, documents: Collection[str]) -> dict[int, int]:
        """Forget documents; gives how many of them had each sentence."""
        wanted, table = given(self._connection, documents), compared.sentences
        query = (
            select(table.c.key, func.count())
            .join_from(wanted, table, table.c.document == wanted.c.a)
            .group_by(table.c.key)
        )
        found: dict[int, int] = dict(iter(self._connection.execute(query)))
        gone = table.c.document.in_(select(wanted.c.a))
        self._connection.execute(delete(table).where(gone))
        return found

    def put(self, told: Mapping[str, Mapping[int, int]]) -> None:
        """Keep the sentences of documents."""
        rows = [
            {"document": document, "key": key, "length": length}
            for document, sentences in told.items()
            for key, length in sentences.items()
        ]
        insert_rows(self._connection, {compared.sentences: rows})

    def counts(self, keys: Collection[int]) -> dict[int, int]:
        """How many documents have each sentence."""
        wanted, table = self._sought(keys), compared.sentences
        query = (
            select(table.c.key, func.count())
            .join_from(wanted, table, table.c.key == wanted.c.number)
            .group_by(table.c.key)
        )
        return dict(iter(self._connection.execute(query)))

    def telling(self, keys: Collection[int]) -> set[str]:
        """The documents that have one of the sentences."""
        wanted, table = self._sought(keys), compared.sentences
        query = select(table.c.document).join_from(wanted, table, table.c.key == wanted.c.number)
        return set(self._connection.scalars(query))

    def sentences(self, documents: Collection[str]) -> dict[str, dict[int, int]]:
        """The sentences of those documents that are there, oldest document first."""
        wanted, table, told = (
            given(self._connection, documents),
            schema.documents,
            compared.sentences,
        )
        query = (
            select(table.c.id, told.c.key, told.c.length)
            .join_from(wanted, table, table.c.id == wanted.c.a)
            .join(told, told.c.document == table.c.id, isouter=True)
            .order_by(table.c.day, table.c.id)
        )
        found: dict[str, dict[int, int]] = {}
        for id_, key, length in self._connection.execute(query):
            sentences = found.setdefault(id_, {})
            if key is not None:
                sentences[key] = length
        return found

    def voices(self, documents: Collection[str]) -> dict[str, str]:
        """The voices of documents that repeat others."""
        wanted, table = given(self._connection, documents), compared.voices
        query = select(table).join_from(wanted, table, table.c.document == wanted.c.a)
        return {row.document: row.voice for row in self._connection.execute(query)}

    def repeating(self, voices: Collection[str]) -> set[str]:
        """The documents that repeat some."""
        wanted, table = given(self._connection, voices), compared.voices
        query = select(table.c.document).join_from(wanted, table, table.c.voice == wanted.c.a)
        return set(self._connection.scalars(query))

    def set_voices(self, voices: Mapping[str, str]) -> None:
        """Keep the voices of documents; those that speak for themselves need no row."""
        wanted, table = given(self._connection, voices), compared.voices
        gone = table.c.document.in_(select(wanted.c.a))
        self._connection.execute(delete(table).where(gone))
        rows = [
            {"document": document, "voice": voice}
            for document, voice in voices.items()
            if document != voice
        ]
        insert_rows(self._connection, {table: rows})

    def _sought(self, keys: Collection[int]) -> Table:
        return sought(self._connection, ((key, "", 0, 0) for key in keys))
