"""What has been told anew: a later count or a correction by the same outlet, a fact for a forecast.

A reading gives way where everybody who told it has told another one since. It is kept, with what
took its place: an update is no dispute, and nothing is overwritten.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from nenpyo.model import (
    Conflict,
    Event,
    NumberReading,
    Reading,
    Revision,
    Support,
    Update,
    UpdateKind,
)
from nenpyo.reconcile.claims import Claim, Place, forecast_readings, zones_in
from nenpyo.reconcile.moments import Moment
from nenpyo.reconcile.numbers import CHANGING, GROWING, brings_up_to_date, numbers_agree
from nenpyo.reconcile.voices import dispute


@dataclass(frozen=True, slots=True)
class Saying:
    """One reading (by its position) in one document's words: when, as a forecast, put right."""

    reading: int
    support: Support
    moment: Moment
    is_forecast: bool
    revision: Revision | None = None

    def is_before(self, other: "Saying") -> bool:
        """Whether the same voice told the other later, in another document."""
        if dispute([self.support], [other.support]):
            return False
        if self.support.document == other.support.document:
            return False
        return self.moment.is_apart(other.moment) and self.moment < other.moment


Kinds = Callable[[Saying, Saying], UpdateKind | None]
"""What the second saying makes of the reading of the first."""


def with_updates(event: Event, claims: Sequence[Claim]) -> Event:
    """The event, its readings marked that others took the place of.

    Times that were superseded come after those that stand, forecasts last of all: the first is the
    one that is shown.
    """
    numbers = _updated_numbers(event, claims) if len(event.numbers) > 1 else event.numbers
    times = [*event.times, *forecast_readings(event.times, claims)]
    zones = zones_in(claims)
    if zones:
        times = [replace(one, zones=_zones_of(one, zones)) for one in times]
    return replace(event, numbers=numbers, times=_updated_times(times, claims))


def _updated_numbers(event: Event, claims: Sequence[Claim]) -> tuple[NumberReading, ...]:
    numbers = event.numbers
    told = {
        claim.number(one): (claim, one.span, one.revision)
        for claim in claims
        for one in claim.mention.quantities
    }
    sayings = [
        Saying(number, support, claim.told_at(span), claim.is_forecast, revision)
        for number, reading in enumerate(numbers)
        for support in reading.support
        for claim, span, revision in [told[support]]
    ]
    happened = event.time.interval.latest if event.time and event.time.interval else None

    def kind(one: Saying, other: Saying) -> UpdateKind | None:
        return _of_number(one, other, (numbers[one.reading], numbers[other.reading]), happened)

    found = _superseded(sayings, kind)
    return tuple(
        replace(reading, superseded_by=found[number]) if number in found else reading
        for number, reading in enumerate(numbers)
    )


def _of_number(
    one: Saying, other: Saying, numbers: tuple[NumberReading, NumberReading], happened: date | None
) -> UpdateKind | None:
    first, second = numbers
    counted = (first.quantity, first.unit, first.of) == (second.quantity, second.unit, second.of)
    if not counted or other.revision is Revision.BEFORE or other.is_forecast:
        return None
    if one.revision is Revision.BEFORE:
        same = not dispute([one.support], [other.support]) and one.moment <= other.moment
        return UpdateKind.CORRECTION if same else None
    if numbers_agree(first, second):
        return None
    if one.is_forecast:
        return UpdateKind.FACT
    return _of_later(one, other, numbers, happened) if one.is_before(other) else None


def _of_later(
    one: Saying, other: Saying, numbers: tuple[NumberReading, NumberReading], happened: date | None
) -> UpdateKind | None:
    """What a later number of the same voice is: of what is counted on, fewer are but a part."""
    first, second = numbers
    if other.revision is Revision.AFTER or first.quantity not in GROWING | CHANGING:
        return UpdateKind.CORRECTION
    renewed = brings_up_to_date(first, second, (one.moment, other.moment), happened)
    return UpdateKind.COUNT if renewed else None


def _updated_times(times: Sequence[Reading], claims: Sequence[Claim]) -> tuple[Reading, ...]:
    if len(times) < len(("before", "after")):
        return tuple(times)
    by_place = {(claim.annotation.document.id, claim.time_span): claim for claim in claims}
    sayings = [
        Saying(number, support, claim.told_at(support.span), claim.is_forecast)
        for number, reading in enumerate(times)
        for support in reading.support
        if (claim := by_place.get((support.document, support.span)))
    ]

    def kind(one: Saying, other: Saying) -> UpdateKind | None:
        first, second = times[one.reading], times[other.reading]
        apart = first.interval and second.interval and not first.interval.overlaps(second.interval)
        if not apart or other.is_forecast:
            return None
        if one.is_forecast:
            return UpdateKind.FACT
        by_one_clock = first.zones == second.zones
        return UpdateKind.CORRECTION if by_one_clock and one.is_before(other) else None

    found = _superseded(sayings, kind)
    marked = (
        replace(reading, superseded_by=found[number]) if number in found else reading
        for number, reading in enumerate(times)
    )
    return tuple(sorted(marked, key=_is_corrected))


def _is_corrected(reading: Reading) -> bool:
    update = reading.superseded_by
    return update is not None and update.kind is UpdateKind.CORRECTION


def with_standing(conflict: Conflict, event: Event) -> Conflict:
    """The conflict, its sides marked that are told no more; what stands is quoted before the rest.

    `event` has its updates. A side whose tellers have all told another reading since is past.
    """
    readings: tuple[Reading | NumberReading, ...] = (*event.times, *event.numbers)
    gone = {
        support: reading.superseded_by
        for reading in readings
        if reading.superseded_by
        for support in reading.support
    }
    return replace(conflict, readings=tuple(_standing(one, gone) for one in conflict.readings))


def _standing(side: Reading, gone: Mapping[Support, Update]) -> Reading:
    support = sorted(side.support, key=lambda one: one in gone)
    past = None if support[0] not in gone else gone[support[-1]]
    return replace(side, support=tuple(support), superseded_by=past)


def _superseded(sayings: Sequence[Saying], kind: Kinds) -> dict[int, Update]:
    """The last update of each reading of which every saying has one, by position."""
    of: dict[int, list[list[tuple[Saying, UpdateKind]]]] = defaultdict(list)
    for one in sayings:
        others = (other for other in sayings if other.reading != one.reading)
        of[one.reading].append([(other, told) for other in others if (told := kind(one, other))])
    return {
        reading: _last(update for updates in found for update in updates)
        for reading, found in of.items()
        if all(found)
    }


def _last(updates: Iterable[tuple[Saying, UpdateKind]]) -> Update:
    by, kind = max(
        updates, key=lambda one: (one[0].moment, one[0].support.document, one[0].support.span)
    )
    return Update(kind=kind, by=by.support)


def _zones_of(reading: Reading, zones: Mapping[Place, str]) -> tuple[str, ...]:
    named = (zones.get((one.document, one.span)) for one in reading.support)
    return tuple(sorted({zone for zone in named if zone}))
