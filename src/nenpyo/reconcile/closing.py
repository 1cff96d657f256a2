"""When an undated report was written, by the dated reports of the same happening.

An undated report says "on the 3rd the two met"; a dated one says on what day they met. Where just
one day fits the undated report's own words, and its own clues, it was written then or soon after.
What one report says of the other's date is for those two alone to say, whatever else is there:
so a report that comes or goes is held against those that it can date, or that can date it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from nenpyo.model import (
    Annotation,
    DateSource,
    Document,
    DocumentKind,
    EventMention,
    PublicationDate,
    Span,
    Status,
    TimeExpression,
    Witness,
)
from nenpyo.reconcile.circles import PAIR, matched_parties
from nenpyo.reconcile.entities import resolve_entities
from nenpyo.reconcile.reports import Report, parties_of, reports_of
from nenpyo.reconcile.similarity import barred, shares_stem

OPEN = "X"
"""A digit of a value that is not known (EDTF): 2025-XX-03."""
DAY = re.compile(r"[\dX]{4}-[\dX]{2}-[\dX]{2}(?:T|$)")
"""A day of the calendar, parts of it perhaps open; weeks and weekends are none."""
COMES_OUT = timedelta(days=2)
"""A report of a happening comes out within days."""
NARROW = 3
"""Days: a date that is known so closely is not looked for."""


@dataclass(frozen=True, slots=True)
class Question:
    """What an undated report leaves open: a happening, and the expression that tells its day.

    `word` is what tells the happening, `marks` are the countries, or else names, of its parties.
    """

    mention: EventMention
    time: TimeExpression
    word: str
    marks: frozenset[str]


@dataclass(frozen=True, slots=True)
class Answer:
    """The day that a dated report gives: its words, and those of the undated one that fit it."""

    day: date
    witness: Witness
    own: tuple[Span, Span]


def close_dates(annotations: Iterable[Annotation]) -> dict[str, PublicationDate]:
    """The dates of undated reports, by document, that other documents give them.

    Only documents whose date is not itself inferred count, so the order makes no difference.
    """
    documents = {one.document.id: one for one in annotations}.values()
    dated = [annotation for annotation in documents if is_dated(annotation.document)]
    found = {
        one.document.id: closed_date(
            one.document.published, [answer for other in dated for answer in answers(one, other)]
        )
        for one in documents
        if is_undated(one.document)
    }
    return {document: published for document, published in found.items() if published}


def is_undated(document: Document) -> bool:
    """Whether it is not known closely enough when the document, read alone, was written."""
    published = document.published
    if published is None or published.source is not DateSource.INFERRED:
        return published is None and document.kind is DocumentKind.NEWS
    return published.latest is not None and (published.latest - published.earliest).days >= NARROW


def is_dated(document: Document) -> bool:
    """Whether its times do not lean on a date that is itself inferred, or on none."""
    published = document.published
    if published is None or published.latest is None:
        return document.kind is not DocumentKind.NEWS
    return published.source is not DateSource.INFERRED


def questions(annotation: Annotation) -> Iterator[Question]:
    """What took place on a day of which the text gives only a part."""
    times = [time for time in annotation.times if OPEN in time.value and DAY.match(time.value)]
    for mention in annotation.events if times else ():
        before = [
            time
            for time in times
            if mention.sentence.covers(time.span) and time.span.end <= mention.trigger.start
        ]
        if before and mention.status is Status.ACTUAL:
            word = mention.trigger.of(annotation.document.text)
            yield Question(mention, before[-1], word, _marks(mention, annotation))


def _marks(mention: EventMention, annotation: Annotation) -> frozenset[str]:
    parties = {*mention.actors, *mention.recipients}
    return frozenset(one.country or one.name for one in annotation.chains if one.id in parties)


def answers(undated: Annotation, dated: Annotation) -> tuple[Answer, ...]:
    """What a dated report says of the days that an undated one leaves open."""
    published = undated.document.published
    pairs = [
        (question, mention, day)
        for question in questions(undated)
        for mention in dated.events
        if mention.status is Status.ACTUAL
        and (day := _day(mention))
        and fits(question.time.value, day, published)
        and shares_stem(question.word, mention.trigger.of(dated.document.text))
        and not question.marks.isdisjoint(_marks(mention, dated))
    ]
    if not pairs:
        return ()
    entities, ids = resolve_entities([undated, dated])
    parties = parties_of(entities)
    ours, theirs = (
        {one.mentions[0].id: one for one in reports_of(annotation, ids, parties)}
        for annotation in (undated, dated)
    )
    return tuple(
        Answer(
            day=day,
            witness=Witness(dated.document.id, mention.trigger),
            own=(question.time.span, question.mention.trigger),
        )
        for question, mention, day in pairs
        if _is_same(ours[question.mention.id], theirs[mention.id], published)
    )


def _day(mention: EventMention) -> date | None:
    interval = mention.time.interval if mention.time else None
    return interval.earliest if interval and interval.width == 1 else None


def fits(value: str, day: date, published: PublicationDate | None) -> bool:
    """Whether a day is what the words say, and one of those that the text's own clues leave."""
    same = all(one in (other, OPEN) for one, other in zip(value, day.isoformat(), strict=False))
    if published is None:
        return same
    return same and published.earliest <= day <= (published.latest or date.max)


def _is_same(report: Report, other: Report, published: PublicationDate | None) -> bool:
    """Whether both tell one happening: of one kind, of the same parties.

    Where the text has no clue of its own, only fresh news of it will do: what an older page tells
    of a 13th may be another one.
    """
    return (
        (published is not None or other.is_fresh)
        and not barred(report, other)
        and matched_parties(report.parties, other.parties) >= PAIR
    )


def closed_date(
    published: PublicationDate | None, found: Sequence[Answer]
) -> PublicationDate | None:
    """The one day that the answers give, with what they lean on; None where not just one.

    `published` is what the undated report's own clues leave.
    """
    days = {answer.day for answer in found}
    if len(days) != 1:
        return None
    (day,) = days
    latest = published.latest if published else None
    own = {span for answer in found for span in answer.own}
    return PublicationDate(
        earliest=day,
        latest=min(day + COMES_OUT, latest or date.max),
        source=DateSource.INFERRED,
        evidence=tuple(sorted({*(published.evidence if published else ()), *own})),
        witnesses=tuple(sorted({answer.witness for answer in found})),
    )
