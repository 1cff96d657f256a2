"""Which events fulfil an announcement: what was announced, by its parties, on a day that fits.

News tells a fulfilment with another verb, in more or less detail and for another day than it told
the plan. What is the same is who does it, and as a rule what it is done to.
"""

from collections.abc import Iterator
from datetime import date

from nenpyo.model import Event, EventType, Fate, Status, Turn
from nenpyo.reconcile.accounts import Accounts
from nenpyo.reconcile.announcements import (
    HAPPENED,
    PERSONAL,
    Announcement,
    Fulfilment,
    Parties,
    doers_of,
    lands_of,
    matched,
    on_the_same,
    parties_of_event,
    same_day,
    same_doers,
    tells_it_done,
    those,
)
from nenpyo.reconcile.circles import PAIR
from nenpyo.reconcile.deeds import Deeds, same_deed
from nenpyo.reconcile.diary import Between
from nenpyo.reconcile.identity import may_agree
from nenpyo.reconcile.retelling import SOON, is_told_otherwise
from nenpyo.reconcile.similarity import MEETING_MODES, SPEECH, SYMMETRIC, VISIT
from nenpyo.reconcile.surroundings import STRIKING, TOLL

NATURAL = frozenset({*STRIKING, TOLL})
"""Modes of what nobody plans: it is feared, or forecast."""
COMING = frozenset({EventType.CONSULT, EventType.ATTEND, EventType.TRAVEL})
"""How a guest comes: to a visit, to talks, to a ceremony."""


def fulfilments(
    announced: Announcement, deeds: Deeds, accounts: Accounts, diary: Between
) -> Iterator[Fulfilment]:
    """The events that could be what was announced, its own first of all."""
    own = announced.event
    if any(tells_it_done(account, announced) for account in accounts(own.id)):
        yield _outcome(own, announced.window.earliest or announced.said)
    invites = announced.mention.turn is Turn.PROPOSED
    for entry in diary(_sought(announced), announced.window):
        other = deeds.events[entry.event]
        if other.id == own.id or other.status not in HAPPENED or other.mode in NATURAL:
            continue
        if entry.end < announced.said:
            continue
        if not any(tells_it_done(account, announced) for account in accounts(other.id)):
            continue
        if (
            accepts(announced, other, deeds)
            if invites
            else is_meant(announced, other, deeds, accounts)
        ):
            yield _outcome(other, entry.start)


def _sought(announced: Announcement) -> frozenset[str]:
    """By what the events are known in which those who announced it may take part.

    Of parties of one country only a state is known by it: too many others are.
    """
    own, parties = announced.event, announced.parties or announced.around
    ids, lands = frozenset(party.id for party in parties), lands_of(parties)
    if announced.parties and len(lands) >= PAIR:
        return lands
    speak = own.type not in PERSONAL and not own.mode
    return ids | lands_of(frozenset(p for p in announced.parties if p.is_state or speak))


def _outcome(event: Event, day: date) -> Fulfilment:
    """Held; what is told not to have happened was neither held nor, by that, called off."""
    fate = Fate.HELD if event.status is Status.ACTUAL else Fate.NONE
    return Fulfilment(max(day, date.min), fate, event.id)


def is_meant(announced: Announcement, other: Event, deeds: Deeds, accounts: Accounts) -> bool:
    """Whether an event is what was announced: by its kind and parties, else by its words."""
    own = announced.event
    if not may_be_there(own, other, deeds):
        return False
    if same_deed(own, other):
        return _does_it(announced, other, deeds)
    return any(is_told_otherwise(announced, one, other, deeds) for one in accounts(other.id))


def may_be_there(own: Event, other: Event, deeds: Deeds) -> bool:
    """Whether both may have taken place in one country."""
    places = own.place, other.place
    return not all(places) or may_agree(*(deeds.parties[id_ or ""].country for id_ in places))


def _does_it(announced: Announcement, other: Event, deeds: Deeds) -> bool:
    """Whether those who announced it take part in what is the same kind of doing."""
    theirs = parties_of_event(other, deeds)
    if not announced.parties:
        return same_day(announced, other) and bool(same_doers(announced.around, theirs))
    if other.type is EventType.OCCUR and not same_doers(announced.parties, theirs):
        return False
    if other.type in SPEECH and not _is_soon(announced, other):
        return False
    own = announced.event
    doers = doers_of(announced, deeds)
    others = those(other.actors, deeds) or theirs
    if VISIT in (own.mode, other.mode):
        return bool(matched(doers, others)) and lands_of(announced.parties) <= lands_of(theirs)
    if own.type in SYMMETRIC:
        needed = min(PAIR, len(announced.parties)) if same_day(announced, other) else PAIR
        needed = needed if own.type is EventType.CONSULT else 1
        return matched(announced.parties, theirs) >= needed
    return bool(matched(doers, others)) and on_the_same(own, other, deeds)


def _is_soon(announced: Announcement, other: Event) -> bool:
    when = other.time.interval if other.time else None
    return when is None or (when.earliest or date.min) - announced.said <= SOON


def _guests(invited: Announcement, deeds: Deeds) -> Parties:
    """Who is invited; where no word says so, whoever else is named who is of another country."""
    if invited.event.recipients:
        return those(invited.event.recipients, deeds)
    hosts = lands_of(those(invited.event.actors, deeds))
    named = those(invited.account.named, deeds)
    return frozenset(one for one in named if one.person and one.country not in hosts)


def accepts(invited: Announcement, other: Event, deeds: Deeds) -> bool:
    """Whether an event after an invitation is the guest's visit to the host, or talks there.

    Who was invited must be known; the host by his country.
    """
    days = other.time.interval if other.time else None
    guests = _guests(invited, deeds)
    if other.type not in COMING or not days or not guests:
        return False
    if (days.earliest or date.min) < invited.said:
        return False
    hosts = lands_of(those(invited.event.actors, deeds)) - lands_of(guests)
    where = other.place or next(iter(other.recipients), None)
    there = not hosts or (where is not None and deeds.parties[where].country in hosts)
    came = bool(matched(guests, those(other.actors, deeds)))
    comes = other.type is not EventType.CONSULT or other.mode in {VISIT, *MEETING_MODES}
    return there and came and comes
