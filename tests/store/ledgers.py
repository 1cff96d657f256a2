"""An open ledger over a chronicle of some documents, and how it is asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event

from nenpyo.model import Annotation
from nenpyo.reconcile import renew
from nenpyo.store import open_store
from nenpyo.store.ledger import Ledger
from nenpyo.store.opening import open_engine

SHORT = {"given", "sought", "pending", "corrections"}
"""Tables that may be gone through from end to end: lists of the moment, and a log by hand."""


@contextmanager
def ledger(path: Path, *documents: Annotation, fresh: bool = False) -> Iterator[Ledger]:
    """The ledger of a new chronicle, put in order unless it is to be fresh."""
    with open_store(path, create=True) as store:
        for one in documents:
            store.add(one)
        if not fresh:
            store.refresh(renew)
    engine = open_engine(path, create=False)
    with engine.execution_options(writes=True).begin() as connection:
        yield Ledger(connection)
    engine.dispose()


@contextmanager
def scans() -> Iterator[set[str]]:
    """The long tables that are gone through from end to end meanwhile, as SQLite plans it."""
    found: set[str] = set()

    def explain(connection: Connection, _: Any, sql: str, values: Any, *rest: Any) -> None:
        if sql.lstrip().startswith(("SELECT", "UPDATE", "DELETE")):
            cursor = connection.connection.cursor()
            first = values[0] if rest[-1] else values
            cursor.execute(f"EXPLAIN QUERY PLAN {sql}", first)
            plan = [step.split() for *_, step in cursor.fetchall()]
            found.update({words[1] for words in plan if words[0] == "SCAN"} - SHORT)

    event.listen(Engine, "before_cursor_execute", explain)
    try:
        yield found
    finally:
        event.remove(Engine, "before_cursor_execute", explain)
