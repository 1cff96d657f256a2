"""How long it is from one event to the next, and whether a told length fits that."""

import re
from collections.abc import Iterable
from datetime import date

from nenpyo.model import TimeInterval

_LENGTH = re.compile(
    r"P(?:(?P<Y>[\d.]+)Y)?(?:(?P<M>[\d.]+)M)?(?:(?P<W>[\d.]+)W)?(?:(?P<D>[\d.]+)D)?"
    r"(?:T(?:(?P<h>[\d.]+)H)?(?:[\d.]+M)?)?"
)
DAYS = {"Y": 365.25, "M": 30.44, "W": 7.0, "D": 1.0, "h": 1 / 24}
HALF = 6
"""Months: so "four years and a half" is written; it is no count of months."""
SLACK = {"Y": 1.0, "M": 1.2, "W": 0.6, "D": 1.0, "h": 24.0}
"""Units by which a told length may be off: years are counted by calendar, the rest rounded."""
SLACK_OF_HALF = 5.0
"""Months: half a year more or less than a whole, rounded to halves."""

NEXT = 1
"""Days between two times that may yet be those of one happening (two time zones, a night)."""

Days = tuple[float, float]
"""At least, at most."""


def told_days(length: str) -> Days | None:
    """The days that a told length can mean, None where it is none.

    >>> told_days("P4Y")
    (1095.75, 1826.25)
    """
    match = _LENGTH.fullmatch(length)
    parts = {unit: float(n) for unit, n in match.groupdict().items() if n} if match else {}
    if not parts:
        return None
    days = sum(DAYS[unit] * count for unit, count in parts.items())
    finest = [unit for unit in DAYS if unit in parts][-1]
    is_half = finest == "M" and parts["M"] == HALF and "Y" in parts
    slack = DAYS["M"] * SLACK_OF_HALF if is_half else DAYS[finest] * SLACK[finest]
    return max(0.0, days - slack), days + slack


def days_from(one: TimeInterval, other: TimeInterval) -> Days | None:
    """The days from the first to the second; None where an end is open."""
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return None
    return float((other.earliest - one.latest).days), float((other.latest - one.earliest).days)


def compare(told: Days, found: Days) -> int:
    """-1 where less time has passed than is told, 1 where more, 0 where both fit."""
    if found[1] < told[0]:
        return -1
    return 1 if found[0] > told[1] else 0


def distinct_times(times: Iterable[TimeInterval]) -> int:
    """How many happenings there are at least: times that overlap or meet may be those of one."""
    count, end = 0, None
    for time in sorted(times, key=lambda one: one.earliest or date.min):
        start = time.earliest or date.min
        if end is None or (start - end).days > NEXT:
            count += 1
            end = time.latest or date.max
        else:
            end = max(end, time.latest or date.max)
    return count
