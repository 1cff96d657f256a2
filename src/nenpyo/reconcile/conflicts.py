"""Where the reports of one event cannot all be true; readings that fit each other are none."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from nenpyo.model import Bound, Conflict, Event, NumberReading, Reading, Status, Support
from nenpyo.reconcile.claims import narrowest
from nenpyo.reconcile.reports import Party

ABOUT = 0.1
"""How far "about 200" reaches to either side."""
ROUNDED = 0.05
"""How far a round number may: 15000 may stand for 14873, but 10000 hardly for 12000."""


def dispute(one: Sequence[Support], other: Sequence[Support]) -> bool:
    """Whether the two readings have different voices: who tells both disputes neither.

    A number told by one outlet twice is a part and its whole, or a report and its update; so is
    one told by the outlet itself against one of somebody whom it cites.
    """
    return not any(_same_voice(a.chain, b.chain) for a in one for b in other)


def _same_voice(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return all(a == b for a, b in zip(one, other, strict=False))


def conflicts_of(
    event: Event, polarity: Sequence[Reading], parties: Mapping[str, Party]
) -> tuple[Conflict, ...]:
    """The disputes about one event, field by field."""
    found = [*_time(event), *_place(event, parties), *_numbers(event)]
    sides = {reading.value: reading.support for reading in polarity}
    if len(sides) > 1 and dispute(sides[Status.ACTUAL], sides[Status.NEGATED]):
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
    return not one.interval.overlaps(other.interval) and dispute(one.support, other.support)


def _place(event: Event, parties: Mapping[str, Party]) -> Iterator[Conflict]:
    """Places of two countries; whether of two towns one lies in the other is not known here."""

    def apart(one: Reading, other: Reading) -> bool:
        here, there = parties[one.value], parties[other.value]
        abroad = here.country and there.country and here.country != there.country
        return bool(abroad) and dispute(one.support, other.support)

    disputed = tuple(
        one for one in event.places if any(apart(one, other) for other in event.places)
    )
    if disputed:
        yield Conflict(event=event.id, field="place", readings=disputed)


def _numbers(event: Event) -> Iterator[Conflict]:
    for quantity, told in groupby(event.numbers, key=lambda number: number.quantity):
        numbers = list(told)
        disputed = tuple(
            Reading(value=f"{one.value:g} {one.unit}", support=one.support)
            for one in numbers
            if any(
                not numbers_agree(one, other) and dispute(one.support, other.support)
                for other in numbers
            )
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
    value = number.value
    match number.bound:
        case Bound.EXACT:
            slack = min(_unit(value) / 2, abs(value) * ROUNDED)
            return value - slack, value + slack
        case Bound.ABOUT:
            return value - abs(value) * ABOUT, value + abs(value) * ABOUT
        case Bound.OVER:
            return value, float("inf")
        case Bound.UNDER:
            return float("-inf"), value


def _unit(value: float) -> float:
    """What the last digit counts that is not zero: thousands in 15000; nothing below hundreds."""
    unit = 10.0
    while value and value % (unit * 10) == 0:
        unit *= 10
    return unit if unit > 10 else 0.0
