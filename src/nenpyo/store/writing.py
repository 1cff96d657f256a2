"""Rows in and out of a chronicle, and the values it keeps about itself."""

from sqlalchemy import Connection, delete, select

from nenpyo.store import schema
from nenpyo.store.rows import Rows


def insert_rows(connection: Connection, rows: Rows) -> None:
    """Put rows into their tables, in the order given."""
    for table, lines in rows.items():
        if lines:
            connection.execute(table.insert(), list(lines))


def reading_kept(connection: Connection, document: str) -> str | None:
    """How a document was read (see `rows.reading_of`); None where it is not there."""
    documents = schema.documents
    return connection.scalar(select(documents.c.reading).where(documents.c.id == document))


def forget(connection: Connection, document: str) -> None:
    """Take a document and all its rows out."""
    connection.execute(delete(schema.documents).where(schema.documents.c.id == document))


def meta_value(connection: Connection, key: str) -> str | None:
    """A value of the chronicle itself: its schema, its revision."""
    return connection.scalar(select(schema.meta.c.value).where(schema.meta.c.key == key))


def set_meta(connection: Connection, key: str, value: str) -> None:
    """Change a value of the chronicle itself."""
    connection.execute(delete(schema.meta).where(schema.meta.c.key == key))
    connection.execute(schema.meta.insert(), {"key": key, "value": value})


def bump(connection: Connection) -> None:
    """Count a change of the documents."""
    set_meta(connection, "revision", str(int(meta_value(connection, "revision") or 0) + 1))
