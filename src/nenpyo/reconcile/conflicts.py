"""Where the reports of one event cannot all be true; readings that fit each other are none.

A forecast is not held against the fact, an outlet's first report not against its correction, nor
a part against the whole that the same voice tells; days of two time zones may differ by one.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from nenpyo.model import Conflict, Event, NumberReading, Reading, Span, Status, Support
from nenpyo.reconcile.claims import (
    Claim,
    facts,
    narrowest,
    number_readings,
    polarity_readings,
    ranked,
)
from nenpyo.reconcile.entities import ChainId
from nenpyo.reconcile.numbers import GROWING, numbers_agree
from nenpyo.reconcile.participants import participant_conflicts
from nenpyo.reconcile.reports import Party
from nenpyo.reconcile.similarity import DISPUTED_DAYS, days_between
from nenpyo.reconcile.voices import dispute

CLOCK = 30
"""Minutes by which clock times of one happening may differ: when it began, when it was seen."""
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
        *_place(event, parties),
        *_numbers(event, claims),
        *_sides(event.id, "polarity", polarity_readings(claims)),
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
    mine, theirs = _zones_of(one, zones), _zones_of(other, zones)
    if one.interval.overlaps(other.interval):
        clocks = _minute(one.value), _minute(other.value)
        told = None not in clocks and one.interval == other.interval and mine == theirs
        late = abs((clocks[0] or 0) - (clocks[1] or 0)) > CLOCK
        return told and late and dispute(one.support, other.support)
    if mine != theirs and days_between(one.interval, other.interval) <= DISPUTED_DAYS:
        return False
    return dispute(one.support, other.support)


def _minute(value: str) -> int | None:
    """The minute of the day that a value tells, None where it tells no clock time."""
    match = re.search(r"T(\d\d):(\d\d)", value)
    return int(match[1]) * 60 + int(match[2]) if match else None


def _zones_of(reading: Reading, zones: Mapping[Place, str]) -> frozenset[str]:
    told = (zones.get((support.document, support.span)) for support in reading.support)
    return frozenset(zone for zone in told if zone)


def _place(event: Event, parties: Mapping[str, Party]) -> Iterator[Conflict]:
    """Places of two countries, or two towns whose country is known.

    A province, whose country no gazetteer tells, may hold the town.
    """

    def apart(one: Reading, other: Reading) -> bool:
        here, there = parties[one.value], parties[other.value]
        if here.country is None or there.country is None or here.id == there.id:
            return False
        away = here.country != there.country or (here.is_town and there.is_town)
        return away and dispute(one.support, other.support)

    disputed = tuple(
        one for one in event.places if any(apart(one, other) for other in event.places)
    )
    if disputed:
        yield Conflict(event=event.id, field="place", readings=disputed)


def _numbers(event: Event, claims: Sequence[Claim]) -> Iterator[Conflict]:
    days = {claim.annotation.document.id: claim.annotation.document.published for claim in claims}

    def grown(one: NumberReading, other: NumberReading) -> bool:
        """Whether one is a later count of what the other counted on an earlier day."""
        less, more = sorted((one, other), key=lambda number: number.value)
        before = [day.latest for s in less.support if (day := days[s.document]) and day.latest]
        after = [day.earliest for s in more.support if (day := days[s.document])]
        return bool(before and after) and max(before) < min(after)

    def apart(one: NumberReading, other: NumberReading) -> bool:
        if numbers_agree(one, other) or not dispute(one.support, other.support):
            return False
        return one.quantity not in GROWING or not grown(one, other)

    for quantity, told in groupby(number_readings(facts(claims)), key=lambda n: n.quantity):
        numbers = list(told)
        disputed = tuple(
            Reading(value=f"{one.value:g} {one.unit}", support=one.support)
            for one in numbers
            if any(apart(one, other) for other in numbers)
        )
        if disputed:
            yield Conflict(event=event.id, field="number", quantity=quantity, readings=disputed)


def _outcomes(claims: Sequence[Claim]) -> tuple[Reading, ...]:
    """How it is told to have ended, most supported first."""
    values: dict[str, list[Support]] = defaultdict(list)
    for claim in facts(claims):
        if claim.mention.status is Status.ACTUAL:
            for outcome in claim.mention.outcomes:
                values[outcome.result].append(claim.support(outcome.span))
    return ranked(values, claims)
