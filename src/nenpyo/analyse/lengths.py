"""Lengths: how long (3日間), how far from a base (3年前), which stretch beside it (過去5年間)."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from nenpyo.analyse.anchors import Anchors
from nenpyo.analyse.bases import Failure, base_day, moved_by
from nenpyo.analyse.calendar import Resolved, Stretch, of_day, of_months, of_year, of_years
from nenpyo.pack.times import Base, Grain, PartialTime

LETTERS = {
    Grain.YEAR: "Y", Grain.MONTH: "M", Grain.WEEK: "W", Grain.DAY: "D",
    Grain.HOUR: "H", Grain.MINUTE: "M", Grain.SECOND: "S",
}  # fmt: skip  # fmt: skip
SECONDS = {Grain.DAY: 86400, Grain.HOUR: 3600, Grain.MINUTE: 60, Grain.SECOND: 1}


def duration(length: tuple[tuple[Grain, float | None], ...]) -> str:
    """An ISO 8601 duration; X is some."""
    days = [(unit, count) for unit, count in length if unit <= Grain.DAY]
    clock = [(unit, count) for unit, count in length if unit > Grain.DAY]
    text = "P" + "".join(_amount(count) + LETTERS[unit] for unit, count in days)
    return text + ("T" + "".join(_amount(c) + LETTERS[u] for u, c in clock) if clock else "")


def _amount(count: float | None) -> str:
    return "X" if count is None else f"{count:g}" if count < 1e6 else f"{count:.0f}"


def resolve_length(spec: PartialTime, anchors: Anchors) -> Resolved:
    """The value of a length, of what lies a length away, or of the stretch beside the base."""
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
    first, last = (moved, day - timedelta(days=1)) if spec.window < 0 else (begin, moved)
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
