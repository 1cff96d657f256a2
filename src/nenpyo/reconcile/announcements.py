"""Announcements of what is to come, and when those who made them are those who did it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from nenpyo.model import Event, EventMention, EventType, Fate, MentionRef, Status, TimeInterval
from nenpyo.reconcile.accounts import Account
from nenpyo.reconcile.circles import PAIR, matched_parties, may_be_short
from nenpyo.reconcile.deeds import Deeds, taking_part
from nenpyo.reconcile.identity import may_agree
from nenpyo.reconcile.reports import Party

CLOSE = 3
"""Days: a day that is told so closely is the day."""
HAPPENED = frozenset({Status.ACTUAL, Status.NEGATED})
Parties = frozenset[Party]


@dataclass(frozen=True, slots=True)
class Announcement:
    """A mention of something to come: where, of which event, between which days.

    `printed` is the day of its document, `said` that of its making, `day` what it tells of when.
    `parties` are those who take part; where none is told, `around` are those that its document
    names. `home` is the number of its sentence there.
    """

    ref: MentionRef
    account: Account
    event: Event
    printed: date
    said: date
    day: TimeInterval | None
    window: TimeInterval
    parties: Parties
    around: Parties
    home: int

    @property
    def mention(self) -> EventMention:
        """The mention that announces it."""
        return self.account.mention


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """What became of an announcement, and when."""

    day: date
    fate: Fate
    by: str


def same_day(announced: Announcement, other: Event) -> bool:
    """Whether an event took place on a day that was told."""
    when, day = other.time.interval if other.time else None, announced.day
    if day is None or when is None:
        return False
    return max(day.width, when.width) <= CLOSE and day.overlaps(when)


def parties_of_event(event: Event, deeds: Deeds) -> Parties:
    """Those who take part in an event."""
    return those(taking_part(event), deeds)


def those(ids: Iterable[str], deeds: Deeds) -> Parties:
    """The parties of some ids."""
    return frozenset(deeds.parties[id_] for id_ in ids)


def lands_of(parties: Parties) -> frozenset[str]:
    """The countries of some parties; their ids where none is known."""
    return frozenset(party.country or party.id for party in parties)


def matched(ours: Parties, theirs: Parties) -> int:
    """How many of ours are among theirs: the same, a surname, or whoever acts for a state of ours.

    Of parties of several countries, those who speak for the same country will do.
    """
    lands = lands_of(ours)
    same = len(same_doers(ours, theirs))
    if len(lands) >= PAIR:
        abroad = len(lands & lands_of(theirs))
        return max(same, matched_parties(ours, theirs), abroad if abroad >= PAIR else 0)
    return same


def same_doers(ours: Parties, theirs: Parties) -> Parties:
    """Those of ours who are among theirs, or for whom one of theirs acts."""
    return frozenset(one for one in ours if any(_is_or_acts_for(other, one) for other in theirs))


def _is_or_acts_for(other: Party, one: Party) -> bool:
    if one.id == other.id:
        return True
    if one.is_state:
        return one.country == other.country
    if not one.person or not may_agree(one.country, other.country):
        return False
    return one.person == other.person or (bool(other.person) and may_be_short(one, other))


PERSONAL = frozenset({EventType.CONSULT, EventType.TRAVEL, EventType.ATTEND})
"""What one does in person: of all else, who announces it for his state need not do it."""


def doers_of(announced: Announcement, deeds: Deeds) -> Parties:
    """Who is to do it; who is let in, or received, comes himself.

    What people announce who speak for a state, anybody may do for it.
    """
    own = announced.event
    if own.type is EventType.AGREE or not own.actors:
        return announced.parties
    doers = those(own.actors, deeds)
    if own.type in PERSONAL or own.mode:
        return doers
    lands = {party.country for party in doers if party.person and party.country}
    return doers | {Party(land, land, is_state=True) for land in lands}


def on_the_same(own: Event, other: Event, deeds: Deeds) -> bool:
    """Whether both may be done to the same: of what lies in two countries, or bears two names."""
    ours, theirs = (those(event.recipients, deeds) for event in (own, other))
    if not ours or not theirs or matched(ours, theirs):
        return True
    return not all(party.country for party in ours | theirs)


def tells_it_done(account: Account, announced: Announcement) -> bool:
    """Whether a mention tells that something took place, or did not, after it was announced.

    In the announcement's own document, or one printed with it, only with a day that is over.
    """
    if account.mention.status not in HAPPENED:
        return False
    first = announced.day.earliest if announced.day else None
    elsewhere = account.document != announced.ref.document
    if elsewhere and account.said > announced.printed:
        return first is None or first <= account.said
    time = account.mention.time.interval if account.mention.time else None
    over = time is not None and time.latest is not None and time.latest <= account.said
    if elsewhere or not over or account.is_headed:
        return over and not account.is_headed
    later = account.mention.trigger.start > announced.ref.span.start
    return later and first is not None and announced.said < account.said
