"""What is claimed of an event, field by field: every value, and the characters that say it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from nenpyo.model import (
    Annotation,
    Bound,
    EventMention,
    MentionRef,
    NumberReading,
    Quantity,
    Reading,
    Revision,
    Span,
    Status,
    Support,
    TimeExpression,
    TimeInterval,
)
from nenpyo.reconcile.entities import ChainId
from nenpyo.reconcile.moments import NO_CLOCK, Moment, minute_of
from nenpyo.reconcile.timing import happening_time

TOLL = "death"
"""What is counted for days: a day that is told with it may be that of the count."""

RECENT = timedelta(days=31)
"""So far back reach the happenings that news tells as news."""


Place = tuple[str, Span]
"""Document and span: where a reading is told."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One mention of an event in its document; `voice` is the document it repeats, or itself."""

    annotation: Annotation
    mention: EventMention
    voice: str

    def support(self, span: Span, sources: tuple[str, ...] | None = None) -> Support:
        """The characters under `span`, vouched for by the outlet and whom it cites for them.

        That is who vouches for the event, if no other `sources` are given.
        """
        document = self.annotation.document
        cited: tuple[str, ...] = ()
        if sources := self.mention.sources if sources is None else sources:
            names = {chain.id: chain.name for chain in self.annotation.chains}
            cited = tuple(names[source] for source in reversed(sources))
        outlet = document.publisher or document.name
        return Support(
            document=document.id,
            span=span,
            text=span.of(document.text),
            chain=(outlet, *cited),
        )

    @property
    def is_of_old(self) -> bool:
        """Whether it is dated long before the day of its document."""
        published, time = self.annotation.document.published, self.mention.time
        last = time.interval.latest if time else None
        return bool(published and last and last < published.earliest - RECENT)

    def number(self, told: Quantity) -> Support:
        """The characters of a number, with whom the document cites for it."""
        return self.support(told.span, told.sources)

    def puts_right(self, span: Span) -> bool:
        """Whether a number is told only as what was told before."""
        told = (one for one in self.mention.quantities if one.span == span)
        return any(one.revision is Revision.BEFORE for one in told)

    def told_at(self, span: Span) -> Moment:
        """When some words were told: by their statement, else by a clock time before them.

        That of the event itself tells nothing of it, but for a toll, which is dated by its count.
        Where neither is known it is the date of the document, or the last of all days.
        """
        said = [one.time for one in self.annotation.statements if one.content.covers(span)]
        for time in (*said, *self._clocks(span)):
            day = time.interval.latest if time and time.interval else None
            if time and time.interval and day and day == time.interval.earliest:
                minute = minute_of(time.value)
                return Moment(day, NO_CLOCK if minute is None else minute)
        published = self.annotation.document.published
        return Moment(published.latest if published and published.latest else date.max)

    def _clocks(self, span: Span) -> Iterator[TimeExpression]:
        """The clock times before some words in their sentence, the nearest first."""
        home = next((one.span for one in self.annotation.sentences if one.span.covers(span)), span)
        happened = self.mention.time if self.mention.mode != TOLL else None
        own = happened.expression if happened else None
        for time in reversed(self.annotation.times):
            before = home.start <= time.span.start < span.start
            if before and time.id != own and minute_of(time.value) is not None:
                yield time

    def cited(self) -> Iterator[tuple[Place, Span]]:
        """The places of its readings that stand in the words of somebody, with those words."""
        told = (self.mention.trigger, *(one.span for one in self.mention.outcomes))
        for span in (*told, *(one.span for one in self.mention.involved)):
            held = [one.content for one in self.annotation.statements]
            held = [one for one in held if one.start <= span.start < one.end]
            if held:
                yield (
                    (self.annotation.document.id, span),
                    min(held, key=lambda one: one.end - one.start),
                )

    @property
    def time_span(self) -> Span:
        """The words that say when it happened; the trigger's own where there are none."""
        return _expression(self, self.mention.time.expression if self.mention.time else "")

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


def zones_in(claims: Iterable[Claim]) -> dict[Place, str]:
    """The zones that expressions of time name, by where they stand."""
    return {
        (claim.annotation.document.id, time.span): time.zone
        for claim in claims
        for time in claim.annotation.times
        if time.zone
    }


def time_readings(claims: Sequence[Claim]) -> tuple[Reading, ...]:
    """The times told of an event, best supported of the narrowest first, then oldest first.

    What was forecast no longer counts once a date is told of the fact.
    """
    told = facts([c for c in claims if happening_time(c.annotation, c.mention)])
    values: dict[tuple[str, TimeInterval], list[Support]] = defaultdict(list)
    for claim in told:
        time = claim.mention.time
        if time:
            values[time.value, time.interval].append(claim.support(claim.time_span))
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


def forecast_readings(times: Sequence[Reading], claims: Sequence[Claim]) -> list[Reading]:
    """The times that were forecast where the fact is told, and told otherwise."""
    fact = any(not claim.is_forecast for claim in claims)
    values: dict[tuple[str, TimeInterval], list[Support]] = defaultdict(list)
    for claim in claims if fact and times else ():
        day = happening_time(claim.annotation, claim.mention) if claim.is_forecast else None
        if claim.mention.time and day and not any(_meets(one, day) for one in times):
            key = claim.mention.time.value, claim.mention.time.interval
            values[key].append(claim.support(claim.time_span))
    return [
        Reading(value=value, interval=interval, support=ordered(support))
        for (value, interval), support in sorted(values.items(), key=_value)
    ]


def _value(item: tuple[tuple[str, TimeInterval], list[Support]]) -> str:
    return item[0][0]


def _meets(reading: Reading, day: TimeInterval) -> bool:
    return reading.interval is None or reading.interval.overlaps(day)


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
    values: dict[tuple[str, float, str, Bound, str], list[Support]] = defaultdict(list)
    for claim in claims:
        for told in claim.mention.quantities:
            key = (told.quantity, told.value, told.unit, told.bound, told.of)
            values[key].append(claim.number(told))
    voices = listener(claims)
    readings = [
        NumberReading(
            quantity=quantity, value=value, unit=unit, bound=bound, of=of, support=ordered(found)
        )
        for (quantity, value, unit, bound, of), found in values.items()
    ]

    def rank(reading: NumberReading) -> tuple[str, int, float, Bound, str]:
        support = voices(reading.support)
        return reading.quantity, -support, reading.value, reading.bound, reading.of

    return tuple(sorted(readings, key=rank))


def polarity_readings(claims: Sequence[Claim]) -> tuple[Reading, ...]:
    """Whether it took place, as told: what was only planned or possible says neither."""
    values: dict[str, list[Support]] = defaultdict(list)
    for claim in claims:
        if not claim.is_forecast:
            values[claim.mention.status].append(claim.support(claim.mention.trigger))
    return ranked(values, claims)


def ordered(support: Iterable[Support]) -> tuple[Support, ...]:
    """Each place once, in the order of documents and text."""
    told = tuple(support)
    if len(told) == 1:
        return told
    return tuple(sorted(set(told), key=lambda s: (s.document, s.span, s.chain)))


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
