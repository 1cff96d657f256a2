"""Opening a chronicle's file: found or made, of this schema, and safe when killed in the middle."""

import os
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, select
from sqlalchemy.exc import DBAPIError

from nenpyo.errors import StoreError
from nenpyo.store.given import lists
from nenpyo.store.schema import SCHEMA, meta, metadata

BUSY_SECONDS = 30.0
"""How long to wait for another writer: rewriting a large chronology takes seconds."""

CACHE_KB = 64 * 1024
"""Pages that are held: SQLite's own 2 MB write each page of a great transaction many times."""


def open_engine(path: Path, *, create: bool) -> Engine:
    """An engine over a checked file.

    Raises:
        StoreError: missing, no chronicle, of another schema, locked, or unreadable.
    """
    if not os.path.exists(path) and not create:
        raise StoreError(f"{path}: no such chronicle")
    if not os.path.isdir(path.parent):
        raise StoreError(f"{path}: there is no folder {path.parent}")
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    try:
        _check(engine, path, create=create)
    except DBAPIError as error:
        engine.dispose()
        raise store_error(path, error) from error
    except StoreError:
        engine.dispose()
        raise
    return engine


def store_error(path: Path, error: DBAPIError) -> StoreError:
    """What a database's error means to who reads it."""
    reason = str(error.orig)
    if "locked" in reason:
        return StoreError(f"{path}: locked by another process; try again when it is done")
    if "not a database" in reason:
        return StoreError(f"{path}: this file is no chronicle")
    if "readonly" in reason:
        return StoreError(f"{path}: the file or its folder may not be written")
    return StoreError(f"{path}: {reason}")


def _prepare(connection: Any, _record: object) -> None:
    """Leave transactions to `_begin`; with the log, a killed process loses no commit."""
    connection.isolation_level = None
    for pragma in ("synchronous = NORMAL", "foreign_keys = ON", f"cache_size = -{CACHE_KB}"):
        connection.execute(f"PRAGMA {pragma}")
    for statement in lists():
        connection.execute(statement)


def _keep_a_log(engine: Engine) -> None:
    """Readers go on beside a writer; the file remembers it, and no other file is changed."""
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()


def _begin(connection: Connection) -> None:
    """Writers take their lock at once, so that they wait for each other and never half-way fail."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _check(engine: Engine, path: Path, *, create: bool) -> None:
    with engine.connect() as connection:
        tables = inspect(connection).get_table_names()
    if not tables and create:
        _keep_a_log(engine)
        with engine.execution_options(writes=True).begin() as connection:
            metadata.create_all(connection)
            if connection.scalar(select(meta.c.value).where(meta.c.key == "schema")) is None:
                connection.execute(meta.insert(), {"key": "schema", "value": str(SCHEMA)})
        return
    if meta.name not in tables:
        raise StoreError(f"{path}: this file is no chronicle")
    with engine.connect() as connection:
        found = connection.scalar(select(meta.c.value).where(meta.c.key == "schema"))
    if found != str(SCHEMA):
        raise StoreError(
            f"{path}: schema {found}, but this nenpyo reads schema {SCHEMA}; "
            "add its documents to a new chronicle"
        )
