from typing import Any

import pytest
from tests.builders import Page

from nenpyo.model import Annotation, EntityType, EventRelation, EventType, RelationType, Status
from nenpyo.reconcile import reconcile

DAY = "2024-06-19"


def visit_and(**fields: Any) -> Annotation:
    """Putin visits North Korea on a day, and something else, a meeting if not said otherwise."""
    page = Page("プーチン・金正恩・習近平・北朝鮮・平壌・北京・訪問・会談・その日・あの日・別件")
    ids = {
        "プーチン": page.chain("プーチン", country="RUS"),
        "金正恩": page.chain("金正恩", country="PRK"),
        "習近平": page.chain("習近平", country="CHN"),
        "平壌": page.chain("平壌", EntityType.GPE, "PRK"),
        "北京": page.chain("北京", EntityType.GPE, "CHN"),
        "北朝鮮": page.state("北朝鮮", "PRK"),
    }
    page.event(
        "訪問", actors=[ids["プーチン"]], recipients=(ids["北朝鮮"],), mode="visit",
        time=page.time("その日", fields.pop("visited", DAY)),
    )  # fmt: skip
    actors = [ids[name] for name in fields.pop("actors", "プーチン 金正恩").split()]
    place = fields.pop("place", None)
    time = page.time("あの日", fields.pop("day", DAY))
    page.event(
        "会談", fields.pop("type_", EventType.CONSULT), actors, time=time,
        place=ids[place] if place else None, **fields,
    )  # fmt: skip
    return page.annotation()


def part_of_the_visit(annotation: Annotation) -> bool:
    events = reconcile([annotation]).events
    visit = next(event for event in events if event.mode == "visit")
    other = next(event for event in events if event.mode != "visit")
    assert visit.part_of is None
    return other.part_of == visit.id


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"place": "平壌"},
        {"visited": "2024-06-18/2024-06-19"},
        {"type_": EventType.TRAVEL, "mode": "inspect", "place": "平壌", "actors": "プーチン"},
    ],
    ids=repr,
)
def test_what_guest_does_at_the_hosts_is_part_of_the_visit(fields: dict[str, Any]) -> None:
    assert part_of_the_visit(visit_and(**fields))


@pytest.mark.parametrize(
    "fields",
    [
        {"place": "北京"},
        {"actors": "プーチン 習近平"},
        {"actors": "金正恩 習近平", "place": "平壌"},
        {"day": "2024-06-25"},
        {"visited": "2024"},
        {"status": Status.NEGATED},
        {"type_": EventType.ACCUSE},
    ],
    ids=repr,
)
def test_what_happens_elsewhere_or_without_the_guest_is_not(fields: dict[str, Any]) -> None:
    assert not part_of_the_visit(visit_and(**fields))


def told(*relations: tuple[str, str]) -> list[str | None]:
    page = Page("首脳会議・夕食会・花火")
    for words in ("首脳会議", "夕食会", "花火"):
        page.event(words, EventType.OCCUR)
    page.relations += [
        EventRelation(type=RelationType.PART_OF, source=source, target=target)
        for source, target in relations
    ]
    events = {event.mentions[0].id: event for event in reconcile([page.annotation()]).events}
    names = {event.id: mention for mention, event in events.items()}
    return [names.get(events[mention].part_of or "") for mention in ("v1", "v2", "v3")]


def test_what_a_document_calls_a_part_is_one() -> None:
    assert told(("v2", "v1"), ("v3", "v2")) == [None, "v1", "v2"]


def test_nothing_is_a_part_of_its_own_part() -> None:
    assert told(("v2", "v1"), ("v1", "v2")) == [None, None, None]
