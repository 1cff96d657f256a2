"""The life cycle of what is announced: held, put off, called off, or never heard of again.

An announcement is fulfilled by an event of its kind with its parties on a day that it allows, and
ended by a report that such a thing was put off or called off, whichever comes first.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from nenpyo.model import (
    Annotation,
    Chronology,
    Document,
    Event,
    EventMention,
    EventType,
    Fate,
    MentionRef,
    Plan,
    Status,
    TimeInterval,
    Turn,
)
from nenpyo.reconcile.circles import PAIR
from nenpyo.reconcile.deeds import Deeds, Marks, deeds_of, same_deed
from nenpyo.reconcile.identity import may_agree
from nenpyo.reconcile.reports import document_key
from nenpyo.reconcile.similarity import MEETING_MODES, VISIT

HORIZON = timedelta(days=366)
"""An announcement without a date speaks of the year to come."""
SLACK = timedelta(days=7)
"""A dated one is fulfilled within a week of its day; what comes later was put off first."""
FATES = {Turn.POSTPONED: Fate.POSTPONED, Turn.CANCELLED: Fate.CANCELLED}


@dataclass(frozen=True, slots=True)
class Announcement:
    """A mention of something to come: where, of which event, between which days."""

    ref: MentionRef
    mention: EventMention
    event: Event
    said: date
    window: TimeInterval
    marks: Marks


@dataclass(frozen=True, slots=True)
class Ending:
    """A report that puts off or calls off something: its event, sentence, day and countries."""

    event: str
    document: str
    turn: Turn
    at: int
    said: date
    words: str
    times: tuple[TimeInterval, ...]
    marks: Marks


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """What became of an announcement, and when."""

    day: date
    fate: Fate
    by: str


def follow_plans(chronology: Chronology, annotations: Iterable[Annotation]) -> tuple[Plan, ...]:
    """Every announcement with what became of it, in the order of documents and text."""
    documents = sorted(annotations, key=document_key)
    deeds = deeds_of(chronology)
    entities = {(r.document, r.id): e.id for e in chronology.entities for r in e.chains}
    endings: dict[str, list[Ending]] = defaultdict(list)
    for ending in (found for one in documents for found in _endings(one, deeds, entities)):
        for mark in ending.marks:
            endings[mark].append(ending)
        endings[ending.document].append(ending)
    return tuple(
        _followed(announced, deeds, endings)
        for one in documents
        for announced in _announcements(one, deeds)
    )


def _announcements(annotation: Annotation, deeds: Deeds) -> Iterator[Announcement]:
    document = annotation.document
    said = _said(document)
    for mention in annotation.events:
        invites = mention.turn is Turn.PROPOSED and mention.status is not Status.NEGATED
        if not invites and (mention.status is not Status.PLANNED or mention.turn):
            continue
        event = deeds.events.get(deeds.of_mention.get((document.id, mention.id), ""))
        if event is None:
            continue
        text = mention.trigger.of(document.text)
        told = mention.time.interval if mention.time and not invites else None
        yield Announcement(
            ref=MentionRef(document=document.id, id=mention.id, span=mention.trigger, text=text),
            mention=mention,
            event=event,
            said=said,
            window=_window(told, said),
            marks=deeds.marks((*event.actors, *event.recipients), states=True),
        )


def _said(document: Document) -> date:
    """The last day that the document can be of, the first of all days where none is known."""
    published = document.published
    return (published.latest if published else None) or date.min


def _window(told: TimeInterval | None, said: date) -> TimeInterval:
    """The days on which an announcement can come true; a day of the past is that of its making."""
    if told is None or (told.latest and told.latest <= said):
        return TimeInterval(said, min(said, date.max - HORIZON) + HORIZON)
    first = told.earliest or said
    last = told.latest or min(first, date.max - HORIZON) + HORIZON
    return TimeInterval(max(first, date.min + SLACK) - SLACK, min(last, date.max - SLACK) + SLACK)


def _endings(
    annotation: Annotation, deeds: Deeds, entities: Mapping[tuple[str, str], str]
) -> Iterator[Ending]:
    document = annotation.document
    for mention in annotation.events:
        if mention.turn not in FATES or mention.status is Status.NEGATED:
            continue
        here = mention.sentence
        named = [
            entities[document.id, chain.id]
            for chain in annotation.chains
            if (document.id, chain.id) in entities
            and any(here.covers(one.span) for one in chain.mentions)
        ]
        published = _said(document)
        times = [t.interval for t in annotation.times if t.interval and here.covers(t.span)]
        yield Ending(
            event=deeds.of_mention.get((document.id, mention.id), ""),
            document=document.id,
            turn=mention.turn,
            at=mention.trigger.start,
            said=published,
            words=here.of(document.text),
            times=tuple(times),
            marks=deeds.marks(named, states=True),
        )


def _followed(
    announced: Announcement, deeds: Deeds, endings: Mapping[str, Sequence[Ending]]
) -> Plan:
    """The announcement with the first thing that became of it."""
    found = [
        *_ended(announced, endings),
        *_fulfilled(announced, deeds),
    ]
    best = min(found, key=lambda one: (one.day, one.fate, one.by), default=None)
    return Plan(
        mention=announced.ref,
        event=announced.event.id,
        fate=best.fate if best else Fate.NONE,
        by=best.by if best else None,
    )


def _fulfilled(announced: Announcement, deeds: Deeds) -> Iterator[Fulfilment]:
    """The events that could be what was announced, its own first of all."""
    own, invited = announced.event, announced.mention.turn is Turn.PROPOSED
    if own.status in (Status.ACTUAL, Status.NEGATED) and not invited:
        yield _outcome(own, announced.window.earliest or announced.said)
    for other in deeds.near(own, EventType.CONSULT if invited else None):
        days = other.time.interval if other.time else None
        if days is None or not days.earliest or not days.latest:
            continue
        if other.status not in (Status.ACTUAL, Status.NEGATED) or days.latest < announced.said:
            continue
        if announced.window.overlaps(days) and _is_meant(announced, other, deeds):
            yield _outcome(other, days.earliest)


def _outcome(event: Event, day: date) -> Fulfilment:
    fate = Fate.HELD if event.status is Status.ACTUAL else Fate.CANCELLED
    return Fulfilment(max(day, date.min), fate, event.id)


def _is_meant(announced: Announcement, other: Event, deeds: Deeds) -> bool:
    """Whether an event is of the kind that was announced, with its parties."""
    if announced.mention.turn is Turn.PROPOSED:
        kind = _accepts(announced, other, deeds)
    else:
        kind = same_deed(announced.event, other)
    theirs = deeds.marks((*other.actors, *other.recipients), states=True)
    shared = len(announced.marks & theirs)
    together = announced.event.type is EventType.CONSULT or not announced.marks
    needed = PAIR if together else min(PAIR, len(announced.marks))
    places = announced.event.place, other.place
    apart = all(places) and not may_agree(*(deeds.parties[id_ or ""].country for id_ in places))
    return kind and shared >= needed and not apart


def _accepts(invited: Announcement, other: Event, deeds: Deeds) -> bool:
    """Whether an event after an invitation is a meeting, or a visit by the guest."""
    days = other.time.interval if other.time else None
    if (
        other.type is not EventType.CONSULT
        or not days
        or (days.earliest or date.min) < invited.said
    ):
        return False
    guests = deeds.marks(invited.event.recipients, states=True)
    if other.mode == VISIT:
        return bool(guests & deeds.marks(other.actors, states=True))
    return other.mode in MEETING_MODES


def _ended(
    announced: Announcement, endings: Mapping[str, Sequence[Ending]]
) -> Iterator[Fulfilment]:
    """The reports, later or further on in the text, that put it off or call it off."""
    document = announced.ref.document
    near = {
        ending.event: ending
        for mark in (document, *announced.marks)
        for ending in endings.get(mark, ())
    }
    for ending in near.values():
        if _speaks_of(ending, announced):
            yield Fulfilment(max(ending.said, announced.said), FATES[ending.turn], ending.event)


def _speaks_of(ending: Ending, announced: Announcement) -> bool:
    """Whether what is put off or called off is this: by its parties, and its word or its day."""
    known = len(ending.marks & announced.marks) >= min(PAIR, len(announced.marks))
    later = ending.said > announced.said and known
    if not later and ending.document != announced.ref.document:
        return False
    named = announced.ref.text[:2] in ending.words
    told = announced.mention.time.interval if announced.mention.time else None
    dated = told is not None and any(told.overlaps(day) for day in ending.times)
    return (named or dated) and ending.said <= (announced.window.latest or date.max)
