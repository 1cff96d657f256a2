"""How the years that a text states lie to the year in which it may have been written.

A year that is told as over is not younger than the text, one that is planned for is not older; how
sure that is, and how far off the text then is, is learned (training/dating.py).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from nenpyo.analyse.clues import Reading, is_planned, span_of, tense
from nenpyo.analyse.knowledge import FIRST_YEAR, LAST_YEAR
from nenpyo.model import Span
from nenpyo.pack.times import PartialTime

LABELS = "FPON#"
"""Fiscal year, planned, over, neither, and a year that is no expression of time."""
MOST = 200
FAR = 5
"""Gaps of so many years and more are told apart only coarsely."""


@dataclass(frozen=True, slots=True)
class StatedYear:
    """A year in the text: how it is told, how its month lies to the report's, where."""

    year: int
    label: str
    month: str
    opening: bool
    span: Span


def stated_years(reading: Reading, own_month: int | None) -> list[StatedYear]:
    """The years that the text states; `own_month` is that of the report's own day."""
    return list(islice(_stated(reading, own_month), MOST))


def _stated(reading: Reading, own_month: int | None) -> Iterator[StatedYear]:
    opening = reading.layout.ends[0] if reading.layout.ends else 0
    for item in reading.found:
        for spec in (item.spec, item.until):
            if spec is None or spec.short or not _is_near(spec.year or 0):
                continue
            if spec.fiscal:
                label = "F"
            elif is_planned(reading, item):
                label = "P"
            else:
                label = "O" if tense(reading, item) is False else "N"
            month = _month(spec, own_month)
            yield StatedYear(spec.year or 0, label, month, item.start < opening, span_of(item))
    for match in reading.grammar.own.numbers.finditer(reading.text):
        if _is_near(year := int(match[1])):
            yield StatedYear(year, "#", "-", match.start() < opening, Span(*match.span(1)))


def _is_near(year: int) -> bool:
    return FIRST_YEAR <= year <= LAST_YEAR


def _month(spec: PartialTime, own: int | None) -> str:
    """Whether the month is before, the same as or after the report's own."""
    if spec.month is None:
        return "-"
    if own is None:
        return "?"
    return "<" if spec.month < own else "=" if spec.month == own else ">"


def year_features(stated: Sequence[StatedYear], year: int) -> Iterator[str]:
    """What the stated years say of one year as that of writing."""
    here = [item for item in stated if item.year == year]
    if here:
        yield f"at {_labels(here)}"
        yield f"at x{min(len(here), 4)}"
        yield from (f"at {item.label}{item.month}" for item in here)
        if opening := [item for item in here if item.opening]:
            yield f"opening {_labels(opening)}"
    for label in LABELS:
        yield from _sides([item for item in stated if item.label == label], label, year)
    years = {item.year for item in stated}
    before = [other for other in years if other <= year]
    after = [other for other in years if other > year]
    behind = _gap(year - max(before)) if before else "-"
    ahead = min(_gap(min(after) - year), 3) if after else "-"
    yield f"frame {behind} {ahead} {min(len(after), 3)}"
    if len(before) > 1:
        yield f"dense {sum(year - other < 4 for other in before)}"


def _sides(stated: Sequence[StatedYear], label: str, year: int) -> Iterator[str]:
    before = [item for item in stated if item.year <= year]
    after = [item for item in stated if item.year > year]
    if before:
        newest = max(item.year for item in before)
        yield f"below {label}{_gap(year - newest)}"
        if year - newest == 1:
            yield from (f"last {label}{item.month}" for item in before if item.year == newest)
    if after:
        oldest = min(item.year for item in after)
        yield f"above {label}{_gap(oldest - year)}x{min(len(after), 3)}"
        if oldest - year == 1:
            yield from (f"next {label}{item.month}" for item in after if item.year == oldest)


def _labels(stated: Sequence[StatedYear]) -> str:
    return "".join(sorted({item.label for item in stated}))


def _gap(years: int) -> int:
    if years < FAR:
        return years
    return FAR if years <= 8 else FAR + 1
