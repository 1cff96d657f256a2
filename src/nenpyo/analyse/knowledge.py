"""What names whose time the world knows tell of a text's own date, and what can be reckoned.

A text that calls someone prime minister was written in that term, one that gives someone's age can
be reckoned back to the birth; each is a `Clue`, with its span, none is certain.
"""

from collections.abc import Iterator
from datetime import date

from nenpyo.analyse.calendar import valid
from nenpyo.analyse.clues import Clue, Reading, bare_days, of_year, span_of, told_years, year_of
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
    for number, name in enumerate(reading.grammar.own.find(reading.text)):
        if number == MOST:
            return
        yield Clue(name.kind, (Span(name.start, name.end),), name.stretches)
        yield from _counted_from(reading, name)


def _counted_from(reading: Reading, name: DatedName) -> Iterator[Clue]:
    """Next year's Games: the year of the event gives the year of writing."""
    for item in reading.found:
        shift = item.spec.shift
        if not 0 <= name.start - item.end <= GAP or shift is None:
            continue
        if shift.unit is Grain.YEAR and shift.base is Base.DOCUMENT and name.kind == "event":
            year = int(name.stretches[-1][0].year - shift.amount)
            yield of_year("relative", year, Span(item.start, name.end))


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
