from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nenpyo.model import Bound, NumberReading, Span, Support
from nenpyo.reconcile.moments import Moment
from nenpyo.reconcile.numbers import brings_up_to_date, kind_of, numbers_agree, reach

ABOUT, EXACT, OVER, UNDER = Bound.ABOUT, Bound.EXACT, Bound.OVER, Bound.UNDER


def minutes(value: float) -> NumberReading:
    return replace(number(value, unit="minute"), quantity="duration")


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
        (number(10000, OVER), number(10000, UNDER)),
        (minutes(240), minutes(230)),
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
        (number(28_000_000), number(29_000_000)),
        (minutes(120), minutes(150)),
    ],
)
def test_numbers_that_cannot_both_be_true(one: NumberReading, other: NumberReading) -> None:
    assert not numbers_agree(one, other)
    assert not numbers_agree(other, one)


@given(st.floats(0, 1e9), st.sampled_from(Bound))
def test_a_number_agrees_with_itself(value: float, bound: Bound) -> None:
    low, high = reach(number(value, bound))
    assert low <= value <= high


def toll(value: float, quantity: str = "dead") -> NumberReading:
    return replace(number(value), quantity=quantity)


@pytest.mark.parametrize(
    ("one", "other", "days", "wanted"),
    [
        (toll(12), toll(15), (1, 2), True),
        (toll(15), toll(12), (2, 1), True),
        (toll(15), toll(12), (1, 2), False),
        (toll(12), toll(15), (1, 1), False),
        (toll(12), toll(15), (20, 25), False),
        (toll(9, "missing"), toll(3, "missing"), (1, 2), True),
        (toll(12, "troops"), toll(15, "troops"), (1, 2), False),
    ],
    ids=["grown", "grown, told the other way", "fallen", "one day", "too late", "found", "troops"],
)
def test_a_count_is_brought_up_to_date_while_it_goes_on(
    one: NumberReading, other: NumberReading, days: tuple[int, int], *, wanted: bool
) -> None:
    first, second = (date(2025, 9, day) for day in days)
    assert (
        brings_up_to_date(one, other, (Moment(first), Moment(second)), date(2025, 9, 1)) is wanted
    )


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [("fighter jet", "jet", False), ("jet", "aircraft", False), ("jet", "balloon", True)],
    ids=["head", "no noun", "other noun"],
)
def test_things_of_a_sort_are_compared_by_their_noun(one: str, other: str, *, wanted: bool) -> None:
    first, second = (
        replace(number(value, unit="aircraft"), quantity=name)
        for value, name in ((2, one), (6, other))
    )
    assert numbers_agree(first, second) is wanted
    assert kind_of(first) == kind_of(second) == "aircraft"
