"""Where reports of one event put it in different places."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from nenpyo.model import Annotation, Conflict, Event, EventType
from nenpyo.reconcile.claims import Claim
from nenpyo.reconcile.entities import ChainId
from nenpyo.reconcile.reports import Party
from nenpyo.reconcile.voices import dispute_abroad

BESIDE = 3
"""Characters between two names of which one says where the other is (the hall at X)."""


def place_conflicts(
    event: Event,
    claims: Sequence[Claim],
    parties: Mapping[str, Party],
    entities: Mapping[ChainId, str],
) -> Iterator[Conflict]:
    """Readings of the place that exclude each other."""
    if len(event.places) < 2:
        return
    annotations = {claim.annotation.document.id: claim.annotation for claim in claims}
    joined = frozenset(
        pair for one in annotations.values() for pair in _told_together(one, entities)
    )
    # A quake or an outbreak has victims in several states, and nobody says that it has not.
    wide = event.type is EventType.OCCUR
    disputed = tuple(
        one
        for one in event.places
        if any(
            frozenset((one.value, other.value)) not in joined
            and apart(parties[one.value], parties[other.value])
            and not (wide and abroad(parties[one.value], parties[other.value]))
            and dispute_abroad(one.support, other.support)
            for other in event.places
        )
    )
    if disputed:
        yield Conflict(event=event.id, field="place", readings=disputed)


def apart(here: Party, there: Party) -> bool:
    """Whether neither place can lie in the other.

    Of two states; two towns of one country that is known; two that are built; two whose names end
    in one word for what they are (two provinces). Anything else may hold the other, as a province
    whose country no gazetteer tells may hold a town.
    """
    if here.id == there.id or here.place in there.place or there.place in here.place:
        return False
    if abroad(here, there):
        return True
    known = here.country is not None and there.country is not None
    if here.is_state or there.is_state:
        return False
    towns = known and here.is_town and there.is_town
    return towns or (here.is_site and there.is_site) or _is_alike(here.place, there.place)


def abroad(here: Party, there: Party) -> bool:
    """Whether two places are known to lie in two states."""
    known = here.country is not None and there.country is not None
    return known and here.country != there.country


def _is_alike(one: str, other: str) -> bool:
    """Whether two names end in the same ideograph, which says what kind of place they name."""
    return one[-1] == other[-1] and unicodedata.name(one[-1], "").startswith("CJK UNIFIED")


def _told_together(
    annotation: Annotation, entities: Mapping[ChainId, str]
) -> Iterator[frozenset[str]]:
    """Entities that a document names side by side: one of them may say where the other is."""
    named = sorted(
        (mention.span, entities[annotation.document.id, chain.id])
        for chain in annotation.chains
        for mention in chain.mentions
        if (annotation.document.id, chain.id) in entities
    )
    for (first, one), (second, other) in pairwise(named):
        if one != other and 0 <= second.start - first.end <= BESIDE:
            yield frozenset((one, other))
