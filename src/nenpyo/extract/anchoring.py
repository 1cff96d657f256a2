"""When an event happened: its own expression of time, or one that its sentence hands on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from nenpyo.extract.clauses import SHARED, WINDOW, Clauses, arguments, leading, relatives
from nenpyo.extract.clefts import said_when
from nenpyo.extract.factuality import is_set
from nenpyo.extract.links import CHAIN
from nenpyo.extract.tense import CALENDAR, is_looked_back_at
from nenpyo.extract.triggers import Trigger
from nenpyo.model import (
    Case,
    EventMention,
    EventTime,
    EventType,
    Link,
    Status,
    TimeExpression,
)
from nenpyo.pack.events import Factuality, Use

HARM = frozenset({"accident", "disaster", "death"})
STORY = 2
"""Sentences that a story's day carries on."""
SIDES = frozenset({Case.COMITATIVE, Case.TARGET, Case.ALLATIVE, Case.AGENTIVE})
"""Cases of those a noun is done with, to or by."""
ADVERBIAL = frozenset({Case.DATIVE, Case.BARE, Case.TOPIC, Case.ABLATIVE, None})


def time_of(clauses: Clauses, trigger: Trigger, factuality: Factuality) -> EventTime | None:
    """The time of an event, or None where its sentence gives none."""
    anchor = trigger.anchor
    objects = [p for p in arguments(clauses, anchor, Case.ACCUSATIVE) if p != trigger.chunk]
    of_objects = {time.id for p in objects for time in dates_of(clauses, p)}
    new_day = _new_days(clauses, trigger)
    if _is_counted(clauses, anchor, factuality):
        # 「5月に衝突が起きてから両国が会談するのは初めて」: what it is counted from is before it.
        return _as_event_time(_best(_on_itself(clauses, anchor)))
    since = anchor != trigger.chunk and is_looked_back_at(clauses, anchor)
    for place in (trigger.chunk,) if since else dict.fromkeys((trigger.chunk, anchor)):
        own = [t for t in dates_of(clauses, place) if t.id not in of_objects | new_day]
        if found := _best(own):
            return _as_event_time(found)
    if said := _best(_usable(said_when(clauses, anchor))):
        return _as_event_time(said)
    if trigger.use is Use.NOUN:
        if found := _best(_right_before(clauses, trigger.chunk)):
            return _as_event_time(found)
        head = clauses.chunks[anchor].head
        is_dated = is_set(clauses, trigger) and not is_looked_back_at(clauses, head)
        told = dates_of(clauses, head) if is_dated else ()
        return _as_event_time(_best(told))
    came_out = _came_out(clauses, trigger, factuality)
    return None if came_out else _as_event_time(_told_before(clauses, trigger, new_day))


def _is_counted(clauses: Clauses, place: int, factuality: Factuality) -> bool:
    """Whether a clause is made a noun of which it is said the how manieth it is (the first)."""
    chunk = clauses.chunks[place]
    if factuality.nominaliser not in chunk.words[:-1] or chunk.head < 0:
        return False
    return clauses.chunks[chunk.head].content.of(clauses.text).endswith(factuality.ordinals)


def _on_itself(clauses: Clauses, place: int) -> Iterator[TimeExpression]:
    """The dates that are said of a predicate without any noun or clause between."""
    for at in (place, *clauses.children[place]):
        chunk = clauses.chunks[at]
        plain = chunk.predicate is None and not clauses.names[at]
        if at == place or (plain and not is_looked_back_at(clauses, at)):
            yield from _usable(clauses.times[at])


def _told_before(clauses: Clauses, trigger: Trigger, new_day: set[str]) -> TimeExpression | None:
    """The time that a clause shares with its neighbours, or that its sentence opens with."""
    for place in _neighbours(clauses, trigger.anchor):
        before = [t for t in dates_of(clauses, place) if t.span.start < trigger.span.start]
        if found := _best(before):
            return found
    opening = _opening(clauses, trigger)
    if opening is None:
        objects = arguments(clauses, trigger.anchor, Case.ACCUSATIVE)
        things = (place for place in objects if place != trigger.chunk)
        opening = _best(time for place in things for time in dates_of(clauses, place))
    return None if opening and opening.id in new_day else opening


def _came_out(clauses: Clauses, trigger: Trigger, factuality: Factuality) -> bool:
    """Whether it had been done before the day of its sentence: 「3日、…していたことが分かった」."""
    chunk = clauses.chunks[trigger.anchor]
    before = chunk.predicate is not None and chunk.predicate.past
    lasted = before and bool(set(chunk.words) & factuality.progressive)
    if not lasted or chunk.link is not Link.ADNOMINAL or chunk.head < 0:
        return False
    return clauses.chunks[chunk.head].content.of(clauses.text) in factuality.nominals


def _new_days(clauses: Clauses, trigger: Trigger) -> set[str]:
    """The days of what is put off, and to which it is: 「3日の会談を18日に延期した」."""
    if not trigger.rule.puts_off or trigger.use is not Use.VERB:
        return set()
    days = arguments(clauses, trigger.anchor, Case.DATIVE)
    things = arguments(clauses, trigger.anchor, Case.ACCUSATIVE, Case.NOMINATIVE, Case.TOPIC)
    own = {time.id for day in days for time in clauses.times[day]}
    return own | {time.id for thing in things for time in dates_of(clauses, thing)}


def _right_before(clauses: Clauses, place: int) -> Iterator[TimeExpression]:
    """The dates of a genitive before a noun that is a genitive itself (the April quake's size)."""
    before = clauses.chunks[place - 1] if place else None
    if before and before.case is Case.GENITIVE and before.head == clauses.chunks[place].head:
        yield from _usable(clauses.times[place - 1])


