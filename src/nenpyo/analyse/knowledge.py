"""What names whose time the world knows tell of a text's own date, and what can be reckoned.

A text that calls someone prime minister was written in that term, one that gives someone's age can
be reckoned back to the birth; each is a `Clue`, with its span, none is certain.
"""

from collections.abc import Iterator
from datetime import date
from itertools import islice

from nenpyo.analyse.calendar import valid
from nenpyo.analyse.clues import Clue, Reading, bare_days, of_year, span_of, told_years, year_of
from nenpyo.analyse.expressions import Expression
from nenpyo.model import Span
from nenpyo.pack.dating import DatedName
from nenpyo.pack.times import Base, Grain

FIRST_YEAR, LAST_YEAR = 1946, 2045
"""The years between which a text is looked for."""
LONGEST_AGO = 100
GAP = 2
"""Characters between a year that is counted from the text's own and an event of it (来年の)."""
MOST = 200
"""Clues of one sort: a report has fewer."""


def known_clues(reading: Reading) -> Iterator[Clue]:
    """Clues that lean on what is not in the text."""
    counted = {
        item.end: item
        for item in reading.found
        if item.spec.shift
        and item.spec.shift.unit is Grain.YEAR
        and item.spec.shift.base is Base.DOCUMENT
    }
    for name in islice(reading.grammar.own.find(reading.text), MOST):
        yield Clue(name.kind, (Span(name.start, name.end),), name.stretches)
        for gap in range(GAP + 1):
            item = counted.get(name.start - gap)
            if item and name.kind == "event":
                yield _counted_from(item, name)


def _counted_from(item: Expression, name: DatedName) -> Clue:
    """Next year's Games: the year of the event gives the year of writing."""
    amount = item.spec.shift.amount if item.spec.shift else 0
    year = int(name.stretches[-1][0].year - amount)
    return of_year("relative", year, Span(item.start, name.end))


def count_clues(reading: Reading) -> Iterator[Clue]:
    """A year and a number of years in one sentence may add up to the year of writing."""
    told = told_years(reading)[:MOST]
    for number, match in enumerate(reading.grammar.own.counts.finditer(reading.text)):
        years = int(match["count"])
        start, end = reading.layout.sentence(match.start())
        if number == MOST or not 0 < years < LONGEST_AGO:
            continue
        for item in told:
            if start <= item.start < end:
                year = (item.spec.year or 0) + years
                rule = f"count-{match.lastgroup}"
                yield of_year(rule, year, span_of(item), Span(*match.span()))


def weekday_clues(reading: Reading) -> Iterator[Clue]:
    """A day of a month with its weekday fits about one year in six."""
    for item in bare_days(reading)[:MOST]:
        month, day = item.spec.month, item.spec.day
        if item.spec.weekday is None or month is None or day is None:
            continue
        years = [
            year_of(year)
            for year in range(FIRST_YEAR, LAST_YEAR + 1)
            if valid(year, month, day) and date(year, month, day).isoweekday() == item.spec.weekday
        ]
        if years:
            yield Clue("weekday", (span_of(item),), tuple(years))
