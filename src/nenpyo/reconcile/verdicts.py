"""What a series of events says to a claim about it: confirmed, contradicted, or not decidable."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from nenpyo.model import Event, SeriesClaim, TimeInterval, Verdict
from nenpyo.reconcile.lapse import Days, compare, days_from, distinct_times, told_days

YEAR = 365.25
UNKNOWN_LAPSE = "how long it was is not known closely enough"


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict and its reason, for a reader."""

    verdict: Verdict
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An event in its series: when it happened, the members before and after it, oldest first.

    `loose` are the ids of those before it that may be of another kind: one party's doings are many;
    `other` those of them that are not told in the claim's words for the kind. `others` are days of
    which its text may speak, too: its print, the dates beside it.
    """

    event: Event | None
    day: TimeInterval
    earlier: tuple[Event, ...]
    also: tuple[TimeInterval, ...] = ()
    alike: tuple[TimeInterval, ...] = ()
    hints: tuple[TimeInterval, ...] = ()
    loose: frozenset[str] = frozenset()
    other: frozenset[str] = frozenset()
    later: tuple[Event, ...] = ()
    others: tuple[TimeInterval, ...] = ()

    @property
    def sure(self) -> tuple[Event, ...]:
        """The members before it that are of one kind with it."""
        return tuple(one for one in self.earlier if one.id not in self.loose)

    @property
    def sure_days(self) -> list[TimeInterval]:
        """When the members before it were that are of one kind with it, told as events or not."""
        return [*(days for one in self.sure if (days := _days(one))), *self.also]


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """What texts say of a series: the dates before an event, the numbers of its neighbours."""

    before: Sequence[TimeInterval] = ()
    last: Collection[int] = ()
    next: Collection[int] = ()


def ordinal(count: int, place: Place, told: Numbering) -> Finding:
    """Whether it is the nth: the members before it, those that the text dates, counted before.

    Two reports of near days may be of one member, so that there are at least and at most so many.
    What may be of another kind counts where all of it together gives the number.
    """
    known = place.sure_days
    untold = [day for day in told.before if not any(day.overlaps(one) for one in known)]
    least, most = distinct_times([*known, *untold]) + 1, len(known) + len(untold) + 1
    found = _told_before(place, untold)
    alike = distinct_times([*known, *place.alike, *untold]) + 1
    if least > count:
        reason = f"{found}: by that it is at least number {least}"
        return Finding(Verdict.CONTRADICTED, reason)
    if count in (*range(least, most + 1), alike) or _is_complete(count, place, untold):
        return Finding(Verdict.CONFIRMED, found)
    if count - 1 in told.last:
        found += f"; the one before it is told as number {count - 1}, which fits"
    elif count + 1 in told.next:
        found += f"; the next one is told as number {count + 1}, which fits"
    return Finding(Verdict.UNDECIDABLE, f"{found}; {count - 1} before it would be needed")


def _is_complete(count: int, place: Place, untold: Sequence[TimeInterval]) -> bool:
    """Whether all that may belong to the series gives just the number."""
    members = (one for one in place.earlier if one.id not in place.other)
    known = [*(days for one in members if (days := _days(one))), *place.also]
    more = [day for day in untold if not any(day.overlaps(one) for one in known)]
    return distinct_times([*known, *more]) + 1 <= count <= len(known) + len(more) + 1


def _told_before(place: Place, untold: Sequence[TimeInterval]) -> str:
    dates = [one.time.value for one in place.sure if one.time]
    dates += map(_show, place.also)
    dates += [f"{_show(day)} by the text's own word" for day in untold]
    found = f"{len(dates)} before it: {', '.join(dates)}" if dates else "none is told before it"
    loose = [one for one in place.earlier if one.id in place.loose]
    if not loose:
        return found
    return f"{found}; {len(loose)} more may be of another kind: {_dates(loose)}"


def counted_by_itself(claim: SeriesClaim) -> list[TimeInterval]:
    """The dates before it, where the text names as many as the claim counts."""
    named = [one.interval for one in claim.after]
    return named if claim.count == len(named) + 1 else []


def enumerated(named: Sequence[TimeInterval]) -> Finding:
    """What a text counts from the dates that it names is right by itself (after May the second)."""
    days = ", ".join(_show(day) for day in sorted(named, key=lambda day: day.earliest or date.min))
    return Finding(Verdict.CONFIRMED, f"by the text's own count, after {days}")


def counted_first(later: TimeInterval) -> Finding:
    """What later ones are counted from is the first."""
    return Finding(Verdict.CONFIRMED, f"by the numbers that texts tell: {_show(later)}")


def first(place: Place, later: Event | None) -> Finding:
    """Whether there is none before it; that there was none is only sure where others count so."""
    if place.sure_days:
        days = ", ".join(map(_show, place.sure_days))
        return Finding(Verdict.CONTRADICTED, f"told before it: {days}")
    if later is not None:
        return Finding(Verdict.CONFIRMED, f"later ones are counted from it: {_dates([later])}")
    return Finding(Verdict.UNDECIDABLE, _told_before(place, ()))


def interval(claim: SeriesClaim, place: Place) -> Finding:
    """Whether the last one before it lies as far back as is told."""
    since = claim.since.interval if claim.since else None
    length = told_days(claim.length) if claim.length else None
    if since and length:
        later = any(_is_after(one, since) for one in place.earlier)
        later = later or any(_follows(one, since) for one in place.also)
        finding = _by_own_dates(since, length, (place.day, *place.others))
        if finding and not (later and finding.verdict is Verdict.CONFIRMED):
            return finding
    if since is not None:
        return _since(claim, since, place)
    if length is None or not (place.earlier or place.alike):
        return Finding(Verdict.UNDECIDABLE, "none is told before it")
    return _length(length, place)


def _by_own_dates(
    since: TimeInterval, length: Days, days: Sequence[TimeInterval]
) -> Finding | None:
    """What a text's own dates say of its length, if they say anything."""
    spans = [(day, passed) for day in days if (passed := days_from(since, day))]
    fits = next((day for day, passed in spans if compare(length, passed) == 0), None)
    if fits is not None:
        reason = f"by the text's own dates, from {_show(since)} to {_show(fits)}"
        return Finding(Verdict.CONFIRMED, reason)
    if not spans:
        return None
    reason = f"from {_show(since)} to {_show(spans[0][0])} it is {_span(spans[0][1])}"
    return Finding(Verdict.CONTRADICTED, reason)


