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
from nenpyo.reconcile.verdicts import (
    Numbering,
    Place,
    enumerated,
    first,
    interval,
    jubilee,
    ordinal,
)

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
    return Place(event=meeting(value), day=days(value), earlier=tuple(map(meeting, earlier)))


NOTHING = Numbering()


def since(value: str) -> EventTime:
    return EventTime(value=value, interval=days(value), expression="t1")


def test_an_ordinal_is_counted() -> None:
    third = place("2023-09-13", "2018-01-02", "2019-04-25")
    assert ordinal(3, third, NOTHING).verdict is Verdict.CONFIRMED
    assert ordinal(2, third, NOTHING).verdict is Verdict.CONTRADICTED
    assert ordinal(4, third, NOTHING).verdict is Verdict.UNDECIDABLE
    april = Numbering(before=[days("2019-04")])
    assert ordinal(2, place("2023-09-13"), april).verdict is Verdict.CONFIRMED
    assert ordinal(2, place("2023-09-13", "2019-04-25"), april).verdict is Verdict.CONFIRMED


def test_the_numbers_of_its_neighbours_are_told_but_count_nothing() -> None:
    third = place("2023-09-13", "2018-01-02")
    assert "told as number 3" in ordinal(4, third, Numbering(last={3})).because
    assert "told as number 5" in ordinal(4, third, Numbering(next={5})).because
    assert "told as" not in ordinal(4, third, Numbering(next={6})).because
    assert ordinal(4, third, Numbering(last={3})).verdict is Verdict.UNDECIDABLE


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


def test_a_texts_other_dates_may_be_those_it_counts_to() -> None:
    claim = replace(CLAIM, since=since("1960"), length="P38Y")
    told = place("1990-04-01")
    assert interval(claim, told).verdict is Verdict.CONTRADICTED
    beside = replace(told, others=(days("1998"),))
    assert interval(claim, beside).verdict is Verdict.CONFIRMED


def test_years_since_a_known_day() -> None:
    war = days("1945-08-15")
    assert jubilee(war, "P80Y", [days("2025-08-15")]).verdict is Verdict.CONFIRMED
    assert jubilee(war, "P60Y", [days("2025-08-15")]).verdict is Verdict.CONTRADICTED
    both = [days("1960-08-15"), days("2005-08-15")]
    assert jubilee(war, "P60Y", both).verdict is Verdict.CONFIRMED
    assert jubilee(war, "P80Y", []).verdict is Verdict.UNDECIDABLE


def test_a_later_one_of_another_kind_refutes_no_date() -> None:
    claim = replace(CLAIM, since=since("2019"))
    told = place("2023-09-13", "2019-04-25", "2021-04-25")
    assert interval(claim, told).verdict is Verdict.CONTRADICTED
    loose = replace(told, loose=frozenset({"2021-04-25"}))
    assert interval(claim, loose).verdict is Verdict.UNDECIDABLE
    loose = replace(loose, other=loose.loose)
    assert interval(claim, loose).verdict is Verdict.CONFIRMED
    untold = replace(loose, earlier=told.earlier[1:])
    assert interval(claim, untold).verdict is Verdict.UNDECIDABLE
    reckoned = replace(claim, length="P4Y")
    assert interval(reckoned, place("2023-09-13")).verdict is Verdict.CONFIRMED
    assert interval(reckoned, untold).verdict is Verdict.UNDECIDABLE


def test_a_date_with_which_the_text_tells_the_one_before_is_borne_out_unless_a_later_is_told() -> (
    None
):
    claim = replace(CLAIM, since=since("2019"), named=True)
    assert interval(claim, place("2023-09-13")).verdict is Verdict.CONFIRMED
    assert interval(claim, place("2023-09-13", "2021-04-25")).verdict is Verdict.CONTRADICTED


def test_what_may_be_of_another_kind_counts_only_where_all_of_it_gives_the_number() -> None:
    told = replace(place("2023-09-13", "2018-01-02", "2019-04-25"), loose=frozenset({"2019-04-25"}))
    assert ordinal(2, told, NOTHING).verdict is Verdict.CONFIRMED
    assert ordinal(3, told, NOTHING).verdict is Verdict.CONFIRMED
    assert ordinal(4, told, NOTHING).verdict is Verdict.UNDECIDABLE
    other = replace(told, other=told.loose)
    assert ordinal(3, other, NOTHING).verdict is Verdict.UNDECIDABLE


def test_what_may_be_of_another_kind_refutes_nothing() -> None:
    both = frozenset({"2018-01-02", "2019-04-25"})
    told = replace(place("2023-09-13", "2018-01-02", "2019-04-25"), loose=both)
    assert ordinal(2, told, NOTHING).verdict is Verdict.UNDECIDABLE
    assert first(told, None).verdict is Verdict.UNDECIDABLE
    four_years = replace(CLAIM, length="P4Y6M")
    nearer = place("2023-09-13", "2019-04-25", "2022-01-05")
    nearer = replace(nearer, loose=frozenset({"2022-01-05"}))
    assert interval(four_years, nearer).verdict is Verdict.CONFIRMED
    all_loose = replace(place("2023-09-13", "2022-01-05"), loose=frozenset({"2022-01-05"}))
    assert interval(four_years, all_loose).verdict is Verdict.UNDECIDABLE


def test_reports_of_near_days_may_be_of_one_member() -> None:
    told = place("2023-09-13", "2018-01-02", "2018-01-03")
    assert ordinal(2, told, NOTHING).verdict is Verdict.CONFIRMED
    assert ordinal(3, told, NOTHING).verdict is Verdict.CONFIRMED
    assert ordinal(1, told, NOTHING).verdict is Verdict.CONTRADICTED


def test_a_text_that_counts_from_its_own_dates_is_right() -> None:
    finding = enumerated([days("2007-10"), days("2000-06")])
    assert finding.verdict is Verdict.CONFIRMED
    assert finding.because.index("2000") < finding.because.index("2007")
