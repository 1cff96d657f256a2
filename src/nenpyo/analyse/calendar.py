"""Calendar arithmetic: days, months and years away, the bounds and the value of a grounded time."""

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

from nenpyo.pack.times import Grain, Portion

LAST_LUNAR_YEAR = 1872
OPEN_YEAR = 9999
"""The last year of a period that goes on."""
HALVES = {1: (1, 6), 2: (7, 12)}
SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
MONTH_PORTIONS = {
    Portion.EARLY: (1, 10),
    Portion.START: (1, 10),
    Portion.MIDDLE: (11, 20),
    Portion.MID: (11, 20),
    Portion.LATE: (21, 31),
    Portion.END: (21, 31),
    Portion.FIRST_HALF: (1, 15),
    Portion.SECOND_HALF: (16, 31),
}
YEAR_PORTIONS = {
    Portion.START: (1, 1),
    Portion.EARLY: (1, 4),
    Portion.MID: (5, 8),
    Portion.MIDDLE: (5, 8),
    Portion.LATE: (9, 12),
    Portion.END: (12, 12),
    Portion.FIRST_HALF: (1, 6),
    Portion.SECOND_HALF: (7, 12),
}
WEEK_PORTIONS = {
    Portion.START: (0, 2),
    Portion.FIRST_HALF: (0, 2),
    Portion.MID: (1, 4),
    Portion.SECOND_HALF: (3, 6),
    Portion.END: (3, 6),
}
"""Days from Monday."""
SHARES = {
    Portion.START: (0.0, 0.2),
    Portion.EARLY: (0.0, 0.33),
    Portion.MID: (0.4, 0.7),
    Portion.MIDDLE: (0.33, 0.67),
    Portion.LATE: (0.67, 1.0),
    Portion.END: (0.8, 1.0),
    Portion.FIRST_HALF: (0.0, 0.5),
    Portion.SECOND_HALF: (0.5, 1.0),
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A grounded time: its value (TIMEX3 or EDTF), its first and last day, how fine it is.

    A day is None where it lies outside the calendar of this library (years 1 to 9999).
    """

    value: str
    earliest: date | None
    latest: date | None
    grain: Grain


@dataclass(frozen=True, slots=True)
class Resolved:
    """What an expression comes to; without a stretch it stays open, for `reason`."""

    value: str
    stretch: Stretch | None = None
    anchor: str | None = None
    reason: str | None = None


def month_days(year: int, month: int) -> int:
    """How many days a month has."""
    return calendar.monthrange(year, month)[1]


def valid(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= month_days(year, month)


def add_months(day: date, months: int) -> date | None:
    """The same day some months away, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, month_days(year, month + 1)))


