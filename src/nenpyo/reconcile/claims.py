"""What is claimed of an event, field by field: every value, and the characters that say it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from nenpyo.model import (
    Annotation,
    Bound,
    EventMention,
    MentionRef,
    NumberReading,
    Reading,
    Span,
    Status,
    Support,
    TimeInterval,
)
from nenpyo.reconcile.entities import ChainId
from nenpyo.reconcile.reports import happening_time


@dataclass(frozen=True, slots=True)
class Claim:
    """One mention of an event in its document; `voice` is the document it repeats, or itself."""

    annotation: Annotation
    mention: EventMention
    voice: str

    def support(self, span: Span) -> Support:
        """The characters under `span`, vouched for by the outlet and whom it cites."""
        document = self.annotation.document
        cited: tuple[str, ...] = ()
        if self.mention.sources:
            names = {chain.id: chain.name for chain in self.annotation.chains}
            cited = tuple(names[source] for source in reversed(self.mention.sources))
        outlet = document.publisher or document.name
        return Support(
            document=document.id,
            span=span,
            text=span.of(document.text),
            chain=(outlet, *cited),
        )

    @property
    def ref(self) -> MentionRef:
        """Where the event is told."""
        document, trigger = self.annotation.document, self.mention.trigger
        return MentionRef(
            document=document.id, id=self.mention.id, span=trigger, text=trigger.of(document.text)
        )

    @property
    def is_forecast(self) -> bool:
        """Whether it speaks of something to come."""
        return self.mention.status in (Status.PLANNED, Status.POSSIBLE)


def time_readings(claims: Sequence[Claim]) -> tuple[Reading, ...]:
    """The times told of an event, best supported of the narrowest first, then oldest first.

    What was forecast no longer counts once a date is told of the fact.
    """
    told = facts([c for c in claims if happening_time(c.annotation, c.mention)])
    values: dict[tuple[str, TimeInterval], list[Support]] = defaultdict(list)
    for claim in told:
        time = claim.mention.time
        if time:
            span = _expression(claim, time.expression)
            values[time.value, time.interval].append(claim.support(span))
    readings = [
        Reading(value=value, interval=interval, support=ordered(support))
        for (value, interval), support in values.items()
    ]
    narrow, voices = {reading.value for reading in narrowest(readings)}, listener(claims)
    first = {claim.annotation.document.id: at for at, claim in reversed([*enumerate(claims)])}

    def rank(reading: Reading) -> tuple[bool, int, int, str]:
        oldest = min(first[support.document] for support in reading.support)
        return reading.value not in narrow, -voices(reading.support), oldest, reading.value

    return tuple(sorted(readings, key=rank))


def narrowest(readings: Sequence[Reading]) -> list[Reading]:
    """The readings that no other one makes more exact."""
    return [
        reading
        for reading in readings
        if reading.interval
        and not any(
            other.interval
            and other.interval != reading.interval
            and reading.interval.contains(other.interval)
            for other in readings
        )
    ]


def place_readings(claims: Sequence[Claim], ids: Mapping[ChainId, str]) -> tuple[Reading, ...]:
    """The places told of an event, by entity id, most supported first."""
    values: dict[str, list[Support]] = defaultdict(list)
    for claim in claims:
        if claim.mention.place:
            place = ids[claim.annotation.document.id, claim.mention.place]
            values[place].append(claim.support(nearest(claim, claim.mention.place)))
    return ranked(values, claims)


def number_readings(claims: Sequence[Claim]) -> tuple[NumberReading, ...]:
    """The numbers told of an event, by quantity, most supported first."""
    values: dict[tuple[str, float, str, Bound], list[Support]] = defaultdict(list)
    for claim in claims:
        for told in claim.mention.quantities:
            key = (told.quantity, told.value, told.unit, told.bound)
            values[key].append(claim.support(told.span))
    voices = listener(claims)
    readings = [
        NumberReading(
            quantity=quantity, value=value, unit=unit, bound=bound, support=ordered(found)
        )
        for (quantity, value, unit, bound), found in values.items()
    ]
    return tuple(sorted(readings, key=lambda r: (r.quantity, -voices(r.support), r.value, r.bound)))


def polarity_readings(claims: Sequence[Claim]) -> tuple[Reading, ...]:
    """Whether it took place, as told: what was only planned or possible says neither."""
    values: dict[str, list[Support]] = defaultdict(list)
    for claim in claims:
        if not claim.is_forecast:
            values[claim.mention.status].append(claim.support(claim.mention.trigger))
    return ranked(values, claims)


def ordered(support: Iterable[Support]) -> tuple[Support, ...]:
    """Each place once, in the order of documents and text."""
    return tuple(sorted(set(support), key=lambda s: (s.document, s.span, s.chain)))


def ranked(values: Mapping[str, Iterable[Support]], claims: Sequence[Claim]) -> tuple[Reading, ...]:
    """A reading for every value, most supported first."""
    voices = listener(claims)
    readings = [Reading(value=value, support=ordered(found)) for value, found in values.items()]
    return tuple(sorted(readings, key=lambda r: (-voices(r.support), r.value)))


def facts(claims: Sequence[Claim]) -> list[Claim]:
    """What is told of the fact, without what was only forecast; all where there is no fact."""
    return [claim for claim in claims if not claim.is_forecast] or list(claims)


def listener(claims: Sequence[Claim]) -> Callable[[Iterable[Support]], int]:
    """Counts the independent documents behind a reading of these claims."""
    voice = {claim.annotation.document.id: claim.voice for claim in claims}
    return lambda support: len({voice[one.document] for one in support})


def _expression(claim: Claim, id_: str) -> Span:
    """The span of a time expression; the trigger's own where the document has none of that id."""
    times = claim.annotation.times
    return next((time.span for time in times if time.id == id_), claim.mention.trigger)


def nearest(claim: Claim, chain: str) -> Span:
    """The mention of a chain that stands nearest to the trigger."""
    found = next(item for item in claim.annotation.chains if item.id == chain)
    start = claim.mention.trigger.start
    return min((m.span for m in found.mentions), key=lambda s: (abs(s.start - start), s))
