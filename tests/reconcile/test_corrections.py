from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import BEIJING, VOSTOCHNY, Page, interval, summit

from nenpyo.model import (
    Anchor,
    Annotation,
    Correction,
    CorrectionKind,
    EntityType,
    Event,
    EventType,
)
from nenpyo.reconcile import reconcile, renew
from nenpyo.reconcile.corrections import days_of
from nenpyo.store import open_store

AGAIN = summit("プーチン、金正恩両氏が3日会談。", "3日", "2025-09-03", "2025-09-04")


def anchors(*events: Event) -> tuple[Anchor, ...]:
    return tuple(Anchor(document=r.document, span=r.span) for e in events for r in e.mentions)


def correction(
    kind: CorrectionKind, where: Iterable[Anchor], value: str | None = None
) -> Correction:
    return Correction(
        id="k1", kind=kind, anchors=tuple(where), value=value, who="校閲", when="2025-09-05"
    )


def test_a_merge_joins_what_is_barred() -> None:
    two = reconcile([BEIJING, VOSTOCHNY]).events
    merge = correction(CorrectionKind.MERGE, anchors(*two))
    (event,) = reconcile([BEIJING, VOSTOCHNY], [merge]).events
    assert len(event.mentions) == 2
    assert event.disputed == ("time",)


def test_a_split_parts_what_is_alike() -> None:
    (event,) = reconcile([BEIJING, AGAIN]).events
    off = [one for one in anchors(event) if one.document == AGAIN.document.id]
    split = correction(CorrectionKind.SPLIT, off)
    assert len(reconcile([BEIJING, AGAIN], [split]).events) == 2


def test_a_rejected_event_is_gone_and_a_retyped_or_redated_one_changed() -> None:
    (event,) = reconcile([BEIJING]).events
    where = anchors(event)
    assert not reconcile([BEIJING], [correction(CorrectionKind.REJECT, where)]).events
    (event,) = reconcile(
        [BEIJING], [correction(CorrectionKind.RETYPE, where, "TRAVEL/arrive")]
    ).events
    assert (event.type, event.mode) == (EventType.TRAVEL, "arrive")
    (event,) = reconcile([BEIJING], [correction(CorrectionKind.REDATE, where, "2024-02")]).events
    assert event.time
    assert event.time.interval == interval("2024-02")


def test_corrections_hold_for_a_new_reading_of_the_same_place() -> None:
    (event,) = reconcile([BEIJING]).events
    renamed = replace(BEIJING, events=(replace(BEIJING.events[0], id="v9"),))
    assert not reconcile([renamed], [correction(CorrectionKind.REJECT, anchors(event))]).events
    silent = replace(BEIJING, events=())
    assert not reconcile([silent], [correction(CorrectionKind.REJECT, anchors(event))]).events


def named(text: str, country: str) -> Annotation:
    page = Page(text)
    page.chain("李", EntityType.PERSON, country, title="外相")
    return page.annotation()


def test_entities_are_joined_and_parted() -> None:
    one, other = named("李氏は語った。", "PRK"), named("李氏は話した。", "PRK")
    third = named("李氏が着いた。", "KOR")
    assert len(reconcile([one, other, third]).entities) == 2
    places = [
        Anchor(document=one.document.id, span=one.chains[0].mentions[0].span)
        for one in (one, third)
    ]
    merge = correction(CorrectionKind.MERGE_ENTITIES, places)
    assert len(reconcile([one, other, third], [merge]).entities) == 1
    split = correction(CorrectionKind.SPLIT_ENTITY, places[:1])
    assert len(reconcile([one, other, third], [split]).entities) == 3


def test_the_later_of_a_merge_and_a_split_holds_for_events() -> None:
    documents = [BEIJING, AGAIN, VOSTOCHNY]
    everything = anchors(*reconcile(documents).events)
    merge = correction(CorrectionKind.MERGE, everything)
    off = [one for one in everything if one.document != VOSTOCHNY.document.id]
    split = correction(CorrectionKind.SPLIT, off)
    assert len(reconcile(documents, [merge]).events) == 1
    apart = reconcile(documents, [merge, split]).events
    assert sorted(len(one.mentions) for one in apart) == [1, 2]
    assert len(reconcile(documents, [split, merge]).events) == 1
    assert len(reconcile(documents, [merge, split, merge]).events) == 1


def test_the_later_of_a_merge_and_a_split_holds_for_entities() -> None:
    one, other = named("李氏は語った。", "PRK"), named("李氏が着いた。", "KOR")
    places = [
        Anchor(document=a.document.id, span=a.chains[0].mentions[0].span) for a in (one, other)
    ]
    merge = correction(CorrectionKind.MERGE_ENTITIES, places)
    split = correction(CorrectionKind.SPLIT_ENTITY, places[:1])
    found = {
        "ms": reconcile([one, other], [merge, split]).entities,
        "sm": reconcile([one, other], [split, merge]).entities,
    }
    assert {order: len(entities) for order, entities in found.items()} == {"ms": 2, "sm": 1}


def test_corrections_one_by_one_give_what_they_give_together(tmp_path: Path) -> None:
    documents = [BEIJING, AGAIN, VOSTOCHNY]
    everything = anchors(*reconcile(documents).events)
    log = [
        replace(correction(kind, where), id=f"k{number}")
        for number, (kind, where) in enumerate(
            [
                (CorrectionKind.MERGE, everything),
                (CorrectionKind.SPLIT, everything[:1]),
                (CorrectionKind.MERGE, everything[1:]),
                (CorrectionKind.SPLIT, everything[-1:]),
            ]
        )
    ]
    with open_store(tmp_path / "c.db", create=True) as store:
        for one in documents:
            store.add(one)
        store.refresh(renew)
        for number, made in enumerate(log, 1):
            store.correct(made)
            store.refresh(renew)
            assert store.chronology() == reconcile(documents, log[:number])


@pytest.mark.parametrize("value", ["2024", "2024-02", "2024-02-29"])
def test_a_date_stands_for_its_days(value: str) -> None:
    assert days_of(value) == interval(value)
