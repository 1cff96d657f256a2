"""From an expression to its value: TIMEX3 and EDTF strings, the days they cover, the anchor used."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from nenpyo.analyse.anchors import Anchors, Place
from nenpyo.analyse.calendar import (
    HALVES,
    Stretch,
    month_days,
    of_century,
    of_day,
    of_decade,
    of_fiscal_year,
    of_month,
    of_months,
    of_quarter,
    of_season,
    of_week,
    of_year,
    of_period,
    of_years,
    year_text,
)
from nenpyo.analyse.expressions import Expression
from nenpyo.analyse.fields import coarsest, finest
from nenpyo.analyse.grounding import Failure, Ground, base_day, ground, moved_by
from nenpyo.pack.times import Base, Grain, PartialTime, Portion

LETTERS = {
    Grain.YEAR: "Y", Grain.MONTH: "M", Grain.WEEK: "W", Grain.DAY: "D",
    Grain.HOUR: "H", Grain.MINUTE: "M", Grain.SECOND: "S",
}  # fmt: skip
HERE = Place(0, 0)
CLOCK = re.compile(r"T[0-9]")


@dataclass(frozen=True, slots=True)
class Resolved:
    """What an expression comes to; without a stretch it stays open, for `reason`."""

    value: str
    stretch: Stretch | None = None
    anchor: str | None = None
    reason: str | None = None


def resolve(expression: Expression, anchors: Anchors, place: Place = HERE) -> Resolved:
    """The value of an expression against its anchors."""
    if expression.until is not None:
        return _range(expression.spec, expression.until, anchors, place)
    return resolve_spec(expression.spec, anchors, place)


def resolve_spec(spec: PartialTime, anchors: Anchors, place: Place) -> Resolved:
    """The value of what one point, length, set or vague word says."""
    if spec.reference:
        return Resolved(spec.reference)
    if spec.every:
        return Resolved(_set(spec))
    if spec.length:
        return _length(spec, anchors)
    return _point(spec, anchors, place)


def _set(spec: PartialTime) -> str:
    if spec.month is not None:
        return f"XXXX-{spec.month:02d}" + (f"-{spec.day:02d}" if spec.day else "")
    if spec.weekday is not None:
        clock = _clock(spec).removesuffix(":00")
        return f"XXXX-WXX-{spec.weekday}" + (f"T{clock}" if clock else "")
    return spec.every or ""


def duration(length: tuple[tuple[Grain, float | None], ...]) -> str:
    """An ISO 8601 duration; X is some."""
    days = [(unit, count) for unit, count in length if unit <= Grain.DAY]
    clock = [(unit, count) for unit, count in length if unit > Grain.DAY]
    text = "P" + "".join(_amount(count) + LETTERS[unit] for unit, count in days)
    return text + ("T" + "".join(_amount(c) + LETTERS[u] for u, c in clock) if clock else "")


def _amount(count: float | None) -> str:
    return "X" if count is None else f"{count:g}" if count < 1e6 else f"{count:.0f}"


def _length(spec: PartialTime, anchors: Anchors) -> Resolved:
    length = spec.length or ()
    if spec.window and anchors.floating:
        return _window(spec, anchors)
    if not spec.direction:
        return Resolved(duration(length))
    unit = length[-1][0]
    base = _offset_base(spec, anchors)
    found = base_day(base, Grain.DAY if unit >= Grain.WEEK else unit, anchors)
    open_value = duration(length)
    if isinstance(found, Failure):
        return Resolved(open_value, reason=found.reason)
    if any(count is None for _, count in length):
        return Resolved(open_value, reason="some", anchor=found[1])
    return _away(spec, anchors, *found)


def _offset_base(spec: PartialTime, anchors: Anchors) -> Base:
    """2日後 goes on from the last date told; 3年前 looks back from the document, in news."""
    if spec.base is Base.OPEN and spec.direction > 0 and anchors.day and not anchors.floating:
        return Base.TOLD
    return spec.base or Base.OPEN


def _away(spec: PartialTime, anchors: Anchors, day: date, anchor: str) -> Resolved:
    length = spec.length or ()
    unit = length[-1][0]
    if unit >= Grain.HOUR:
        return _hours_away(spec, anchors, day, anchor)
    moved: date | None = day
    for grain, count in length:
        moved = moved_by(moved, grain, spec.direction * (count or 0)) if moved else None
    if moved is None:
        return _years_away(spec, day, anchor)
    if unit is Grain.YEAR and len(length) == 1:
        stretch = of_year(moved.year, None)
    elif unit is Grain.MONTH and not anchors.floating:
        stretch = of_months(moved.year, moved.month, moved.month)
    else:
        stretch = of_day(moved)
    return Resolved(stretch.value, stretch, anchor)


def _years_away(spec: PartialTime, day: date, anchor: str) -> Resolved:
    years = sum(int(count or 0) for unit, count in spec.length or () if unit is Grain.YEAR)
    stretch = of_years(day.year + spec.direction * years, day.year + spec.direction * years)
    return Resolved(stretch.value, replace(stretch, grain=Grain.YEAR), anchor)


SECONDS = {Grain.DAY: 86400, Grain.HOUR: 3600, Grain.MINUTE: 60, Grain.SECOND: 1}


def _seconds(spec: PartialTime) -> float:
    return sum(SECONDS.get(unit, 0) * (count or 0) for unit, count in spec.length or ())


def _now(anchors: Anchors, day: date) -> datetime:
    start = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a day of the text has no zone
    return start + timedelta(minutes=anchors.minute or 0)


def _hours_away(spec: PartialTime, anchors: Anchors, day: date, anchor: str) -> Resolved:
    if anchors.minute is None or anchor != "document":
        return Resolved(duration(spec.length or ()), reason="no time of day to count from")
    then = _now(anchors, day) + timedelta(seconds=spec.direction * _seconds(spec))
    return Resolved(_stamp(then), replace(of_day(then.date()), grain=Grain.MINUTE), anchor)


def _stamp(then: datetime) -> str:
    return then.strftime("%Y-%m-%dT%H:%M" + (":%S" if then.second else ""))


def _window(spec: PartialTime, anchors: Anchors) -> Resolved:
    length = spec.length or ()
    found = base_day(spec.base or Base.OPEN, Grain.DAY, anchors)
    if isinstance(found, Failure) or any(count is None for _, count in length):
        return Resolved(duration(length), reason="a length from no known day")
    day, anchor = found
    if length[-1][0] >= Grain.HOUR:
        return _hour_window(spec, anchors, day, anchor)
    moved: date | None = day
    for grain, count in length:
        moved = moved_by(moved, grain, spec.window * (count or 0)) if moved else None
    if moved is None:
        return Resolved(duration(length), reason="beyond the calendar")
    begin = day if spec.base is Base.OPEN else day + timedelta(days=1)
    first, last = (moved, day) if spec.window < 0 else (begin, moved)
    stretch = Stretch(f"{first}/{last}", first, max(first, last), Grain.DAY)
    return Resolved(stretch.value, stretch, anchor)


def _hour_window(spec: PartialTime, anchors: Anchors, day: date, anchor: str) -> Resolved:
    if anchors.minute is None:
        return Resolved(duration(spec.length or ()), reason="no time of day to count from")
    now = _now(anchors, day)
    then = now + timedelta(seconds=spec.window * _seconds(spec))
    first, last = min(now, then), max(now, then)
    stretch = Stretch(f"{_stamp(first)}/{_stamp(last)}", first.date(), last.date(), Grain.MINUTE)
    return Resolved(stretch.value, stretch, anchor)


def _point(spec: PartialTime, anchors: Anchors, place: Place) -> Resolved:
    fixed = _fixed(spec, anchors)
    if fixed:
        return Resolved(fixed.value, fixed)
    found = ground(spec, anchors, place)
    if isinstance(found, Failure):
        return Resolved(open_value(spec), reason=found.reason)
    stretch = _stretch(spec, found)
    if stretch is None:
        return Resolved(open_value(spec), reason="no such day")
    return Resolved(stretch.value, stretch, found.anchor)


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
    if spec.shift and spec.shift.unit is Grain.WEEK and spec.weekday is None:
        return of_week(found.date, spec.portion) if found.date else None
    if spec.shift and spec.shift.unit is Grain.SEASON and found.month is not None:
        return of_quarter(found.year, (found.month + 2) // 3, fiscal=False)
    if found.day is not None:
        return _of_clock(spec, found)
    if spec.week is not None:
        return _nth_week(found.year, found.month, spec.week)
    if spec.nth is not None and spec.weekday is not None and found.month:
        day = _nth(found.year, found.month, spec.nth, spec.weekday)
        if day is None:
            return None
        return _of_clock(spec, Ground(day.year, day.month, day.day))
    if found.month is not None:
        return of_month(found.year, found.month, spec.portion)
    return _of_year(spec, found.year)


def _of_year(spec: PartialTime, year: int) -> Stretch:
    if spec.quarter is not None:
        return of_quarter(year, spec.quarter, fiscal=spec.fiscal)
    if spec.half is not None:
        first, last = (4, 9) if spec.half == 1 else (10, 15)
        return of_months(year, *((first, last) if spec.fiscal else HALVES[spec.half]))
    if spec.season is not None:
        return of_season(year, spec.season)
    return of_fiscal_year(year) if spec.fiscal else of_year(year, spec.portion)


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


def _range(first: PartialTime, last: PartialTime, anchors: Anchors, place: Place) -> Resolved:
    if last.length or last.every:
        return _length_range(first, last, anchors)
    first, last = _same_half(first, last)
    start = resolve_spec(first, anchors, place)
    if start.stretch is None or start.stretch.earliest is None:
        end = open_value(last)
        return Resolved(f"{start.value}/{end}", reason=start.reason or "an open end")
    end_spec = _completed(first, last, start.stretch)
    if (first.hour or 0) >= 24 and coarsest(last) == Grain.HOUR and (last.hour or 0) >= 24:
        end_spec = replace(end_spec, hour=(last.hour or 0) - 24)
    end = resolve_spec(end_spec, anchors, place)
    if end.stretch is None or end.stretch.latest is None:
        return Resolved(f"{start.value}/{end.value}", reason=end.reason or "an open end")
    later = _rolled(end_spec, last, start.stretch, end.stretch)
    if later is None:
        return Resolved(f"{start.value}/{end.value}", reason="ends before it begins")
    value = f"{_first(start.stretch)}/{_last(later)}"
    grain = max(start.stretch.grain, later.grain)
    stretch = Stretch(value, start.stretch.earliest, later.latest, grain)
    return Resolved(value, stretch, start.anchor or end.anchor)


def _same_half(first: PartialTime, last: PartialTime) -> tuple[PartialTime, PartialTime]:
    """午後5時から6時 ends at 18, 11時から4時 at 16, 5時から午後6時 begins at 17."""
    if first.hour is None or last.hour is None:
        return first, last
    if last.part is None and last.hour < 12 and coarsest(last) == Grain.HOUR:
        start, end = (first.hour, first.minute or 0), (last.hour, last.minute or 0)
        later = (last.hour + 12, end[1]) > start and (first.pm or start >= end)
        if later and (first.pm or (first.part in {None, "MO"} and first.hour <= 12)):
            return first, replace(last, hour=last.hour + 12, pm=True)
    if last.pm and first.part is None and first.hour + 12 < last.hour and first.hour < 7:
        return replace(first, hour=first.hour + 12, pm=True), last
    return first, last


def _first(stretch: Stretch) -> str:
    head, _, _ = stretch.value.partition("/")
    return _plain(head, stretch.earliest)


def _plain(value: str, day: date | None) -> str:
    """An end of an EDTF interval: a date to the year, month, day or minute."""
    exact = CLOCK.search(value) or not ("X" in value or "T" in value or "W" in value)
    return value if exact or day is None else day.isoformat()


def _last(stretch: Stretch) -> str:
    return _plain(stretch.value.rpartition("/")[2], stretch.latest)


def _completed(first: PartialTime, last: PartialTime, start: Stretch) -> PartialTime:
    """The last end with the coarser fields of the first."""
    begins, day = coarsest(last), start.earliest
    if last.shift or begins is None or day is None or last.year is not None:
        return _short(last, day)
    told: dict[str, object] = {}
    if begins > Grain.YEAR:
        told["year"] = day.year
    if begins >= Grain.DAY and last.weekday is None:
        told["month"] = day.month
    if begins > Grain.DAY:
        told["day"] = day.day
    if last.weekday is not None and last.day is None:
        return _next_weekday(last, day)
    return replace(last, **told)  # type: ignore[arg-type]


def _short(last: PartialTime, day: date | None) -> PartialTime:
    if last.year is None or last.year >= 100 or day is None or day.year < 100:
        return last
    return replace(last, year=day.year - day.year % 100 + last.year, short=False)


def _next_weekday(last: PartialTime, day: date) -> PartialTime:
    ahead = ((last.weekday or 1) - day.isoweekday()) % 7
    then = day + timedelta(days=ahead)
    return replace(last, year=then.year, month=then.month, day=then.day, weekday=None)


def _rolled(spec: PartialTime, last: PartialTime, start: Stretch, end: Stretch) -> Stretch | None:
    """The last end, one month or year on where it would come before the first."""
    if start.earliest and end.latest and _starts(start) <= _ends(end):
        return end
    begins = coarsest(last)
    if last.shift or last.year is not None or begins is None or end.latest is None:
        return None
    months = 12 if begins <= Grain.MONTH else 1
    if begins > Grain.DAY:
        moved = end.latest + timedelta(days=1)
        clock = end.value.partition("T")[2]
        return replace(of_day(moved), value=f"{moved}T{clock}", grain=end.grain)
    moved = moved_by(end.latest, Grain.MONTH, months)
    if moved is None:
        return None
    if spec.day is None:
        return of_month(moved.year, moved.month, spec.portion)
    return of_day(moved)


def _starts(stretch: Stretch) -> str:
    return stretch.value if "T" in stretch.value else str(stretch.earliest)


def _ends(stretch: Stretch) -> str:
    return stretch.value if "T" in stretch.value else f"{stretch.latest}T99"


def _length_range(first: PartialTime, last: PartialTime, anchors: Anchors) -> Resolved:
    if last.direction:
        start = _length(replace(first, direction=last.direction, base=last.base), anchors)
        end = _length(last, anchors)
        if start.stretch and end.stretch and start.stretch.earliest and end.stretch.latest:
            days = sorted(
                (
                    start.stretch.earliest,
                    start.stretch.latest,
                    end.stretch.earliest,
                    end.stretch.latest,
                ),
                key=str,
            )
            value = f"{days[0]}/{days[-1]}"
            return Resolved(value, Stretch(value, days[0], days[-1], Grain.DAY), end.anchor)
        return end
    return Resolved(f"{duration(first.length or ())}/{duration(last.length or ())}")
