"""When an undated report was written: clues in its own text, intersected, or nothing.

A clue is something that only fits one year (a date in full in the opening sentence, "the first in 3
years since 2005"), each with the characters that say it. Clues that disagree give no date. Within
the year the last days told bound the day.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from nenpyo.analyse.anchors import Layout
from nenpyo.analyse.calendar import month_days, valid
from nenpyo.analyse.expressions import Expression
from nenpyo.model import Citation, DateSource, PublicationDate, Span
from nenpyo.pack.times import Base, Grain, TimeGrammar

AFTER_CITED = timedelta(days=2)
AFTER_TOLD = timedelta(days=7)
EARLIEST_YEAR = 1900
AFTER = 80
"""How far after a date its predicate is searched for."""
NEXT_MONTH = 1
SINGLE, RECURRING, PLANNED = range(1, 3), range(5), range(7)
"""Months from a month told with its year to the report's own day, by what else tells that year."""
MOST = 100
"""Expressions that are compared with each other: a report is no longer than that."""


@dataclass(frozen=True, slots=True)
class Clue:
    """A year that the text fits, and where it says so."""

    year: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A folded text with its expressions, its sentences and the language's cues."""

    text: str
    found: Sequence[Expression]
    layout: Layout
    grammar: TimeGrammar


def infer_date(reading: Reading, citations: Sequence[Citation]) -> PublicationDate | None:
    """The days on which the text can have been published, None where they cannot be told."""
    return _from_citations(citations) or _from_clues(reading)


def _from_citations(citations: Sequence[Citation]) -> PublicationDate | None:
    """A report comes out within days of the newest report that it cites."""
    dated = [(_day(item.published), item.span) for item in citations if item.published]
    days = [(day, span) for day, span in dated if day is not None]
    if not days:
        return None
    newest = max(day for day, _ in days)
    evidence = tuple(span for day, span in days if day == newest and span is not None)
    return _published(newest, newest + AFTER_CITED, evidence)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None


def _published(earliest: date, latest: date, evidence: tuple[Span, ...]) -> PublicationDate:
    return PublicationDate(
        earliest=earliest, latest=latest, source=DateSource.INFERRED, evidence=evidence
    )


def _from_clues(reading: Reading) -> PublicationDate | None:
    floor = max((item.spec.year or 0 for item in _told_years(reading)), default=0)
    clues = [clue for clue in _clues(reading, floor) if clue.year >= floor]
    years = {clue.year for clue in clues}
    if len(years) != 1:
        return None
    year = years.pop()
    spans = tuple(dict.fromkeys(span for clue in clues for span in clue.spans))
    earliest, latest, more = _within(reading, year)
    return _published(earliest, latest, spans + more)


def _sentence(reading: Reading, item: Expression) -> tuple[int, int]:
    return reading.layout.sentence(item.start)


def _tense(reading: Reading, item: Expression) -> bool | None:
    """Whether the first predicate after a date tells it as to come; None where there is none."""
    _, end = _sentence(reading, item)
    match = reading.grammar.tense.search(reading.text, item.end, min(end, item.end + AFTER))
    return match["ahead"] is not None if match else None


def _is_planned(reading: Reading, item: Expression) -> bool:
    """Of a day its whole sentence may say so: reports announce on that day what is to come."""
    if item.spec.day is None:
        return _tense(reading, item) is True
    _, end = _sentence(reading, item)
    limit = min(end, item.end + AFTER)
    return reading.grammar.planned.search(reading.text, item.end, limit) is not None


def _told_years(reading: Reading) -> list[Expression]:
    """Expressions with a full year that is no plan."""
    return [
        item
        for item in reading.found
        if item.spec.year is not None
        and not item.spec.short
        and not item.spec.fiscal
        and item.spec.year >= EARLIEST_YEAR
        and not _is_planned(reading, item)
    ]


def _span(item: Expression) -> Span:
    return Span(item.start, item.end)


def _clues(reading: Reading, floor: int) -> Iterator[Clue]:
    yield from _from_patterns(reading)
    yield from _from_full_dates(reading, floor)
    yield from _from_same_action(reading)
    yield from _from_sequence(reading, floor)


def _from_patterns(reading: Reading) -> Iterator[Clue]:
    """Words that tell the year by another; a list of this year's reports at the head."""
    for years, pattern in reading.grammar.dating:
        for match in pattern.finditer(reading.text):
            told = (int(number) for number in match.groupdict().values() if number)
            yield Clue(years + sum(told), (Span(*match.span()),))


def _bare_days(reading: Reading) -> list[Expression]:
    return [
        item
        for item in reading.found
        if item.spec.day is not None
        and item.spec.year is None
        and item.spec.shift is None
        and item.spec.base is None
    ]