def narrated(
    clauses: Clauses, events: Sequence[tuple[Trigger, EventMention]]
) -> Iterator[EventMention]:
    """The events in order; one that only goes on with a story is of the story's day and place.

    A story goes on in the main clauses of the next sentences of a paragraph, with a party that
    acts on or with the harm that something did; its day until any other time is named.
    """
    last: tuple[int, EventMention] | None = None
    scene: tuple[int, EventMention] | None = None
    for trigger, read in events:
        home, event = clauses.homes[trigger.anchor], read
        if _is_main(clauses, trigger) and event.status is Status.ACTUAL:
            if event.time is None and last and _keeps_day(clauses, last, (home, event)):
                event = replace(event, time=last[1].time)
            elif event.time and event.time.interval.earliest == event.time.interval.latest:
                last = home, event
            if event.place is None and scene and _keeps_scene(clauses, scene, (home, event)):
                event = replace(event, place=scene[1].place)
        if event.place and _harms(event):
            scene = home, event
        yield event


def _keeps_day(
    clauses: Clauses, last: tuple[int, EventMention], now: tuple[int, EventMention]
) -> bool:
    """Whether an event is of the day of the last one: no other time stands between them."""
    first, then = clauses.sentences[last[0]], clauses.sentences[now[0]]
    if not _is_near(clauses, last[0], now[0]):
        return False
    if any(clauses.times[place] for place in range(first.chunks[1], then.chunks[1])):
        return False
    acts_on = {*last[1].actors, *last[1].recipients} & {*now[1].actors}
    return bool(acts_on) or (_harms(last[1]) and now[1].mode in HARM)


def _keeps_scene(
    clauses: Clauses, scene: tuple[int, EventMention], now: tuple[int, EventMention]
) -> bool:
    """Whether harm is told of where something has just done harm."""
    return now[1].mode in HARM and _is_near(clauses, scene[0], now[0])


def _harms(event: EventMention) -> bool:
    return event.mode in HARM or event.type is EventType.ASSAULT


def _is_near(clauses: Clauses, first: int, then: int) -> bool:
    same = clauses.sentences[first].paragraph == clauses.sentences[then].paragraph
    return same and then - first <= STORY


def _is_main(clauses: Clauses, trigger: Trigger) -> bool:
    chunk = clauses.chunks[trigger.anchor]
    told = {Link.ROOT, Link.QUOTE, *SHARED}
    return trigger.use is not Use.NOUN and chunk.link in told


def _opening(clauses: Clauses, trigger: Trigger) -> TimeExpression | None:
    """The nearest time before the trigger that sets the scene of its sentence."""
    start, _ = clauses.sentences[clauses.homes[trigger.anchor]].chunks
    start = max(start, trigger.chunk - WINDOW)
    for place in range(trigger.chunk - 1, start - 1, -1):
        chunk = clauses.chunks[place]
        if clauses.times[place] and chunk.case in ADVERBIAL and chunk.link is not Link.ADNOMINAL:
            head = clauses.chunks[chunk.head] if chunk.head >= 0 else None
            inside = head is not None and head.link is Link.ADNOMINAL and chunk.head < trigger.chunk
            back = is_looked_back_at(clauses, place) or _is_of_main(clauses, place, trigger.anchor)
            if not (inside or back) and (found := _best(_usable(clauses.times[place]))):
                return found
    return None


def _is_of_main(clauses: Clauses, place: int, anchor: int) -> bool:
    """Whether a date behind a topic says when that acts, not when what describes a name was."""
    clause = clauses.chunks[anchor]
    past = clause.predicate is not None and clause.predicate.past
    describes = past and clause.link is Link.ADNOMINAL and bool(clauses.names[clause.head])
    topic = clauses.chunks[place - 1].case is Case.TOPIC if place else False
    return describes and topic and clauses.chunks[place].head > anchor


def dates_of(clauses: Clauses, place: int) -> Iterator[TimeExpression]:
    """The times that hang on a chunk, through nouns but not through other predicates.

    An event noun also takes those of the clause that modifies it (talks held on the 12th).
    """
    yield from _usable(clauses.times[place])
    for child in clauses.children[place]:
        if is_looked_back_at(clauses, child) or _is_of_saying(clauses, child):
            continue
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
        chunk = clauses.chunks[child]
        if _is_of_saying(clauses, child):
            continue
        # A day is reckoned from what stands before it: 「反乱から5日後の10日に」.
        reckoned = chunk.case is Case.GENITIVE and any(_usable(clauses.times[place]))
        if chunk.predicate is None and not reckoned and not is_looked_back_at(clauses, child):
            yield from _usable(clauses.times[child])
            if chunk.case in SIDES and not clauses.chunks[place].topic:
                # 「3日の乙国軍との戦い」: a date before who else was in it dates the noun.
                yield from _below(clauses, child)


def _is_of_saying(clauses: Clauses, place: int) -> bool:
    """Whether a date right behind a topic is when that said it, not when what it names was.

    「外交筋は15日、北京で開かれた会談で合意はなかったと語った」
    """
    chunk = clauses.chunks[place]
    if not clauses.times[place] or chunk.case is not Case.BARE or chunk.head < 0 or not place:
        return False
    described = clauses.chunks[chunk.head].link is Link.ADNOMINAL
    if clauses.chunks[place - 1].case is not Case.TOPIC or not described:
        return False
    _, end = clauses.sentences[clauses.homes[place]].chunks
    return any(clauses.chunks[after].link is Link.QUOTE for after in range(chunk.head, end))


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
