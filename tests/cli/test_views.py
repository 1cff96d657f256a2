from typing import Any

from nenpyo.cli import views

ENTITY = {"id": "e1", "name": "甲国"}
WORDS = {"document": "d.txt", "start": 0, "end": 2, "text": "3日", "chain": ["青葉通信"]}
UPDATE = {**WORDS, "text": "4日", "kind": "correction"}
PAST = {"value": "3", "support": [WORDS], "standing": "superseded", "superseded_by": UPDATE}
EVENT: dict[str, Any] = {
    "id": "0123456789",
    "type": "CONSULT",
    "mode": None,
    "status": "actual",
    "part_of": None,
    "time": {"value": "2025-09-04"},
    "place": ENTITY,
    "actors": [ENTITY],
    "recipients": [],
    "voices": 2,
    "disputed": [],
    "mentions": [{"trigger": {"text": "会談"}}],
    "readings": {"time": [PAST], "place": [], "numbers": []},
}


def row(columns: list[tuple[str, Any]], record: dict[str, Any]) -> dict[str, str]:
    return {name: value(record) for name, value in columns}


def test_a_timeline_shows_the_best_reading_and_marks_the_dispute_where_it_is() -> None:
    plain = row(views.TIMELINE, EVENT)
    for field, column in (
        ("time", "date"),
        ("polarity", "type"),
        ("participant", "who"),
        ("place", "where"),
    ):
        shown = row(views.TIMELINE, {**EVENT, "disputed": [field]})
        assert shown.pop(column) == f"{plain[column]} ≠"
        assert shown.pop("disputed") == field
        assert shown.items() <= plain.items()


def test_what_was_told_anew_is_shown_beside_what_it_took_the_place_of() -> None:
    assert row(views.TIMELINE, EVENT)["updated"] == "3日 → 4日"
    assert row(views.EVENTS, EVENT)["updated"] == "3日 → 4日"


def test_the_side_of_a_dispute_that_was_superseded_says_so() -> None:
    side = {"value": "5", "support": [{**WORDS, "text": "5日"}], "superseded_by": None}
    record = {"event": "0123456789", "field": "time", "quantity": None, "readings": [PAST, side]}
    assert row(views.DISPUTES, record)["sides"] == (
        "3 '3日' (青葉通信), superseded by '4日' (correction) ≠ 5 '5日' (青葉通信)"
    )
