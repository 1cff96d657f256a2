"""Partial times: how fine they are, when two are one, and what the ends of a range share."""

from nenpyo.pack.times import Grain, PartialTime, Portion

GRAINS = {
    "years": Grain.PERIOD,
    "century": Grain.CENTURY,
    "decade": Grain.DECADE,
    "year": Grain.YEAR,
    "half": Grain.SEASON,
    "quarter": Grain.SEASON,
    "season": Grain.SEASON,
    "month": Grain.MONTH,
    "week": Grain.WEEK,
    "day": Grain.DAY,
    "weekday": Grain.DAY,
    "part": Grain.PART,
    "hour": Grain.HOUR,
    "minute": Grain.MINUTE,
    "second": Grain.SECOND,
}
LATER = frozenset({"AF", "EV", "NI"})
COUNTED = {Grain.YEAR: "year", Grain.MONTH: "month", Grain.DAY: "day"}


def coarsest(spec: PartialTime) -> Grain | None:
    """The coarsest field told, a shift's unit included."""
    return min(_grains(spec), default=None)


def finest(spec: PartialTime) -> Grain | None:
    """The finest field told."""
    return max(_grains(spec), default=None)


def _grains(spec: PartialTime) -> list[Grain]:
    told = vars(spec).items()
    grains = [GRAINS[name] for name, value in told if name in GRAINS and value is not None]
    return [*grains, spec.shift.unit] if spec.shift else grains


def is_point(spec: PartialTime) -> bool:
    """Whether it is a calendar time, not a length, a set or a vague word."""
    return spec.length is None and spec.every is None and spec.reference is None


def merged(first: PartialTime, then: PartialTime) -> PartialTime | None:
    """What two neighbouring atoms say together, None where they are two expressions."""
    if first.every and not (then.shift or then.reference or then.length):
        return _repeated(first, then)
    if not (is_point(first) and is_point(then)):
        return None
    join = _with_aside if then.aside else _with_ending if then.shift else _finer
    if then.bound and then.portion:
        return None if first.portion else first.but(portion=then.portion)
    return join(first, then)


def _repeated(first: PartialTime, then: PartialTime) -> PartialTime | None:
    """毎年6月; 毎週の月曜日 夜8時."""
    if finest(first) is None:
        return then.but(every=first.every)
    return (_finer(first, then) or first).but(every=first.every) if not then.every else None


def _with_aside(first: PartialTime, then: PartialTime) -> PartialTime | None:
    if then.weekday is not None:
        fits = first.weekday is None and finest(first) == Grain.DAY
        return first.but(weekday=then.weekday, aside=True) if fits else None
    if first.year != then.year or finest(first) != Grain.YEAR:
        return None
    return first.but(lunar=True) if then.lunar else first


def _with_ending(first: PartialTime, then: PartialTime) -> PartialTime | None:
    """昨年の年末; 明日8月6日 is told twice, and the calendar date says more."""
    shift, grain = then.shift, finest(first)
    if shift is None or grain is None or shift.amount or first.portion:
        return None
    if then.portion and grain == shift.unit:
        return first.but(portion=then.portion)
    return None


def _finer(first: PartialTime, then: PartialTime) -> PartialTime | None:
    ends, begins = finest(first), coarsest(then)
    if then.portion and begins is None:
        return _with_third(first, then, ends)
    if ends is None or begins is None or then.base is not None or first.portion:
        return None
    if ends == Grain.DAY and (first.named or first.shift) and then.day is not None:
        return _dated_again(first, then)
    if ends == begins == Grain.DAY and first.weekday is None and then.day is None:
        return first.but(weekday=then.weekday) if not first.shift else None
    clock = then.hour is not None and ends == Grain.PART
    if not clock and (ends >= begins or not _adjacent(ends, begins, then)):
        return None
    return _together(first, then)


