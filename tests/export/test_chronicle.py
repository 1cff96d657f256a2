from dataclasses import replace

import msgspec
from tests.builders import Page, summit

from nenpyo.export import Names, dispute_record, entity_record, event_record
from nenpyo.model import (
    Annotation,
    Conflict,
    Reading,
    Span,
    Status,
    Support,
    Update,
    UpdateKind,
)
from nenpyo.reconcile import reconcile

NEWS = summit(
    "13日、プーチン氏と金正恩氏が会談した。", "13日", "2023-09-13", "2023-09-15", publisher="青葉"
)
BOOK = summit("プーチンと金正恩の会談は2023年9月に行われた。", "2023年9月", "2023-09")


def names(*annotations: Annotation) -> Names:
    entities = reconcile(annotations).entities
    return Names(
        {annotation.document.id: annotation.document.name for annotation in annotations},
        {entity.id: entity.name for entity in entities},
    )


def test_an_event_shows_every_reading_with_its_characters() -> None:
    (event,) = reconcile([NEWS, BOOK]).events
    record = event_record(event, names(NEWS, BOOK))
    assert record["schema"] == "nenpyo.event/1"
    assert record["time"] == {
        "value": "2023-09-13", "earliest": "2023-09-13", "latest": "2023-09-13",
    }  # fmt: skip
    assert sorted(actor["name"] for actor in record["actors"]) == ["プーチン", "金正恩"]
    assert (record["voices"], record["disputed"], record["place"]) == (2, [], None)
    exact, month = record["readings"]["time"]
    assert (exact["standing"], exact["superseded_by"]) == ("current", None)
    assert exact["support"] == [
        {"document": NEWS.document.name, "start": 0, "end": 3, "text": "13日", "chain": ["青葉"]}
    ]
    assert month["value"] == "2023-09"
    told = {mention["document"]: mention["trigger"]["text"] for mention in record["mentions"]}
    assert told == {NEWS.document.name: "会談", BOOK.document.name: "会談"}
    assert msgspec.json.decode(msgspec.json.encode(record)) == record


def test_a_reading_points_to_what_superseded_it() -> None:
    (event,) = reconcile([NEWS]).events
    (reading,) = event.times
    update = Update(kind=UpdateKind.CORRECTION, by=reading.support[0])
    old = replace(reading, superseded_by=update, zones=("Asia/Tokyo",))
    record = event_record(replace(event, times=(old,)), names(NEWS))
    (time,) = record["readings"]["time"]
    assert (time["standing"], time["zones"]) == ("superseded", ["Asia/Tokyo"])
    assert time["superseded_by"] == {"kind": "correction", **time["support"][0]}


def test_an_event_without_a_time_says_so() -> None:
    page = Page("プーチン氏と金正恩氏が会談した。")
    page.event("会談", actors=[page.chain("プーチン"), page.chain("金正恩")])
    (event,) = reconcile([page.annotation()]).events
    record = event_record(event, names(page.annotation()))
    assert (record["time"], record["readings"]["time"]) == (None, [])


def test_a_dispute_shows_both_sides() -> None:
    page = Page("プーチンと金正恩の会談は9月13日には開かれなかった。", "2023-09-20")
    parties = [
        page.chain("プーチン", country="RUS", wikidata="Q-putin"),
        page.chain("金正恩", country="PRK", wikidata="Q-kim"),
    ]
    time = page.time("9月13日", "2023-09-13")
    page.event("会談", actors=parties, time=time, status=Status.NEGATED, rule="meet")
    denial = page.annotation()
    (conflict,) = reconcile([NEWS, denial]).conflicts
    record = dispute_record(conflict, names(NEWS, denial))
    assert (record["schema"], record["field"]) == ("nenpyo.dispute/1", "polarity")
    assert {reading["value"] for reading in record["readings"]} == {"actual", "negated"}
    assert all(reading["support"] for reading in record["readings"])


def test_an_entity_shows_where_it_is_named() -> None:
    kim = next(e for e in reconcile([NEWS, BOOK]).entities if e.name == "金正恩")
    record = entity_record(kim, names(NEWS, BOOK))
    assert record["wikidata"] == "Q-kim"
    assert [chain["text"] for chain in record["chains"]] == ["金正恩", "金正恩"]


def test_a_disputed_place_is_shown_by_name() -> None:
    support = Support(document="d", span=Span(0, 2), text="北京")
    reading = Reading(value="e1", support=(support,))
    conflict = Conflict(event="v", field="place", readings=(reading,))
    record = dispute_record(conflict, Names({"d": "d.txt"}, {"e1": "北京"}))
    assert record["readings"][0]["value"] == "北京"
    assert record["readings"][0]["support"][0]["document"] == "d.txt"
