"""What a topic reaches: its own clause where two are set against each other, no relative clause."""

from collections.abc import Sequence
from dataclasses import replace

from nenpyo.model import Case, Chunk, EntityType, Link

REACH = 6
"""Nouns to follow from a relative clause to the predicate of its sentence."""
SUBJECTS = (Case.NOMINATIVE, Case.TOPIC)
"""Cases of what a clause tells of, the surer first."""


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


def with_quoted_topics(chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """The chunks; of two topics of one who says something, the later is what the saying is about.

    「Aの報道官は、Bは訪れていないと述べた」: a predicate has one topic, and who speaks comes first.
    """
    found = list(chunks)
    topics: dict[int, list[int]] = {}
    for place, chunk in enumerate(chunks):
        if chunk.predicate is None and chunk.case in SUBJECTS and chunk.head > place:
            topics.setdefault(chunk.head, []).append(place)
        elif chunk.link is Link.QUOTE and len(told := topics.get(chunk.head, [])) > 1:
            first, last = told[0], told[-1]
            if chunks[first].case is Case.TOPIC and place not in topics:
                found[last] = replace(chunks[last], head=place)
    return tuple(found)


def with_main_clauses(chunks: Sequence[Chunk], parted: Sequence[bool]) -> tuple[Chunk, ...]:
    """The chunks; a topic's clause goes on behind the relative clause that follows it.

    「Aは会合を開き、Bを遺憾とする声明を採択した」: a relative clause has no topic, so what a topic
    opened over a comma (`parted`) leads to the predicate whose object the relative clause modifies.
    """
    found = list(chunks)
    topics: set[int] = set()
    for place, chunk in enumerate(chunks):
        if chunk.case is Case.TOPIC:
            topics.add(place)
        elif topics and chunk.link is Link.CONTINUATION and parted[place]:
            main = _behind(chunks, chunk.head)
            if main >= 0 and any(chunks[topic].head >= place for topic in topics):
                found[place] = replace(chunk, head=main)
        if chunk.head < 0:
            topics.clear()
    return tuple(found)


def _behind(chunks: Sequence[Chunk], relative: int) -> int:
    """The predicate behind a relative clause, or -1 where the clause is none."""
    clause = chunks[relative]
    if relative < 0 or clause.predicate is None or clause.link is not Link.ADNOMINAL:
        return -1
    place = clause.head
    for _ in range(REACH):
        if place < 0:
            return -1
        predicate = chunks[place].predicate
        if predicate is not None:
            return -1 if predicate.nominal or chunks[place].link is Link.ADNOMINAL else place
        place = chunks[place].head
    return -1
