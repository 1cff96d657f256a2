import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import Page, interval

from nenpyo.model import (
    Annotation,
    Bound,
    EntityType,
    NumberReading,
    Quantity,
    Span,
    Status,
    Support,
)
from nenpyo.reconcile import reconcile
from nenpyo.reconcile.conflicts import numbers_agree, reach

ABOUT, EXACT, OVER, UNDER = Bound.ABOUT, Bound.EXACT, Bound.OVER, Bound.UNDER


def number(value: float, bound: Bound = EXACT, unit: str = "person") -> NumberReading:
    support = Support(document="d", span=Span(0, 1), text="1")
    return NumberReading(quantity="troops", value=value, unit=unit, bound=bound, support=(support,))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (number(15000), number(15000, ABOUT)),
        (number(14873), number(15000)),
        (number(12000), number(10000, OVER)),
        (number(8000), number(10000, UNDER)),
        (number(10500), number(10000, ABOUT)),
        (number(3000, OVER), number(12000, OVER)),
        (number(2), number(3, unit="missile")),
    ],
)
def test_numbers_that_may_both_be_true(one: NumberReading, other: NumberReading) -> None:
    assert numbers_agree(one, other)
    assert numbers_agree(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (number(10000), number(12000)),
        (number(10000, ABOUT), number(15000, ABOUT)),
        (number(90), number(150)),
        (number(9000), number(10000, OVER)),
        (number(12000, OVER), number(10000, UNDER)),
        (number(2), number(3)),
        (number(150), number(140)),
    ],
)
def test_numbers_that_cannot_both_be_true(one: NumberReading, other: NumberReading) -> None:
    assert not numbers_agree(one, other)
    assert not numbers_agree(other, one)


@given(st.floats(0, 1e9), st.sampled_from(Bound))
def test_a_number_agrees_with_itself(value: float, bound: Bound) -> None:
    low, high = reach(number(value, bound))
    assert low <= value <= high


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
        told = Quantity(quantity="duration", value=value, unit="minute", span=page.span(words))
        page.event("会談", actors=who, time=time, quantities=(told,), sources=(source,))
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


def test_places_of_two_countries_are_a_dispute() -> None:
    (conflict,) = reconcile([BEIJING, at("平壌", EntityType.GPE, "PRK", "北野日報")]).conflicts
    assert conflict.field == "place"
    assert {reading.support[0].text for reading in conflict.readings} == {"北京", "平壌"}


@pytest.mark.parametrize(
    "other",
    [
        at("釣魚台", EntityType.FAC, None, "北野日報"),
        at("天津", EntityType.GPE, "CHN", "北野日報"),
        at("平壌", EntityType.GPE, "PRK", "青葉通信"),
    ],
    ids=["unknown country", "same country", "same outlet"],
)
def test_places_that_may_be_one_or_are_of_one_voice_are_none(other: Annotation) -> None:
    assert not reconcile([BEIJING, other]).conflicts
