"""Where the reports of one event cannot all be true; readings that fit each other are none.

A forecast is not held against the fact, an outlet's first report not against its correction, nor
a part against the whole that the same voice tells; days of two time zones may differ by one.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from nenpyo.model import (
    Conflict,
    Event,
    EventType,
    Reading,
    Status,
    Support,
)
from nenpyo.reconcile.claims import (
    TOLL,
    Claim,
    Place,
    facts,
    narrowest,
    polarity_readings,
    ranked,
    zones_in,
)
from nenpyo.reconcile.days import DISPUTED_DAYS, days_between
from nenpyo.reconcile.entities import ChainId
from nenpyo.reconcile.figures import number_conflicts
from nenpyo.reconcile.involvement import presence_conflicts
from nenpyo.reconcile.moments import minute_of
from nenpyo.reconcile.participants import participant_conflicts
from nenpyo.reconcile.reports import Party
from nenpyo.reconcile.timing import put_otherwise
from nenpyo.reconcile.voices import dispute, dispute_abroad, set_against
from nenpyo.reconcile.whereabouts import place_conflicts

CLOCK = 30
"""Minutes by which clock times of one happening may differ: when it began, when it was seen."""
ACCORDS = {EventType.AGREE: "outcome"}
"""What is no happening of its own, but how talks ended."""


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
        *number_conflicts(event, claims),
        *_sides(event.id, ACCORDS.get(event.type, "polarity"), _polarity(claims), claims),
        *_sides(event.id, "outcome", _outcomes(claims), claims),
        *participant_conflicts(event, claims, parties, entities),
        *presence_conflicts(event, claims, parties, entities),
    ]
    return tuple(found)


def _polarity(claims: Sequence[Claim]) -> tuple[Reading, ...]:
    """Whether it took place, where that is not told by all alike.

    Whether somebody was there is no happening of its own, but told of the talks.
    """
    if all(one.mention.type is EventType.ATTEND for one in claims):
        return ()
    return polarity_readings(claims) if len({one.mention.status for one in claims}) > 1 else ()


def _sides(
    event: str, field: str, readings: Sequence[Reading], claims: Sequence[Claim]
) -> Iterator[Conflict]:
    """A conflict of all readings, of which any two exclude each other, where voices differ."""
    cited = dict(place for claim in claims for place in claim.cited())
    disputed = tuple(
        one
        for one in readings
        if any(
            one.value != other.value
            and (
                dispute(one.support, other.support)
                or set_against(one.support, other.support, cited)
            )
            for other in readings
        )
    )
    if disputed:
        yield Conflict(event=event, field=field, readings=disputed)


def _time(event: Event, claims: Sequence[Claim]) -> Iterator[Conflict]:
    if event.mode == TOLL or len(event.times) < 2:
        return
    narrow = {reading.value for reading in narrowest(event.times)}
    readings = [reading for reading in event.times if reading.value in narrow]
    zones, redated = zones_in(claims), _redated(claims)

    def apart(one: Reading, other: Reading) -> bool:
        return _apart(one, other, zones) or _is_redated(one, other, redated)

    disputed = tuple(one for one in readings if any(apart(one, other) for other in readings))
    if disputed:
        yield Conflict(event=event.id, field="time", readings=disputed)


def _redated(claims: Sequence[Claim]) -> frozenset[frozenset[Place]]:
    """Where a document itself tells of two days for one happening: its pairs of such words."""
    held = {(claim.annotation.document.id, claim.mention.id): claim for claim in claims}
    documents = {claim.annotation.document.id: claim.annotation for claim in claims}
    return frozenset(
        frozenset((id_, held[id_, mention].time_span) for mention in pair)
        for id_, annotation in documents.items()
        for pair in put_otherwise(annotation)
        if all((id_, mention) in held for mention in pair)
    )


def _is_redated(one: Reading, other: Reading, pairs: Collection[frozenset[Place]]) -> bool:
    """Whether a document sets one time against the other."""
    if one.interval is None or other.interval is None or one.interval.overlaps(other.interval):
        return False
    return any(
        frozenset({(a.document, a.span), (b.document, b.span)}) in pairs
        for a in one.support
        for b in other.support
    )


def _apart(one: Reading, other: Reading, zones: Mapping[Place, str]) -> bool:
    if one.interval is None or other.interval is None:
        return False
    if one.interval.overlaps(other.interval):
        clocks = minute_of(one.value), minute_of(other.value)
        told = None not in clocks and one.interval == other.interval
        late = abs((clocks[0] or 0) - (clocks[1] or 0)) > CLOCK
        return (
            told
            and late
            and dispute_abroad(one.support, other.support)
            and _in_one_zone(one, other, zones)
        )
    near = days_between(one.interval, other.interval) <= DISPUTED_DAYS
    return dispute_abroad(one.support, other.support) and not (
        near and not _in_one_zone(one, other, zones)
    )


def _in_one_zone(one: Reading, other: Reading, zones: Mapping[Place, str]) -> bool:
    """Whether two voices tell the readings by one clock, as far as they say by which."""
    return any(
        zones.get((a.document, a.span)) == zones.get((b.document, b.span)) and dispute([a], [b])
        for a in one.support
        for b in other.support
    )


def _outcomes(claims: Sequence[Claim]) -> tuple[Reading, ...]:
    """How it is told to have ended, most supported first."""
    values: dict[str, list[Support]] = defaultdict(list)
    for claim in facts(claims):
        if claim.mention.status is Status.ACTUAL:
            for outcome in claim.mention.outcomes:
                values[outcome.result].append(claim.support(outcome.span))
    return ranked(values, claims)
