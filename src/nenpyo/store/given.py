"""Lists of values that a query is joined with, however long they are."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Column, Connection, Integer, MetaData, String, Table, delete
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateTable

_GIVEN = Table(
    "given", MetaData(),
    Column("a", String),
    Column("b", String),
    prefixes=["TEMPORARY"],
)  # fmt: skip
_SOUGHT = Table(
    "sought", MetaData(),
    Column("number", Integer),
    Column("what", String),
    Column("start", Integer),
    Column("end", Integer),
    prefixes=["TEMPORARY"],
)  # fmt: skip


def given(connection: Connection, values: Iterable[str | Sequence[str]]) -> Table:
    """A table of one column (`a`) or two (`a`, `b`) that holds the values until the next call."""
    rows = [(value, None) if isinstance(value, str) else tuple(value) for value in values]
    return _filled(connection, _GIVEN, rows)


def sought(connection: Connection, stretches: Iterable[tuple[int, str, int, int]]) -> Table:
    """A table of numbers, names and stretches of days that holds them until the next call."""
    return _filled(connection, _SOUGHT, list(stretches))


def lists() -> list[str]:
    """What makes the tables of the lists; a connection needs them from its beginning.

    Each is measured while it holds one row. SQLite takes a table that was never measured for a
    large one, and would rather read the whole table that a list is joined with.
    """
    return [statement for table in (_GIVEN, _SOUGHT) for statement in _made_and_measured(table)]


def _made_and_measured(table: Table) -> tuple[str, ...]:
    return (
        str(CreateTable(table).compile(dialect=sqlite.dialect())),
        f"INSERT INTO {table.name} DEFAULT VALUES",
        f"ANALYZE temp.{table.name}",
        f"DELETE FROM {table.name}",
    )


def _filled(connection: Connection, table: Table, rows: Sequence[tuple[object, ...]]) -> Table:
    if table.name not in connection.info:
        connection.info[table.name] = str(table.insert().compile(dialect=connection.dialect))
    connection.execute(delete(table))
    if rows:
        connection.exec_driver_sql(connection.info[table.name], list(rows))
    return table
