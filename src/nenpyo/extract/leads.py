"""What a headline leaves out and the lead tells: when it was, and where.

A report's first sentences tell the headline's news again with its day (the inverted pyramid).
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from nenpyo.model import EventMention, Status

LEAD = 2
"""Sentences with events that make up the lead."""


def dated_by_lead(
    events: Sequence[EventMention], headlines: Collection[str]
) -> Iterator[EventMention]:
    """The mentions; an undated one of the headline is of the day that the lead tells.

    That is the day of the first event of its type, else the only day of the lead's sentence.
    """
    lead = _lead(events, headlines)
    days = {event.time.interval for event in lead if event.time}
    for event in events:
        if event.id not in headlines or event.status is not Status.ACTUAL or event.time:
            yield event
            continue
        alike = next((one for one in lead if one.type is event.type), None)
        told = alike or (lead[0] if len(days) == 1 else None)
        place = event.place or (alike.place if alike else None)
        yield replace(event, time=told.time if told else None, place=place)


def _lead(events: Sequence[EventMention], headlines: Collection[str]) -> list[EventMention]:
    """The dated events of the first sentence of the lead that has any."""
    body = [event for event in events if event.id not in headlines]
    for sentence in list(dict.fromkeys(event.sentence for event in body))[:LEAD]:
        dated = [event for event in body if event.sentence == sentence and _has_day(event)]
        if dated:
            return dated
    return []


def _has_day(event: EventMention) -> bool:
    days = event.time.interval if event.time else None
    return days is not None and event.status is Status.ACTUAL and days.earliest == days.latest
