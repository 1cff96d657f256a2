"""Whether two days can be two sources' readings of one: what they dispute must be told alike."""

from nenpyo.model import EventType, TimeInterval
from nenpyo.reconcile.circles import BY_COUNTRY, PAIR, party_likeness, share_someone
from nenpyo.reconcile.reports import Report

ONE_OFF = frozenset({EventType.CONSULT, EventType.AGREE, EventType.SUPPORT})
"""What two parties seldom do twice in two days: here sources may dispute the day."""
DISPUTED_DAYS = 1
"""Reports of one meeting differ by a day (time zones, eve of print), hardly by more."""
LONGEST = 7
"""Days of a visit that is told exactly."""


def days_between(a: TimeInterval, b: TimeInterval) -> int:
    """Days from the end of the earlier to the start of the later; 0 where they overlap."""
    first, last = (a, b) if _start(a) <= _start(b) else (b, a)
    if first.latest is None or last.earliest is None:
        return 0
    return max(0, (last.earliest - first.latest).days)


def _start(interval: TimeInterval) -> int:
    return interval.earliest.toordinal() if interval.earliest else 0


def may_dispute_the_day(a: Report, b: Report, *, is_visit: bool) -> bool:
    """Whether two days can be two sources' readings of one: all else must be the same.

    News of each day tells of that day: two such reports are of two sessions, not of one. In two
    time zones one moment lies on two days.
    """
    if a.type is not b.type or a.document == b.document or not a.interval or not b.interval:
        return False
    near = days_between(a.interval, b.interval) <= DISPUTED_DAYS
    if not near or a.zones != b.zones:
        return near
    if a.type not in ONE_OFF or (a.is_fresh and b.is_fresh):
        return False
    return _is_one_visit(a, b) if is_visit else _is_one_sitting(a, b)


def _is_one_sitting(a: Report, b: Report) -> bool:
    """Whether the same parties meet at the same place."""
    same_parties = len(a.parties) >= PAIR and party_likeness(a.parties, b.parties) >= BY_COUNTRY
    return same_parties and a.place is not None and a.place == b.place and not a.place.is_state


def _is_one_visit(a: Report, b: Report) -> bool:
    """Whether the same guest comes to one country: nobody does so twice in two days."""
    widths = [report.interval.width for report in (a, b) if report.interval]
    same_guest = a.mode == b.mode and share_someone(a.actors, b.actors)
    return max(widths) <= LONGEST and same_guest and _are_in_one_country(a, b)


def _are_in_one_country(a: Report, b: Report) -> bool:
    """Whether hosts and places of both are of the same known country."""
    places = [place for place in (a.place, b.place) if place]
    hosts = {party.country for party in (*a.recipients, *b.recipients, *places)}
    return len(hosts) == 1 and None not in hosts
