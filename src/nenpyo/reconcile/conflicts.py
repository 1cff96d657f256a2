"""Where the reports of one event cannot all be true; readings that fit each other are none."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from nenpyo.model import Bound, Conflict, Event, NumberReading, Reading, Status
from nenpyo.reconcile.claims import narrowest

ROUNDING = 0.1
"""How far "about 200" reaches to either side."""


def conflicts_of(event: Event, polarity: Sequence[Reading]) -> tuple[Conflict, ...]:
    """The disputes about one event, field by field."""
    found = [*_time(event), *_numbers(event)]
    if {reading.value for reading in polarity} >= {Status.ACTUAL, Status.NEGATED}:
        found.append(Conflict(event=event.id, field="polarity", readings=tuple(polarity)))
    return tuple(found)


def _time(event: Event) -> Iterator[Conflict]:
    narrow = {reading.value for reading in narrowest(event.times)}
    readings = [reading for reading in event.times if reading.value in narrow]
    disputed = tuple(one for one in readings if any(_apart(one, other) for other in readings))
    if disputed:
        yield Conflict(event=event.id, field="time", readings=disputed)


def _apart(one: Reading, other: Reading) -> bool:
    if one.interval is None or other.interval is None:
        return False
    return not one.interval.overlaps(other.interval)


def _numbers(event: Event) -> Iterator[Conflict]:
    for quantity, told in groupby(event.numbers, key=lambda number: number.quantity):
        numbers = list(told)
        disputed = tuple(
            Reading(value=f"{one.value:g} {one.unit}", support=one.support)
            for one in numbers
            if any(not numbers_agree(one, other) for other in numbers)
        )
        if disputed:
            yield Conflict(event=event.id, field="number", quantity=quantity, readings=disputed)


def numbers_agree(one: NumberReading, other: NumberReading) -> bool:
    """Whether both can be true; numbers in different units are not compared."""
    if one.unit != other.unit:
        return True
    (low, high), (lowest, highest) = reach(one), reach(other)
    return low <= highest and lowest <= high


def reach(number: NumberReading) -> tuple[float, float]:
    """The least and the most that a number can mean."""
    slack = abs(number.value) * ROUNDING
    match number.bound:
        case Bound.EXACT:
            return number.value, number.value
        case Bound.ABOUT:
            return number.value - slack, number.value + slack
        case Bound.OVER:
            return number.value, float("inf")
        case Bound.UNDER:
            return float("-inf"), number.value
