"""Whether two reports can tell of the same happening, and how much speaks for it.

`barred` is about what excludes: other days, other parties, a visit and a meeting. `likeness` is
about what speaks for it, from 0 to 1. Two reports that are barred never end in one event.
"""

from nenpyo.model import EventType, Status, TimeInterval
from nenpyo.reconcile.circles import (
    PAIR,
    circles_bar,
    counterparts,
    party_likeness,
)
from nenpyo.reconcile.days import days_between, may_dispute_the_day
from nenpyo.reconcile.identity import may_agree
from nenpyo.reconcile.reports import Party, Report
from nenpyo.reconcile.surroundings import STRIKING, TOLL

E = EventType
KINDRED = (
    frozenset({E.CONSULT, E.TRAVEL}),
    frozenset({E.CONSULT, E.ATTEND}),
    frozenset({E.AGREE, E.SUPPORT, E.COOPERATE}),
    frozenset({E.AGREE, E.REQUEST}),
    frozenset({E.AID, E.COOPERATE, E.SUPPORT}),
    frozenset({E.MOBILIZE, E.ASSAULT, E.OCCUR}),
    frozenset({E.ACCUSE, E.REJECT, E.PROTEST}),
    frozenset({E.SANCTION, E.COERCE, E.THREATEN}),
    frozenset({E.RETREAT, E.CONCEDE, E.OCCUR}),
)
"""Types under which one happening is coded from two wordings (PLOVER manual's hard cases)."""
VISIT = "visit"
MEETING_MODES = frozenset({None, "third-party", "multilateral"})
"""Modes of CONSULT that tell the same meeting more or less closely."""
COMING = frozenset({None, "arrive", "stay"})
"""Modes of TRAVEL that a visit can be told with."""
SPEECH = frozenset({E.ACCUSE, E.SUPPORT, E.REQUEST, E.THREATEN, E.REJECT, E.CONCEDE})
"""What is done by speaking: one speaker does it several times a day, each time in other words."""
CATASTROPHES = frozenset({"accident"})
"""Modes of OCCUR that a text tells again and again in other words (crash, accident, blast)."""
BOUND_TO_PLACE = frozenset({E.ASSAULT, E.PROTEST, E.OCCUR})
"""What happens at a place: elsewhere it is another happening."""
SYMMETRIC = frozenset({E.CONSULT, E.AGREE, E.SUPPORT, E.COOPERATE})
"""What parties do together: reports differ in who is named first."""
SIGNED = frozenset({E.SUPPORT, E.AGREE})
"""What somebody does for his state, so that sources may name another for it."""
WIDTHS = ((1, 1.0), (7, 0.9), (31, 0.7), (366, 0.5))
"""Days of the wider of two intervals that agree, and how much their agreement says."""
WIDER, UNKNOWN = 0.2, 0.3
SYNONYM = 0.8
"""Two words of one entry of the lexicon, as against the same word."""
SHARE_OF_TIME, SHARE_OF_PARTIES, SHARE_OF_WORDS, SHARE_OF_PLACE = 0.4, 0.4, 0.2, 0.1


def likeness(a: Report, b: Report) -> float:
    """How much speaks for one happening, 0 to 1.1; only meaningful where nothing bars it."""
    time, parties, words, place = (value for _, value in likeness_parts(a, b))
    return (
        SHARE_OF_TIME * time
        + SHARE_OF_PARTIES * parties
        + SHARE_OF_WORDS * words
        + SHARE_OF_PLACE * place
    )


def likeness_parts(a: Report, b: Report) -> tuple[tuple[str, float], ...]:
    """What a likeness is made of: its parts before they are weighed."""
    return (
        ("time", _time_likeness(a, b)),
        ("parties", party_likeness(a.parties, b.parties)),
        ("words", word_likeness(a, b)),
        ("place", _place_likeness(a, b)),
    )


def barred(a: Report, b: Report) -> bool:
    """Whether the two cannot be the same happening."""
    if not same_kind(a, b) or _is_feared(a, b):
        return True
    return _days_bar(a, b) or _parties_bar(a, b) or _places_bar(a, b)


def _is_feared(a: Report, b: Report) -> bool:
    """Whether one tells a disaster that may come and the other one that came: nobody plans it."""
    blows = a.mode in STRIKING and b.mode in STRIKING
    return blows and Status.POSSIBLE in (a.status, b.status) and a.status is not b.status


def same_kind(a: Report, b: Report) -> bool:
    """Whether type and mode can tell the same happening."""
    types = frozenset({a.type, b.type})
    if len(types) == 1:
        if a.type is E.CONSULT and a.mode != b.mode:
            return VISIT not in (a.mode, b.mode) and (
                {a.mode, b.mode} <= MEETING_MODES or None in (a.mode, b.mode)
            )
        return may_agree(a.mode, b.mode)
    modes = {a.type: a.mode, b.type: b.mode}
    if types == {E.CONSULT, E.TRAVEL}:
        visits = modes[E.CONSULT] == VISIT and modes[E.TRAVEL] in COMING
        return visits and not _is_first_day(a, b)
    if types == {E.CONSULT, E.ATTEND}:
        return modes[E.CONSULT] in MEETING_MODES
    return any(types <= kin for kin in KINDRED)


def _is_first_day(a: Report, b: Report) -> bool:
    """Whether one tells the coming of a guest, and the other all days of his visit."""
    if "arrive" not in (a.mode, b.mode) or not a.interval or not b.interval:
        return False
    return a.interval.width != b.interval.width


