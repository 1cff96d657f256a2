"""The arithmetic of chronicles: claims like "the second in four years", tested on the chronology.

A claim counts events of one kind by the same parties. What is told less exactly than a member of
the series, and could be that member, is not counted twice; what has no time is not counted at all.
A claim that the chronology bears out is confirmed, one that it refutes is contradicted, and
everything else is undecidable here: no chronology holds all that ever happened.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from nenpyo.model import (
    Annotation,
    Check,
    Chronology,
    Circle,
    Event,
    SeriesClaim,
    SeriesKind,
    Status,
    TimeInterval,
    Verdict,
)
from nenpyo.reconcile.circles import PAIR
from nenpyo.reconcile.deeds import Deeds, deeds_of, is_sure, same_circle, same_deed, same_rank
from nenpyo.reconcile.lapse import distinct_times
from nenpyo.reconcile.reports import NEWS_LOOKS_BACK, Party, document_key
from nenpyo.reconcile.verdicts import Finding, Place, enumerated, first, interval, jubilee, ordinal

LIMITED = frozenset({Circle.PART, Circle.OFFICE})
"""What a chronology that does not know the limit can bear out, but not refute."""
DATED = 366
"""Days: what is told less exactly than by its year stands in no series."""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim, its document, and the event of which it is said."""

    claim: SeriesClaim
    annotation: Annotation
    event: Event | None


@dataclass(frozen=True, slots=True)
class Ledger:
    """What claims are tested on: the events, who acts in each mention, and the other claims."""

    deeds: Deeds
    entities: Mapping[tuple[str, str], str]
    counts: Mapping[str, frozenset[int]]
    since: Mapping[str, tuple[TimeInterval, ...]]
    windows: Mapping[str, Sequence[tuple[int, TimeInterval]]]


def check_series(chronology: Chronology, annotations: Iterable[Annotation]) -> tuple[Check, ...]:
    """Every claim about a series, with its verdict, in the order of documents and text."""
    documents = sorted(annotations, key=document_key)
    deeds = deeds_of(chronology)
    claims = [
        Told(claim, one, _event_of(deeds, one, claim)) for one in documents for claim in one.series
    ]
    ledger = _ledger(chronology, deeds, claims)
    return tuple(_check(told, ledger) for told in claims)


def _event_of(deeds: Deeds, annotation: Annotation, claim: SeriesClaim) -> Event | None:
    id_ = deeds.of_mention.get((annotation.document.id, claim.event or ""))
    return deeds.events[id_] if id_ else None


def _ledger(chronology: Chronology, deeds: Deeds, claims: Sequence[Told]) -> Ledger:
    counts: dict[str, set[int]] = defaultdict(set)
    since: dict[str, list[TimeInterval]] = defaultdict(list)
    windows: dict[str, list[tuple[int, TimeInterval]]] = defaultdict(list)
    for told in claims:
        if told.event and told.claim.count and told.claim.window:
            windows[told.event.id].append((told.claim.count, told.claim.window))
        if told.event and told.claim.circle is Circle.PARTIES and told.claim.window is None:
            if told.claim.count:
                counts[told.event.id].add(told.claim.count)
            since[told.event.id] += (one.interval for one in told.claim.after)
            if told.claim.since:
                since[told.event.id].append(told.claim.since.interval)
    return Ledger(
        deeds=deeds,
        entities={(r.document, r.id): e.id for e in chronology.entities for r in e.chains},
        counts={id_: frozenset(found) for id_, found in counts.items()},
        since={id_: tuple(found) for id_, found in since.items()},
        windows=windows,
    )


def _check(told: Told, ledger: Ledger) -> Check:
    event, claim = told.event, told.claim
    series: tuple[Event, ...] = ()
    if claim.since and claim.length and not claim.since.expression:
        finding = jubilee(claim.since.interval, claim.length, _day_of(told))
    elif event is None:
        finding = Finding(Verdict.UNDECIDABLE, "the text tells no event that it counts")
    elif (day := _day_of(told)) is None:
        finding = Finding(Verdict.UNDECIDABLE, "when the event happened is not told")
    else:
        series, finding = _judged(told, event, day, ledger)
    return Check(
        document=told.annotation.document.id,
        claim=claim,
        text=claim.span.of(told.annotation.document.text),
        event=event.id if event else None,
        series=tuple(one.id for one in series),
        verdict=finding.verdict,
        because=finding.because,
    )


