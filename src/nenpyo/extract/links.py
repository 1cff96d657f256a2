"""Chunks made right by what stands in them: names, dates, and the commas between clauses."""

from collections.abc import Sequence
from dataclasses import replace

from nenpyo.extract.topics import SUBJECTS
from nenpyo.model import Case, Chunk, Link

CHAIN = 6
"""Clauses to look up and down a sentence; a longer one is a list more often than a sentence."""


def without_false_verbs(chunks: Sequence[Chunk], bodies: Sequence[bool]) -> tuple[Chunk, ...]:
    """The chunks; a body's name that could be a verb by itself is none (時事通信、青葉新聞は).

    It is listed with the chunk it hangs on where that is a body's name, too; `bodies` are the
    chunks that end in one.
    """
    found = list(chunks)
    for place, chunk in enumerate(chunks):
        if chunk.predicate is None or chunk.predicate.past or chunk.words or not bodies[place]:
            continue
        plain = replace(chunk, predicate=None, case=Case.BARE)
        if chunk.head == place + 1 and bodies[chunk.head]:
            plain = replace(plain, case=Case.COORDINATE, link=Link.COORDINATION)
        elif chunk.head >= 0:
            plain = replace(plain, link=Link.ARGUMENT)
        found[place] = plain
    return tuple(found)


def with_far_nouns(
    text: str, chunks: Sequence[Chunk], joiners: frozenset[str], formal: frozenset[str]
) -> tuple[Chunk, ...]:
    """The chunks; a clause that a comma parts from another modifies the noun behind that one.

    「昨年結ばれた、どちらかが攻められた場合に助け合うとする条約」: what was made is the treaty,
    neither the subject of the inserted clause nor its case, a `formal` noun.
    """
    found = list(chunks)
    for place, chunk in enumerate(chunks):
        if not _modifies(chunk) or text[chunk.span.end - 1] not in joiners:
            continue
        noun = chunk.head
        for _ in range(CHAIN):
            opens = noun == chunk.head and chunks[noun].case is Case.NOMINATIVE
            if not opens and chunks[noun].content.of(text) not in formal:
                break
            noun = _behind(chunks, noun)
            if noun < 0:
                break
        if noun >= 0:
            found[place] = replace(chunk, head=noun)
    return tuple(found)


def _behind(chunks: Sequence[Chunk], noun: int) -> int:
    """The noun that the clause modifies in which a noun stands, or -1."""
    place = chunks[noun].head
    for _ in range(CHAIN):
        if place < 0 or _modifies(chunks[place]):
            break
        place = chunks[place].head
    return chunks[place].head if place >= 0 and _modifies(chunks[place]) else -1


def _modifies(chunk: Chunk) -> bool:
    """Whether a chunk is the predicate of a clause before a noun."""
    verbal = chunk.predicate is not None and not chunk.predicate.nominal
    return verbal and chunk.link is Link.ADNOMINAL and chunk.head >= 0


def with_near_dates(chunks: Sequence[Chunk], dated: Sequence[bool]) -> tuple[Chunk, ...]:
    """The chunks; a date with a genitive dates the noun right behind it, whatever comes after.

    And a subject before a date is that of the predicate which the date belongs to.
    """
    found = list(chunks)
    for place, chunk in enumerate(chunks):
        if chunk.case in SUBJECTS and chunk.head >= 0:
            date = chunks[chunk.head]
            if dated[chunk.head] and date.predicate is None and date.head >= 0:
                found[place] = replace(chunk, head=date.head)
            continue
        if chunk.case is not Case.GENITIVE or not dated[place] or chunk.head <= place + 1:
            continue
        noun = chunks[place + 1]
        if noun.predicate is None and noun.case is not Case.GENITIVE:
            found[place] = replace(chunk, head=place + 1)
    return tuple(found)


def with_main_dates(
    chunks: Sequence[Chunk], dated: Sequence[bool], parted: Sequence[bool]
) -> tuple[Chunk, ...]:
    """The chunks; a date between a topic and a comma dates what the topic does.

    「外相は15日、島で行われた会談について語った」: not the clause that describes the noun behind
    it. `parted` are the chunks that end in a comma.
    """
    found = list(chunks)
    for place in range(1, len(chunks)):
        date, topic = chunks[place], chunks[place - 1]
        bare = dated[place] and parted[place] and date.case is Case.BARE and date.head >= 0
        if not bare or topic.case is not Case.TOPIC or topic.head <= date.head:
            continue
        clause = _clause_of(chunks, date.head)
        if clause >= 0 and _modifies(chunks[clause]) and chunks[clause].head < topic.head:
            found[place] = replace(date, head=topic.head)
    return tuple(found)


def _clause_of(chunks: Sequence[Chunk], place: int) -> int:
    """The predicate of the clause in which a chunk stands, or -1."""
    for _ in range(CHAIN):
        if place < 0 or (chunks[place].predicate and not _is_noun(chunks[place])):
            break
        place = chunks[place].head
    return place


def _is_noun(chunk: Chunk) -> bool:
    return chunk.predicate is not None and chunk.predicate.nominal