def _since(claim: SeriesClaim, since: TimeInterval, place: Place) -> Finding:
    """Whether the last one was then: a sure one after it refutes that, another leaves it open."""
    then = [one for one in place.earlier if (days := _days(one)) and days.overlaps(since)]
    later = [days for days in place.sure_days if _follows(days, since)]
    if later:
        told = ", ".join(map(_show, later))
        return Finding(Verdict.CONTRADICTED, f"a later one is told: {told}")
    open_ = [one for one in place.earlier if one.id not in place.other and _is_after(one, since)]
    if open_:
        reason = f"a later one may be of another kind: {_dates(open_)}"
        return Finding(Verdict.UNDECIDABLE, reason)
    if claim.named:
        return Finding(Verdict.CONFIRMED, f"the text tells the one of {_show(since)}")
    if then:
        return Finding(Verdict.CONFIRMED, f"one of {_show(since)} is told: {_dates(then)}")
    if any(days.overlaps(since) for days in place.hints):
        return Finding(Verdict.CONFIRMED, f"a text tells of one of {_show(since)}")
    return Finding(Verdict.UNDECIDABLE, f"none of {_show(since)} is told")


def _is_after(event: Event, since: TimeInterval) -> bool:
    days = _days(event)
    return bool(days and _follows(days, since))


def _follows(days: TimeInterval, since: TimeInterval) -> bool:
    return bool(since.latest and days.earliest and days.earliest > since.latest)


def _length(length: Days, place: Place) -> Finding:
    """Whether the last that is surely of the kind, or one after it, lies so far back."""
    loose = (_days(one) for one in place.earlier if one.id in place.loose)
    told = [(days, True) for days in place.sure_days]
    told += [(days, False) for days in (*loose, *place.alike) if days]
    reason = UNKNOWN_LAPSE
    for last, is_sure in sorted(told, key=lambda one: one[0].latest or date.max, reverse=True):
        passed = days_from(last, place.day)
        if passed is None:
            continue
        found = compare(length, passed)
        reason = f"the last before it: {_show(last)}, {_span(passed)} earlier"
        if found == 0:
            return Finding(Verdict.CONFIRMED, reason)
        if found < 0 and is_sure:
            return Finding(Verdict.CONTRADICTED, reason)
        if is_sure:
            return Finding(Verdict.UNDECIDABLE, f"{reason}; one between is not told here")
    return Finding(Verdict.UNDECIDABLE, f"{reason}; it may be of another kind")


def jubilee(start: TimeInterval, length: str, days: Sequence[TimeInterval]) -> Finding:
    """Whether so many years have passed from a day that everybody knows, to one of some days."""
    told = told_days(length)
    spans = [passed for day in days if (passed := days_from(start, day))]
    if told is None or not spans:
        return Finding(Verdict.UNDECIDABLE, UNKNOWN_LAPSE)
    fits = next((passed for passed in spans if compare(told, passed) == 0), None)
    reason = f"from {_show(start)} it is {_span(fits or spans[0])}"
    return Finding(Verdict.CONFIRMED if fits else Verdict.CONTRADICTED, reason)


def _days(event: Event) -> TimeInterval | None:
    return event.time.interval if event.time else None


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