def needs_words(a: Report, b: Report) -> bool:
    """Whether type and parties are too little, so that the triggers must say the same too.

    Who meets whom and when, or visits whom, is enough; one party's doings on a day are many.
    """
    types = {a.type, b.type}
    if a.interval is None or b.interval is None:
        return True
    if types == {E.CONSULT} and VISIT not in (a.mode, b.mode):
        return min(len(a.parties), len(b.parties)) < PAIR
    return not types <= {E.CONSULT, E.TRAVEL} or not {a.mode, b.mode} & {VISIT, "arrive", "depart"}


def word_likeness(a: Report, b: Report) -> float:
    """How far both are told in the same words: a trigger inside the other, or one lexicon entry.

    An entry of OCCUR says little, it holds openings and closings, wins and losses alike; but one
    of accidents holds the words for one, and tolls count the same dead. The entry without a mode
    has the words for all kinds of attack.
    """
    if any(shares_stem(one, other) for one in a.triggers for other in b.triggers):
        return 1.0
    if a.type is b.type is E.ASSAULT and None in (a.mode, b.mode):
        return SYNONYM
    if a.mode == b.mode == TOLL:
        return SYNONYM
    telling = E.OCCUR not in (a.type, b.type) or a.mode in CATASTROPHES
    return SYNONYM if telling and a.rules & b.rules else 0.0


def shares_stem(one: str, other: str) -> bool:
    """Whether the first two characters of one stand in the other: endings do not count."""
    return one[:2] in other or other[:2] in one


def _days_bar(a: Report, b: Report) -> bool:
    if a.interval is None or b.interval is None:
        return _future_bars(a, b) or _future_bars(b, a)
    return days_between(a.interval, b.interval) > 0 and not may_dispute_the_day(
        a, b, is_visit=VISIT in (a.mode, b.mode)
    )


def _future_bars(coming: Report, other: Report) -> bool:
    """Whether one is announced without a date, and the other was over by then."""
    if coming.interval or coming.status not in (Status.PLANNED, Status.POSSIBLE):
        return False
    if other.status is not Status.ACTUAL:
        return False
    when = other.interval or other.soft
    return coming.soft is None or when is None or not coming.soft.overlaps(when)


def _time_likeness(a: Report, b: Report) -> float:
    if a.interval and b.interval:
        return _agreement(a.interval, b.interval)
    if a.document == b.document:
        return UNKNOWN
    one, other = a.interval or a.soft, b.interval or b.soft
    return UNKNOWN if one and other and one.overlaps(other) else 0.0


def _agreement(a: TimeInterval, b: TimeInterval) -> float:
    if not a.overlaps(b):
        return WIDER
    days = max(a.width, b.width)
    agreement = next((value for limit, value in WIDTHS if days <= limit), WIDER)
    return agreement if a.contains(b) or b.contains(a) else agreement / 2


def _parties_bar(a: Report, b: Report) -> bool:
    if a.type in SYMMETRIC and a.mode != VISIT:
        signed = a.type is b.type and a.type in SIGNED and _is_told_alike(a, b)
        known = signed and min(len(a.parties), len(b.parties)) >= PAIR
        return circles_bar(a.parties, b.parties) and not (
            known and counterparts(a.parties, b.parties)
        )
    doers = circles_bar(a.actors, b.actors) and not _is_ascribed_otherwise(a, b)
    return doers or (circles_bar(a.recipients, b.recipients) and not _is_same_victim(a, b))


def _is_ascribed_otherwise(a: Report, b: Report) -> bool:
    """Whether both tell one attack, on a day at a place, and name different doers."""
    attack = a.type is b.type is E.ASSAULT and _is_told_alike(a, b)
    at_place = a.place is not None and a.place == b.place and not a.place.is_state
    return attack and at_place


def _is_same_victim(a: Report, b: Report) -> bool:
    """Whether both tell one attack on a day, and name different bodies of the state it struck."""
    attack = a.type is b.type is E.ASSAULT and _is_told_alike(a, b)
    return attack and counterparts(a.recipients, b.recipients)


def _is_told_alike(a: Report, b: Report) -> bool:
    """Whether two documents tell it in the same words and of the same day."""
    if a.document == b.document or not a.interval or not b.interval:
        return False
    one_day = max(a.interval.width, b.interval.width) <= 1 and a.interval.overlaps(b.interval)
    return one_day and word_likeness(a, b) == 1.0


def _places_bar(a: Report, b: Report) -> bool:
    """One document may tell of a town and then of the province; over documents it is elsewhere.

    A visit is to a country: two towns of it may be two readings.
    """
    if VISIT in (a.mode, b.mode) and a.place and b.place:
        return not may_agree(a.place.country, b.place.country)
    bound = a.type in BOUND_TO_PLACE or b.type in BOUND_TO_PLACE
    if not bound or a.document == b.document or not _places_differ(a.place, b.place):
        return False
    return not (names_place(a, b.place) or names_place(b, a.place))


def _places_differ(a: Party | None, b: Party | None) -> bool:
    """Whether neither can lie in the other."""
    if a is None or b is None or a.id == b.id:
        return False
    if a.country is None or b.country is None:
        return False
    return a.country != b.country or (a.is_town and b.is_town)


def names_place(report: Report, place: Party | None) -> bool:
    """Whether a report names a place besides its own.

    A quake strikes two states, a town is named with its province, a station with its town.
    """
    if place is None or place.id in report.states or place.id in report.named:
        return place is not None
    told = not place.is_state and bool(place.place)
    return told and any(place.place in sentence for sentence in report.sentences)


def _place_likeness(a: Report, b: Report) -> float:
    if a.place is None or b.place is None:
        return 0.0
    if a.place.id == b.place.id:
        return 1.0
    return -1.0 if _places_differ(a.place, b.place) else 0.0