def add_days(day: date, days: float) -> date | None:
    """The day some days away, None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def year_text(year: int) -> str:
    """A year as EDTF: four digits, negative before year 0."""
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def of_years(first: int, last: int, grain: Grain = Grain.PERIOD) -> Stretch:
    """From the first day of one year to the last day of another."""
    value = year_text(first) if first == last else f"{year_text(first)}/{year_text(last)}"
    begin = date(first, 1, 1) if 1 <= first <= 9999 else None
    end = date(last, 12, 31) if 1 <= last <= 9999 and begin else None
    return Stretch(value, begin, end, grain)


def of_period(first: int, last: int, portion: Portion | None) -> Stretch:
    """A named period, or a part of it; one that goes on has no days: it dates nothing."""
    if last == OPEN_YEAR:
        return Stretch(f"{year_text(first)}/..", None, None, Grain.PERIOD)
    if portion is None:
        return of_years(first, last)
    start, end = SHARES.get(portion, (0.0, 1.0))
    count = last - first
    return of_years(first + round(start * count), first + round(end * count))


def of_year(year: int, portion: Portion | None) -> Stretch:
    """A year, or a part of it."""
    if portion is None or portion not in YEAR_PORTIONS:
        return of_years(year, year, Grain.YEAR)
    first, last = YEAR_PORTIONS[portion]
    return of_months(year, first, last)


def of_months(year: int, first: int, last: int) -> Stretch:
    """Whole months of a year; a last month beyond 12 lies in the next."""
    value = f"{year:04d}-{first:02d}"
    year_end, month_end = (year, last) if last <= 12 else (year + 1, last - 12)
    if (year, first) != (year_end, month_end):
        value = f"{value}/{year_end:04d}-{month_end:02d}"
    if not (year >= 1 and year_end <= 9999):
        return Stretch(value, None, None, Grain.MONTH)
    end = date(year_end, month_end, month_days(year_end, month_end))
    return Stretch(value, date(year, first, 1), end, Grain.MONTH)


def of_season(year: int, season: int) -> Stretch:
    """A season of EDTF (21 spring to 24 winter) as its months on the northern half."""
    first, last = SEASON_MONTHS[season]
    months = of_months(year, first, last)
    return Stretch(f"{year:04d}-{season}", months.earliest, months.latest, Grain.SEASON)


def of_quarter(year: int, quarter: int, *, fiscal: bool) -> Stretch:
    """A quarter of a calendar year, or of a fiscal year from April."""
    if fiscal:
        first = quarter * 3 + 1
        return of_months(year, first, first + 2) if first <= 12 else of_months(year + 1, 1, 3)
    months = of_months(year, quarter * 3 - 2, quarter * 3)
    return Stretch(f"{year:04d}-Q{quarter}", months.earliest, months.latest, Grain.SEASON)


def of_fiscal_year(year: int, opens: int | None = None) -> Stretch:
    """The year from April to March, or up to the month before that in which it `opens`."""
    if not 2 <= year < 9999:
        return of_years(year, year, Grain.YEAR)
    first = date(year - 1, opens, 1) if opens else date(year, 4, 1)
    last = date(first.year + 1, first.month, 1) - timedelta(days=1)
    return Stretch(f"{first}/{last}", first, last, Grain.YEAR)


def of_lunar_month(year: int, month: int) -> Stretch:
    """A day of a lunar month, which is known to its year only.

    The year of the moon began between 21 January and 20 February, so that its last two months
    may lie in the next solar year; those of 1872, the last in Japan, do not.
    """
    late = month >= 11 and year != LAST_LUNAR_YEAR
    return of_years(year, year + 1 if late else year, Grain.YEAR)


def equinox(year: int, month: int) -> date:
    """The day of the spring (month 3) or autumn equinox in Japan, right from 1900 to 2099.

    The usual mean formula; its constants are those of the almanac for 1980 and for 1900.
    """
    early = year < 1980
    first = (20.8357 if early else 20.8431) if month == 3 else (23.2588 if early else 23.2488)
    leap = -((1983 - year) // 4) if early else (year - 1980) // 4
    return date(year, month, int(first + 0.242194 * (year - 1980) - leap))


def of_month(year: int, month: int, portion: Portion | None) -> Stretch | None:
    """A month, or a part of it."""
    if portion is None or portion not in MONTH_PORTIONS:
        return of_months(year, month, month)
    if not 1 <= year <= 9999:
        return None
    first, last = MONTH_PORTIONS[portion]
    begin = date(year, month, first)
    end = date(year, month, min(last, month_days(year, month)))
    return Stretch(f"{begin}/{end}", begin, end, Grain.MONTH)


def of_week(day: date, portion: Portion | None) -> Stretch:
    """The ISO week of a day, its weekend, or some of its days."""
    year, week, weekday = day.isocalendar()
    monday = day - timedelta(days=weekday - 1)
    value = f"{year:04d}-W{week:02d}"
    if portion is Portion.WEEKEND:
        saturday = monday + timedelta(days=5)
        return Stretch(f"{value}-WE", saturday, saturday + timedelta(days=1), Grain.WEEK)
    if portion in WEEK_PORTIONS:
        first, last = (monday + timedelta(days=days) for days in WEEK_PORTIONS[portion])
        return Stretch(f"{first}/{last}" if first != last else f"{first}", first, last, Grain.WEEK)
    return Stretch(value, monday, monday + timedelta(days=6), Grain.WEEK)


def of_decade(first: int, portion: Portion | None) -> Stretch:
    """Ten years, or a part of them."""
    if portion in {Portion.FIRST_HALF, Portion.SECOND_HALF, Portion.MID}:
        start, end = {
            Portion.FIRST_HALF: (0, 4),
            Portion.SECOND_HALF: (5, 9),
            Portion.MID: (4, 6),
        }[portion]
        return of_years(first + start, first + end, Grain.DECADE)
    if portion is not None:
        return _share(first, 10, portion, Grain.DECADE)
    years = of_years(first, first + 9, Grain.DECADE)
    return Stretch(f"{first // 10:03d}X", years.earliest, years.latest, Grain.DECADE)


def of_century(number: int, portion: Portion | None) -> Stretch:
    """A century by its number, as EDTF counts it (20XX); negative numbers are before our era."""
    first = (number - 1) * 100 if number > 0 else number * 100 + 1
    if portion is not None:
        return _share(first, 100, portion, Grain.CENTURY)
    years = of_years(max(first, 1) if number > 0 else first, first + 99, Grain.CENTURY)
    return replace(years, value=f"{first // 100:02d}XX") if number > 0 else years


def _share(first: int, count: int, portion: Portion, grain: Grain) -> Stretch:
    start, end = SHARES.get(portion, (0.0, 1.0))
    return of_years(first + round(start * count), first + round(end * count) - 1, grain)


def of_day(day: date) -> Stretch:
    """One day."""
    return Stretch(day.isoformat(), day, day, Grain.DAY)
