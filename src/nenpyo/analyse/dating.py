"""When an undated report was written: all clues in its own text weighed together, or nothing.

A year that is not likely enough gives no date. Within it the last days told bound the day.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from nenpyo.analyse.calendar import month_days, valid
from nenpyo.analyse.clues import Reading, bare_days, is_planned, span_of
from nenpyo.analyse.knowledge import LAST_YEAR
from nenpyo.analyse.years import Evidence, gather, probabilities, supporting
from nenpyo.model import Citation, DateSource, PublicationDate, Span
from nenpyo.pack.times import PartialTime

AFTER_CITED = timedelta(days=2)
AFTER_TOLD = timedelta(days=7)
SURE, AGREED = 0.87, 0.7
"""How likely a year must be; less where all clues of the text's own words point at one year.

Nine answers in ten are right so, by cross-validation over documents and over years
(training/dating.py).
"""
NEVER = 2.0
CITES = "not before the newest date in its references"
FIRST = "-01"
"""The first month of a year and the first day of a month."""


def infer_date(reading: Reading, citations: Sequence[Citation]) -> PublicationDate | None:
    """The days on which the text can have been published, None where they cannot be told."""
    return _from_citations(citations) or _from_clues(reading)


def _from_citations(citations: Sequence[Citation]) -> PublicationDate | None:
    """A report comes out within days of the newest report that it cites."""
    newest = _newest((_day(item.published), item.span) for item in citations)
    return _published(newest[0], newest[0] + AFTER_CITED, newest[1]) if newest else None


def not_before(citations: Iterable[Citation]) -> PublicationDate | None:
    """The first day of which a page that is revised for years can be as it stands.

    It was written after the newest day on which one of its sources came out, was kept or was looked
    up; a month or a year alone counts from its first day. How long after, nothing tells.
    """
    dated = (
        (_first_day(value), item.span)
        for item in citations
        for value in (item.published, item.accessed, item.archived)
    )
    newest = _newest((day, span) for day, span in dated if day and day.year <= LAST_YEAR)
    if newest is None:
        return None
    return replace(_published(newest[0], None, newest[1]), reason=CITES)


def _newest(
    dated: Iterable[tuple[date | None, Span | None]],
) -> tuple[date, tuple[Span, ...]] | None:
    """The newest of some days, and the characters of all that tell it."""
    days = [(day, span) for day, span in dated if day is not None]
    if not days:
        return None
    newest = max(day for day, _ in days)
    spans = (span for day, span in days if day == newest and span is not None)
    return newest, tuple(dict.fromkeys(spans))


def _first_day(text: str | None) -> date | None:
    """The first day of a date that may be a year or a month alone."""
    return _day(text + FIRST * (2 - text.count("-"))) if text else None


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None


def _published(earliest: date, latest: date | None, evidence: tuple[Span, ...]) -> PublicationDate:
    return PublicationDate(
        earliest=earliest, latest=latest, source=DateSource.INFERRED, evidence=evidence
    )


def _from_clues(reading: Reading) -> PublicationDate | None:
    """The likeliest year if it is likely enough; nothing for a text without evidence."""
    weights = reading.grammar.own.weights()
    evidence = gather(reading)
    likely = probabilities(evidence, weights)
    year = max(likely, key=lambda year: (likely[year], -year))
    spans = supporting(evidence, year, weights)
    if likely[year] < enough(evidence) or not spans:
        return None
    earliest, latest, more = _within(reading, year)
    return _published(earliest, latest, tuple(dict.fromkeys(spans + more)))


def enough(evidence: Evidence) -> float:
    """How likely a year must be to be given; where reckonings disagree none is enough."""
    rules = {clue.rule for clue in evidence.clues}
    if "agreed" in rules:
        return AGREED
    reckoned = {clue.year for clue in evidence.clues if clue.rule == "reckoned"}
    return NEVER if len(reckoned) > 1 else SURE


def _within(reading: Reading, year: int) -> tuple[date, date, tuple[Span, ...]]:
    """The days of the year that remain, given the days that the report tells as over."""
    floor, spans = _told_floor(reading, year)
    for item in bare_days(reading):
        if is_planned(reading, item):
            continue
        day = item.spec.day or 1
        if item.spec.month is not None:
            if not valid(year, item.spec.month, day):
                continue
            told = max(date(year, item.spec.month, day), floor)
            return told, max(told, min(told + AFTER_TOLD, date(year, 12, 31))), (span_of(item),)
        days = [
            date(year, month, day)
            for month in range(floor.month, 13)
            if day <= month_days(year, month)
            and date(year, month, day) >= floor
            and _fits(item.spec, date(year, month, day))
        ]
        if days:
            return days[0], days[-1], (*spans, span_of(item))
    return floor, date(year, 12, 31), spans


def _fits(spec: PartialTime, day: date) -> bool:
    return spec.weekday is None or day.isoweekday() == spec.weekday


def _told_floor(reading: Reading, year: int) -> tuple[date, tuple[Span, ...]]:
    """The latest day of that year told in full, or month told as over without a year."""
    floor, spans = date(year, 1, 1), tuple[Span, ...]()
    named = any(
        item.spec.month and item.spec.shift and item.spec.shift.amount < 0 for item in reading.found
    )
    for item in reading.found:
        spec = item.spec
        bare = named and spec.year is None and spec.shift is None and spec.day is None
        if spec.month is None or spec.base or is_planned(reading, item):
            continue
        if not (spec.year == year or bare) or not valid(year, spec.month, spec.day or 1):
            continue
        day = date(year, spec.month, spec.day or 1)
        if day > floor:
            floor, spans = day, (span_of(item),)
    return floor, spans
