"""Whether a report is a chronicle: date after date opens its sentences, from one long past.

What such a text leaves out of a date is taken from the date before, as in an encyclopedia, although
an outlet prints it on a day of its own.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from nenpyo.analyse.clues import Reading
from nenpyo.analyse.expressions import Expression
from nenpyo.pack.times import Base

FEWEST = 3
"""Sentences that open with a date."""
OTHERS = 2
"""One in so many of all sentences opens with a date, or more."""
PAST = timedelta(days=30)
"""News looks back farther than that only in passing."""
_SIGNS = re.compile(r"\W*")


def is_chronicle(reading: Reading, published: date) -> bool:
    """Whether the dates of a text are entries of a chronicle.

    The first tells its year and lies long before the day of publication; none of the report's own
    day stands before it.
    """
    entries = list(_entries(reading))
    dates = [item for item in reading.found if _is_date(item)]
    sentences = len(reading.layout.starts)
    if len(entries) < FEWEST or len(entries) * OTHERS < sentences or dates[0] is not entries[0]:
        return False
    first = entries[0].spec
    if first.year is None or first.short:
        return False
    return date(first.year, first.month or 1, 1) + PAST < published


def _entries(reading: Reading) -> Iterator[Expression]:
    """The dates that open a sentence, but for signs before them."""
    for item in reading.found:
        start, _ = reading.layout.sentence(item.start)
        if _is_date(item) and _SIGNS.fullmatch(reading.text, start, item.start):
            yield item


def _is_date(item: Expression) -> bool:
    spec = item.spec
    told = spec.shift is not None and spec.shift.base is Base.TOLD
    return told or any(part is not None for part in (spec.year, spec.month, spec.day))
