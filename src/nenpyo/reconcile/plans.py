"""The life cycle of what is announced: held, put off, called off, or never heard of again.

An announcement is fulfilled by an event of its kind with its parties on a day that it allows, and
ended by a report that such a thing was put off or called off, whichever comes first.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from nenpyo.model import (
    Annotation,
    Chronology,
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
from nenpyo.reconcile.endings import FATES, Ending, endings_of
from nenpyo.reconcile.identity import may_agree
from nenpyo.reconcile.parts import STOPS
from nenpyo.reconcile.reports import document_key, printed
from nenpyo.reconcile.similarity import MEETING_MODES, VISIT

HORIZON = timedelta(days=366)
"""An announcement without a date speaks of the year to come."""
SLACK = timedelta(days=7)
"""A dated one is fulfilled within a week of its day; what comes later was put off first."""
NEWS = timedelta(days=3)
"""What a text without a date tells is of the days before its own."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """A mention of something to come: where, of which event, between which days.

    `marks` are the countries of those who take part, or their ids where no country is known.
    """

    ref: MentionRef
    mention: EventMention
    event: Event
    said: date
    window: TimeInterval
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
    days = {one.document.id: printed(one.document) for one in documents}
    endings: dict[str, list[Ending]] = defaultdict(list)
    for ending in (found for one in documents for found in endings_of(one, deeds, entities)):
        for key in {*ending.marks, ending.document, ending.target}:
            endings[key].append(ending)
    announced = [found for one in documents for found in _announcements(one, deeds)]
    plans = [_followed(one, deeds, endings, days) for one in announced]
    return tuple(
        _with_visit(plan, one, announced, plans) for plan, one in zip(plans, announced, strict=True)
    )


def _with_visit(
    plan: Plan, announced: Announcement, others: Sequence[Announcement], plans: Sequence[Plan]
) -> Plan:
    """Talks that were announced in one sentence with a visit are put off and called off with it."""
    if plan.fate is not Fate.NONE or announced.event.type not in STOPS:
        return plan
    for other, found in zip(others, plans, strict=True):
        together = (other.ref.document, other.mention.sentence) == (
            announced.ref.document,
            announced.mention.sentence,
        )
        if together and other.event.mode == VISIT and found.fate in FATES.values():
            return replace(plan, fate=found.fate, by=found.by)
    return plan


def _announcements(annotation: Annotation, deeds: Deeds) -> Iterator[Announcement]:
    document = annotation.document
    said = printed(document)
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
            marks=_countries(event, deeds),
        )


def _countries(event: Event, deeds: Deeds) -> Marks:
    """The countries of those who take part; their own ids where none is known."""
    who = (*event.actors, *event.recipients)
    lands = frozenset(land for id_ in who if (land := deeds.parties[id_].country))
    return lands or deeds.marks(who, states=True)


def _window(told: TimeInterval | None, said: date) -> TimeInterval:
    """The days on which an announcement can come true; a day of the past is that of its making."""
    if told is None or (told.latest and told.latest <= said):
        return TimeInterval(said, min(said, date.max - HORIZON) + HORIZON)
    first = told.earliest or said
    last = told.latest or min(first, date.max - HORIZON) + HORIZON
    return TimeInterval(max(first, date.min + SLACK) - SLACK, min(last, date.max - SLACK) + SLACK)


def _followed(
    announced: Announcement,
    deeds: Deeds,
    endings: Mapping[str, Sequence[Ending]],
    days: Mapping[str, date],
) -> Plan:
    """The announcement with the first thing that became of it."""
    found = [*_ended(announced, deeds, endings), *_fulfilled(announced, deeds, days)]
    best = min(found, key=lambda one: (one.day, one.fate, one.by), default=None)
    return Plan(
        mention=announced.ref,
        event=announced.event.id,
        fate=best.fate if best else Fate.NONE,
        by=best.by if best else None,
    )


def _fulfilled(
    announced: Announcement, deeds: Deeds, days: Mapping[str, date]
) -> Iterator[Fulfilment]:
    """The events that could be what was announced, its own first of all."""
    own, invited = announced.event, announced.mention.turn is Turn.PROPOSED
    if own.status in (Status.ACTUAL, Status.NEGATED) and not invited:
        yield _outcome(own, announced.window.earliest or announced.said)
    for other in deeds.near(own, EventType.CONSULT if invited else None):
        when = _days_of(other, days)
        if when is None or not when.earliest or not when.latest:
            continue
        if other.status not in (Status.ACTUAL, Status.NEGATED) or when.latest < announced.said:
            continue
        if announced.window.overlaps(when) and _is_meant(announced, other, deeds):
            yield _outcome(other, when.earliest)


def _days_of(event: Event, days: Mapping[str, date]) -> TimeInterval | None:
    """When it happened; without a date, in the days before it was first told."""
    if event.time and event.time.interval:
        return event.time.interval
    first = min((days[ref.document] for ref in event.mentions), default=date.min)
    return TimeInterval(first - NEWS, first) if first > date.min + NEWS else None


def _outcome(event: Event, day: date) -> Fulfilment:
    """Held; what is told not to have happened was neither held nor, by that, called off."""
    fate = Fate.HELD if event.status is Status.ACTUAL else Fate.NONE
    return Fulfilment(max(day, date.min), fate, event.id)


def _is_meant(announced: Announcement, other: Event, deeds: Deeds) -> bool:
    """Whether an event is of the kind that was announced, with its parties."""
    if announced.mention.turn is Turn.PROPOSED:
        kind = _accepts(announced, other, deeds)
    else:
        kind = same_deed(announced.event, other)
    shared = len(announced.marks & _countries(other, deeds))
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
    announced: Announcement, deeds: Deeds, endings: Mapping[str, Sequence[Ending]]
) -> Iterator[Fulfilment]:
    """The reports, later or further on in the text, that put it off or call it off."""
    keys = (announced.ref.document, announced.event.id, *announced.marks)
    near = {ending.event: ending for key in keys for ending in endings.get(key, ())}
    for ending in near.values():
        if _speaks_of(ending, announced, deeds):
            yield Fulfilment(max(ending.said, announced.said), FATES[ending.turn], ending.event)


def _speaks_of(ending: Ending, announced: Announcement, deeds: Deeds) -> bool:
    """Whether what is put off or called off is this: by its parties, and its word or its day."""
    if ending.said > (announced.window.latest or date.max) or ending.said < announced.said:
        return False
    if ending.target == announced.event.id:
        return True
    known = len(ending.marks & announced.marks) >= min(PAIR, len(announced.marks))
    later = ending.said > announced.said and known
    if not later and ending.document != announced.ref.document:
        return False
    target = deeds.events.get(ending.target)
    alike = target is not None and same_deed(announced.event, target)
    named = announced.ref.text[:2] in ending.words
    told = announced.mention.time.interval if announced.mention.time else None
    dated = told is not None and any(told.overlaps(day) for day in ending.times)
    return alike or named or dated
