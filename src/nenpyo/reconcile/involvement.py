"""Who was there and whose doing it was, as sources tell it otherwise.

Presence is a reading of who took part: somebody was there for one source and not for another, or
came alone where others name somebody else. Blame is a reading of the doer, with who casts it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from nenpyo.model import Conflict, Event, Involvement, Part, Span, Support
from nenpyo.model.chronology import DENIED
from nenpyo.reconcile.circles import may_be_short
from nenpyo.reconcile.claims import Claim, Place, facts, ranked
from nenpyo.reconcile.entities import ChainId
from nenpyo.reconcile.reports import Party
from nenpyo.reconcile.voices import dispute, set_against


class Stated(NamedTuple):
    """Somebody's part in an event, as one place of a document tells it."""

    party: Party
    told: Involvement
    support: Support


def stated(
    claims: Sequence[Claim],
    part: Part,
    parties: Mapping[str, Party],
    entities: Mapping[ChainId, str],
) -> Iterator[Stated]:
    """All that is told of who had a part of some kind in an event."""
    for claim in facts(claims):
        document = claim.annotation.document.id
        for one in claim.mention.involved:
            entity = entities.get((document, one.party))
            if one.part is part and entity is not None:
                support = claim.support(one.span, one.sources)
                yield Stated(parties[entity], one, support)


def presence_conflicts(
    event: Event,
    claims: Sequence[Claim],
    parties: Mapping[str, Party],
    entities: Mapping[ChainId, str],
) -> Iterator[Conflict]:
    """Who was there for one source, and was not, or was not the only one, for another."""
    told = list(stated(claims, Part.PRESENT, parties, entities))
    if not told:
        return
    sides = _sides_of(told, entities, parties)
    cited = dict(place for claim in claims for place in claim.cited())
    values: dict[str, list[Support]] = defaultdict(list)
    for one, other in combinations(told, 2):
        clash = _contradict(one, other) or _are_alone(one, other, sides)
        if clash and _disagree(one.support, other.support, cited):
            for told_one in (one, other):
                values[_value(told_one)].append(told_one.support)
    if len(values) > 1:
        yield Conflict(event=event.id, field="participant", readings=ranked(values, claims))


def _value(one: Stated) -> str:
    return (DENIED if one.told.denied else "") + one.party.id


def _contradict(one: Stated, other: Stated) -> bool:
    """Whether one says of somebody that he was there, the other that he was not."""
    return one.told.denied != other.told.denied and _is_one(one.party, other.party)


def _is_one(one: Party, other: Party) -> bool:
    """Whether two names are of one person or body, of whom one text may not say of which state."""
    if one.id == other.id or not (one.person and other.person):
        return one.id == other.id
    unknown = None in (one.country, other.country) or one.country == other.country
    return unknown and (one.person == other.person or may_be_short(one, other))


def _sides_of(
    told: Sequence[Stated], entities: Mapping[ChainId, str], parties: Mapping[str, Party]
) -> Mapping[Stated, str | None]:
    """The country for which everyone came: his own, else that of the side he is named on."""
    found: dict[Stated, str | None] = {}
    for one in told:
        side = entities.get((one.support.document, one.told.side or ""))
        found[one] = one.party.country or (parties[side].country if side else None)
    return found


def _are_alone(one: Stated, other: Stated, sides: Mapping[Stated, str | None]) -> bool:
    """Whether one is said to have come as the only one of his side, the other for it too."""
    if one.told.denied or other.told.denied or not (one.told.alone or other.told.alone):
        return False
    if _is_one(one.party, other.party) or not (one.party.person and other.party.person):
        return False
    known = {sides[one], sides[other]} - {None}
    return len(known) == 1 or (not known and one.told.alone and other.told.alone)


def _disagree(one: Support, other: Support, cited: Mapping[Place, Span]) -> bool:
    return dispute([one], [other]) or set_against([one], [other], cited)
