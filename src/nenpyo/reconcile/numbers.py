"""When two numbers that are told of one event can both be true."""

from datetime import date, timedelta

from nenpyo.model import Bound, NumberReading
from nenpyo.reconcile.moments import Moment

ABOUT = 0.1
"""How far "about 200" reaches to either side."""
ROUNDED = 0.05
"""How far a round number may: 15000 may stand for 14873, but 10000 hardly for 12000."""
GROWING = frozenset({"dead", "injured", "casualties", "arrested", "rescued", "evacuated"})
"""What is counted on for days: a later and higher count brings the one before up to date."""
CHANGING = frozenset({"missing"})
"""What is counted anew for days, and found to be more or fewer."""
COUNTED = timedelta(days=14)
"""So long after a happening a count is no last one (rescue work ends within two weeks)."""
BEFALLEN = frozenset({
    "dead", "injured", "missing", "casualties", "rescued", "abducted", "arrested", "evacuated",
    "participants", "troops",
})  # fmt: skip
"""Counts of people by what they did or suffered; other people are counted by a noun."""
SORTS = frozenset({
    "aircraft", "ship", "vehicle", "building", "installation", "gun", "shot", "household", "site",
    "item",
})  # fmt: skip
"""Units that say of what sort the counted things are."""
RELATIVE = frozenset({"offset"})
"""Distances from a place that each source chooses: they are not compared."""
HALF_HOUR = 30
"""Minutes: a length told in hours or half hours is a round one."""


def kind_of(number: NumberReading) -> str:
    """What a number counts, as far as numbers of it may be compared: its quantity, or its sort."""
    by_noun = number.unit in SORTS or (number.unit == "person" and number.quantity not in BEFALLEN)
    return number.unit if by_noun else number.quantity


def _same_things(one: NumberReading, other: NumberReading) -> bool:
    """Whether two numbers of a sort count the same: by one noun, its head, or by none."""
    short, long = sorted((one.quantity, other.quantity), key=len)
    return long.endswith(short) or one.unit in (short, long)


def numbers_agree(one: NumberReading, other: NumberReading) -> bool:
    """Whether both can be true; numbers in different units, or of other groups, are not compared.

    Of all there are no fewer than of some.
    """
    if one.unit != other.unit or not _same_things(one, other):
        return True
    if one.of and other.of and one.of != other.of:
        return True
    (low, high), (lowest, highest) = reach(one), reach(other)
    if one.of != other.of:
        return low <= highest if one.of else lowest <= high
    # Two rounded numbers next to each other (28 and 29 million) are two numbers.
    exact = one.bound is other.bound is Bound.EXACT and one.value != other.value
    touch = exact and (low == highest or lowest == high)
    return low <= highest and lowest <= high and not touch


def brings_up_to_date(
    one: NumberReading,
    other: NumberReading,
    told: tuple[Moment, Moment],
    happened: date | None,
) -> bool:
    """Whether one of two counts, told at these moments, may only be a later one of what goes on.

    The first of them must have been told while it was still being counted.
    """
    first, second = told
    if one.quantity not in GROWING | CHANGING or not first.is_apart(second):
        return False
    earlier, later = (one, other) if first < second else (other, one)
    if happened and min(first, second).day > happened + COUNTED:
        return False
    return one.quantity in CHANGING or later.value > earlier.value


def reach(number: NumberReading) -> tuple[float, float]:
    """The least and the most that a number can mean."""
    value = number.value
    match number.bound:
        case Bound.EXACT:
            slack = min(_unit(number) / 2, abs(value) * ROUNDED)
            return value - slack, value + slack
        case Bound.ABOUT:
            return value - abs(value) * ABOUT, value + abs(value) * ABOUT
        case Bound.OVER:
            return value, float("inf")
        case Bound.UNDER:
            return float("-inf"), value


def _unit(number: NumberReading) -> float:
    """What the last digit counts that is not zero: thousands in 15000; nothing below hundreds."""
    value, unit = number.value, 10.0
    if number.quantity == "duration" and value % HALF_HOUR == 0:
        return HALF_HOUR
    while value and value % (unit * 10) == 0:
        unit *= 10
    return unit if unit > 10 else 0.0
