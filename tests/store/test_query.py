import sqlite3
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.dialects import sqlite
from tests.builders import VOSTOCHNY

from nenpyo.errors import NotFoundError
from nenpyo.model import EventType
from nenpyo.store import Filter, Store, schema
from nenpyo.store.query import by_documents, conflicts_where, events_where


@pytest.mark.parametrize(
    ("filter_", "values"),
    [
        (Filter(actor="北朝鮮"), ["2023-09-13", "2023-12-18", "2024", "2025-09-03"]),
        (Filter(actor="金正恩"), ["2023-09-13", "2024", "2025-09-03"]),
        (Filter(actor="RUS"), ["2023-09-13", "2024", "2025-09-03"]),
        (Filter(actor="安倍"), []),
        (Filter(type=EventType.MOBILIZE), ["2023-12-18"]),
        (Filter(place="北朝鮮"), ["2023-12-18"]),
        (Filter(since=date(2024, 6, 1)), ["2024", "2025-09-03"]),
        (Filter(until=date(2024, 6, 1)), ["2023-09-13", "2023-12-18", "2024"]),
        (Filter(since=date(2023, 9, 13), until=date(2023, 9, 13)), ["2023-09-13"]),
        (Filter(source="青葉通信"), ["2025-09-03"]),
        (Filter(source=VOSTOCHNY.document.name), ["2023-09-13"]),
        (Filter(actor="PRK", type=EventType.CONSULT, since=date(2025, 1, 1)), ["2025-09-03"]),
        (Filter(disputed=True), []),
    ],
)
def test_a_filter_lets_through_what_it_names(
    store: Store, filter_: Filter, values: list[str]
) -> None:
    assert [event.time.value for event in store.timeline(filter_) if event.time] == values


def test_an_event_is_found_by_the_beginning_of_its_id(store: Store) -> None:
    event = next(store.timeline())
    assert store.event(event.id) == store.event(event.id[:8]) == event
    with pytest.raises(NotFoundError, match="no such event"):
        store.event("zzzz")
    with pytest.raises(NotFoundError, match="could be any of 4"):
        store.event("")


def test_an_entity_is_found_by_name_or_id(store: Store) -> None:
    kim = store.entity("金正恩")
    assert store.entity(kim.id[:9]) == kim
    assert len(kim.chains) == 3
    assert next(store.entities()) in {*store.entities("金正恩"), *store.entities("プーチン")}
    assert store.entity_names([kim.id]) == {kim.id: "金正恩"}
    with pytest.raises(NotFoundError, match="no such entity"):
        store.entity("無名")


def test_what_is_printed_in_order_is_kept_in_order(store: Store) -> None:
    everybody = select(schema.entities).order_by(*by_documents())
    for query in (events_where(None, Filter()), conflicts_where(None), everybody):  # type: ignore[arg-type]  # no filter asks the connection
        plain = {"literal_binds": True}
        sql = str(query.compile(dialect=sqlite.dialect(), compile_kwargs=plain))
        with sqlite3.connect(store.path) as raw:
            plan = [step for *_, step in raw.execute(f"EXPLAIN QUERY PLAN {sql}")]
        assert "USE TEMP B-TREE FOR ORDER BY" not in plan
