"""From an expression to its value; a range's ends complete each other (9月3日から12日)."""

import re
from dataclasses import replace
from datetime import date, timedelta

from nenpyo.analyse.anchors import Anchors, Place, Told
from nenpyo.analyse.bases import moved_by
from nenpyo.analyse.calendar import Resolved, Stretch, add_days, of_day, of_month
from nenpyo.analyse.expressions import Expression
from nenpyo.analyse.fields import coarsest
from nenpyo.analyse.lengths import duration, resolve_length
from nenpyo.analyse.values import open_value, resolve_spec
from nenpyo.pack.times import Base, Grain, PartialTime

HERE = Place(0, 0)
SOME = "some"
START = "start"
"""The anchor of a last end that is counted from the first."""
CLOCK = re.compile(r"T[0-9]")


def resolve(expression: Expression, anchors: Anchors, place: Place = HERE) -> Resolved:
    """The value of an expression against its anchors."""
    if expression.until is not None:
        return _range(expression.spec, expression.until, anchors, place)
    return resolve_spec(expression.spec, anchors, place)


def _range(first: PartialTime, last: PartialTime, anchors: Anchors, place: Place) -> Resolved:
    if last.length and not first.length:
        return _lasting(first, last, anchors, place)
    if last.length or last.every:
        return _length_range(first, last, anchors)
    first, last = _same_half(first, last)
    start = resolve_spec(first, anchors, place)
    if start.stretch is None or start.stretch.earliest is None:
        value = _between(start.value, open_value(last))
        return Resolved(value, reason=start.reason or "an open end")
    anchors = _from_start(anchors, last, start.stretch)
    end_spec = _completed(last, start.stretch)
    if (first.hour or 0) >= 24 and coarsest(last) == Grain.HOUR and (last.hour or 0) >= 24:
        end_spec = replace(end_spec, hour=(last.hour or 0) - 24)
    end = resolve_spec(end_spec, anchors, place)
    if end.stretch is None or end.stretch.latest is None:
        return Resolved(_between(start.value, end.value), reason=end.reason or "an open end")
    later = _rolled(end_spec, last, start.stretch, end.stretch)
    if later is None or later.latest is None or start.stretch.earliest > later.latest:
        return Resolved(_between(start.value, end.value), reason="ends before it begins")
    value = f"{_first(start.stretch)}/{_last(later)}"
    grain = max(start.stretch.grain, later.grain)
    stretch = Stretch(value, start.stretch.earliest, later.latest, grain)
    anchor = start.anchor or end.anchor
    return Resolved(value, stretch, None if anchor == START else anchor)


def _lasting(first: PartialTime, last: PartialTime, anchors: Anchors, place: Place) -> Resolved:
    """So long from a day, a month or a year, that included."""
    start, length = resolve_spec(first, anchors, place), last.length or ()
    begin = start.stretch.earliest if start.stretch else None
    if begin is None or start.stretch is None or any(count is None for _, count in length):
        return Resolved(duration(length), reason=start.reason or SOME)
    day: date | None = begin
    for unit, count in length:
        day = moved_by(day, unit, count or 0) if day else None
    end = add_days(day, -1) if day else None
    if end is None or end < begin:
        return Resolved(duration(length), reason="beyond the calendar")
    digits = {Grain.YEAR: 4, Grain.MONTH: 7}.get(start.stretch.grain, 10)
    value = f"{begin.isoformat()[:digits]}/{end.isoformat()[:digits]}"
    return Resolved(value, Stretch(value, begin, end, start.stretch.grain), start.anchor)


def _from_start(anchors: Anchors, last: PartialTime, start: Stretch) -> Anchors:
    """翌年, 同年 in a last end are counted from the first end."""
    told = last.base is Base.TOLD or (last.shift and last.shift.base is Base.TOLD)
    if not told or start.earliest is None or start.latest is None:
        return anchors
    return anchors.after(Told(start.earliest, start.latest, start.grain, START))


def _same_half(first: PartialTime, last: PartialTime) -> tuple[PartialTime, PartialTime]:
    """午後5時から6時 ends at 18, 11時から4時 at 16, 5時から午後6時 begins at 17."""
    if first.hour is None or last.hour is None:
        return first, last
    if last.part is None and last.hour < 12 and coarsest(last) == Grain.HOUR:
        begins, ends = (first.hour, first.minute or 0), (last.hour, last.minute or 0)
        later = (last.hour + 12, ends[1]) > begins and (first.pm or begins >= ends)
        if later and (first.pm or (first.part in {None, "MO"} and first.hour <= 12)):
            return first, replace(last, hour=last.hour + 12, pm=True)
    if last.pm and first.part is None and first.hour + 12 < last.hour and first.hour < 7:
        return replace(first, hour=first.hour + 12, pm=True), last
    return first, last


def _between(first: str, last: str) -> str:
    """One interval from the beginning of one value to the end of another."""
    return f"{first.partition('/')[0]}/{last.rpartition('/')[2]}"


def _first(stretch: Stretch) -> str:
    head, _, _ = stretch.value.partition("/")
    return _plain(head, stretch.earliest)


def _plain(value: str, day: date | None) -> str:
    """An end of an EDTF interval: a date to the year, month, day or minute."""
    exact = CLOCK.search(value) or not ("X" in value or "T" in value or "W" in value)
    return value if exact or day is None else day.isoformat()


def _last(stretch: Stretch) -> str:
    return _plain(stretch.value.rpartition("/")[2], stretch.latest)


def _completed(last: PartialTime, start: Stretch) -> PartialTime:
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
    return replace(last, **told)  # type: ignore[arg-type]  # fields by name


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
        return _next_day(end)
    later = moved_by(end.latest, Grain.MONTH, months)
    if later is None:
        return None
    return of_month(later.year, later.month, spec.portion) if spec.day is None else of_day(later)


def _next_day(end: Stretch) -> Stretch | None:
    moved = add_days(end.latest, 1) if end.latest else None
    clock = end.value.partition("T")[2]
    return replace(of_day(moved), value=f"{moved}T{clock}", grain=end.grain) if moved else None


def _starts(stretch: Stretch) -> str:
    return stretch.value if "T" in stretch.value else str(stretch.earliest)


def _ends(stretch: Stretch) -> str:
    return stretch.value if "T" in stretch.value else f"{stretch.latest}T99"


def _length_range(first: PartialTime, last: PartialTime, anchors: Anchors) -> Resolved:
    if last.direction:
        start = resolve_length(replace(first, direction=last.direction, base=last.base), anchors)
        end = resolve_length(last, anchors)
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