def _judged(
    told: Told, event: Event, day: TimeInterval, ledger: Ledger
) -> tuple[tuple[Event, ...], Finding]:
    """The series that bears a claim out, else the narrower one: that of people, or of states."""
    circle = told.claim.circle
    of_states = circle is Circle.STATES or _speaks_of_states(told, ledger)
    found = []
    for states in (True,) if of_states else (False, True):
        earlier = tuple(_earlier(told, event, day, ledger, states=states))
        loose = frozenset(one.id for one in earlier if not is_sure(event, one))
        place = Place(event, day, earlier, loose)
        finding = _judge(told.claim, place, ledger)
        if finding.verdict is Verdict.CONTRADICTED and circle in LIMITED:
            finding = replace(finding, verdict=Verdict.UNDECIDABLE)
        found.append(((*earlier, event), finding))
    confirmed = (one for one in found if one[1].verdict is Verdict.CONFIRMED)
    return next(confirmed, found[0])


def _judge(claim: SeriesClaim, place: Place, ledger: Ledger) -> Finding:
    """What the series says to a claim."""
    match claim.kind:
        case SeriesKind.ORDINAL:
            named = [one.interval for one in claim.after]
            if named and len(named) + 1 == claim.count:
                return enumerated(named)
            told = ledger.since.get(place.event.id, ())
            before = ledger.counts.get(place.earlier[-1].id, frozenset()) if place.earlier else ()
            return ordinal(claim.count or 0, place, told, before)
        case SeriesKind.INTERVAL:
            return interval(claim, place)
        case SeriesKind.FIRST:
            return first(place, _is_counted_as_first(place, ledger))


def _is_counted_as_first(place: Place, ledger: Ledger) -> Event | None:
    """A later event of the series whose own count makes this one the first."""
    later = [
        other
        for other in ledger.deeds.near(place.event)
        if _is_of(place.event, other, ledger.deeds, states=False)
        and (days := _days(other))
        and days.earliest
        and place.day.latest
        and days.earliest > place.day.latest
    ]
    later.sort(key=_start)
    passed: list[TimeInterval] = []
    for other in later:
        passed += [days for days in (_days(other),) if days]
        position = distinct_times(passed) + 1
        windows = ledger.windows.get(other.id, ())
        counts = {count for count, window in windows if window.contains(place.day)}
        if position in counts | ledger.counts.get(other.id, frozenset()):
            return other
    return None


def _day_of(told: Told) -> TimeInterval | None:
    """When the event happened; where that is not told, in the days before the report.

    A date since when is counted is that of another event, whatever it was read to date.
    """
    found = _days(told.event) if told.event else None
    since = told.claim.since.interval if told.claim.since else None
    if found and since and since.contains(found):
        found = None
    published = told.annotation.document.published
    if found or published is None or published.latest is None:
        return found
    return TimeInterval(published.earliest - NEWS_LOOKS_BACK, published.latest)


def _days(event: Event) -> TimeInterval | None:
    found = event.time.interval if event.time else None
    return found if found and found.width <= DATED else None


def _start(event: Event) -> tuple[date, str]:
    days = _days(event)
    return (days.earliest if days and days.earliest else date.min), event.id


def _earlier(
    told: Told, event: Event, day: TimeInterval, ledger: Ledger, *, states: bool
) -> Iterator[Event]:
    """The members of the series before this event, oldest first, each once."""
    found = [
        other
        for other in ledger.deeds.near(event)
        if (days := _days(other))
        and days.latest
        and day.earliest
        and days.latest < day.earliest
        and _is_of(event, other, ledger.deeds, states=states)
        and _is_within(days, told.claim.window)
        and (not states or same_rank(event, other, ledger.deeds))
    ]
    for one in sorted(found, key=_start):
        days = _days(one)
        closer = (_days(other) for other in found if other.id != one.id)
        if days and not any(other and days != other and days.contains(other) for other in closer):
            yield one


def _is_of(event: Event, other: Event, deeds: Deeds, *, states: bool) -> bool:
    done = other.status is Status.ACTUAL and other.part_of != event.id
    return done and same_deed(event, other) and same_circle(event, other, deeds, states=states)


def _is_within(days: TimeInterval, window: TimeInterval | None) -> bool:
    return window is None or window.contains(days)


def _speaks_of_states(told: Told, ledger: Ledger) -> bool:
    """Whether the words that are counted name states, not people (the two Koreas' summit)."""
    annotation = told.annotation
    mention = next((m for m in annotation.events if m.id == told.claim.event), None)
    if mention is None:
        return False
    document = annotation.document.id
    inside = [
        chain
        for chain in annotation.chains
        if any(mention.trigger.covers(one.span) for one in chain.mentions)
    ]
    if len(inside) >= PAIR and all(chain.state for chain in inside):
        return True
    named = [ledger.entities.get((document, id_)) for id_ in mention.actors]
    return bool(named) and all(id_ and _is_public(ledger.deeds.parties[id_]) for id_ in named)


def _is_public(party: Party) -> bool:
    """Whether it is a state, or what acts for one under no name of its own (its president)."""
    return party.is_state or (not party.person and party.country is not None)
