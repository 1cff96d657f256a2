"""When an undated report was written, by the dated reports of the same happening.

An undated report says "on the 3rd the two met"; a dated one says on what day they met. Where just
one day fits the undated report's own words, and its own clues, it was written then or soon after.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from nenpyo.model import (
    Annotation,
    DateSource,
    DocumentKind,
    PublicationDate,
    Span,
    Status,
    TimeExpression,
    Witness,
)
from nenpyo.reconcile.circles import PAIR, matched_parties
from nenpyo.reconcile.entities import resolve_entities
from nenpyo.reconcile.reports import Report, document_key, parties_of, reports_of
from nenpyo.reconcile.similarity import barred, shares_stem

OPEN = "X"
"""A digit of a value that is not known (EDTF): 2025-XX-03."""
COMES_OUT = timedelta(days=2)
"""A report of a happening comes out within days."""
NARROW = 3
"""Days: a date that is known so closely is not looked for."""
Told = tuple[Report, TimeExpression]
"""What a report tells, and the expression that tells when."""


def close_dates(annotations: Iterable[Annotation]) -> dict[str, PublicationDate]:
    """The dates of undated reports, by document, that other documents give them.

    Only documents whose date is not itself inferred count, so the order makes no difference.
    """
    documents = sorted({one.document.id: one for one in annotations}.values(), key=document_key)
    undated = [annotation for annotation in documents if _is_undated(annotation)]
    dated = [annotation for annotation in documents if _is_dated(annotation)]
    if not undated or not dated:
        return {}
    entities, ids = resolve_entities([*undated, *dated])
    parties = parties_of(entities)
    known = [
        report
        for annotation in dated
        for report in reports_of(annotation, ids, parties)
        if report.status is Status.ACTUAL and _day(report) and len(report.parties) >= PAIR
    ]
    closed = {
        annotation.document.id: _closed(
            annotation, _told(annotation, reports_of(annotation, ids, parties)), known
        )
        for annotation in undated
    }
    return {document: published for document, published in closed.items() if published}


def _is_undated(annotation: Annotation) -> bool:
    document = annotation.document
    published = document.published
    if published is None or published.source is not DateSource.INFERRED:
        return published is None and document.kind is DocumentKind.NEWS
    return published.latest is not None and (published.latest - published.earliest).days >= NARROW


def _is_dated(annotation: Annotation) -> bool:
    """Whether its times do not lean on a date that is itself inferred, or on none."""
    published = annotation.document.published
    if published is None or published.latest is None:
        return annotation.document.kind is not DocumentKind.NEWS
    return published.source is not DateSource.INFERRED


def _day(report: Report) -> date | None:
    interval = report.interval
    return interval.earliest if interval and interval.width == 1 else None


def _told(annotation: Annotation, reports: Sequence[Report]) -> Iterator[Told]:
    """What took place on a day of which the text gives only a part."""
    times = [time for time in annotation.times if time.value.count("-") == 2 and OPEN in time.value]
    for report in reports:
        mention = report.mentions[0]
        before = [
            time
            for time in times
            if mention.sentence.covers(time.span) and time.span.end <= mention.trigger.start
        ]
        if before and report.status is Status.ACTUAL and len(report.parties) >= PAIR:
            yield report, before[-1]


def _closed(
    annotation: Annotation, told: Iterable[Told], known: Sequence[Report]
) -> PublicationDate | None:
    """The one day that the dated reports give, with what they lean on; None where not just one."""
    published = annotation.document.published
    days: Mapping[date, set[Witness]] = defaultdict(set)
    own: set[Span] = set()
    for report, time in told:
        for other in known:
            day = _day(other)
            if day and _fits(time.value, day, published) and _is_same(report, other, published):
                days[day].add(Witness(other.document, other.mentions[0].trigger))
                own |= {time.span, report.mentions[0].trigger}
    if len(days) != 1:
        return None
    ((day, witnesses),) = days.items()
    latest = published.latest if published else None
    return PublicationDate(
        earliest=day,
        latest=min(day + COMES_OUT, latest or date.max),
        source=DateSource.INFERRED,
        evidence=tuple(sorted({*(published.evidence if published else ()), *own})),
        witnesses=tuple(sorted(witnesses)),
    )


def _fits(value: str, day: date, published: PublicationDate | None) -> bool:
    """Whether a day is what the words say, and one of those that the text's own clues leave."""
    same = all(one in (other, OPEN) for one, other in zip(value, day.isoformat(), strict=False))
    if published is None:
        return same
    return same and published.earliest <= day <= (published.latest or date.max)


def _is_same(report: Report, other: Report, published: PublicationDate | None) -> bool:
    """Whether both tell one happening: of one kind, in one word, of the same parties.

    Where the text has no clue of its own, only fresh news of it will do: what an older page tells
    of a 13th may be another one.
    """
    return (
        (published is not None or other.is_fresh)
        and not barred(report, other)
        and matched_parties(report.parties, other.parties) >= PAIR
        and any(shares_stem(one, two) for one in report.triggers for two in other.triggers)
    )
