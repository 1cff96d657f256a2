from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event, select
from tests.builders import VOSTOCHNY, launch

from nenpyo.reconcile import renew
from nenpyo.store import Store
from nenpyo.store.given import given, sought
from nenpyo.store.opening import open_engine

SHORT = ("given", "sought", "pending", "corrections", "links")
"""Tables that are gone through from end to end: lists of the moment, and what is put by hand."""


@contextmanager
def scans() -> Iterator[set[str]]:
    """The tables that are gone through from end to end meanwhile, as SQLite plans it."""
    found: set[str] = set()

    def explain(connection: Connection, _: Any, sql: str, values: Any, *rest: Any) -> None:
        if sql.lstrip().startswith(("SELECT", "UPDATE", "DELETE")):
            cursor = connection.connection.cursor()
            first = values[0] if rest[-1] else values
            cursor.execute(f"EXPLAIN QUERY PLAN {sql}", first)
            plan = [step.split() for *_, step in cursor.fetchall()]
            found.update(words[1] for words in plan if words[0] == "SCAN")

    event.listen(Engine, "before_cursor_execute", explain)
    try:
        yield found
    finally:
        event.remove(Engine, "before_cursor_execute", explain)


def test_one_document_more_reads_no_table_from_end_to_end(store: Store) -> None:
    for change in (launch(), replace(VOSTOCHNY, events=())):
        store.replace(change)
        with scans() as found:
            assert store.refresh(renew)
        assert found - set(SHORT) == set()


def test_only_the_last_list_is_held(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "c.db", create=True)
    with engine.begin() as connection:
        given(connection, [str(number) for number in range(50_000)])
        table = given(connection, [("a", "b"), ("c", "d")])
        assert [tuple(row) for row in connection.execute(select(table))] == [("a", "b"), ("c", "d")]
        looked = sought(connection, [(1, "block", 2, 3)])
        assert [tuple(row) for row in connection.execute(select(looked))] == [(1, "block", 2, 3)]
        assert not list(connection.execute(select(given(connection, []))))
    engine.dispose()
