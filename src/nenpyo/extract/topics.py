"""Topics set against each other: each is what its own clause is about."""

from collections.abc import Sequence
from dataclasses import replace

from nenpyo.model import Case, Chunk, EntityType, Link

SUBJECTS = frozenset({Case.TOPIC, Case.NOMINATIVE})


def with_own_topics(
    chunks: Sequence[Chunk], kinds: Sequence[frozenset[EntityType]]
) -> tuple[Chunk, ...]:
    """The chunks; of two named subjects of one predicate, the first goes with the clause between.

    「AはXを解放し、BはYを釈放した」: a topic seems to reach the last predicate, but that one has a
    subject of its own. `kinds` are the types that each chunk's noun names.
    """
    found = list(chunks)
    last: dict[int, int] = {}
    clause: dict[int, int] = {}
    for place, chunk in enumerate(chunks):
        if chunk.predicate is not None:
            if chunk.link is Link.CONTINUATION:
                clause[chunk.head] = place
        elif chunk.case in SUBJECTS and kinds[place] and chunk.head >= 0:
            first, between = last.get(chunk.head, -1), clause.get(chunk.head, -1)
            if 0 <= first < between and chunks[first].case is Case.TOPIC:
                found[first] = replace(chunks[first], head=between)
            last[chunk.head] = place
    return tuple(found)
