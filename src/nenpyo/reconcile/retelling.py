"""A fulfilment told in another word than the announcement: who does it, and what to."""

from datetime import timedelta

from nenpyo.model import Event, EventType, Status
from nenpyo.reconcile.accounts import Account
from nenpyo.reconcile.announcements import (
    Announcement,
    Parties,
    doers_of,
    lands_of,
    on_the_same,
    same_day,
    same_doers,
    tells_it_done,
    those,
)
from nenpyo.reconcile.circles import PAIR
from nenpyo.reconcile.deeds import Deeds
from nenpyo.reconcile.similarity import SPEECH

SOON = timedelta(days=60)
"""What is told in other words than an announcement without a date fulfils it within two months."""
WORDS = 2
"""Pairs of characters that tell what something is done to, where no day says that it is meant."""
SAID = (SPEECH - {EventType.SUPPORT}) | {EventType.CONSULT}
"""What is told in the words for it alone; to sign is the end of many plans."""
SENT = frozenset({EventType.AID, EventType.MOBILIZE, EventType.COOPERATE, EventType.AGREE})
"""What ends in somebody's arrival: to send, to let come."""


def is_told_otherwise(
    announced: Announcement, account: Account, other: Event, deeds: Deeds
) -> bool:
    """Whether a report tells the fulfilment in another word: who does it, and what to.

    On the very day one sign is enough: a word, or whom or what place both name. Without a day they
    are more, and soon; yet more of a state, which does many things.
    """
    if {other.type, announced.event.type} & SAID or (other.type is EventType.OCCUR and other.mode):
        return False
    if not _tells_news(account, announced):
        return False
    doers = doers_of(announced, deeds)
    theirs = _who_did_it(account, other, deeds)
    found = same_doers(doers or announced.around, theirs)
    if not found or not on_the_same(announced.event, other, deeds):
        return False
    signs = _signs(announced, account, other, deeds)
    if announced.day is not None and same_day(announced, other):
        return signs >= (1 if doers else WORDS)
    needed = WORDS + (1 if all(party.is_state for party in found) else 0)
    return bool(doers) and signs >= needed and _is_in_time(announced, account, other)


def _tells_news(account: Account, announced: Announcement) -> bool:
    """Whether another document tells that something was done since."""
    done = account.mention.status is Status.ACTUAL and account.document != announced.ref.document
    return done and tells_it_done(account, announced)


def _who_did_it(account: Account, other: Event, deeds: Deeds) -> Parties:
    """Who did it; of a body whose country is not known, whoever its sentence names, too."""
    actors = those(other.actors, deeds)
    known = any(party.country or party.person for party in actors)
    return actors if known else actors | those(account.named, deeds)


def _signs(announced: Announcement, account: Account, other: Event, deeds: Deeds) -> int:
    """How much two reports have in common: words, whom or what they name, the verb's own letter.

    That those who were sent arrive is one more sign.
    """
    words = len(announced.account.stems & account.stems)
    lands = lands_of(doers_of(announced, deeds))
    named = announced.account.named & account.named
    things = [id_ for id_ in named if lands_of(those((id_,), deeds)).isdisjoint(lands)]
    verb = announced.account.word[:1] == account.word[:1]
    came = announced.event.type in SENT and other.type is EventType.TRAVEL
    return words + min(len(things), PAIR) + verb + came


def _is_in_time(announced: Announcement, account: Account, other: Event) -> bool:
    """Whether it was done soon after, or in the longer time for which it was announced."""
    day, when = announced.day, other.time.interval if other.time else None
    if day is None or (day.latest is not None and day.latest <= announced.printed):
        done = when.earliest if when and when.earliest else account.said
        return timedelta(0) <= done - announced.said <= SOON
    return when is not None and day.width <= SOON.days and day.overlaps(when)
