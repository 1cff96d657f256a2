"""Rows in and out of a chronicle, and the values it keeps about itself."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Table, delete, select
from sqlalchemy.dialects.sqlite import insert

from nenpyo.model import Annotation
from nenpyo.store import schema
from nenpyo.store.lines import Lines
from nenpyo.store.rows import Row, Rows, annotation_rows, profile_rows


def insert_rows(connection: Connection, rows: Rows) -> None:
    """Put rows into their tables, in the order given."""
    for table, lines in rows.items():
        fill(connection, table, lines)


def fill(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Put rows of the same columns into a table, past all that a row by itself would need."""
    if not rows:
        return
    columns = tuple(rows[0])
    if (table.name, columns) not in connection.info:
        statement = table.insert().compile(dialect=connection.dialect, column_keys=columns)
        connection.info[table.name, columns] = str(statement), tuple(statement.positiontup or ())
    sql, places = connection.info[table.name, columns]
    connection.exec_driver_sql(sql, [tuple(row[place] for place in places) for row in rows])


def insert_lines(connection: Connection, lines: Lines) -> None:
    """Put rows into their tables that have their values in the order of the columns."""
    for name, rows in lines.items():
        if rows:
            places = ", ".join("?" * len(rows[0]))
            connection.exec_driver_sql(f"INSERT INTO {name} VALUES ({places})", list(rows))


def reading_kept(connection: Connection, document: str) -> str | None:
    """How a document was read (see `rows.reading_of`); None where it is not there."""
    documents = schema.documents
    return connection.scalar(select(documents.c.reading).where(documents.c.id == document))


def forget(connection: Connection, document: str) -> None:
    """Take a document and all its rows out; the chronology is to be put in order for it."""
    connection.execute(delete(schema.documents).where(schema.documents.c.id == document))
    mark(connection, [document])


def keep(
    connection: Connection, annotation: Annotation, pipeline: str, added_at: str | None
) -> None:
    """Put a document with all that it says in the place of what was there of it."""
    forget(connection, annotation.document.id)
    told = profile_rows(annotation)
    if told:
        connection.execute(insert(schema.profiles).on_conflict_do_nothing(), told)
    insert_rows(connection, annotation_rows(annotation, pipeline, added_at))
    bump(connection)


def mark(connection: Connection, documents: Iterable[str]) -> None:
    """Note documents for which the chronology is to be put in order."""
    rows = [{"document": document} for document in documents]
    if rows:
        connection.execute(insert(schema.pending).on_conflict_do_nothing(), rows)


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