def _from_full_dates(reading: Reading, floor: int) -> Iterator[Clue]:
    """The latest date told in full is the report's own, if it opens the report or recurs short."""
    full = [item for item in _told_years(reading) if item.spec.day and item.spec.year == floor]
    bare = _bare_days(reading)
    first = reading.layout.starts[0] if reading.layout.starts else 0
    opening = reading.layout.sentence(first)
    if not full:
        return
    in_opening = [item for item in full if opening[0] <= item.start < opening[1]]
    if not bare or (in_opening and not any(opening[0] <= item.start < opening[1] for item in bare)):
        item = (in_opening or full)[0]
        yield Clue(floor, (_span(item),))
    own = next((item for item in bare if item.spec.month), None)
    for item in full[:MOST]:
        if own and ((own.spec.month or 0) - (item.spec.month or 0)) % 12 > NEXT_MONTH:
            continue
        near = next((short for short in bare[:MOST] if _is_near(item, short)), None)
        if near:
            yield Clue(floor, (_span(item), _span(near)))


def _from_sequence(reading: Reading, floor: int) -> Iterator[Clue]:
    """A month of the newest year told as over, and the report's own day, without a year, after it.

    How far after depends on how much of that year is told: a plan for it or the next shows that the
    report was written then.
    """
    newest = [item for item in _told_years(reading) if item.spec.year == floor]
    months = [item for item in newest if item.spec.month and _tense(reading, item) is False]
    own = next((item for item in _bare_days(reading) if item.spec.month), None)
    if not months or own is None:
        return
    last = max(months, key=lambda item: item.spec.month or 0)
    gap = ((own.spec.month or 0) - (last.spec.month or 0)) % 12
    planned = [
        item
        for item in reading.found
        if item.spec.year in {floor, floor + 1} and _tense(reading, item) is True
    ]
    reach = PLANNED if planned else RECURRING if len(newest) > 1 else SINGLE
    if gap in reach:
        year = floor + ((own.spec.month or 0) < (last.spec.month or 0))
        yield Clue(year, (_span(last), _span(own)))


def _is_near(full: Expression, short: Expression) -> bool:
    day, other = full.spec.day or 0, short.spec.day or 0
    if short.spec.month is None:
        return 0 <= other - day <= 2
    return full.spec.month == short.spec.month and -1 <= other - day <= 5


def _from_same_action(reading: Reading) -> Iterator[Clue]:
    """2024年6月に締結された… and 昨年…締結した tell one action, so last year is that year."""
    actions = [(item, _actions(reading, item)) for item in reading.found]
    relative = [
        (item, words)
        for item, words in actions
        if words and item.spec.shift and item.spec.shift.unit is Grain.YEAR
        and item.spec.shift.base is Base.DOCUMENT and item.spec.shift.amount < 0
    ]  # fmt: skip
    told = {(item.start, item.end) for item in _told_years(reading)}
    dated = [pair for pair in actions if pair[1] and (pair[0].start, pair[0].end) in told]
    for item, words in relative[:MOST]:
        shift = item.spec.shift
        for other, others in dated[:MOST]:
            shared = words & others
            months = {item.spec.month, other.spec.month} - {None}
            if (
                shift
                and shared
                and len(months) < 2
                and any(reading.text.count(word) <= 2 for word in shared)
            ):
                year = int((other.spec.year or 0) - shift.amount)
                yield Clue(year, (_span(other), _span(item)))


def _actions(reading: Reading, item: Expression) -> frozenset[str]:
    _, end = _sentence(reading, item)
    stretch = reading.text[item.end : min(end, item.end + 60)]
    return frozenset(match[1] for match in reading.grammar.actions.finditer(stretch))


def _within(reading: Reading, year: int) -> tuple[date, date, tuple[Span, ...]]:
    """The days of the year that remain, given the days that the report tells as over."""
    floor, spans = _told_floor(reading, year)
    for item in _bare_days(reading):
        if _is_planned(reading, item):
            continue
        day = item.spec.day or 1
        if item.spec.month is not None:
            if not valid(year, item.spec.month, day):
                continue
            told = max(date(year, item.spec.month, day), floor)
            return told, max(told, min(told + AFTER_TOLD, date(year, 12, 31))), (_span(item),)
        days = [
            date(year, month, day)
            for month in range(floor.month, 13)
            if day <= month_days(year, month) and date(year, month, day) >= floor
        ]
        if days:
            return days[0], days[-1], (*spans, _span(item))
    return floor, date(year, 12, 31), spans


def _told_floor(reading: Reading, year: int) -> tuple[date, tuple[Span, ...]]:
    """The latest day of that year told in full, or month told as over without a year."""
    floor, spans = date(year, 1, 1), tuple[Span, ...]()
    named = any(
        item.spec.month and item.spec.shift and item.spec.shift.amount < 0 for item in reading.found
    )
    for item in reading.found:
        spec = item.spec
        bare = named and spec.year is None and spec.shift is None and spec.day is None
        if spec.month is None or spec.base or _is_planned(reading, item):
            continue
        if not (spec.year == year or bare) or not valid(year, spec.month, spec.day or 1):
            continue
        day = date(year, spec.month, spec.day or 1)
        if day > floor:
            floor, spans = day, (_span(item),)
    return floor, spans
