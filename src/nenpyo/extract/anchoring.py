"""When an event happened: its own expression of time, or one that its sentence hands on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from nenpyo.extract.clauses import CHAIN, SHARED, Clauses, leading, relatives
from nenpyo.extract.triggers import Trigger
from nenpyo.model import (
    Case,
    EventMention,
    EventTime,
    EventType,
    Link,
    Status,
    TimeExpression,
    TimeType,
)
from nenpyo.pack.events import Use

HARM = frozenset({"accident", "disaster", "death"})
STORY = 2
"""Sentences that a story's day carries on."""
CALENDAR = frozenset({TimeType.DATE, TimeType.TIME})
ADVERBIAL = frozenset({Case.DATIVE, Case.BARE, Case.TOPIC, Case.ABLATIVE, None})


def time_of(clauses: Clauses, trigger: Trigger) -> EventTime | None:
    """The time of an event, or None where its sentence gives none."""
    anchor = trigger.anchor
    for place in dict.fromkeys((trigger.chunk, anchor)):
        if found := _best(_attached(clauses, place)):
            return _as_event_time(found)
    if trigger.use is Use.NOUN:
        return None
    for place in _neighbours(clauses, anchor):
        before = [t for t in _attached(clauses, place) if t.span.start < trigger.span.start]
        if found := _best(before):
            return _as_event_time(found)
    return _as_event_time(_opening(clauses, trigger))


def narrated(
    clauses: Clauses, events: Sequence[tuple[Trigger, EventMention]]
) -> Iterator[EventMention]:
    """The events in order; one that only goes on with a story is of the story's day.

    A story goes on in the main clauses of the next sentences of a paragraph, with a party that
    acts on, until any other time is named.
    """
    day: EventTime | None = None
    told = -1
    last: EventMention | None = None
    for trigger, event in events:
        home = clauses.homes[trigger.anchor]
        main = _is_main(clauses, trigger) and event.status is Status.ACTUAL
        if event.time is not None:
            if main and event.time.interval.earliest == event.time.interval.latest:
                day, told, last = event.time, home, event
        elif main and last and _is_of_story(last, event) and _goes_on(clauses, told, home):
            yield replace(event, time=day, place=event.place or _scene(last, event))
            continue
        yield event


def _is_of_story(last: EventMention, event: EventMention) -> bool:
    """Whether a party acts on, or harm follows on harm."""
    if {*last.actors, *last.recipients} & {*event.actors}:
        return True
    return event.mode in HARM and (last.mode in HARM or last.type is EventType.ASSAULT)


def _scene(last: EventMention, event: EventMention) -> str | None:
    """The place that harm shares with what did it."""
    return last.place if event.mode in HARM else None


def _is_main(clauses: Clauses, trigger: Trigger) -> bool:
    chunk = clauses.chunks[trigger.anchor]
    return trigger.use is not Use.NOUN and chunk.link in {Link.ROOT, *SHARED}


def _goes_on(clauses: Clauses, told: int, home: int) -> bool:
    """Whether one sentence goes on with the story of another, no time between them."""
    first, last = clauses.sentences[told], clauses.sentences[home]
    if first.paragraph != last.paragraph or home - told > STORY:
        return False
    return not any(clauses.times[place] for place in range(first.chunks[1], last.chunks[1]))


def _opening(clauses: Clauses, trigger: Trigger) -> TimeExpression | None:
    """The nearest time before the trigger that sets the scene of its sentence."""
    start, _ = clauses.sentences[clauses.homes[trigger.anchor]].chunks
    for place in range(trigger.chunk - 1, start - 1, -1):
        chunk = clauses.chunks[place]
        if clauses.times[place] and chunk.case in ADVERBIAL and chunk.link is not Link.ADNOMINAL:
            head = clauses.chunks[chunk.head] if chunk.head >= 0 else None
            inside = head is not None and head.link is Link.ADNOMINAL and chunk.head < trigger.chunk
            if not inside and (found := _best(_usable(clauses.times[place]))):
                return found
    return None


def _attached(clauses: Clauses, place: int) -> Iterator[TimeExpression]:
    """The times that hang on a chunk, through nouns but not through other predicates.

    An event noun also takes those of the clause that modifies it (talks held on the 12th).
    """
    yield from _usable(clauses.times[place])
    for child in clauses.children[place]:
        predicate = clauses.chunks[child].predicate
        if predicate is None or predicate.nominal:
            yield from _usable(clauses.times[child])
            yield from _below(clauses, child)
            if clauses.chunks[child].case is Case.LOCATIVE:
                # What was said at talks held in May was said in May.
                for clause in relatives(clauses, child):
                    yield from _below(clauses, clause)
    if clauses.chunks[place].predicate is None:
        for clause in relatives(clauses, place):
            yield from _below(clauses, clause)


def _below(clauses: Clauses, place: int) -> Iterator[TimeExpression]:
    for child in clauses.children[place]:
        if clauses.chunks[child].predicate is None:
            yield from _usable(clauses.times[child])


def _usable(times: Iterable[TimeExpression]) -> Iterator[TimeExpression]:
    for time in times:
        if time.type in CALENDAR and time.interval and time.interval.earliest:
            yield time


def _best(times: Iterable[TimeExpression]) -> TimeExpression | None:
    """The narrowest, the later of two as narrow."""
    best, width = None, 0
    for time in times:
        interval = time.interval
        if interval is None or interval.earliest is None or interval.latest is None:
            continue
        days = (interval.latest - interval.earliest).days
        if best is None or days <= width:
            best, width = time, days
    return best


def _as_event_time(time: TimeExpression | None) -> EventTime | None:
    if time is None or time.interval is None:
        return None
    return EventTime(value=time.value, interval=time.interval, expression=time.id)


def _neighbours(clauses: Clauses, anchor: int) -> Iterator[int]:
    """Clauses that share their time: what leads to this one, then what it leads to."""
    if clauses.chunks[anchor].link is Link.ADNOMINAL:
        return
    yield from leading(clauses, anchor)
    place = anchor
    for _ in range(CHAIN):
        chunk = clauses.chunks[place]
        if chunk.head < 0 or chunk.link not in SHARED:
            return
        yield chunk.head
        yield from (child for child in leading(clauses, chunk.head) if child < anchor)
        place = chunk.head
