"""What speaks for two reports being of one happening, over documents: weighed features.

A log-linear model of pairs of mentions, as cross-document event coreference has used since its
beginnings (Bagga and Baldwin 1999; Cybulska and Vossen 2015 for the features: action, time,
place, participants). What excludes one happening is in `similarity`.
"""

import math
from datetime import date

from nenpyo.model import EventType, Status
from nenpyo.reconcile.circles import PAIR, matched_parties, party_likeness, share_someone
from nenpyo.reconcile.reports import Report
from nenpyo.reconcile.similarity import SPEECH, names_place, shares_stem, word_likeness
from nenpyo.reconcile.surroundings import STRIKING, TOLL, may_be_one

Feature = tuple[str, float]
WIDE = 31
"""Days of a time in which much of a kind happens: a year, a season."""
WITHIN = (("month", 31), ("decade", 11), ("days", 4), ("day", 1))
"""How exactly both tell the same time: each step adds to the one before, by days of the wider."""
EXACT = 4
"""Days of the one known time that is held against the day of print of the other."""
LANDS = (("a land around", 1), ("two lands around", 2))
NAMES = (("a name around", 1), ("two names around", 2))
TOPIC = (("a name of the topic", 1), ("names of the topic", 3))
"""How many countries and other names both sentences share, and how many both documents."""
ACCIDENT = "accident"
BLOWS = STRIKING | {TOLL}
APART = (("days apart", 3), ("weeks apart", 7), ("months apart", 31))
"""By how many days the print of one lies from that of the other, or from the day that it tells."""
# Fitted by training/same_events.py when dev had eleven groups; behind each, how many of the pairs
# for which it holds are of one happening. The two without counts came later: fitted beside the rest
# they lie between -.1 and -.4, and between -1 and -2.2.
WEIGHTS: dict[str, float] = {
    "a land around": 0.0,  # 251 of 355
    "a name around": 0.5,  # 144 of 170
    "a name of the topic": 0.52,  # 159 of 194
    "a party": 0.0,  # 79 of 93
    "a person or body": 0.0,  # 47 of 60
    "bias": -4.0,  # 253 of 357
    "blow": 2.04,  # 90 of 114
    "blow somewhere": 0.0,  # 49 of 65
    "circle": 0.41,  # 79 of 93
    "day": 0.76,  # 74 of 77
    "day and print": 0.71,  # 62 of 86
    "days": 0.12,  # 78 of 83
    "days apart": -0.2,
    "decade": 0.43,  # 94 of 100
    "elsewhere": -1.65,  # 14 of 25
    "land": 0.0,  # 14 of 18
    "month": 1.51,  # 131 of 144
    "months apart": -1.4,  # 6 of 30
    "names of the topic": 0.11,  # 68 of 77
    "next day": 0.0,  # 5 of 5
    "nobody named": -0.29,  # 172 of 261
    "occurrence": -0.99,  # 38 of 57
    "other harm": -1.73,  # 0 of 9
    "other mode": -1.0,
    "other parties": 0.0,  # 2 of 3
    "other status": -0.39,  # 49 of 74
    "other type": -1.14,  # 0 of 3
    "place": 0.21,  # 24 of 27
    "same harm": 2.6,  # 13 of 13
    "same kind of word": 1.14,  # 253 of 354
    "same number": 0.71,  # 7 of 7
    "same word": 1.84,  # 238 of 310
    "speech": -0.63,  # 3 of 9
    "two lands around": 1.33,  # 95 of 119
    "two names around": 1.03,  # 85 of 92
    "two parties": 0.0,  # 32 of 37
    "weeks apart": -0.26,  # 21 of 57
    "words around": 1.55,  # 252 of 351
    "wide": -1.2,
}


def is_anywhere(a: Report, b: Report) -> bool:
    """Whether two reports share no more than a word and a day that tell none apart.

    Where nobody takes part, a place or a name around both must say which one is meant; the state
    that both name is enough, but for accidents and journeys (evacuations), of which it has many.
    """
    if a.parties and b.parties:
        return False
    if a.place is not None and b.place is not None and a.place.id == b.place.id:
        return False
    vague = a.mode == b.mode == ACCIDENT or a.type is b.type is EventType.TRAVEL
    return not (a.topic & b.topic or (not vague and a.states & b.states))


def evidence(a: Report, b: Report) -> float:
    """The log-odds that two reports which nothing bars are of one happening."""
    return math.fsum([WEIGHTS.get(name, 0.0) * value for name, value in features(a, b)])


