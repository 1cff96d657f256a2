"""Whether two circles of parties can be one: the same people, or a state for its people."""

import math

from nenpyo.reconcile.reports import Party

PAIR, MANY = 2, 3
"""From so many parties on, a report may leave some out and name others."""
BY_COUNTRY = 0.7
"""How far a state and a person or body of that state are the same party."""
BY_SURNAME = 0.8
"""How far a surname alone and a full name of it are the same person."""
NO_PARTIES = 0.3


def _match(one: Party, other: Party) -> float:
    if one.id == other.id:
        return 1.0
    if one.person and other.person:
        return BY_SURNAME if may_be_short(one, other) else 0.0
    same_country = one.country is not None and one.country == other.country
    return BY_COUNTRY if same_country and (one.is_state or other.is_state) else 0.0


def may_be_short(one: Party, other: Party) -> bool:
    """Whether one name is a surname, or what a text cuts it to, of the other."""
    short, full = sorted((one.person, other.person), key=len)
    if one.country and other.country and one.country != other.country:
        return False
    return len(short) < len(full) and (full.startswith(short) or full.endswith(short))


def _unmatched(parties: frozenset[Party], others: frozenset[Party]) -> int:
    return sum(not any(_match(one, other) for other in others) for one in parties - others)


def matched_parties(a: frozenset[Party], b: frozenset[Party]) -> int:
    """How many of the smaller circle are in the larger."""
    return min(len(a) - _unmatched(a, b), len(b) - _unmatched(b, a))


def share_someone(a: frozenset[Party], b: frozenset[Party]) -> bool:
    """Whether both name the same person or body: a state alone does many things a day."""
    return any(not party.is_state for party in a & b)


def party_likeness(a: frozenset[Party], b: frozenset[Party]) -> float:
    """How far the two circles of parties are the same one (Dice, a state for its people)."""
    if not a or not b:
        return NO_PARTIES
    if a == b:
        return 1.0
    found = [max(_match(one, other) for other in b) for one in a]
    found += [max(_match(one, other) for other in a) for one in b]
    return math.fsum(found) / len(found)


def counterparts(a: frozenset[Party], b: frozenset[Party]) -> bool:
    """Whether the two name different people, but of the same states (who signed for them)."""
    ours = {one.country for one in a if not any(_match(one, other) for other in b)}
    theirs = {one.country for one in b if not any(_match(one, other) for other in a)}
    return bool(ours) and ours == theirs and None not in ours


def circles_bar(a: frozenset[Party], b: frozenset[Party]) -> bool:
    """Whether each names someone whom the other does not: two in many may, one of two may not."""
    if a <= b or b <= a:
        return False
    missing = min(_unmatched(a, b), _unmatched(b, a))
    return missing > (min(len(a), len(b)) // 2 if min(len(a), len(b)) >= MANY else 0)
