"""Same happening or not: pairs of short reports that look alike."""

from collections.abc import Iterable
from typing import Any

import pytest
from tests.builders import Page, summit

from nenpyo.model import (
    Annotation,
    Chronology,
    Event,
    EventRelation,
    EventType,
    RelationType,
    Span,
    Status,
)
from nenpyo.reconcile import reconcile

E = EventType
STATES = {
    "日本": "JPN",
    "米国": "USA",
    "韓国": "KOR",
    "ロシア": "RUS",
    "北朝鮮": "PRK",
    "中国": "CHN",
}
PEOPLE = {"プーチン": "RUS", "金正恩": "PRK", "習近平": "CHN", "ラブロフ": "RUS", "トランプ": "USA"}
PLACES = {"北京": "CHN", "平壌": "PRK", "ハノイ": "VNM", "釜山": "KOR", "宇宙基地": "RUS"}


def report(words: str, actors: str = "", value: str | None = None, **fields: Any) -> Annotation:
    """A document that tells one event: actors by name, `to` and `at` by name, `on` = published."""
    recipients, place = fields.pop("to", ""), fields.pop("at", None)
    names = [*actors.split(), *recipients.split(), *([place] if place else [])]
    text = "・".join([*names, words, "そのとき", str(fields.pop("number", ""))])
    page = Page(text, fields.pop("on", None), publisher=fields.pop("publisher", None))
    ids = {name: _chain(page, name) for name in dict.fromkeys(names)}
    page.event(
        words,
        fields.pop("type_", E.CONSULT),
        [ids[name] for name in actors.split()],
        recipients=tuple(ids[name] for name in recipients.split()),
        time=page.time("そのとき", value) if value else None,
        place=ids[place] if place else None,
        **fields,
    )
    return page.annotation()


def _chain(page: Page, name: str) -> str:
    if name in STATES:
        return page.state(name, STATES[name])
    if name in PEOPLE:
        return page.chain(name, country=PEOPLE[name])
    return page.chain(name, "GPE", PLACES[name])  # type: ignore[arg-type]  # one of the enum


def events(*documents: Annotation) -> tuple[Event, ...]:
    return reconcile(documents).events


