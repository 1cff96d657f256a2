"""nenpyo (年表): reads documents about what states do, and keeps the chronology."""

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nenpyo.model import TimeExpression

__version__ = "0.1.0"


def times(text: str, reference: date | None = None) -> "tuple[TimeExpression, ...]":
    """The expressions of time in a Japanese text; see `nenpyo.pipeline.times` for kinds of text.

    >>> [(time.value, time.anchor) for time in times("昨年8月に会談した。", date(2024, 9, 16))]
    [('2023-08', 'document')]
    """
    from nenpyo.pipeline import times as read

    return read(text, reference)