def weighed(a: Report, b: Report) -> list[Feature]:
    """What holds of a pair, each with what it adds; what adds nothing is left out."""
    found = ((name, WEIGHTS.get(name, 0.0) * value) for name, value in features(a, b))
    return [feature for feature in found if feature[1]]


def features(a: Report, b: Report) -> list[Feature]:
    """What holds of a pair, from 0 to 1 each; what is not given is 0."""
    found = _of_time(a, b)
    found += _of_parties(a, b)
    found += _of_surroundings(a, b)
    found += _of_words(a, b)
    found += _of_harm(a, b)
    found += _of_place(a, b)
    found.append(("bias", 1.0))
    if a.figures & b.figures:
        found.append(("same number", 1.0))
    if a.status is not b.status:
        found.append(("other status", 1.0))
    return found


def _of_time(a: Report, b: Report) -> list[Feature]:
    if a.interval and b.interval:
        if not a.interval.overlaps(b.interval):
            return [("next day", 1.0)]
        width = max(a.interval.width, b.interval.width)
        if width > WIDE:
            # The same parties do little of a kind in a year; what befalls nobody named is common.
            return [] if a.parties and b.parties else [("wide", 1.0)]
        return [(name, 1.0) for name, limit in WITHIN if width <= limit]
    found: list[Feature] = []
    known = a.interval or b.interval
    if known and known.width <= EXACT:
        found.append(("day and print", 1.0))
    coming = Status.PLANNED in (a.status, b.status)
    apart = 0 if coming and known else abs((_last_day(a) - _last_day(b)).days)
    found += [(name, 1.0) for name, least in APART if apart > least]
    return found


def _last_day(report: Report) -> date:
    """The last day on which it can have happened; an undated document has the last of all days."""
    when = report.interval or report.soft
    last = when.latest if when and when.latest else date.max
    return min(last, date.fromisoformat(report.key[0]))


def _of_parties(a: Report, b: Report) -> list[Feature]:
    if not a.parties or not b.parties:
        return [("nobody named", 1.0)]
    found = [("circle", party_likeness(a.parties, b.parties))]
    matched = matched_parties(a.parties, b.parties)
    found.append(("a party" if matched else "other parties", 1.0))
    if share_someone(a.parties, b.parties):
        found.append(("a person or body", 1.0))
    if matched >= PAIR:
        found.append(("two parties", 1.0))
    return found


def _of_surroundings(a: Report, b: Report) -> list[Feature]:
    lands, named, topic = len(a.lands & b.lands), len(a.named & b.named), len(a.topic & b.topic)
    found = [(name, 1.0) for name, least in LANDS if lands >= least]
    found += [(name, 1.0) for name, least in NAMES if named >= least]
    found += [(name, 1.0) for name, least in TOPIC if topic >= least]
    shared, told = len(a.words & b.words), len(a.words) + len(b.words)
    found.append(("words around", 2 * shared / max(1, told)))
    return found


def _of_words(a: Report, b: Report) -> list[Feature]:
    found: list[Feature] = []
    likeness = word_likeness(a, b)
    if likeness:
        found.append(("same kind of word", 1.0))
    if likeness == 1.0:
        found.append(("same word", 1.0))
    if a.type is not b.type:
        found.append(("other type", 1.0))
    elif a.type in SPEECH:
        found.append(("speech", 1.0))
    elif a.type is EventType.OCCUR and a.mode not in BLOWS and b.mode not in BLOWS:
        found.append(("occurrence", 1.0))
    if a.type is b.type and a.mode != b.mode and likeness < 1:
        found.append(("other mode", 1.0))
    return found


def _of_harm(a: Report, b: Report) -> list[Feature]:
    """Of disasters and what they did to people."""
    found: list[Feature] = []
    if a.mode in STRIKING and b.mode in STRIKING and word_likeness(a, b):
        found.append(("blow", 1.0))
        if not (a.place and b.place) and not a.named & b.named:
            found.append(("blow somewhere", 1.0))
    if a.harm and b.harm:
        if any(shares_stem(one.word, other.word) for one in a.harm for other in b.harm):
            found.append(("same harm", 1.0))
        elif not any(may_be_one(one, other) for one in a.harm for other in b.harm):
            found.append(("other harm", 1.0))
    return found


def _of_place(a: Report, b: Report) -> list[Feature]:
    if a.place is None or b.place is None:
        return []
    if a.place.id == b.place.id:
        return [("land" if a.place.is_state else "place", 1.0)]
    if a.place.is_state or b.place.is_state:
        return []
    named = names_place(a, b.place) or names_place(b, a.place)
    return [("place" if named else "elsewhere", 1.0)]
