"""Where sources name different people for one part, or ascribe one deed to different doers."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from nenpyo.model import Conflict, Event, EventMention, EventType, Part, Reading, Support
from nenpyo.model.chronology import JOINER
from nenpyo.reconcile.circles import counterparts, matched_parties
from nenpyo.reconcile.claims import Claim, facts, nearest, ranked
from nenpyo.reconcile.entities import ChainId
from nenpyo.reconcile.involvement import stated
from nenpyo.reconcile.reports import Party, distinct
from nenpyo.reconcile.similarity import SYMMETRIC, VISIT
from nenpyo.reconcile.voices import dispute_abroad, set_against

ASCRIBED = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.PROTEST})
"""Deeds of force, which nobody need own up to; of other deeds another doer is another deed."""


def participant_conflicts(
    event: Event,
    claims: Sequence[Claim],
    parties: Mapping[str, Party],
    entities: Mapping[ChainId, str],
) -> Iterator[Conflict]:
    """Readings of who took part, or who did it, that exclude each other."""
    together = event.type in SYMMETRIC and event.mode != VISIT
    blamed = [one for one in stated(claims, Part.DOER, parties, entities) if not one.told.denied]
    circles: dict[str, frozenset[Party]] = {}
    values: dict[str, list[Support]] = defaultdict(list)

    def tell(circle: frozenset[Party], support: Iterable[Support]) -> None:
        key = JOINER.join(sorted(party.id for party in circle))
        circles[key] = circle
        values[key] += support

    for claim in facts(claims) if together or event.type in ASCRIBED else ():
        named = _named(claim, entities, both=together)
        if circle := distinct(parties[id_] for id_ in named.values()):
            told = (c for c, id_ in named.items() if parties[id_] in circle)
            tell(circle, [claim.support(nearest(claim, chain)) for chain in told])
    cast = {one.support for one in blamed}
    cited = dict(place for claim in claims for place in claim.cited())
    for one in blamed if not together else ():
        tell(frozenset({one.party}), [one.support])
    readings = ranked(values, claims)

    def disagree(a: Reading, b: Reading) -> bool:
        return dispute_abroad(a.support, b.support) or any(
            set_against([x], [y], cited) for x in cast & {*a.support} for y in cast & {*b.support}
        )

    disputed = tuple(
        one
        for one in readings
        if any(
            _exclude(circles[one.value], circles[other.value], together=together)
            and disagree(one, other)
            for other in readings
        )
    )
    if disputed:
        field = "participant" if together else "attribution"
        yield Conflict(event=event.id, field=field, readings=disputed)


def _named(claim: Claim, entities: Mapping[ChainId, str], *, both: bool) -> dict[str, str]:
    """The entities of the parties that a mention names, by chain."""
    document = claim.annotation.document.id
    chains = _chains(claim.mention, both=both)
    found = {chain: entities.get((document, chain)) for chain in chains}
    return {chain: id_ for chain, id_ in found.items() if id_}


def _chains(mention: EventMention, *, both: bool) -> tuple[str, ...]:
    return (*mention.actors, *mention.recipients) if both else mention.actors


def _exclude(one: frozenset[Party], other: frozenset[Party], *, together: bool) -> bool:
    """Whether both cannot be meant: others stand for the same states; or all others did it."""
    return counterparts(one, other) if together else matched_parties(one, other) == 0
