"""Where the reports of one event cannot all be true; readings that fit each other are none.

A forecast is not held against the fact, an outlet's first report not against its correction, nor
a part against the whole that the same voice tells; days of two time zones may differ by one.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from nenpyo.model import (
    Bound,
    Conflict,
    Event,
    EventType,
    NumberReading,
    Reading,
    Span,
    Status,
    Support,
)
from nenpyo.reconcile.claims import (
    Claim,
    facts,
    listener,
    narrowest,
    number_readings,
    ordered,
    polarity_readings,
    ranked,
)
from nenpyo.reconcile.entities import ChainId
from nenpyo.reconcile.numbers import RELATIVE, brings_up_to_date, numbers_agree
from nenpyo.reconcile.participants import participant_conflicts
from nenpyo.reconcile.reports import Party
from nenpyo.reconcile.similarity import DISPUTED_DAYS, days_between
from nenpyo.reconcile.voices import dispute
from nenpyo.reconcile.whereabouts import place_conflicts

TOLL = "death"
"""What is counted for days: a day that is told with it may be that of the count."""
CLOCK = 30
"""Minutes by which clock times of one happening may differ: when it began, when it was seen."""
ACCORDS = {EventType.AGREE: "outcome"}
"""What is no happening of its own, but how talks ended."""
Place = tuple[str, Span]
"""Document and span: where a reading is told."""


def conflicts_of(
    event: Event,
    claims: Sequence[Claim],
    parties: Mapping[str, Party],
    entities: Mapping[ChainId, str],
) -> tuple[Conflict, ...]:
    """The disputes about one event, field by field."""
    found = [
        *_time(event, claims),
        *place_conflicts(event, claims, parties, entities),
        *_numbers(event, claims),
        *_sides(event.id, ACCORDS.get(event.type, "polarity"), polarity_readings(claims)),
        *_sides(event.id, "outcome", _outcomes(claims)),
        *participant_conflicts(event, claims, parties, entities),
    ]
    return tuple(found)


def _sides(event: str, field: str, readings: Sequence[Reading]) -> Iterator[Conflict]:
    """A conflict of all readings, of which any two exclude each other, where voices differ."""
    disputed = tuple(
        one
        for one in readings
        if any(
            one.value != other.value and dispute(one.support, other.support) for other in readings
        )
    )
    if disputed:
        yield Conflict(event=event, field=field, readings=disputed)


def _time(event: Event, claims: Sequence[Claim]) -> Iterator[Conflict]:
    if event.mode == TOLL:
        return
    narrow = {reading.value for reading in narrowest(event.times)}
    readings = [reading for reading in event.times if reading.value in narrow]
    zones = _zones(claims)
    disputed = tuple(
        one for one in readings if any(_apart(one, other, zones) for other in readings)
    )
    if disputed:
        yield Conflict(event=event.id, field="time", readings=disputed)


def _zones(claims: Sequence[Claim]) -> dict[Place, str]:
    """The zones that expressions of time name, by where they stand."""
    return {
        (claim.annotation.document.id, time.span): time.zone
        for claim in claims
        for time in claim.annotation.times
        if time.zone
    }


def _apart(one: Reading, other: Reading, zones: Mapping[Place, str]) -> bool:
    if one.interval is None or other.interval is None:
        return False
    if one.interval.overlaps(other.interval):
        clocks = _minute(one.value), _minute(other.value)
        told = None not in clocks and one.interval == other.interval
        late = abs((clocks[0] or 0) - (clocks[1] or 0)) > CLOCK
        return (
            told
            and late
            and dispute(one.support, other.support)
            and _in_one_zone(one, other, zones)
        )
    near = days_between(one.interval, other.interval) <= DISPUTED_DAYS
    return dispute(one.support, other.support) and not (
        near and not _in_one_zone(one, other, zones)
    )


def _in_one_zone(one: Reading, other: Reading, zones: Mapping[Place, str]) -> bool:
    """Whether two voices tell the readings by one clock, as far as they say by which."""
    return any(
        zones.get((a.document, a.span)) == zones.get((b.document, b.span)) and dispute([a], [b])
        for a in one.support
        for b in other.support
    )


def _minute(value: str) -> int | None:
    """The minute of the day that a value tells, None where it tells no clock time."""
    match = re.search(r"T(\d\d):(\d\d)", value)
    return int(match[1]) * 60 + int(match[2]) if match else None


def _numbers(event: Event, claims: Sequence[Claim]) -> Iterator[Conflict]:
    told = number_readings(facts(claims))
    compared = [number for number in told if number.quantity not in RELATIVE]
    days, voices = _days_of_reports(claims), listener(claims)
    happened = event.time.interval.latest if event.time and event.time.interval else None

    def apart(one: NumberReading, other: NumberReading) -> bool:
        if numbers_agree(one, other) or not dispute(one.support, other.support):
            return False
        return not any(
            brings_up_to_date(one, other, (days[a.document], days[b.document]), happened)
            for a in one.support
            for b in other.support
        )

    for quantity, numbers in groupby(compared, key=lambda number: number.quantity):
        group = list(numbers)
        disputed = [one for one in group if any(apart(one, other) for other in group)]
        if disputed:
            readings = [_side(side, days) for side in _sided(disputed, apart)]
            best = sorted(readings, key=lambda reading: -voices(reading.support))
            yield Conflict(event=event.id, field="number", quantity=quantity, readings=tuple(best))


def _days_of_reports(claims: Sequence[Claim]) -> dict[str, date]:
    """The last day on which each document may have been written; the last of all where unknown."""
    documents = [claim.annotation.document for claim in claims]
    published = {document.id: document.published for document in documents}
    return {id_: (day.latest if day and day.latest else date.max) for id_, day in published.items()}


def _sided(
    numbers: Sequence[NumberReading], apart: Callable[[NumberReading, NumberReading], bool]
) -> list[list[NumberReading]]:
    """The numbers by side: what agrees, or is told by the same voices, is one side."""
    sides: list[list[NumberReading]] = []
    for number in numbers:
        fitting = (side for side in sides if not any(apart(number, one) for one in side))
        side = next(fitting, None)
        if side is None:
            sides.append([number])
        else:
            side.append(number)
    return sides


def _side(numbers: Sequence[NumberReading], days: Mapping[str, date]) -> Reading:
    """One side of a dispute: the number that was told last, with the support of all."""

    def last(number: NumberReading) -> date:
        return max(days[support.document] for support in number.support)

    latest = max(reversed(numbers), key=last)
    bound = "" if latest.bound is Bound.EXACT else f"{latest.bound} "
    return Reading(
        value=f"{bound}{latest.value:.12g} {latest.unit}",
        support=ordered(support for number in numbers for support in number.support),
    )


def _outcomes(claims: Sequence[Claim]) -> tuple[Reading, ...]:
    """How it is told to have ended, most supported first."""
    values: dict[str, list[Support]] = defaultdict(list)
    for claim in facts(claims):
        if claim.mention.status is Status.ACTUAL:
            for outcome in claim.mention.outcomes:
                values[outcome.result].append(claim.support(outcome.span))
    return ranked(values, claims)
