"""What an expression is counted from, and the year, month and day so many units away from it."""

from dataclasses import dataclass
from datetime import date, timedelta

from nenpyo.analyse.anchors import Anchors, Place
from nenpyo.analyse.calendar import add_days, add_months, valid
from nenpyo.pack.times import Base, Grain, PartialTime

DOCUMENT = "document"
NO_DATE = "the document has no date"
NOT_TOLD = "no date told before"
NO_SUCH_DAY = "no such day"
LATE_MONTH = 10
LATE_WEEKDAY = 4
"""From October a turn of the year, from Thursday one of the week is the next one."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A year, perhaps with month and day, and the anchor that gave what was untold."""

    year: int
    month: int | None = None
    day: int | None = None
    anchor: str | None = None

    @property
    def date(self) -> date | None:
        """The day, where there is one."""
        if self.month is None or self.day is None or not valid(self.year, self.month, self.day):
            return None
        return date(self.year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an expression stays open."""

    reason: str


def of_grain(day: date, grain: Grain, anchor: str) -> Ground:
    """A day as a ground that is as fine as a grain."""
    if grain >= Grain.WEEK:
        return Ground(day.year, day.month, day.day, anchor)
    return Ground(day.year, day.month if grain >= Grain.SEASON else None, None, anchor)


def base_day(
    base: Base, grain: Grain, anchors: Anchors, *, moved: bool = True
) -> tuple[date, str] | Failure:
    """The day an expression is counted from, and the anchor it is.

    What is counted from something told (翌日) stays open where nothing was; but a report's
    "that day" (not `moved`) is then its own.
    """
    told = anchors.told(grain)
    prefers_told = base is Base.TOLD or (base is Base.OPEN and anchors.narrative)
    if prefers_told and told:
        return told.first, told.id
    if base is Base.TOLD and (anchors.narrative or (moved and not anchors.floating)):
        return Failure(NOT_TOLD)
    if anchors.document is not None:
        return anchors.document, DOCUMENT
    if base is Base.OPEN and told:
        return told.first, told.id
    return Failure(NO_DATE if base is not Base.TOLD else NOT_TOLD)


def shifted(spec: PartialTime, anchors: Anchors) -> Ground | Failure:
    """The ground of a shift: 昨年, 先月, 翌日."""
    shift = spec.shift
    if shift is None:
        return Failure(NOT_TOLD)
    found = base_day(shift.base, shift.unit, anchors, moved=shift.amount != 0)
    if isinstance(found, Failure):
        return found
    day, anchor = found
    moved = moved_by(day, shift.unit, shift.amount)
    return Failure(NO_SUCH_DAY) if moved is None else of_grain(moved, shift.unit, anchor)


def moved_by(day: date, unit: Grain, amount: float) -> date | None:
    """The day some years, months, weeks or days away."""
    if unit <= Grain.YEAR:
        return add_months(day, round(amount * (1200 if unit is Grain.CENTURY else 12)))
    if unit is Grain.SEASON:
        return add_months(day, round(amount * 3))
    if unit is Grain.MONTH:
        whole = int(amount)
        moved = add_months(day, whole)
        return add_days(moved, round((amount - whole) * 30)) if moved else None
    if unit is Grain.WEEK:
        return add_days(day, round(amount * 7))
    return add_days(day, amount)


def under_shift(spec: PartialTime, anchors: Anchors, place: Place) -> Ground | Failure:
    """The ground of a shift with what is told under it: 昨年8月, 来週の火曜."""
    base = shifted(spec, anchors)
    if isinstance(base, Failure) or spec.shift is None:
        return base
    if spec.direction > 0 and anchors.document and base.anchor == DOCUMENT:
        return _turned(spec.shift.unit, base, anchors.document, place)
    if spec.shift.unit is Grain.WEEK and spec.weekday is not None and base.date:
        monday = base.date - timedelta(days=base.date.isoweekday() - 1)
        return of_grain(
            monday + timedelta(days=spec.weekday - 1), Grain.DAY, base.anchor or DOCUMENT
        )
    if spec.month is None and spec.day is None:
        return base
    return Ground(base.year, spec.month or base.month, spec.day, base.anchor)


def _turned(unit: Grain, base: Ground, day: date, place: Place) -> Ground:
    """The turn of a year or week (年明け, 週明け): the one ahead, late in it or of a plan."""
    late = day.month >= LATE_MONTH if unit is Grain.YEAR else day.isoweekday() >= LATE_WEEKDAY
    young = day.month < LATE_MONTH // 2 if unit is Grain.YEAR else day.isoweekday() == 1
    if place.past or young or not (late or place.planned):
        return base
    moved = moved_by(day, unit, 1)
    return base if moved is None else of_grain(moved, unit, DOCUMENT)