MEETING = {"words": "会談", "actors": "プーチン 金正恩", "value": "2023-09-13"}
TREATY = {"words": "締結", "actors": "ロシア 北朝鮮", "value": "2024-06", "type_": E.SUPPORT}
LAUNCH = {"words": "発射", "actors": "北朝鮮", "value": "2023-12-18", "type_": E.MOBILIZE}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (MEETING, {}),
        (MEETING, {"value": "2023-09"}),
        (MEETING, {"value": "2023"}),
        (MEETING, {"actors": "ロシア 北朝鮮"}),
        (MEETING, {"actors": "金正恩 プーチン", "words": "首脳会談"}),
        (MEETING, {"actors": "プーチン"}),
        (MEETING, {"mode": "multilateral"}),
        (MEETING, {"status": Status.PLANNED, "on": "2023-09-05"}),
        (MEETING, {"value": None, "on": "2023-09-14"}),
        (TREATY, {"value": "2024"}),
        (TREATY, {"words": "締結された", "type_": E.AGREE}),
        (LAUNCH, {"words": "ミサイル発射"}),
        (LAUNCH, {"type_": E.ASSAULT}),
        (LAUNCH | {"actors": ""}, {"actors": ""}),
    ],
    ids=repr,
)
def test_one_happening(one: dict[str, Any], other: dict[str, Any]) -> None:
    place = {"at": "平壌"} if one["actors"] == "" else {}
    first, second = report(**one, **place), report(**one | place | other, number=2)
    (event,) = events(first, second)
    assert event.voices == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (MEETING, {"value": "2019-04-25"}),
        (MEETING, {"actors": "プーチン 習近平"}),
        (MEETING, {"actors": "ラブロフ 金正恩"}),
        (MEETING, {"mode": "visit", "actors": "プーチン", "to": "北朝鮮"}),
        (MEETING, {"type_": E.TRAVEL}),
        (MEETING, {"type_": E.ACCUSE, "words": "批判"}),
        (MEETING, {"value": "2023-09-14"}),
        (MEETING, {"value": None}),
        (MEETING, {"value": None, "on": "2025-09-14"}),
        (MEETING, {"value": None, "on": "2023-09-20", "status": Status.PLANNED}),
        (MEETING, {"actors": "", "words": "会談した"}),
        (TREATY, {"words": "称賛した"}),
        (LAUNCH, {"value": "2023-11-18"}),
        (LAUNCH, {"value": "2023-12-19"}),
        (LAUNCH, {"actors": "ロシア"}),
        (LAUNCH, {"words": "演習"}),
        (LAUNCH | {"type_": E.ASSAULT, "at": "釜山"}, {"at": "平壌"}),
    ],
    ids=repr,
)
def test_two_happenings(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert len(events(report(**one), report(**one | other, number=2))) == 2


def test_a_year_that_fits_two_meetings_is_neither() -> None:
    first, second = report(**MEETING), report(**MEETING | {"value": "2023-10-20"}, number=2)
    vague = report(**MEETING | {"value": "2023"}, number=3)
    assert len(events(first, second)) == 2
    assert len(events(first, second, vague)) == 3


def test_a_visit_is_not_joined_with_the_meeting_through_a_third_report() -> None:
    visit = {"words": "訪問", "actors": "プーチン", "to": "北朝鮮", "mode": "visit"}
    meeting = report(**MEETING)
    found = events(meeting, report(**MEETING | visit), report(**MEETING | visit, number=2))
    assert sorted(event.voices for event in found) == [1, 2]


def test_sources_that_tell_another_day_of_the_same_meeting_are_one_disputed_event() -> None:
    place = {"at": "宇宙基地"}
    book = report(**MEETING | place | {"value": "2023-09-12"})
    news = report(**MEETING | place, number=2, on="2023-09-14", publisher="青葉通信")
    more = report(**MEETING | place, number=3, on="2023-09-15", publisher="みなと新聞")
    chronology = reconcile([book, news, more])
    (event,), (conflict,) = chronology.events, chronology.conflicts
    assert event.disputed == ("time",)
    assert [reading.value for reading in event.times] == ["2023-09-13", "2023-09-12"]
    assert [len(reading.support) for reading in conflict.readings] == [2, 1]


def test_news_of_two_days_tells_of_two_sessions() -> None:
    place = {"at": "ハノイ"}
    first = report(**MEETING | place, on="2023-09-13")
    later = MEETING | place | {"value": "2023-09-14"}
    second = report(**later, number=2, on="2023-09-14")
    assert len(events(first, second)) == 2


def test_a_document_that_tells_of_both_days_keeps_them_apart() -> None:
    page = Page("プーチンと金正恩は12日、宇宙基地で会談し、13日も宇宙基地で会った。")
    who = [_chain(page, "プーチン"), _chain(page, "金正恩")]
    base = _chain(page, "宇宙基地")
    for words, day, value in (("会談", "12日", "2023-09-12"), ("会った", "13日", "2023-09-13")):
        page.event(words, actors=who, place=base, time=page.time(day, value))
    single = report(**MEETING | {"at": "宇宙基地"})
    assert sorted(event.voices for event in events(page.annotation(), single)) == [1, 2]


def told_in_one(*mentions: dict[str, Any], relation: RelationType | None = None) -> Chronology:
    """One document with several mentions: words, actors, value, and the like."""
    page = Page("・".join(["プーチン・金正恩・米国", *(m["words"] + m["value"] for m in mentions)]))
    ids = {name: _chain(page, name) for name in ("プーチン", "金正恩", "米国")}
    for mention in mentions:
        fields = dict(mention)
        value, actors = fields.pop("value"), fields.pop("actors", "プーチン 金正恩").split()
        time = page.time(value, value) if value else None
        page.event(**fields, actors=[ids[name] for name in actors], time=time)
    if relation:
        page.relations.append(EventRelation(type=relation, source="v1", target="v2"))
    return reconcile([page.annotation()])


MET = {"words": "会談した", "value": "2023-09-13"}


def sizes(chronology: Chronology) -> list[int]:
    return sorted(len(event.mentions) for event in chronology.events)


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [
        (({"words": "会談した", "value": "2023-09-13"}, {"words": "首脳会談", "value": ""}), [2]),
        (({"words": "会談した", "value": "2023-09-13"}, {"words": "対面", "value": ""}), [1, 1]),
        (
            ({"words": "会談した", "value": "2023-09-13"}, {"words": "対面", "value": "2023-09"}),
            [2],
        ),
        (
            (
                MET,
                {"words": "次の会談", "value": "", "status": Status.PLANNED},
            ),
            [1, 1],
        ),
        (
            (
                MET,
                {"words": "の会談", "value": "", "status": Status.NEGATED},
            ),
            [1, 1],
        ),
        (
            tuple(
                {"words": words, "value": "2023-09-13", "type_": E.ACCUSE, "actors": "米国"}
                for words in ("批判した", "再び批判し")
            ),
            [1, 1],
        ),
    ],
    ids=["same word", "another word", "another word, a time", "to come", "denied", "speech"],
)
def test_mentions_of_one_document(mentions: Iterable[dict[str, Any]], expected: list[int]) -> None:
    assert sizes(told_in_one(*mentions)) == expected