def _dated_again(first: PartialTime, then: PartialTime) -> PartialTime | None:
    """明日8月6日, 今週の金曜日6月15日, 終戦の日の15日: told twice; the calendar date says more."""
    if first.named:
        return first if then.month is None and first.day == then.day else None
    if then.month is None or first.shift is None:
        return None
    if (first.weekday is None) is not (first.shift.unit is Grain.DAY):
        return None
    return then.but(weekday=first.weekday or then.weekday)


def _with_third(first: PartialTime, then: PartialTime, ends: Grain | None) -> PartialTime | None:
    fits = ends == Grain.MONTH and first.portion is None
    return first.but(portion=then.portion) if fits else None


def _adjacent(ends: Grain, begins: Grain, then: PartialTime) -> bool:
    if begins == Grain.DAY:
        weekday = then.weekday is not None
        return ends == Grain.MONTH or (weekday and ends == Grain.WEEK)
    if begins >= Grain.PART:
        return ends in {Grain.DAY, Grain.PART}
    if begins == Grain.WEEK:
        return ends in {Grain.YEAR, Grain.MONTH}
    return ends in {Grain.YEAR, Grain.DECADE}


def _together(first: PartialTime, then: PartialTime) -> PartialTime:
    told = {
        name: value for name, value in vars(then).items() if name in GRAINS and value is not None
    }
    if then.hour is not None and first.part in LATER and not then.pm and then.part is None:
        told["hour"] = _evening(then.hour, first.part)
    later = (told.get("hour") or 0) != (then.hour or 0)
    told["portion"] = then.portion or first.portion
    told["nth"] = first.nth if then.nth is None else then.nth
    told["zone"] = then.zone or first.zone
    told["lunar"] = then.lunar or first.lunar
    told["equinox"] = then.equinox or first.equinox
    told["until"] = then.until or first.until
    return first.but(
        **told,
        approximate=first.approximate or then.approximate,
        pm=then.pm or first.pm or later,
    )


def _evening(hour: int, part: str) -> int:
    return hour + 12 if hour < 12 and (part != "NI" or hour >= 5) else hour


def are_neighbours(first: PartialTime, last: PartialTime) -> bool:
    """Whether one is the day, month or year after the other, by its number."""
    grain = finest(last)
    if grain is None or finest(first) is not grain or grain not in COUNTED:
        return False
    name = COUNTED[grain]
    return bool(getattr(last, name) == (getattr(first, name) or 0) + 1)


def lasts(first: PartialTime, last: PartialTime) -> bool:
    """Whether a calendar time may be the first day of a length (15日から3日間)."""
    if not last.length or last.direction or not is_point(first):
        return False
    begins = finest(first)
    return begins in {Grain.YEAR, Grain.MONTH, Grain.DAY} and last.length[-1][0] <= begins


def as_range(first: PartialTime, last: PartialTime) -> tuple[PartialTime, PartialTime] | None:
    """The two ends with what they share, None where they make no range."""
    if first.length and last.length:
        same = first.length[-1][0] == last.length[-1][0] and not first.direction
        return (first, last) if same else None
    if first.length and first.direction and is_point(last) and finest(last) is not None:
        return first, last
    if not (is_point(first) and is_point(last)):
        return None
    start, end = coarsest(first), coarsest(last)
    if start is None or end is None or last.aside:
        return None
    coarser = (finest(last) or end) < Grain.MONTH and (finest(first) or start) >= Grain.DAY
    if first.portion is Portion.WEEKEND or finest(first) == Grain.PERIOD or coarser:
        return None
    return _opened(first, last, start, end), last


def _opened(first: PartialTime, last: PartialTime, start: Grain, end: Grain) -> PartialTime:
    """A first end takes the coarser fields that only the last end tells (11月から2017年2月5日)."""
    if last.shift or first.shift or end >= start or last.year is None:
        return first
    month = last.month if start >= Grain.DAY and last.month is not None else first.month
    turned = start == Grain.MONTH and last.month is not None and (first.month or 0) > last.month
    return first.but(year=last.year - 1 if turned else last.year, month=month)
