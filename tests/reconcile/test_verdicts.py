from dataclasses import replace

from tests.builders import interval as days

from nenpyo.model import (
    Event,
    EventTime,
    EventType,
    MentionRef,
    Reading,
    SeriesClaim,
    SeriesKind,
    Span,
    Support,
    Verdict,
)
from nenpyo.reconcile.verdicts import Place, enumerated, first, interval, jubilee, ordinal

SUPPORT = Support(document="d", span=Span(0, 2), text="会談")
CLAIM = SeriesClaim(id="c1", kind=SeriesKind.INTERVAL, span=Span(0, 2))


def meeting(value: str) -> Event:
    reading = Reading(value=value, interval=days(value), support=(SUPPORT,))
    ref = MentionRef(document="d", id="v1", span=Span(0, 2), text="会談")
    return Event(
        id=value,
        type=EventType.CONSULT,
        actors=("a", "b"),
        times=(reading,),
        voices=1,
        mentions=(ref,),
    )


def place(value: str, *earlier: str) -> Place:
    return Place(meeting(value), days(value), tuple(map(meeting, earlier)))


def since(value: str) -> EventTime:
    return EventTime(value=value, interval=days(value), expression="t1")


def test_an_ordinal_is_counted() -> None:
    third = place("2023-09-13", "2018-01-02", "2019-04-25")
    assert ordinal(3, third, (), ()).verdict is Verdict.CONFIRMED
    assert ordinal(2, third, (), ()).verdict is Verdict.CONTRADICTED
    assert ordinal(4, third, (), ()).verdict is Verdict.UNDECIDABLE
    assert ordinal(4, third, (), {3}).verdict is Verdict.CONFIRMED
    assert ordinal(2, place("2023-09-13"), [days("2019-04")], ()).verdict is Verdict.CONFIRMED
    both = place("2023-09-13", "2019-04-25")
    assert ordinal(2, both, [days("2019-04")], ()).verdict is Verdict.CONFIRMED


def test_a_first_has_none_before_it() -> None:
    assert first(place("2023", "2019-04"), None).verdict is Verdict.CONTRADICTED
    assert first(place("2023"), None).verdict is Verdict.UNDECIDABLE
    assert first(place("2023"), meeting("2024")).verdict is Verdict.CONFIRMED


def test_an_interval_is_measured_from_the_last_one() -> None:
    claim = replace(CLAIM, length="P4Y6M")
    assert interval(claim, place("2023-09-13", "2019-04-25")).verdict is Verdict.CONFIRMED
    nearer = interval(claim, place("2023-09-13", "2019-04-25", "2022-01-05"))
    assert nearer.verdict is Verdict.CONTRADICTED
    assert "2022-01-05" in nearer.because
    assert interval(claim, place("2023-09-13", "2001-04-25")).verdict is Verdict.UNDECIDABLE
    assert interval(claim, place("2023-09-13")).verdict is Verdict.UNDECIDABLE


def test_a_date_since_when_is_looked_up() -> None:
    claim = replace(CLAIM, since=since("2019"))
    assert interval(claim, place("2023-09-13", "2019-04-25")).verdict is Verdict.CONFIRMED
    assert interval(claim, place("2023-09-13", "2021-04-25")).verdict is Verdict.CONTRADICTED
    assert interval(claim, place("2023-09-13")).verdict is Verdict.UNDECIDABLE


def test_a_texts_own_dates_confirm_or_refute_its_length() -> None:
    claim = replace(CLAIM, since=since("2019-04"), length="P4Y6M")
    assert interval(claim, place("2023-09-13")).verdict is Verdict.CONFIRMED
    assert interval(claim, place("2025-09-13")).verdict is Verdict.CONTRADICTED


def test_years_since_a_known_day() -> None:
    war = days("1945-08-15")
    assert jubilee(war, "P80Y", days("2025-08-15")).verdict is Verdict.CONFIRMED
    assert jubilee(war, "P60Y", days("2025-08-15")).verdict is Verdict.CONTRADICTED
    assert jubilee(war, "P80Y", None).verdict is Verdict.UNDECIDABLE


def test_one_partys_later_doing_may_be_of_another_kind() -> None:
    claim = replace(CLAIM, since=since("2019"))
    told = place("2023-09-13", "2019-04-25", "2021-04-25")
    alone = replace(told, event=replace(told.event, actors=("a",)))
    assert interval(claim, told).verdict is Verdict.CONTRADICTED
    assert interval(claim, alone).verdict is Verdict.CONFIRMED
    untold = replace(alone, earlier=told.earlier[1:])
    assert interval(claim, untold).verdict is Verdict.UNDECIDABLE


def test_what_may_be_of_another_kind_neither_counts_nor_refutes() -> None:
    told = replace(place("2023-09-13", "2018-01-02", "2019-04-25"), loose=frozenset({"2019-04-25"}))
    assert ordinal(2, told, (), ()).verdict is Verdict.CONFIRMED
    assert ordinal(3, told, (), ()).verdict is Verdict.UNDECIDABLE
    assert first(replace(told, loose=frozenset({"2018-01-02", "2019-04-25"})), None).verdict is (
        Verdict.UNDECIDABLE
    )
    four_years = replace(CLAIM, length="P4Y6M")
    nearer = replace(
        place("2023-09-13", "2019-04-25", "2022-01-05"), loose=frozenset({"2022-01-05"})
    )
    assert interval(four_years, nearer).verdict is Verdict.CONFIRMED


def test_reports_of_near_days_may_be_of_one_member() -> None:
    told = place("2023-09-13", "2018-01-02", "2018-01-03")
    assert ordinal(2, told, (), ()).verdict is Verdict.CONFIRMED
    assert ordinal(3, told, (), ()).verdict is Verdict.CONFIRMED
    assert ordinal(1, told, (), ()).verdict is Verdict.CONTRADICTED


def test_a_text_that_counts_from_its_own_dates_is_right() -> None:
    finding = enumerated([days("2007-10"), days("2000-06")])
    assert finding.verdict is Verdict.CONFIRMED
    assert finding.because.index("2000") < finding.because.index("2007")