def test_what_the_document_calls_the_same_is_the_same() -> None:
    mentions = ({"words": "会談した", "value": ""}, {"words": "対面", "value": ""})
    assert sizes(told_in_one(*mentions)) == [1, 1]
    assert sizes(told_in_one(*mentions, relation=RelationType.SAME)) == [2]


def test_what_the_document_calls_a_part_is_not_the_whole() -> None:
    mentions = (
        {"words": "首脳会談", "value": "2023-09-13"},
        {"words": "会談", "value": "2023-09-13"},
    )
    assert sizes(told_in_one(*mentions)) == [2]
    assert sizes(told_in_one(*mentions, relation=RelationType.PART_OF)) == [1, 1]


def test_a_day_of_the_month_tells_nothing_of_another_month() -> None:
    april = summit("プーチン氏は2019年4月25日、金正恩氏と会談した。", "4月25日", "2019-04-25")
    later = summit("プーチン氏は25日、金正恩氏と会談した。", "25日", "2025-08-25")
    assert len(events(april, later)) == 2


def disaster(text: str, day: str | None, published: str) -> Annotation:
    """A disaster, told by its first two words, in a text that names a country."""
    page = Page(text, published)
    page.state("ネパール", "NPL")
    time = page.time(day, "2015-04-25") if day else None
    page.event(
        text[:2], EventType.OCCUR, mode="disaster", time=time, rule="occur.disaster",
        sentence=Span(0, len(text)),
    )  # fmt: skip
    return page.annotation()


def test_a_disaster_is_known_again_by_word_day_and_country() -> None:
    one = disaster("地震が25日、ネパールであった。", "25日", "2015-04-26")
    other = disaster("地震はネパールで25日に起きた。", "25日", "2015-04-27")
    fresh = disaster("地震でネパールは混乱している。", None, "2015-04-26")
    slide = disaster("雪崩が25日、ネパールで起きた。", "25日", "2015-04-26")
    assert len(reconcile([one, other, fresh]).events) == 1
    assert len(reconcile([one, slide]).events) == 2


def test_one_states_test_is_one_however_exactly_it_is_dated() -> None:
    def test(words: str, value: str, what: str = "核実験") -> Annotation:
        page = Page(f"北朝鮮は{words}、{what}を行った。", "2013-02-21")
        time = page.time(words, value)
        page.event(
            what, EventType.MOBILIZE, [page.state("北朝鮮", "PRK")], time=time, mode="weapons"
        )
        return page.annotation()

    exact = test("12日", "2013-02-12")
    assert len(reconcile([exact, test("2月中旬", "2013-02-11/2013-02-20")]).events) == 1
    assert len(reconcile([exact, test("2月", "2013-02")]).events) == 1
    other = test("25日", "2013-02-25")
    assert len(reconcile([exact, other, test("2月", "2013-02")]).events) == 3
    assert len(reconcile([exact, test("12日、", "2013-02-12", "発射")]).events) == 2


def test_a_surname_does_not_part_a_meeting_from_itself() -> None:
    def met(name: str) -> Annotation:
        page = Page(f"{name}氏と文在寅氏が26日に会談した。", "2018-05-27")
        who = [page.chain(name, country="PRK"), page.chain("文在寅", country="KOR")]
        page.event("会談", actors=who, time=page.time("26日", "2018-05-26"), rule="meet")
        return page.annotation()

    assert len(reconcile([met("金"), met("金正恩")]).events) == 1
    assert len(reconcile([met("崔"), met("金正恩")]).events) == 2
