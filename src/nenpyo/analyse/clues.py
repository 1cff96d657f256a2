"""What in a text's own words tells the year of its publication, each clue with its characters.

Such a clue fits only one year: a date in full in the opening sentence, "the first in 3 years since
2005", last year's deed that is dated elsewhere, a month of the year and then the day of the report
without a year. What names tell that the world knows is in `knowledge`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from nenpyo.analyse.anchors import Layout
from nenpyo.analyse.expressions import Expression
from nenpyo.model import Span
from nenpyo.pack.dating import Stretch
from nenpyo.pack.times import Base, Grain, TimeGrammar

EARLIEST_YEAR = 1900
AFTER = 80
"""How far after a date its predicate is searched for."""
NEXT_MONTH = 1
SINGLE, RECURRING, PLANNED = range(1, 3), range(5), range(7)
"""Months from a month told with its year to the report's own day, by what else tells that year."""
MOST = 100
"""Expressions that are compared with each other: a report is no longer than that."""
AROUND = 60
"""How much after a date tells what happened then."""


@dataclass(frozen=True, slots=True)
class Clue:
    """Days that the text fits, by which rule, and where it says so.

    With several stretches it fits any of them.
    """

    rule: str
    spans: tuple[Span, ...]
    stretches: tuple[Stretch, ...]

    @property
    def year(self) -> int:
        """The year of a clue that fits one."""
        return self.stretches[0][0].year


def of_year(rule: str, year: int, *spans: Span) -> Clue:
    """A clue that fits one year."""
    return Clue(rule, spans, (year_of(year),))


def year_of(year: int) -> tuple[date, date]:
    """A year's first and last day; one out of the calendar's reach is its nearest."""
    year = min(max(year, date.min.year), date.max.year)
    return date(year, 1, 1), date(year, 12, 31)


@dataclass(frozen=True, slots=True)
class Reading:
    """A folded text with its expressions, its sentences and the language's cues."""

    text: str
    found: Sequence[Expression]
    layout: Layout
    grammar: TimeGrammar


def _sentence(reading: Reading, item: Expression) -> tuple[int, int]:
    return reading.layout.sentence(item.start)


def tense(reading: Reading, item: Expression) -> bool | None:
    """Whether the first predicate after a date tells it as to come; None where there is none."""
    _, end = _sentence(reading, item)
    match = reading.grammar.tense.search(reading.text, item.end, min(end, item.end + AFTER))
    return match["ahead"] is not None if match else None


def is_planned(reading: Reading, item: Expression) -> bool:
    """Of a day its whole sentence may say so: reports announce on that day what is to come."""
    if item.spec.day is None:
        return tense(reading, item) is True
    _, end = _sentence(reading, item)
    limit = min(end, item.end + AFTER)
    return reading.grammar.planned.search(reading.text, item.end, limit) is not None


def told_years(reading: Reading) -> list[Expression]:
    """Expressions with a full year that is no plan."""
    return [
        item
        for item in reading.found
        if item.spec.year is not None
        and not item.spec.short
        and not item.spec.fiscal
        and item.spec.year >= EARLIEST_YEAR
        and not is_planned(reading, item)
    ]


def span_of(item: Expression) -> Span:
    """The characters of an expression."""
    return Span(item.start, item.end)


def find_clues(reading: Reading, floor: int) -> Iterator[Clue]:
    """Every clue; `floor` is the newest year that is told as over."""
    yield from _from_patterns(reading)
    yield from _from_full_dates(reading, floor)
    yield from _from_same_action(reading)
    yield from _from_sequence(reading, floor)


def _from_patterns(reading: Reading) -> Iterator[Clue]:
    """Words that tell the year by another; a list of this year's reports at the head."""
    for years, pattern in reading.grammar.dating:
        for match in pattern.finditer(reading.text):
            told = (int(number) for number in match.groupdict().values() if number)
            yield of_year("reckoned", years + sum(told), Span(*match.span()))


def bare_days(reading: Reading) -> list[Expression]:
    """Days, perhaps with their month, that say nothing of the year."""
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
    full = [item for item in told_years(reading) if item.spec.day and item.spec.year == floor]
    bare = bare_days(reading)
    first = reading.layout.starts[0] if reading.layout.starts else 0
    opening = reading.layout.sentence(first)
    if not full:
        return
    in_opening = [item for item in full if opening[0] <= item.start < opening[1]]
    if not bare or (in_opening and not any(opening[0] <= item.start < opening[1] for item in bare)):
        item = (in_opening or full)[0]
        yield of_year("full", floor, span_of(item))
    own = next((item for item in bare if item.spec.month), None)
    for item in full[:MOST]:
        if own and ((own.spec.month or 0) - (item.spec.month or 0)) % 12 > NEXT_MONTH:
            continue
        near = next((short for short in bare[:MOST] if _is_near(item, short)), None)
        if near:
            yield of_year("full", floor, span_of(item), span_of(near))


def _from_sequence(reading: Reading, floor: int) -> Iterator[Clue]:
    """A month of the newest year told as over, and the report's own day, without a year, after it.

    How far after depends on how much of that year is told: a plan for it or the next shows that the
    report was written then.
    """
    newest = [item for item in told_years(reading) if item.spec.year == floor]
    months = [item for item in newest if item.spec.month and tense(reading, item) is False]
    own = next((item for item in bare_days(reading) if item.spec.month), None)
    if not months or own is None:
        return
    last = max(months, key=lambda item: item.spec.month or 0)
    gap = ((own.spec.month or 0) - (last.spec.month or 0)) % 12
    planned = [
        item
        for item in reading.found
        if item.spec.year in {floor, floor + 1} and tense(reading, item) is True
    ]
    reach = PLANNED if planned else RECURRING if len(newest) > 1 else SINGLE
    if gap in reach:
        year = floor + ((own.spec.month or 0) < (last.spec.month or 0))
        yield of_year("sequence", year, span_of(last), span_of(own))


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
        if item.spec.shift and item.spec.shift.unit is Grain.YEAR
        and item.spec.shift.base is Base.DOCUMENT and item.spec.shift.amount < 0
    ]  # fmt: skip
    told = {(item.start, item.end) for item in told_years(reading)}
    dated = [pair for pair in actions if (pair[0].start, pair[0].end) in told]
    for item, words in relative[:MOST]:
        shift = item.spec.shift
        for other, others in dated[:MOST]:
            months = {item.spec.month, other.spec.month} - {None}
            same = _is_same(reading, words & others) or _points_back(reading, item, other)
            if shift and len(months) < 2 and same:
                year = int((other.spec.year or 0) - shift.amount)
                yield of_year("same-action", year, span_of(other), span_of(item))


def _is_same(reading: Reading, shared: frozenset[str]) -> bool:
    """Whether shared words tell one action: they are told of nothing else."""
    return any(reading.text.count(word) <= 2 for word in shared)


def _points_back(reading: Reading, item: Expression, other: Expression) -> bool:
    """Whether the one qualifies the very thing (昨年結んだこの条約) that the other tells of."""
    match = reading.grammar.pointing.match(_stretch(reading, item))
    if match is None or other.start > item.start:
        return False
    return match[1] in _stretch(reading, other)


def _stretch(reading: Reading, item: Expression) -> str:
    """The text that follows a date in its sentence."""
    _, end = _sentence(reading, item)
    return reading.text[item.end : min(end, item.end + AROUND)]


def _actions(reading: Reading, item: Expression) -> frozenset[str]:
    found = reading.grammar.actions.finditer(_stretch(reading, item))
    return frozenset(match[1] for match in found)
