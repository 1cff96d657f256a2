"""Which events fulfil an announcement: what was announced, by its parties, on a day that fits.

News tells a fulfilment with another verb, in more or less detail and for another day than it told
the plan. What is the same is who does it, and as a rule what it is done to.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from nenpyo.model import (
    Event,
    EventMention,
    EventType,
    Fate,
    MentionRef,
    Status,
    TimeInterval,
    Turn,
)
from nenpyo.reconcile.accounts import Account, Accounts
from nenpyo.reconcile.circles import PAIR, matched_parties, may_be_short
from nenpyo.reconcile.deeds import Deeds, same_deed, taking_part
from nenpyo.reconcile.diary import Between
from nenpyo.reconcile.identity import may_agree
from nenpyo.reconcile.reports import Party
from nenpyo.reconcile.similarity import MEETING_MODES, SPEECH, SYMMETRIC, VISIT
from nenpyo.reconcile.surroundings import STRIKING, TOLL

SOON = timedelta(days=60)
"""What is told in other words than an announcement without a date fulfils it within two months."""
WORDS = 2
"""Pairs of characters that tell what something is done to, where no day says that it is meant."""
NATURAL = frozenset({*STRIKING, TOLL})
"""Modes of what nobody plans: it is feared, or forecast."""
CLOSE = 3
"""Days: a day that is told so closely is the day."""
SAID = (SPEECH - {EventType.SUPPORT}) | {EventType.CONSULT}
"""What is told in the words for it alone; to sign is the end of many plans."""
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


def fulfilments(
    announced: Announcement, deeds: Deeds, accounts: Accounts, diary: Between
) -> Iterator[Fulfilment]:
    """The events that could be what was announced, its own first of all."""
    own = announced.event
    if any(_tells_it_done(account, announced) for account in accounts(own.id)):
        yield _outcome(own, announced.window.earliest or announced.said)
    invites = announced.mention.turn is Turn.PROPOSED
    for entry in diary(_sought(announced), announced.window):
        other = deeds.events[entry.event]
        if other.id == own.id or other.status not in HAPPENED or other.mode in NATURAL:
            continue
        if entry.end < announced.said:
            continue
        if not any(_tells_it_done(account, announced) for account in accounts(other.id)):
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
    parties = announced.parties or announced.around
    ids, lands = frozenset(party.id for party in parties), lands_of(parties)
    if announced.parties and len(lands) >= PAIR:
        return lands
    return ids | lands_of(frozenset(party for party in announced.parties if party.is_state))


def _tells_it_done(account: Account, announced: Announcement) -> bool:
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
    return any(_is_told_otherwise(announced, one, other, deeds) for one in accounts(other.id))


def may_be_there(own: Event, other: Event, deeds: Deeds) -> bool:
    """Whether both may have taken place in one country."""
    places = own.place, other.place
    return not all(places) or may_agree(*(deeds.parties[id_ or ""].country for id_ in places))


def _does_it(announced: Announcement, other: Event, deeds: Deeds) -> bool:
    """Whether those who announced it take part in what is the same kind of doing."""
    theirs = parties_of_event(other, deeds)
    if not announced.parties:
        return same_day(announced, other) and bool(announced.around & theirs)
    if other.type is EventType.OCCUR and not announced.parties & theirs:
        return False
    if other.type in SPEECH and not _is_soon(announced, other):
        return False
    own = announced.event
    doers, others = (_those(event.actors, deeds) for event in (own, other))
    if VISIT in (own.mode, other.mode):
        return bool(matched(doers, others)) and lands_of(announced.parties) <= lands_of(theirs)
    if own.type in SYMMETRIC:
        needed = min(PAIR, len(announced.parties)) if same_day(announced, other) else PAIR
        needed = needed if own.type is EventType.CONSULT else 1
        return matched(announced.parties, theirs) >= needed
    return bool(matched(doers, others)) and on_the_same(own, other, deeds)


def on_the_same(own: Event, other: Event, deeds: Deeds) -> bool:
    """Whether both may be done to the same: of what lies in two countries, or bears two names."""
    ours, theirs = (_those(event.recipients, deeds) for event in (own, other))
    if not ours or not theirs or matched(ours, theirs):
        return True
    return not all(party.country for party in ours | theirs)


def _is_told_otherwise(
    announced: Announcement, account: Account, other: Event, deeds: Deeds
) -> bool:
    """Whether a report tells the fulfilment in another word: who does it, and what to.

    On the very day one word in common is enough; without a day they are more, and soon.
    """
    if account.mention.status is not Status.ACTUAL or {other.type, announced.event.type} & SAID:
        return False
    if other.type is EventType.OCCUR:
        return False
    if not _tells_it_done(account, announced) or account.document == announced.ref.document:
        return False
    doers = _those(announced.event.actors, deeds)
    theirs = _those(other.actors, deeds) or _those(account.named, deeds)
    shared = len(announced.account.stems & account.stems)
    dated = announced.day is not None and same_day(announced, other)
    soon = announced.day is None and timedelta(0) <= account.said - announced.said <= SOON
    enough = shared >= (1 if dated else WORDS) and (dated or soon)
    return enough and bool(doers & theirs) and on_the_same(announced.event, other, deeds)


def same_day(announced: Announcement, other: Event) -> bool:
    """Whether an event took place on a day that was told."""
    when, day = other.time.interval if other.time else None, announced.day
    if day is None or when is None:
        return False
    return max(day.width, when.width) <= CLOSE and day.overlaps(when)


def _is_soon(announced: Announcement, other: Event) -> bool:
    when = other.time.interval if other.time else None
    return when is None or (when.earliest or date.min) - announced.said <= SOON


def parties_of_event(event: Event, deeds: Deeds) -> Parties:
    """Those who take part in an event."""
    return _those(taking_part(event), deeds)


def _those(ids: Sequence[str] | frozenset[str], deeds: Deeds) -> Parties:
    return frozenset(deeds.parties[id_] for id_ in ids)


def lands_of(parties: Parties) -> frozenset[str]:
    """The countries of some parties; their ids where none is known."""
    return frozenset(party.country or party.id for party in parties)


def matched(ours: Parties, theirs: Parties) -> int:
    """How many of ours are among theirs: the same, a surname, or whoever acts for a state of ours.

    Of parties of several countries, those who speak for the same country will do.
    """
    lands = lands_of(ours)
    if len(lands) >= PAIR:
        abroad = len(lands & lands_of(theirs))
        return max(matched_parties(ours, theirs), abroad if abroad >= PAIR else 0)
    return sum(any(_is_or_acts_for(other, one) for other in theirs) for one in ours)


def _is_or_acts_for(other: Party, one: Party) -> bool:
    if one.id == other.id:
        return True
    if one.is_state:
        return one.country == other.country
    return bool(one.person and other.person) and may_be_short(one, other)


def accepts(invited: Announcement, other: Event, deeds: Deeds) -> bool:
    """Whether an event after an invitation is the guest's visit to the host, or talks there.

    Who was invited must be known; the host by his country.
    """
    days = other.time.interval if other.time else None
    guests = _those(invited.event.recipients, deeds)
    if other.type is not EventType.CONSULT or not days or not guests:
        return False
    if (days.earliest or date.min) < invited.said:
        return False
    hosts = lands_of(_those(invited.event.actors, deeds)) - lands_of(guests)
    where = other.place or next(iter(other.recipients), None)
    there = not hosts or (where is not None and deeds.parties[where].country in hosts)
    comers = _those(other.actors, deeds)
    came = bool(matched_parties(guests, comers))
    return there and came and (other.mode == VISIT or other.mode in MEETING_MODES)
