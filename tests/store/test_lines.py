from tests.builders import BEIJING

from nenpyo.model import Event
from nenpyo.reconcile import reconcile
from nenpyo.store import schema
from nenpyo.store.lines import Lines, event_lines, lines_but


def lines() -> tuple[Event, Lines]:
    made = reconcile([BEIJING])
    (event,) = made.events
    return event, event_lines([(event, made.conflicts, "one")])


def test_a_row_has_its_values_in_the_order_of_the_columns() -> None:
    event, told = lines()
    for name, rows in told.items():
        table = schema.metadata.tables[name]
        for row in rows:
            known = dict(zip(table.columns.keys(), row, strict=True))
            assert event.id in (known.get("id"), known.get("event"))
    (row,) = told[schema.events.name]
    known = dict(zip(schema.events.columns.keys(), row, strict=True))
    assert (known["component"], known["type"], known["within"]) == ("one", event.type, None)
    assert known["first"] == known["last"]
    assert known["earliest"] == "2025-09-03"


def test_tables_stand_after_what_they_lean_on() -> None:
    seen: set[str] = set()
    for name in lines()[1]:
        seen.add(name)
        keys = schema.metadata.tables[name].foreign_keys
        assert {key.column.table.name for key in keys} <= seen


def test_what_belongs_to_some_components_is_left_out() -> None:
    _, told = lines()
    assert lines_but(told, {"another"}) == told
    assert not any(lines_but(told, {"one"}).values())
