"""What a series of events says to a claim about it: confirmed, contradicted, or not decidable."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from nenpyo.model import Event, SeriesClaim, TimeInterval, Verdict
from nenpyo.reconcile.lapse import compare, days_from, distinct_times, told_days

YEAR = 365.25
UNKNOWN_LAPSE = "how long it was is not known closely enough"


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict and its reason, for a reader."""

    verdict: Verdict
    because: str


@dataclass(frozen=True, slots=True)
class Place:
    """An event in its series: when it happened, and the members before it, oldest first.

    `loose` are the ids of those that may be of another kind: one party's doings are many.
    """

    event: Event
    day: TimeInterval
    earlier: tuple[Event, ...]
    loose: frozenset[str] = frozenset()

    @property
    def sure(self) -> tuple[Event, ...]:
        """The members before it that are of one kind with it."""
        return tuple(one for one in self.earlier if one.id not in self.loose)


def ordinal(
    count: int, place: Place, told: Sequence[TimeInterval], before: Collection[int]
) -> Finding:
    """Whether it is the nth: the members before it, those that the text dates, counted before.

    Two reports of near days may be of one member, so that there are at least and at most so many.
    """
    known = [one.time.interval for one in place.sure if one.time and one.time.interval]
    untold = [day for day in told if not any(day.overlaps(one) for one in known)]
    least, most = distinct_times([*known, *untold]) + 1, len(known) + len(untold) + 1
    dates = _dates(place.sure) + "".join(f", {_show(day)} by the text's own word" for day in untold)
    found = f"{most - 1} before it: {dates.lstrip(', ')}" if most > 1 else "none is told before it"
    if place.loose:
        found += f"; {len(place.loose)} more may be of another kind"
    if least > count:
        return Finding(Verdict.CONTRADICTED, found)
    if count <= most:
        return Finding(Verdict.CONFIRMED, found)
    if count - 1 in before:
        return Finding(Verdict.CONFIRMED, f"the one before it is told as number {count - 1}")
    return Finding(Verdict.UNDECIDABLE, f"{found}; {count - 1} would be needed")


def enumerated(named: Sequence[TimeInterval]) -> Finding:
    """What a text counts from the dates that it names is right by itself (after May the second)."""
    days = ", ".join(_show(day) for day in sorted(named, key=lambda day: day.earliest or date.min))
    return Finding(Verdict.CONFIRMED, f"by the text's own count, after {days}")


def first(place: Place, later: Event | None) -> Finding:
    """Whether there is none before it; that there was none is only sure where others count so."""
    if place.sure:
        return Finding(Verdict.CONTRADICTED, f"told before it: {_dates(place.sure)}")
    if later is not None:
        return Finding(Verdict.CONFIRMED, f"later ones are counted from it: {_dates([later])}")
    return Finding(Verdict.UNDECIDABLE, "none is told before it")


def interval(claim: SeriesClaim, place: Place) -> Finding:
    """Whether the last one before it lies as far back as is told."""
    since = claim.since.interval if claim.since else None
    length = told_days(claim.length) if claim.length else None
    if since and length:
        passed = days_from(since, place.day)
        if passed and compare(length, passed):
            reason = f"from {_show(since)} to {_show(place.day)} it is {_span(passed)}"
            return Finding(Verdict.CONTRADICTED, reason)
    last = place.earlier[-1] if place.earlier else None
    days = last.time.interval if last and last.time else None
    if since is not None:
        return _since(since, days, place, agrees=bool(length))
    if length is None or last is None:
        return Finding(Verdict.UNDECIDABLE, "none is told before it")
    for one in reversed(place.earlier):
        finding = _length(length, one.time.interval if one.time else None, place)
        if finding.verdict is Verdict.CONFIRMED or one.id not in place.loose:
            return finding
    return _length(length, days, place)


def _since(
    since: TimeInterval, last: TimeInterval | None, place: Place, *, agrees: bool
) -> Finding:
    if last and last.overlaps(since):
        return Finding(Verdict.CONFIRMED, f"the last before it: {_show(last)}")
    later = last and since.latest and last.earliest and last.earliest > since.latest
    alone = len({*place.event.actors, *place.event.recipients}) <= 1
    alone = alone or place.earlier[-1:] != place.sure[-1:]
    if last and later and not alone:
        return Finding(Verdict.CONTRADICTED, f"a later one is told: {_show(last)}")
    if last and later:
        # One party's doings are of many kinds: the text may count only those of one.
        told = any(t.overlaps(since) for e in place.earlier if e.time and (t := e.time.interval))
        verdict = Verdict.CONFIRMED if told else Verdict.UNDECIDABLE
        return Finding(verdict, f"one of {_show(since)} is {'' if told else 'not '}told")
    if agrees:
        passed = f"from {_show(since)} to {_show(place.day)}"
        return Finding(Verdict.CONFIRMED, f"by the text's own dates, {passed}")
    return Finding(Verdict.UNDECIDABLE, f"none of {_show(since)} is told")


def _length(length: tuple[float, float], last: TimeInterval | None, place: Place) -> Finding:
    passed = days_from(last, place.day) if last else None
    if last is None or passed is None:
        return Finding(Verdict.UNDECIDABLE, UNKNOWN_LAPSE)
    reason = f"the last before it: {_show(last)}, {_span(passed)} earlier"
    match compare(length, passed):
        case 0:
            return Finding(Verdict.CONFIRMED, reason)
        case -1:
            return Finding(Verdict.CONTRADICTED, reason)
        case _:
            return Finding(Verdict.UNDECIDABLE, f"{reason}; one between is not told here")


def jubilee(start: TimeInterval, length: str, day: TimeInterval | None) -> Finding:
    """Whether so many years have passed since a day that everybody knows."""
    told = told_days(length)
    passed = days_from(start, day) if day else None
    if told is None or passed is None:
        return Finding(Verdict.UNDECIDABLE, UNKNOWN_LAPSE)
    reason = f"from {_show(start)} it is {_span(passed)}"
    fits = compare(told, passed) == 0
    return Finding(Verdict.CONFIRMED if fits else Verdict.CONTRADICTED, reason)


def _dates(events: Sequence[Event]) -> str:
    return ", ".join(one.time.value for one in events if one.time)


def _show(days: TimeInterval) -> str:
    ends = [end.isoformat() if end else ".." for end in (days.earliest, days.latest)]
    return ends[0] if ends[0] == ends[1] else "/".join(ends)


def _span(days: tuple[float, float]) -> str:
    """Days as a reader counts them."""
    low, high = (f"{value / YEAR:.1f}" for value in days)
    if days[1] < YEAR:
        low, high = (f"{value:.0f}" for value in days)
    unit = "days" if days[1] < YEAR else "years"
    return f"{low} {unit}" if low == high else f"{low} to {high} {unit}"
