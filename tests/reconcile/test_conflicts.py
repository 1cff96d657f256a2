from dataclasses import replace

import pytest
from tests.builders import Page, interval

from nenpyo.model import (
    Annotation,
    EntityType,
    Event,
    EventType,
    Outcome,
    Quantity,
    Reading,
    Result,
    Span,
    Status,
    Support,
)
from nenpyo.reconcile import reconcile
from nenpyo.reconcile.conflicts import conflicts_of


def meeting(
    text: str, minutes: dict[str, float], publisher: str, status: Status = Status.ACTUAL
) -> Annotation:
    """A report of one meeting; each number is found by its words, its speaker by 「氏」 or none."""
    page = Page(text, "2025-09-05", publisher=publisher)
    who = [
        page.chain("プーチン", country="RUS", wikidata="Q-p"),
        page.chain("金正恩", country="PRK", wikidata="Q-k"),
    ]
    told = tuple(
        Quantity(quantity="duration", value=value, unit="minute", span=page.span(words))
        for words, value in minutes.items()
    )
    time = page.time("3日", "2025-09-03")
    page.event("会談", actors=who, time=time, quantities=told, status=status)
    return page.annotation()


LONG = meeting("プーチン氏と金正恩氏は3日、2時間半会談した。", {"2時間半": 150}, "青葉通信")
SHORT = meeting("プーチン氏と金正恩氏の3日の会談は1時間半だった。", {"1時間半": 90}, "みなと新聞")


def test_two_outlets_that_tell_two_numbers_dispute() -> None:
    chronology = reconcile([LONG, SHORT])
    (event,), (conflict,) = chronology.events, chronology.conflicts
    assert (conflict.field, conflict.quantity, event.disputed) == (
        "number",
        "duration",
        ("number",),
    )
    assert sorted(reading.value for reading in conflict.readings) == ["150 minute", "90 minute"]
    assert [number.value for number in event.numbers] == [90, 150]


def test_one_outlet_that_tells_two_numbers_does_not_dispute_itself() -> None:
    both = meeting(
        "プーチン氏と金正恩氏は3日、2時間半会談した。通訳だけの会談は1時間半だった。",
        {"2時間半": 150, "1時間半": 90},
        "北野日報",
    )
    later = meeting("プーチンと金正恩の3日の会談は1時間半と訂正。", {"1時間半": 90}, "青葉通信")
    assert not reconcile([both]).conflicts
    assert not reconcile([LONG, later]).conflicts


def test_two_whom_one_outlet_cites_may_dispute() -> None:
    text = "韓国政府は2時間半、タス通信は1時間半とする。プーチン氏と金正恩氏の3日の会談。"
    page = Page(text, "2025-09-05", publisher="北野日報")
    who = [
        page.chain("プーチン", country="RUS", wikidata="Q-p"),
        page.chain("金正恩", country="PRK", wikidata="Q-k"),
    ]
    cited = [page.state("韓国政府", "KOR"), page.chain("タス通信")]
    time = page.time("3日", "2025-09-03")
    for words, value, source in (("2時間半", 150, cited[0]), ("1時間半", 90, cited[1])):
        told = Quantity(
            quantity="duration",
            value=value,
            unit="minute",
            sources=(source,),
            span=page.span(words),
        )
        page.event("会談", actors=who, time=time, quantities=(told,))
    (conflict,) = reconcile([page.annotation()]).conflicts
    chains = {reading.support[0].chain for reading in conflict.readings}
    assert chains == {("北野日報", "韓国政府"), ("北野日報", "タス通信")}


def test_held_and_not_held_is_a_dispute_of_polarity() -> None:
    denied = meeting("プーチン氏と金正恩氏の3日の会談はなかった。", {}, "北野日報", Status.NEGATED)
    (conflict,) = reconcile([LONG, denied]).conflicts
    assert (conflict.field, conflict.quantity) == ("polarity", None)
    assert [reading.value for reading in conflict.readings] == ["actual", "negated"]


def test_what_holds_the_other_is_no_dispute() -> None:
    page = Page("プーチン氏と金正恩氏は9月に会談した。", "2025-10-01", publisher="北野日報")
    who = [
        page.chain("プーチン", country="RUS", wikidata="Q-p"),
        page.chain("金正恩", country="PRK", wikidata="Q-k"),
    ]
    page.event("会談", actors=who, time=page.time("9月", "2025-09"))
    chronology = reconcile([LONG, page.annotation()])
    assert not chronology.conflicts
    (event,) = chronology.events
    assert event.time is not None
    assert event.time.interval == interval("2025-09-03")


def at(words: str, type_: EntityType, country: str | None, outlet: str) -> Annotation:
    page = Page(f"プーチン氏と金正恩氏は3日、{words}で会談した。", "2025-09-05", publisher=outlet)
    who = [
        page.chain("プーチン", country="RUS", wikidata="Q-p"),
        page.chain("金正恩", country="PRK", wikidata="Q-k"),
    ]
    place = page.chain(words, type_, country)
    page.event("会談", actors=who, place=place, time=page.time("3日", "2025-09-03"))
    return page.annotation()


