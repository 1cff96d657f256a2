"""What hangs on a noun for a plan belongs to the clause that says what is planned.

「会談は3日に行う予定だ」: a parser gives the talks to 予定, whose clause they are the object of;
in 「甲国を訪れ、会談する方向で調整している」 the first clause is of the plan as the second is.
"""

from collections.abc import Sequence
from dataclasses import replace

from nenpyo.model import Case, Chunk, Link

BEFORE = frozenset({
    Case.TOPIC, Case.NOMINATIVE, Case.DATIVE, Case.BARE, Case.LOCATIVE, Case.ACCUSATIVE,
    Case.COMITATIVE, Case.ALLATIVE, None,
})  # fmt: skip


def with_planned_clauses(
    chunks: Sequence[Chunk], plans: Sequence[bool], soon: Sequence[bool]
) -> tuple[Chunk, ...]:
    """The chunks, those before a clause that a plan's noun ends hung on that clause.

    `plans` marks the chunks whose noun is a plan, `soon` those that say that it is near.
    """
    found = list(chunks)
    near = {chunk.head for chunk, is_soon in zip(chunks, soon, strict=True) if is_soon}
    for noun, is_plan in enumerate(plans):
        clause = noun - 1
        if not is_plan or clause < 0 or not _tells(chunks, clause, noun):
            continue
        main = chunks[noun].head
        for place in range(clause - 1, -1, -1):
            chunk = chunks[place]
            if chunk.head < 0:
                break
            said = chunk.head == noun and _is_argument(chunk)
            if said or (chunk.head == main and _goes_on(chunk, chunks[main], near=place in near)):
                found[place] = replace(chunk, head=clause)
    return tuple(found)


def _tells(chunks: Sequence[Chunk], clause: int, noun: int) -> bool:
    """Whether a chunk is the predicate of the clause right before a noun."""
    chunk = chunks[clause]
    verbal = chunk.predicate is not None and not chunk.predicate.nominal
    return verbal and chunk.head == noun and chunk.link is Link.ADNOMINAL


def _is_argument(chunk: Chunk) -> bool:
    return chunk.predicate is None and chunk.link is Link.ARGUMENT and chunk.case in BEFORE


def _goes_on(chunk: Chunk, main: Chunk, *, near: bool) -> bool:
    """Whether a clause goes on into what is planned: what it tells is near, or nothing is over.

    「閣議を開き、派遣する方針を決めた」: what was decided comes after what was done.
    """
    if chunk.link is not Link.CONTINUATION or chunk.predicate is None or chunk.predicate.past:
        return False
    return near or (main.predicate is not None and not main.predicate.past)
