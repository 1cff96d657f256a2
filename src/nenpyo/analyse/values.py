"""From what one point says to its value: TIMEX3 and EDTF strings, and the days they cover."""

from dataclasses import replace
from datetime import date, timedelta

from nenpyo.analyse.anchors import Anchors, Place
from nenpyo.analyse.bases import Failure, Ground
from nenpyo.analyse.calendar import (
    HALVES,
    Resolved,
    Stretch,
    equinox,
    month_days,
    of_century,
    of_day,
    of_decade,
    of_fiscal_year,
    of_lunar_month,
    of_month,
    of_months,
    of_period,
    of_quarter,
    of_season,
    of_week,
    of_year,
    year_text,
)
from nenpyo.analyse.fields import finest
from nenpyo.analyse.grounding import ground
from nenpyo.analyse.lengths import resolve_length
from nenpyo.pack.times import Grain, PartialTime, Portion

WRONG_WEEKDAY = "the weekday beside it is another day's"
LUNAR = "a day of the lunar calendar, kept at its year"


def resolve_spec(spec: PartialTime, anchors: Anchors, place: Place) -> Resolved:
    """The value of what one point, length, set or vague word says."""
    if spec.reference:
        return Resolved(spec.reference)
    if spec.every:
        return Resolved(_set(spec))
    if spec.length:
        return resolve_length(spec, anchors)
    return _point(spec, anchors, place)


def _set(spec: PartialTime) -> str:
    if spec.hour is not None and spec.weekday is None and spec.month is None and spec.day is None:
        return f"T{_clock(spec)}"
    if spec.month is not None:
        return f"XXXX-{spec.month:02d}" + (f"-{spec.day:02d}" if spec.day else "")
    if spec.day is not None:
        return f"XXXX-XX-{spec.day:02d}"
    if spec.weekday is not None:
        clock = _clock(spec).removesuffix(":00")
        return f"XXXX-WXX-{spec.weekday}" + (f"T{clock}" if clock else "")
    return spec.every or ""


def _point(spec: PartialTime, anchors: Anchors, place: Place) -> Resolved:
    fixed = _fixed(spec, anchors)
    if fixed:
        return Resolved(fixed.value, fixed)
    found = ground(spec, anchors, place)
    if isinstance(found, Failure):
        return Resolved(open_value(spec), reason=found.reason)
    if spec.until and found.year <= spec.until[0]:
        return _point(_as_then(spec, spec.until[1]), anchors, place)
    stretch = _stretch(spec, found)
    if stretch is None:
        return Resolved(open_value(spec), reason="no such day")
    return Resolved(stretch.value, stretch, found.anchor, _contradiction(spec, stretch))


def _as_then(spec: PartialTime, then: PartialTime) -> PartialTime:
    """A named day on the date that it had then."""
    return replace(
        spec, month=then.month, day=then.day, weekday=then.weekday, nth=then.nth, until=then.until
    )


def _contradiction(spec: PartialTime, stretch: Stretch) -> str | None:
    """Why a date that stands is doubtful: the weekday in brackets is not that day's."""
    if spec.lunar and spec.month is not None:
        return LUNAR
    if spec.day is None or spec.weekday is None or stretch.earliest is None:
        return None
    return None if stretch.earliest.isoweekday() == spec.weekday else WRONG_WEEKDAY


def _fixed(spec: PartialTime, anchors: Anchors) -> Stretch | None:
    if spec.years:
        return of_period(*spec.years, spec.portion)
    if spec.century is not None:
        return of_century(spec.century, spec.portion)
    if spec.decade is not None:
        near = anchors.document.year if anchors.document else 2000
        first = spec.decade + (near - near % 100) if spec.short else spec.decade
        return of_decade(first - 100 if spec.short and first > near else first, spec.portion)
    return None


def _stretch(spec: PartialTime, found: Ground) -> Stretch | None:
    """The days of a grounded point, by the finest thing that is told of it."""
    if spec.lunar and spec.month is not None:
        return of_lunar_month(found.year, spec.month)
    unit = spec.shift.unit if spec.shift else None
    if unit in {Grain.CENTURY, Grain.SEASON} or (unit is Grain.WEEK and spec.weekday is None):
        return _of_unit(unit, spec, found)
    if found.day is not None:
        return _of_clock(spec, found)
    if spec.week is not None:
        return _nth_week(found.year, found.month, spec.week)
    if found.month is not None:
        return _of_month(spec, found.year, found.month)
    return _of_year(spec, found.year)