BEIJING = at("北京", EntityType.GPE, "CHN", "青葉通信")


@pytest.mark.parametrize(("town", "country"), [("平壌", "PRK"), ("天津", "CHN")])
def test_two_towns_are_a_dispute(town: str, country: str) -> None:
    (conflict,) = reconcile([BEIJING, at(town, EntityType.GPE, country, "北野日報")]).conflicts
    assert conflict.field == "place"
    assert {reading.support[0].text for reading in conflict.readings} == {"北京", town}


@pytest.mark.parametrize(
    "other",
    [
        at("釣魚台", EntityType.FAC, None, "北野日報"),
        at("河北省", EntityType.GPE, None, "北野日報"),
        at("平壌", EntityType.GPE, "PRK", "青葉通信"),
    ],
    ids=["unknown country", "a province", "same outlet"],
)
def test_places_that_may_be_one_or_are_of_one_voice_are_none(other: Annotation) -> None:
    assert not reconcile([BEIJING, other]).conflicts


def test_days_of_two_time_zones_are_one_moment() -> None:
    def quake(outlet: str, words: str, day: str, zone: str | None) -> Annotation:
        page = Page(f"{outlet}：{words}、米国が声明を発表した。", "2025-09-05", publisher=outlet)
        state = page.state("米国", "USA")
        time = page.time(words, day)
        page.times[0] = replace(page.times[0], zone=zone)
        page.event("声明", EventType.AGREE, [state], time=time, rule="agree")
        return page.annotation()

    local = quake("青葉通信", "現地時間2日", "2025-09-02", "local")
    home = quake("みなと新聞", "日本時間3日", "2025-09-03", "JST")
    chronology = reconcile([local, home])
    assert (len(chronology.events), chronology.conflicts) == (1, ())
    plain = [replace(one, times=(replace(one.times[0], zone=None),)) for one in (local, home)]
    assert len(reconcile(plain).events) == 2


def test_a_later_and_higher_toll_corrects_the_one_before() -> None:
    def blast(outlet: str, dead: int, published: str) -> Annotation:
        page = Page(
            f"{outlet}：アデンで3日に爆発、{dead}人が死亡した。", published, publisher=outlet
        )
        town = page.chain("アデン", EntityType.GPE, "YEM")
        toll = Quantity(quantity="dead", value=dead, unit="person", span=page.span(str(dead)))
        page.event(
            "爆発", EventType.OCCUR, time=page.time("3日", "2025-09-03"), place=town,
            mode="accident", quantities=(toll,),
        )  # fmt: skip
        return page.annotation()

    first = blast("青葉通信", 12, "2025-09-03")
    assert not reconcile([first, blast("みなと新聞", 15, "2025-09-04")]).conflicts
    (conflict,) = reconcile([first, blast("みなと新聞", 15, "2025-09-03")]).conflicts
    assert conflict.quantity == "dead"
    assert reconcile([first, blast("みなと新聞", 8, "2025-09-04")]).conflicts


def test_numbers_that_agree_stand_on_one_side() -> None:
    round_one = meeting(
        "プーチン氏と金正恩氏の3日の会談は2時間25分。", {"2時間25分": 148}, "北野日報"
    )
    (conflict,) = reconcile([LONG, SHORT, round_one]).conflicts
    sides = [{support.chain[0] for support in reading.support} for reading in conflict.readings]
    assert sides == [{"青葉通信", "北野日報"}, {"みなと新聞"}]


def test_a_day_told_with_a_toll_is_no_dispute() -> None:
    def told(outlet: str, day: str) -> Reading:
        support = Support(document=outlet, span=Span(0, 2), text=day[-2:], chain=(outlet,))
        return Reading(value=day, interval=interval(day), support=(support,))

    event = Event(
        id="v",
        type=EventType.OCCUR,
        times=(told("青葉通信", "2025-09-03"), told("みなと新聞", "2025-09-05")),
        voices=2,
        mentions=(),
    )
    (conflict,) = conflicts_of(event, [], {}, {})
    assert conflict.field == "time"
    assert not conflicts_of(replace(event, mode="death"), [], {}, {})


def test_talks_cannot_both_succeed_and_fail() -> None:
    def ended(outlet: str, result: Result) -> Annotation:
        made = meeting(f"{outlet}：プーチンと金正恩は3日会談した。成果", {}, outlet)
        outcome = Outcome(
            result=result, span=Span(len(made.document.text) - 2, len(made.document.text))
        )
        return replace(made, events=(replace(made.events[0], outcomes=(outcome,)),))

    failure, success = ended("青葉通信", Result.FAILURE), ended("みなと新聞", Result.SUCCESS)
    (conflict,) = reconcile([failure, success]).conflicts
    assert conflict.field == "outcome"
    assert not reconcile([failure, ended("北野日報", Result.FAILURE)]).conflicts
