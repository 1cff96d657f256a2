"""What claims of series are tested on: events, the words that tell them, the other claims."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from nenpyo.model import (
    Annotation,
    Chronology,
    Circle,
    Event,
    EventType,
    SeriesClaim,
    Status,
    TimeInterval,
)
from nenpyo.reconcile.deeds import Deeds, deeds_of
from nenpyo.reconcile.lapse import told_days
from nenpyo.reconcile.profiles import PLACES
from nenpyo.reconcile.tellings import Tellings, names_by, tellings_of
from nenpyo.reconcile.timing import NEWS_LOOKS_BACK

DATED = 366
"""Days: what is told less exactly than by its year stands in no series."""
TAKES_OFFICE = "office"


@dataclass(frozen=True, slots=True)
class Told:
    """A claim, its document, and the event of which it is said."""

    claim: SeriesClaim
    annotation: Annotation
    event: Event | None


@dataclass(frozen=True, slots=True)
class Ledger:
    """The events by kind and country, who each chain is, and what other claims say of each event.

    `counts` are the numbers that texts give an event, `since` the dates of those before it,
    `windows` its numbers within a time; `numbered` are the claims by word and number.
    """

    deeds: Deeds
    documents: Mapping[str, Annotation]
    entities: Mapping[tuple[str, str], str]
    counts: Mapping[str, frozenset[int]]
    since: Mapping[str, tuple[TimeInterval, ...]]
    windows: Mapping[str, Sequence[tuple[int, TimeInterval]]]
    numbered: Mapping[tuple[str, int], Sequence[Told]]
    tellings: Tellings

    def tells(self, event: Event, terms: Sequence[str]) -> bool:
        """Whether the sentences that tell an event hold all of some words."""
        words = [self._sentence(ref.document, ref.id) for ref in event.mentions] if terms else []
        return all(any(term in sentence for sentence in words) for term in terms)

    def _sentence(self, document: str, mention: str) -> str:
        annotation = self.documents.get(document)
        if annotation is None:
            return ""
        spans = (one.sentence for one in annotation.events if one.id == mention)
        return next((span.of(annotation.document.text) for span in spans), "")


def ledger_of(chronology: Chronology, documents: Sequence[Annotation]) -> Ledger:
    """What the claims of documents, oldest first, are tested on."""
    deeds = deeds_of(chronology)
    claims = [told for one in documents for told in claims_of(one, deeds)]
    of_event: dict[str, list[SeriesClaim]] = defaultdict(list)
    numbered: dict[tuple[str, int], list[Told]] = defaultdict(list)
    for one in claims:
        if one.event:
            of_event[one.event.id].append(one.claim)
        for word in one.claim.deeds if one.claim.count else ():
            numbered[word, one.claim.count or 0].append(one)
    entities = {(r.document, r.id): e.id for e in chronology.entities for r in e.chains}
    return Ledger(
        deeds=deeds,
        documents={one.document.id: one for one in documents},
        entities=entities,
        counts={id_: counts_in(found) for id_, found in of_event.items()},
        since={id_: dates_in(found) for id_, found in of_event.items()},
        windows={id_: windows_in(found) for id_, found in of_event.items()},
        numbered=numbered,
        tellings=tellings_of(documents, words_in(documents), names_by(entities, deeds.parties)),
    )


def words_in(documents: Iterable[Annotation]) -> set[str]:
    """The words for doings of all claims of documents."""
    return {deed for one in documents for claim in one.series for deed in claim.deeds}


def claims_of(annotation: Annotation, deeds: Deeds) -> list[Told]:
    """The claims of one document, in the order of its text."""
    return [Told(one, annotation, _event_of(deeds, annotation, one)) for one in annotation.series]


def counts_in(claims: Iterable[SeriesClaim]) -> frozenset[int]:
    """The numbers that claims give what they count, among all that there ever were."""
    return frozenset(one.count for one in claims if one.count and is_unlimited(one))


def dates_in(claims: Iterable[SeriesClaim]) -> tuple[TimeInterval, ...]:
    """The dates of those before it that claims name."""
    unlimited = (one for one in claims if is_unlimited(one))
    return tuple(
        time.interval
        for one in unlimited
        for time in (*one.after, *([one.since] if one.since else ()))
    )


def windows_in(claims: Iterable[SeriesClaim]) -> tuple[tuple[int, TimeInterval], ...]:
    """The numbers that claims give it within a time."""
    return tuple((one.count, one.window) for one in claims if one.count and one.window)


def is_unlimited(claim: SeriesClaim) -> bool:
    """Whether it counts all that the parties ever did."""
    limits = (claim.window, claim.within, claim.anchor)
    return claim.circle is Circle.PARTIES and limits == (None, None, None)


def _event_of(deeds: Deeds, annotation: Annotation, claim: SeriesClaim) -> Event | None:
    id_ = deeds.of_mention.get((annotation.document.id, claim.event or ""))
    return deeds.events[id_] if id_ else None


def days_of(event: Event) -> TimeInterval | None:
    """When an event happened, None where that is not told closely enough for a series."""
    found = event.time.interval if event.time else None
    return found if found and found.width <= DATED else None


def start_of(event: Event) -> tuple[date, str]:
    """Orders events by time."""
    days = days_of(event)
    return (days.earliest if days and days.earliest else date.min), event.id


def day_of(told: Told) -> TimeInterval | None:
    """When the event happened; where that is not told, in the days before the report.

    A date since when is counted is that of another event, whatever it was read to date.
    """
    found = days_of(told.event) if told.event else None
    since = told.claim.since.interval if told.claim.since else None
    if found and since and since.overlaps(found):
        found = None
    published = told.annotation.document.published
    if found or published is None or published.latest is None:
        return found
    return TimeInterval(published.earliest - NEWS_LOOKS_BACK, published.latest)


def other_days(told: Told) -> tuple[TimeInterval, ...]:
    """When else the event may have been, by its text: at its print, at a date beside it."""
    claim, annotation = told.claim, told.annotation
    found = []
    published = annotation.document.published
    if published and published.latest:
        found.append(TimeInterval(published.earliest - NEWS_LOOKS_BACK, published.latest))
    sentence = next((s.span for s in annotation.sentences if s.span.overlaps(claim.span)), None)
    since = claim.since.expression if claim.since else None
    found += (
        time.interval
        for time in annotation.times
        if sentence and sentence.covers(time.span) and time.id != since and time.interval
    )
    return tuple(found)


def places_of(told: Told, ledger: Ledger) -> tuple[str, ...]:
    """The places (entity ids) that the sentence of a claim names before it."""
    annotation, start = told.annotation, told.claim.span.start
    sentence = next((s.span for s in annotation.sentences if s.span.covers(told.claim.span)), None)
    found = (
        ledger.entities.get((annotation.document.id, chain.id))
        for chain in annotation.chains
        if chain.type in PLACES
        and any(
            sentence and sentence.covers(one.span) and one.span.end <= start
            for one in chain.mentions
        )
    )
    return tuple(dict.fromkeys(id_ for id_ in found if id_))


def window_of(told: Told, day: TimeInterval, ledger: Ledger) -> tuple[TimeInterval | None, bool]:
    """The days within which a claim counts, and whether they are known; None for ever."""
    claim = told.claim
    if claim.within and day.earliest:
        length = told_days(claim.within)
        days = timedelta(sum(length) / 2) if length else timedelta.max
        return TimeInterval(day.earliest - days, day.latest), length is not None
    start = claim.window
    if claim.anchor is not None:
        id_ = ledger.deeds.of_mention.get((told.annotation.document.id, claim.anchor))
        days_told = days_of(ledger.deeds.events[id_]) if id_ else None
        start = TimeInterval(days_told.latest, None) if days_told else start
    elif claim.circle is Circle.OFFICE:
        start = _in_office(told.event, day, ledger) if told.event else None
    else:
        return start, True
    return start, start is not None


def _in_office(event: Event, day: TimeInterval, ledger: Ledger) -> TimeInterval | None:
    """The days since somebody who acts took office, if that is told."""
    found = [
        days
        for other in ledger.deeds.near(event, EventType.OCCUR)
        if other.mode == TAKES_OFFICE
        and other.status is Status.ACTUAL
        and set(other.actors) & set(event.actors)
        and (days := days_of(other))
        and days.latest
        and day.earliest
        and days.latest <= day.earliest
    ]
    last = max((days.latest for days in found if days.latest), default=None)
    return TimeInterval(last, None) if last else None
