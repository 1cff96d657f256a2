"""Who takes part beside whom, where a place or a day stands between the two and the predicate."""

from collections.abc import Sequence
from dataclasses import replace

from nenpyo.model import Case, Chunk, EntityType, Link

PARTIES = frozenset({EntityType.PERSON, EntityType.GPE, EntityType.ORG, EntityType.NORP})
ASIDE = frozenset({Case.LOCATIVE, Case.ABOUT})
"""Cases of a place and of a matter."""
CHAIN = 4
"""Genitives to follow to the noun that a phrase is about; a longer run is no list member."""


def with_companions(
    chunks: Sequence[Chunk],
    kinds: Sequence[frozenset[EntityType]],
    dated: Sequence[bool],
    words: frozenset[str],
) -> tuple[Chunk, ...]:
    """The chunks; a party that seems joined with a place, a matter or a day goes with the deed.

    「林外相と南京で会談した」: a list joins names of one kind, and the place is of another; so the
    particle (one of `words`) says with whom. `kinds` are the types that each chunk's noun names,
    `dated` whether an expression of time ends in it.
    """
    found = list(chunks)
    for place, chunk in enumerate(chunks):
        if chunk.link is not Link.COORDINATION or not kinds[place] & PARTIES:
            continue
        noun = _noun(chunks, chunk.head)
        above = chunks[noun].head
        circumstance = dated[noun] or chunks[noun].case in ASIDE
        told = above >= 0 and chunks[above].predicate is not None
        if circumstance and told and words & set(chunk.words) and not kinds[place] & kinds[noun]:
            found[place] = replace(chunk, head=above, link=Link.ARGUMENT, case=Case.COMITATIVE)
    return tuple(found)


def _noun(chunks: Sequence[Chunk], place: int) -> int:
    """The noun that a phrase is about: its genitives followed to their end."""
    for _ in range(CHAIN):
        if chunks[place].case is not Case.GENITIVE or chunks[place].head < 0:
            break
        place = chunks[place].head
    return place


def with_parties_between(chunks: Sequence[Chunk], nouns: Sequence[bool]) -> tuple[Chunk, ...]:
    """The chunks; those between whom something is done take part in it.

    「甲国と乙国の間で合意した」, 「乙国との間で」: with both. `nouns` marks the nouns that say so.
    """
    found = list(chunks)
    for place, chunk in enumerate(chunks):
        head = chunks[chunk.head] if chunk.head >= 0 else None
        if head is None or not nouns[chunk.head] or head.case is not Case.LOCATIVE:
            continue
        if chunk.case in {Case.GENITIVE, Case.COMITATIVE} and head.head >= 0:
            found[place] = replace(chunk, head=head.head, link=Link.ARGUMENT, case=Case.COMITATIVE)
            found[chunk.head] = replace(head, case=None)
    return tuple(found)
