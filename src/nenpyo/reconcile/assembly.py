"""From the reports of a happening to the event that the chronology shows."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nenpyo.model import Annotation, Event, EventMention, EventType, Reading, Status
from nenpyo.reconcile.claims import (
    Claim,
    number_readings,
    place_readings,
    time_readings,
)
from nenpyo.reconcile.entities import ChainId
from nenpyo.reconcile.events import Happening
from nenpyo.reconcile.identity import event_id
from nenpyo.reconcile.reports import Party, commonest
from nenpyo.reconcile.similarity import VISIT

PERSONAL = frozenset({EventType.CONSULT, EventType.TRAVEL, EventType.ATTEND})
"""What people do for their state: here the person is named, elsewhere the state."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the events are put together from: documents, entities and voices, by id."""

    annotations: Mapping[str, Annotation]
    entities: Mapping[ChainId, str]
    parties: Mapping[str, Party]
    voices: Mapping[str, str]


def assemble(happening: Happening, known: Known) -> tuple[Event, tuple[Claim, ...]]:
    """An event with its readings, and the claims that it was put together from."""
    reports = happening.reports
    claims = [
        Claim(known.annotations[report.document], mention, known.voices[report.document])
        for report in reports
        for mention in report.mentions
    ]
    told = [claim.mention for claim in claims]
    type_ = commonest(mention.type for mention in told) or reports[0].type
    mode = commonest(one.mode for one in told if one.mode and one.type is type_)
    actors, recipients = _roles(claims, known, type_, mode)
    places = place_readings(claims, known.entities)
    event = Event(
        # From the first mention in the oldest document: newer documents leave it as it is.
        id=event_id(claims[0].annotation, claims[0].mention),
        type=type_,
        mode=mode,
        status=status_of(claims),
        actors=actors,
        recipients=recipients,
        place=_place(places, known.parties),
        times=time_readings(claims),
        places=places,
        numbers=number_readings(claims),
        voices=len({claim.voice for claim in claims}),
        mentions=tuple(claim.ref for claim in claims),
    )
    return event, tuple(claims)


def status_of(claims: Sequence[Claim]) -> Status:
    """What became of it: a fact outweighs a denial, both outweigh a plan, a plan a possibility."""
    counts = Counter(claim.mention.status for claim in claims)
    if counts[Status.ACTUAL] or counts[Status.NEGATED]:
        held = counts[Status.ACTUAL] >= counts[Status.NEGATED]
        return Status.ACTUAL if held else Status.NEGATED
    return Status.PLANNED if counts[Status.PLANNED] else Status.POSSIBLE


def _roles(
    claims: Sequence[Claim], known: Known, type_: EventType, mode: str | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    actors = Counter(_parties(claims, known, lambda mention: mention.actors))
    recipients = Counter(_parties(claims, known, lambda mention: mention.recipients))
    if type_ is EventType.CONSULT and mode != VISIT:
        return _faces(actors + recipients, type_), ()
    for party in [party for party in actors if party in recipients]:
        del (recipients if actors[party] >= recipients[party] else actors)[party]
    return _faces(actors, type_), _faces(recipients, type_)


def _parties(
    claims: Sequence[Claim], known: Known, role: Callable[[EventMention], tuple[str, ...]]
) -> Iterator[Party]:
    """Everyone in a role, as often as mentions name them."""
    for claim in claims:
        for chain in role(claim.mention):
            entity = known.entities.get((claim.annotation.document.id, chain))
            if entity:
                yield known.parties[entity]


def _faces(counts: Mapping[Party, int], type_: EventType) -> tuple[str, ...]:
    """Each party once, most named first: a state or those who act for it, not both."""
    return tuple(
        party.id
        for party in sorted(counts, key=lambda party: (-counts[party], party.id))
        if not _is_doubled(party, counts, type_)
    )


def _is_doubled(party: Party, counts: Mapping[Party, int], type_: EventType) -> bool:
    same = [other for other in counts if other.country and other.country == party.country]
    others = [other for other in same if other.is_state != party.is_state]
    if not others:
        return False
    if type_ in PERSONAL:
        return party.is_state
    stronger = max(counts[other] for other in others)
    return counts[party] < stronger or (counts[party] == stronger and not party.is_state)


def _place(readings: Iterable[Reading], parties: Mapping[str, Party]) -> str | None:
    """The best supported place that is narrower than a state, else the best supported."""
    places = [reading.value for reading in readings]
    narrow = [place for place in places if not parties[place].is_state]
    return next(iter([*narrow, *places]), None)
