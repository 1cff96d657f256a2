"""When what a mention tells happened, as far as its document knows: weak evidence stays apart."""

from collections.abc import Iterator
from datetime import timedelta

from nenpyo.model import (
    Annotation,
    DocumentKind,
    EventMention,
    Status,
    TimeInterval,
)
from nenpyo.reconcile.surroundings import strikes

NEWS_LOOKS_BACK = timedelta(days=3)
"""A report without a date tells of the days before its publication, if anything is known at all."""
HARM_LOOKS_BACK = timedelta(days=14)
"""What struck people is in the news for longer: the search, the aid, the count of the dead."""
NEWS_LOOKS_AHEAD = timedelta(days=30)
"""An announcement without a date speaks of the weeks to come."""
FORECASTS = frozenset({Status.PLANNED, Status.POSSIBLE})


def happening_time(annotation: Annotation, mention: EventMention) -> TimeInterval | None:
    """When it happened or is to happen: a day of the past dates the announcement of a plan."""
    told = mention.time.interval if mention.time else None
    published = annotation.document.published
    last = published.latest if published else None
    if told and told.latest and last and mention.status in FORECASTS:
        return told if told.latest > last else None
    return told


def when(
    annotation: Annotation, mention: EventMention, cause: EventMention | None
) -> TimeInterval | None:
    """When it happened: a toll with the blow that its sentence tells, whenever it is counted."""
    told = happening_time(annotation, mention)
    if cause is None:
        return told
    if cause.trigger.start >= mention.sentence.start and cause.time:
        return cause.time.interval
    return None if told and _is_count(annotation, told, cause) else told


def _is_count(annotation: Annotation, told: TimeInterval, cause: EventMention) -> bool:
    """Whether the day that a toll is told with is that of a count: it lies after the blow."""
    published = annotation.document.published
    if cause.time is None:
        first = published.earliest - NEWS_LOOKS_BACK if published else None
    else:
        first = cause.time.interval.earliest
    return first is not None and told.earliest is not None and first <= told.earliest


def soft(
    annotation: Annotation, mention: EventMention, cause: EventMention | None
) -> TimeInterval | None:
    """When an undated mention would have it: by what did the harm, or by the day of print."""
    document = annotation.document
    published = document.published
    known = when(annotation, mention, cause)
    if not known and cause and cause.time:
        return cause.time.interval
    if known or not published or not published.latest or document.kind is not DocumentKind.NEWS:
        return None
    if mention.status in FORECASTS:
        return TimeInterval(published.earliest, published.latest + NEWS_LOOKS_AHEAD)
    back = HARM_LOOKS_BACK if strikes(mention) or cause else NEWS_LOOKS_BACK
    return TimeInterval(published.earliest - back, published.latest)


def put_otherwise(annotation: Annotation) -> Iterator[tuple[str, str]]:
    """The mentions (ids) of one happening that a document puts on two days, on another's word."""
    dated = {event.id for event in annotation.events if event.time}
    for relation in annotation.relations:
        if relation.contrary and {relation.source, relation.target} <= dated:
            yield relation.source, relation.target
