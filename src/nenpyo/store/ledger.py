"""A chronicle while it is put in order: the documents that came, went or changed, and its books."""

from collections.abc import Collection

from sqlalchemy import Connection, delete, insert, select

from nenpyo.model import Correction
from nenpyo.store import schema
from nenpyo.store.chains import Chains
from nenpyo.store.compared import COMPARED
from nenpyo.store.copies import Copies
from nenpyo.store.dates import Dates
from nenpyo.store.given import given
from nenpyo.store.happenings import Happenings
from nenpyo.store.lots import Lot
from nenpyo.store.names import Names
from nenpyo.store.parts import Parts
from nenpyo.store.reading import stored_corrections


class NameBook(Names, Chains):
    """All that is kept of names."""


class Ledger:
    """The books of a chronicle inside one transaction."""

    def __init__(self, connection: Connection, pipeline: str = "") -> None:
        self._connection = connection
        self.dates = Dates(connection, pipeline)
        self.names = NameBook(connection)
        self.copies = Copies(connection)
        self.events = Happenings(connection)
        self.parts = Parts(connection)

    def lot(self, documents: Collection[str]) -> Lot:
        """Those of the documents that are there, oldest first."""
        wanted, table = given(self._connection, documents), schema.documents
        query = (
            select(table.c.payload, table.c.text)
            .join_from(wanted, table, table.c.id == wanted.c.a)
            .order_by(table.c.day, table.c.id)
        )
        return Lot(tuple((row.payload, row.text) for row in self._connection.execute(query)))

    def ordered(self, documents: Collection[str]) -> list[str]:
        """Documents as they follow each other; those that are gone first."""
        wanted, table = given(self._connection, documents), schema.documents
        query = (
            select(wanted.c.a)
            .join_from(wanted, table, table.c.id == wanted.c.a, isouter=True)
            .order_by(table.c.day.is_not(None), table.c.day, wanted.c.a)
        )
        return list(self._connection.scalars(query))

    def pending(self) -> set[str]:
        """The documents that came, went or changed."""
        return set(self._connection.scalars(select(schema.pending.c.document)))

    def corrections(self) -> tuple[Correction, ...]:
        """The log of corrections, oldest first."""
        return stored_corrections(self._connection)

    def forget(self) -> None:
        """Forget all that was made from the documents; every one of them is new again."""
        for table in (*schema.CHRONOLOGY, *COMPARED, schema.pending):
            self._connection.execute(delete(table))
        everything = select(schema.documents.c.id)
        self._connection.execute(insert(schema.pending).from_select(["document"], everything))

    def close(self) -> None:
        """Note that nothing is pending any more."""
        self._connection.execute(delete(schema.pending))
