"""Whose other day is of what the text told: 「14日に会談した。別の新聞は、会談は13日だったとした」.

A happening that somebody puts on another day, as what his sentence says of it, is the one that the
text told before, in dispute; two days that a text tells on its own word are of two happenings.
"""

import re
from collections.abc import Iterator

from nenpyo.model import (
    Annotation,
    EventMention,
    EventRelation,
    EventType,
    RelationType,
    Status,
)
from nenpyo.pack.dissent import DissentGrammar

_CLOCK = re.compile(r"T\d")
NEAR = 400
"""Characters: another day stands by what it is another day of."""
DAYS = 7
"""By so many days reports of one happening may be out."""


def redated(annotation: Annotation, grammar: DissentGrammar) -> Iterator[EventRelation]:
    """Each happening that is put on another day, joined with the nearest telling of it before."""
    events = annotation.events
    # An hour alone is of a day that was taken from elsewhere: it says no other day.
    days = {t.id: t.span for t in annotation.times if not _CLOCK.search(t.value)}
    for number, event in enumerate(events):
        day = days.get(event.time.expression) if event.time else None
        behind = day and event.sentence.covers(day) and day.start >= event.trigger.end
        if not behind or event.status is not Status.ACTUAL:
            continue
        before = (one for one in reversed(events[:number]) if _is_put_otherwise(one, event))
        told = next(before, None)
        if told and _is_set_against(annotation, told, event, grammar):
            same = RelationType.SAME
            yield EventRelation(type=same, source=told.id, target=event.id, contrary=True)


def _is_put_otherwise(told: EventMention, event: EventMention) -> bool:
    """Whether a mention tells a happening like one told before, and puts it on another day."""
    if told.time is None or event.time is None or event.trigger.start - told.trigger.end > NEAR:
        return False
    kind = told.rule == event.rule and told.status is event.status
    loose = event.type is EventType.OCCUR and event.mode is None
    mine, theirs = ({*one.actors, *one.recipients} for one in (event, told))
    parties = mine <= theirs or theirs <= mine
    return kind and parties and not loose and 0 < _days_between(told, event) <= DAYS


def _days_between(one: EventMention, other: EventMention) -> int:
    """Days from the end of the earlier to the start of the later, 0 where they may meet."""
    spans = [event.time.interval for event in (one, other) if event.time]
    first = min((span.latest for span in spans if span.latest), default=None)
    last = max((span.earliest for span in spans if span.earliest), default=None)
    return max(0, (last - first).days) if first and last else 0


def _is_set_against(
    annotation: Annotation, told: EventMention, event: EventMention, grammar: DissentGrammar
) -> bool:
    """Whether the two are told on different authority, or the second with a "but"."""
    text = annotation.document.text
    sentence = text[event.sentence.start : event.sentence.end]
    said = any(s.content.covers(event.trigger) for s in annotation.statements)
    others = said and {*told.sources} != {*event.sources}
    nobodys = said and not event.sources and not told.sources
    return others or nobodys or grammar.contrast.search(sentence) is not None
