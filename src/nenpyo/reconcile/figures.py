"""Where reports of one event tell numbers that cannot all be true."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import groupby

from nenpyo.model import Bound, Conflict, Event, NumberReading, Reading, Support
from nenpyo.reconcile.claims import Claim, facts, listener, number_readings, ordered
from nenpyo.reconcile.moments import Moment
from nenpyo.reconcile.numbers import RELATIVE, SORTS, brings_up_to_date, kind_of, numbers_agree
from nenpyo.reconcile.voices import dispute, set_against

MANIFOLD = frozenset({"money", "weight", "distance", "times", "person", "percent", *SORTS})
"""Kinds of number of which one report tells many: two of them are of two things."""
Apart = Callable[[NumberReading, NumberReading], bool]


def number_conflicts(event: Event, claims: Sequence[Claim]) -> Iterator[Conflict]:
    """The disputes about the numbers of an event, one for each quantity."""
    counts = Counter(number.quantity for number in event.numbers)
    several = {quantity for quantity, count in counts.items() if count > 1} - RELATIVE
    if not several:
        return
    held = facts(claims)
    tellers, voices = _tellers(held, several), listener(claims)
    told = [
        number
        for number in number_readings(held)
        if number.quantity in several and _is_held(number, tellers)
    ]
    moments = {support: claim.told_at(support.span) for support, claim in tellers.items()}
    contrary = {c.number(told) for c in held for told in c.mention.quantities if told.contrary}
    happened = event.time.interval.latest if event.time and event.time.interval else None

    def renewed(one: Support, other: Support, numbers: tuple[NumberReading, NumberReading]) -> bool:
        return brings_up_to_date(*numbers, (moments[one], moments[other]), happened)

    def apart(one: NumberReading, other: NumberReading) -> bool:
        if numbers_agree(one, other) or not (
            dispute(one.support, other.support) or _is_contradicted(one, other, contrary)
        ):
            return False
        manifold = kind_of(one) in MANIFOLD and not _is_contradicted(one, other, contrary)
        return not any(
            renewed(a, b, (one, other)) or _are_two(tellers[a], tellers[b], manifold=manifold)
            for a in one.support
            for b in other.support
        )

    for _, numbers in groupby(sorted(told, key=kind_of), key=kind_of):
        group = list(numbers)
        disputed = [one for one in group if any(apart(one, other) for other in group)]
        if disputed:
            readings = [_side(side, moments) for side in _sided(disputed, apart)]
            best = sorted(readings, key=lambda reading: -voices(reading.support))
            named = max((one.quantity for one in disputed), key=lambda name: (len(name), name))
            yield Conflict(event=event.id, field="number", quantity=named, readings=tuple(best))


def _tellers(claims: Sequence[Claim], quantities: Collection[str]) -> dict[Support, Claim]:
    """The claim behind each number that is told of some quantities."""
    return {
        claim.number(told): claim
        for claim in claims
        for told in claim.mention.quantities
        if told.quantity in quantities
    }


def _is_held(number: NumberReading, tellers: Mapping[Support, Claim]) -> bool:
    """Whether somebody stands by a number: what is told as put right is past."""
    return not all(tellers[support].puts_right(support.span) for support in number.support)


def _is_contradicted(
    one: NumberReading, other: NumberReading, contrary: Collection[Support]
) -> bool:
    """Whether a document sets one number, on somebody's word, against the other."""
    return any(
        set_against([a], [b]) and (a in contrary or b in contrary)
        for a in one.support
        for b in other.support
    )


def _are_two(one: Claim, other: Claim, *, manifold: bool) -> bool:
    """Whether one document tells two numbers of two things, or of two happenings.

    One that it dates long before its own day is not what it tells the news of.
    """
    if one.annotation.document.id != other.annotation.document.id:
        return False
    return manifold or one.is_of_old != other.is_of_old


def _sided(numbers: Sequence[NumberReading], apart: Apart) -> list[list[NumberReading]]:
    """The numbers by side: what agrees, or is told by the same voices, is one side."""
    sides: list[list[NumberReading]] = []
    for number in numbers:
        fitting = (side for side in sides if not any(apart(number, one) for one in side))
        side = next(fitting, None)
        if side is None:
            sides.append([number])
        else:
            side.append(number)
    return sides


def _side(numbers: Sequence[NumberReading], moments: Mapping[Support, Moment]) -> Reading:
    """One side of a dispute: the number that was told last, with the support of all."""

    def last(number: NumberReading) -> Moment:
        return max(moments[support] for support in number.support)

    latest = max(reversed(numbers), key=last)
    bound = "" if latest.bound is Bound.EXACT else f"{latest.bound} "
    return Reading(
        value=f"{bound}{latest.value:.12g} {latest.unit}",
        support=ordered(support for number in numbers for support in number.support),
    )
