"""What is told again in brackets: the instant in another zone, the date in another calendar."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from nenpyo.analyse.calendar import Resolved
from nenpyo.analyse.expressions import Expression
from nenpyo.analyse.fields import finest
from nenpyo.pack.times import Grain, PartialTime, TimeGrammar

WRONG_YEAR = "the year beside it is another one"
OPENING = ("(", "\u3008")
INSTANT = re.compile(
    r"(?!0001|9999)[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-9]{2}(?::[0-9]{2})?"
)
"""The value of a moment of a known day, whose neighbours are days too."""
LONGEST_GAP = 14
"""The longest name of a zone between a bracket and its time."""


def is_told_again(text: str, before: Expression, item: Expression) -> bool:
    """Whether an expression in brackets says the one before them again."""
    if item.start < before.end:
        return True
    if before.until or item.until or item.start - before.end > LONGEST_GAP:
        return False
    gap = text[before.end : item.start].lstrip()
    if not gap.startswith(OPENING):
        return False
    if item.spec.zone or len(gap) == 1:
        return _is_zoned(before.spec, item.spec) or (len(gap) == 1 and _is_redated(before, item))
    return False


def _is_zoned(first: PartialTime, then: PartialTime) -> bool:
    clock = finest(first), finest(then)
    return (
        then.zone is not None and then.zone != first.zone and min(g or 0 for g in clock) > Grain.DAY
    )


def _is_redated(before: Expression, item: Expression) -> bool:
    """The same day in an era of the moon's months and in years of the common era."""
    years = before.spec.year is not None and item.spec.year is not None
    return (
        years
        and before.spec.lunar is not item.spec.lunar
        and (finest(before.spec) == finest(item.spec))
    )


def is_contradicted(text: str, before: Expression, item: Expression) -> bool:
    """Whether a year in brackets is another year than the one that they follow."""
    beside = item.spec.aside and item.start == before.end + 1 and text[before.end] in OPENING
    years = before.spec.year, item.spec.year
    return (
        beside and None not in years and years[0] != years[1] and finest(before.spec) == Grain.YEAR
    )


def same_instant(
    spec: PartialTime, before: Expression, known: Resolved, grammar: TimeGrammar
) -> PartialTime:
    """A bare clock time in another zone, on the day that it is there at that instant."""
    hours = dict(grammar.hours)
    here, there = hours.get(before.spec.zone or ""), hours.get(spec.zone or "")
    bare = finest(spec) in {Grain.HOUR, Grain.MINUTE} and spec.day is None and spec.shift is None
    if not bare or here is None or there is None or not INSTANT.fullmatch(known.value):
        return spec
    moved = datetime.fromisoformat(known.value) + timedelta(hours=there - here)
    told = moved.replace(hour=(spec.hour or 0) % 24, minute=spec.minute or 0)
    days = [told + timedelta(days=days) for days in (-1, 0, 1)]
    day = min(days, key=lambda one: abs(one - moved))
    return replace(spec, year=day.year, month=day.month, day=day.day)
