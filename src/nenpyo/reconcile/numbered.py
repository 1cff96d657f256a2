"""Doings that texts tell by their numbers: the first of them, the second of them, and so on.

A list of dates, or reports of each: where all the numbers before one are told with their dates, it
is right; where a later one is the second, the one before it was the first.
"""

from collections.abc import Collection, Iterator

from nenpyo.model import Annotation, SeriesClaim, Span, TimeInterval
from nenpyo.reconcile.ledger import Ledger, Told, day_of

MONTH = 31
"""Days: a claim beside a date that is less exact is not dated by it."""
WORD = 2
"""Characters of a word that tells a doing by itself."""
HIGHEST = 30
"""No text tells more numbers one by one."""


def numbers_before(told: Told, ledger: Ledger) -> list[TimeInterval]:
    """When the ones before it were, where texts tell each by its number and a date; else none."""
    day, found = own_day(told), list[TimeInterval]()
    if day is None or (told.claim.count or 0) > HIGHEST:
        return []
    for number in range(1, told.claim.count or 0):
        days = (days for days in _days_of(told, number, ledger) if _precedes(days, day))
        earliest = next(days, None)
        if earliest is None:
            return []
        found.append(earliest)
    return found


def is_counted_first(told: Told, day: TimeInterval, ledger: Ledger) -> TimeInterval | None:
    """When a later one is told as the second, or the day itself as that of the first."""
    first = (days for days in _days_of(told, 1, ledger) if days.overlaps(day))
    later = (days for days in _days_of(told, 2, ledger) if _precedes(day, days))
    return next(first, None) or next(later, None) or _second_after(told, day, ledger)


def _second_after(told: Told, day: TimeInterval, ledger: Ledger) -> TimeInterval | None:
    """When the second was that a text counts from the day itself (the second after June)."""
    words = (word for word in told.claim.deeds if len(word) >= WORD)
    seconds = (one for word in words for one in ledger.numbered.get((word, 2), ()))
    for one in seconds:
        named = [_named(told, ledger), _named(one, ledger)]
        apart = all(named) and not named[0] & named[1]
        before = [days.interval for days in one.claim.after]
        later = own_day(one)
        if later and not apart and len(before) == 1 and before[0].overlaps(day):
            return later if _precedes(day, later) else None
    return None


def own_day(told: Told) -> TimeInterval | None:
    """The date beside a claim: behind it in a list, else before it, in its sentence or above."""
    annotation, span = told.annotation, told.claim.span
    sentence = next((s.span for s in annotation.sentences if s.span.covers(span)), None)
    if sentence is None:
        return None
    others = [one.span for one in annotation.series if one.span != span and one.count]
    looks_back = {
        time.expression
        for claim in annotation.series
        if sentence.covers(claim.span)
        for time in (*claim.after, *((claim.since,) if claim.since else ()))
    }
    times = [
        (time.span, time.interval)
        for time in annotation.times
        if sentence.covers(time.span)
        and time.interval
        and time.interval.width <= MONTH
        and time.id not in looks_back
    ]
    is_list = any(sentence.covers(one) for one in others)
    behind = [one for one in times if one[0].start >= span.end]
    before = [one for one in times if one[0].end <= span.start]
    if is_list:
        behind = [one for one in behind if not _between(span, one[0], others)]
        before = [one for one in before if not _between(one[0], span, others)]
        return next((days for _, days in (*behind, *reversed(before))), None)
    beside = next((days for _, days in (*before, *behind)), None)
    event = day_of(told)
    return beside or (event if event and event.width <= MONTH else None)


def _between(one: Span, other: Span, others: Collection[Span]) -> bool:
    return any(one.end <= span.start and span.end <= other.start for span in others)


def _days_of(told: Told, number: int, ledger: Ledger) -> Iterator[TimeInterval]:
    """The days on which texts tell the one of a number in the series."""
    for claim in told.annotation.series:
        if claim.count == number and _is_listed(claim, told.claim, told.annotation):
            days = own_day(Told(claim, told.annotation, None))
            if days:
                yield days
    words = (word for word in told.claim.deeds if len(word) >= WORD)
    for one in (one for word in words for one in ledger.numbered.get((word, number), ())):
        if _is_one_series(told, one, ledger) and (days := own_day(one)):
            yield days


def _is_listed(one: SeriesClaim, other: SeriesClaim, annotation: Annotation) -> bool:
    """Whether two counts stand in one sentence, in words of which neither contradicts the other."""
    home = next((s.span for s in annotation.sentences if s.span.covers(other.span)), None)
    return bool(home and home.covers(one.span)) and _is_one_kind(one.deeds, other.deeds)


def _is_one_series(one: Told, other: Told, ledger: Ledger) -> bool:
    """Whether two claims count alike: doings of one kind, within the same limits, of the same."""
    ours, theirs = one.claim, other.claim
    limits = [(c.circle, c.window, c.within, c.anchor is None) for c in (ours, theirs)]
    if limits[0] != limits[1] or not _is_one_kind(ours.terms, theirs.terms):
        return False
    named = [_named(told, ledger) for told in (one, other)]
    if all(named):
        return named[0] <= named[1] or named[1] <= named[0]
    return bool(set(ours.about) & set(theirs.about)) or one.annotation is other.annotation


def _named(told: Told, ledger: Ledger) -> frozenset[str]:
    """Who a claim names, by country."""
    document = told.annotation.document.id
    ids = (ledger.entities.get((document, id_)) for id_ in told.claim.who)
    return ledger.deeds.marks((id_ for id_ in ids if id_), states=True)


def _is_one_kind(ours: Collection[str], theirs: Collection[str]) -> bool:
    return set(ours) <= set(theirs) or set(theirs) <= set(ours)


def _precedes(one: TimeInterval, other: TimeInterval) -> bool:
    return bool(one.latest and other.earliest and one.latest < other.earliest)