def _of_unit(unit: Grain | None, spec: PartialTime, found: Ground) -> Stretch | None:
    """Times told by a shift alone: this century, last quarter, next week."""
    if unit is Grain.CENTURY:
        return of_century(found.year // 100 + 1, spec.portion)
    if unit is Grain.WEEK:
        return of_week(found.date, spec.portion) if found.date else None
    return of_quarter(found.year, ((found.month or 1) + 2) // 3, fiscal=False)


def _of_month(spec: PartialTime, year: int, month: int) -> Stretch | None:
    if spec.equinox:
        day = equinox(year, month) if 1900 <= year < 2100 else None
        return _of_clock(spec, Ground(year, month, day.day)) if day else of_month(year, month, None)
    if spec.nth is None or spec.weekday is None:
        return of_month(year, month, spec.portion)
    day = _nth(year, month, spec.nth, spec.weekday)
    return _of_clock(spec, Ground(day.year, day.month, day.day)) if day else None


def _of_year(spec: PartialTime, year: int) -> Stretch:
    if spec.quarter is not None:
        return of_quarter(year, spec.quarter, fiscal=spec.fiscal)
    if spec.half is not None:
        first, last = (4, 9) if spec.half == 1 else (10, 15)
        return of_months(year, *((first, last) if spec.fiscal else HALVES[spec.half]))
    if spec.season is not None:
        return of_season(year, spec.season)
    return of_fiscal_year(year, spec.opens) if spec.fiscal else of_year(year, spec.portion)


def _nth(year: int, month: int, nth: int, weekday: int) -> date | None:
    days = [
        date(year, month, day)
        for day in range(1, month_days(year, month) + 1)
        if date(year, month, day).isoweekday() == weekday
    ]
    at = nth if nth < 0 else nth - 1
    return days[at] if -len(days) <= at < len(days) else None


def _nth_week(year: int, month: int | None, nth: int) -> Stretch | None:
    """The ISO weeks of a year, and those with most of their days in a month, by number."""
    first, last = date(year, month or 1, 4), date(year, month or 12, 28)
    if month is not None:
        last = date(year, month, month_days(year, month) - 3)
    weeks = (last - first).days // 7 + (1 if last.isoweekday() >= first.isoweekday() else 2)
    at = weeks + nth if nth < 0 else nth - 1
    return of_week(first + timedelta(days=7 * at), None) if 0 <= at < weeks else None


def _clock(spec: PartialTime) -> str:
    if spec.hour is not None:
        text = f"{spec.hour % 24:02d}:{spec.minute or 0:02d}"
        return text + (f":{int(spec.second):02d}" if spec.second is not None else "")
    return spec.part or ""


def _of_clock(spec: PartialTime, found: Ground) -> Stretch | None:
    day = found.date
    if day is None:
        return None if 1 <= found.year <= 9999 else _before_era(found)
    if spec.hour is not None and spec.hour >= 24:
        day += timedelta(days=1)
    clock = _clock(spec)
    grain = finest(spec) or Grain.DAY
    return replace(of_day(day), value=f"{day}T{clock}", grain=grain) if clock else of_day(day)


def _before_era(found: Ground) -> Stretch:
    value = f"{year_text(found.year)}-{found.month:02d}-{found.day:02d}"
    return Stretch(value, None, None, Grain.DAY)


def open_value(spec: PartialTime) -> str:
    """The value with X for what is not known (XXXX-10-02)."""
    clock = _clock(spec)
    if spec.weekday is not None and spec.day is None:
        return f"XXXX-WXX-{spec.weekday}" + (f"T{clock}" if clock else "")
    if spec.day is None and spec.month is None:
        return f"T{clock}" if clock else _vague_value(spec)
    month = "XX" if spec.month is None else f"{spec.month:02d}"
    day = "" if spec.day is None else f"-{spec.day:02d}"
    return f"XXXX-{month}{day}" + (f"T{clock}" if clock else "")


def _vague_value(spec: PartialTime) -> str:
    shift = spec.shift
    if shift and shift.unit is Grain.DAY:
        return "XXXX-XX-XX"
    if shift and shift.unit is Grain.WEEK:
        return "XXXX-WXX" + ("-WE" if spec.portion is Portion.WEEKEND else "")
    return "XXXX-XX" if shift and shift.unit is Grain.MONTH else "XXXX"
