"""The year in which a text was written, from all its clues together.

A log-linear model over the years: each clue adds, to each year, the learned weight of how the year
lies to it ("office: inside", "event: up to a month after"). No feature names a year, so what is
learned from the reports of some years holds for others; no weight is of a word.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import exp, sqrt

from nenpyo.analyse.calendar import valid
from nenpyo.analyse.clues import Clue, Reading, bare_days, find_clues, is_planned, told_years
from nenpyo.analyse.knowledge import (
    FIRST_YEAR,
    LAST_YEAR,
    count_clues,
    known_clues,
    weekday_clues,
)
from nenpyo.analyse.stated import StatedYear, stated_years, year_features
from nenpyo.model import Span
from nenpyo.pack.dating import Stretch

YEARS = range(FIRST_YEAR, LAST_YEAR + 1)
DAYS = (30, 120, 400, 800, 1500, 3000)
"""Gaps in days that are told apart where the report's own day is known; else years are."""
GAPS = (0, 1, 2, 3, 5, 9)
ONE_YEAR = frozenset(
    {"reckoned", "full", "sequence", "same-action", "agreed", "series", "relative"}
)
"""Rules that point at one year: days make no difference."""
OLD = " old"
LEAP = 2004
MANY = 4


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that a text tells of its year: clues, the years it states, its own month and day."""

    clues: tuple[Clue, ...]
    stated: tuple[StatedYear, ...]
    own: tuple[int, int] | None


def gather(reading: Reading) -> Evidence:
    """Every clue of a text."""
    own = own_day(reading)
    floor = max((item.spec.year or 0 for item in told_years(reading)), default=0)
    told = list(find_clues(reading, floor))
    young = [clue for clue in told if clue.year >= floor]
    clues = [*young, *(Clue(clue.rule + OLD, clue.spans, clue.stretches) for clue in told
                       if clue.year < floor)]  # fmt: skip
    if len({clue.year for clue in young}) == 1:
        clues.append(Clue("agreed", young[0].spans, young[0].stretches))
    clues += [*known_clues(reading), *count_clues(reading), *weekday_clues(reading)]
    return Evidence(tuple(clues), tuple(stated_years(reading, own[0] if own else None)), own)


def own_day(reading: Reading) -> tuple[int, int] | None:
    """The month and day of the first day told without its year and as over: the report's own."""
    for item in bare_days(reading):
        month, day = item.spec.month, item.spec.day
        if month and day and valid(LEAP, month, day) and not is_planned(reading, item):
            return month, day
    return None


def probabilities(evidence: Evidence, weights: Mapping[str, float]) -> dict[int, float]:
    """How likely each year is; evenly spread where nothing tells."""
    scores = {
        year: sum(weights.get(feature, 0.0) * value for feature, value in features(evidence, year))
        for year in YEARS
    }
    most = max(scores.values())
    raised = {year: exp(score - most) for year, score in scores.items()}
    total = sum(raised.values())
    return {year: value / total for year, value in raised.items()}


def features(evidence: Evidence, year: int) -> Iterator[tuple[str, float]]:
    """The features of one year and their values: the root of how often each holds."""
    names = Counter(_relation(clue, year, evidence.own) for clue in evidence.clues)
    names.update(year_features(evidence.stated, year))
    return ((name, sqrt(min(count, MANY))) for name, count in names.items())


def supporting(evidence: Evidence, year: int, weights: Mapping[str, float]) -> tuple[Span, ...]:
    """The characters that speak for a year: of its clues, and of the stated year it leans on."""
    spans = [
        span
        for clue in evidence.clues
        if weights.get(_relation(clue, year, evidence.own), 0.0) > 0
        for span in clue.spans
    ]
    newest = max((item.year for item in evidence.stated if item.year <= year), default=None)
    spans += [item.span for item in evidence.stated if item.year == newest]
    return tuple(sorted(set(spans)))


def _relation(clue: Clue, year: int, own: tuple[int, int] | None) -> str:
    """How a year (or the report's own day in it) lies to the nearest of a clue's stretches."""
    rule = clue.rule
    if rule.removesuffix(OLD) in ONE_YEAR or rule.startswith("count"):
        return f"{rule} {max(-3, min(3, year - clue.year))}"
    if own and rule != "weekday":
        day = date(year, own[0], own[1] if valid(year, *own) else 28)
        return f"{rule} day {_nearest(_day_gaps(clue.stretches, day), DAYS)}"
    return f"{rule} year {_nearest(_year_gaps(clue.stretches, year), GAPS)}"


def _day_gaps(stretches: Sequence[Stretch], day: date) -> Iterator[tuple[int, str, int]]:
    for first, last in stretches:
        if day < first:
            yield (first - day).days, "before", (first - day).days
        elif last is None or day <= last:
            yield 0, "in", (day - first).days
        else:
            yield (day - last).days, "after", (day - last).days


def _year_gaps(stretches: Sequence[Stretch], year: int) -> Iterator[tuple[int, str, int]]:
    for first, last in stretches:
        if year < first.year:
            yield first.year - year, "before", first.year - year
        elif last is None or year <= last.year:
            yield 0, "in", year - first.year
        else:
            yield year - last.year, "after", year - last.year


def _nearest(gaps: Iterable[tuple[int, str, int]], limits: Sequence[int]) -> str:
    _, side, gap = min(gaps)
    return f"{side} {sum(gap > limit for limit in limits)}"
