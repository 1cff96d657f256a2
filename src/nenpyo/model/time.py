"""Calendar time: an interval of days with inclusive bounds, and the expressions that point at one.

Values are TIMEX3 (ISO-TimeML) and EDTF (Library of Congress, 2019) strings.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from nenpyo.model.text import Span


class TimeType(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class TimeInterval:
    """Days from `earliest` to `latest`, both included; None is an open or unknown end."""

    earliest: date | None
    latest: date | None

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"an interval that ends before it begins: {self}")

    @property
    def width(self) -> float:
        """Days it covers; infinite where an end is open."""
        if self.earliest is None or self.latest is None:
            return float("inf")
        return (self.latest - self.earliest).days + 1

    def contains(self, other: "TimeInterval") -> bool:
        """Whether every day of `other` is a day of this one."""
        lower = self.earliest is None or (
            other.earliest is not None and self.earliest <= other.earliest
        )
        upper = self.latest is None or (other.latest is not None and other.latest <= self.latest)
        return lower and upper

    def overlaps(self, other: "TimeInterval") -> bool:
        """Whether the two may share a day."""
        return not (
            (self.latest and other.earliest and self.latest < other.earliest)
            or (other.latest and self.earliest and other.latest < self.earliest)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """One expression of time in a document (TIMEX3).

    `interval` is None for durations, sets, vague words and whatever could not be resolved;
    `anchor` is "document", the id of the expression it was resolved against, or None for an
    expression that needs none; `reason` says why an expression stayed open or
    is doubtful. `mod` is TIMEX3's side
    of the value that a word after the expression gives (以降: ON_OR_AFTER; 以上: EQUAL_OR_MORE) and
    `signal` that word; `zone` is the zone that the text names, by its name in the IANA database,
    or "local" where the text says no more. `same` is the id of the expression that this one says
    again: in another zone, calendar or era.
    """

    id: str
    span: Span
    type: TimeType
    value: str
    interval: TimeInterval | None = None
    approximate: bool = False
    anchor: str | None = None
    rule: str = ""
    reason: str | None = None
    mod: str | None = None
    signal: Span | None = None
    zone: str | None = None
    same: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventTime:
    """When an event happened or is to happen; `expression` is the TimeExpression that says so."""

    value: str
    interval: TimeInterval
    expression: str
