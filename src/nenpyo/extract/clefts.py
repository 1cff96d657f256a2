"""When something was, as the predicate of its sentence tells it: 「会談が行われたのは5日だった」.

The happening is the subject there, as a clause made a noun or as a noun for its day, and the time
is what is said of it. A reader holds such a time against others: it is put there to be believed.
"""

from collections.abc import Iterator

from nenpyo.extract.clauses import Clauses
from nenpyo.model import Case, Chunk, Link, TimeExpression

REACH = 8
"""Chunks from a subject on in which its predicate stands, with who says so between them."""
SUBJECT = frozenset({Case.TOPIC, Case.NOMINATIVE})
SPOKEN_OF = SUBJECT | {Case.ABOUT, Case.ACCUSATIVE}
STATED = frozenset({Case.ESSIVE, Case.COMITATIVE, Case.LOCATIVE, Case.INSTRUMENTAL})
"""How a parser takes a noun that is said to be so, or with which the sentence goes on (5日で、)."""
SPEAKS = SUBJECT | {Case.ACCORDING}


def said_when(clauses: Clauses, place: int) -> Iterator[TimeExpression]:
    """The times that are said of the happening whose predicate is the chunk at a place."""
    chunk = clauses.chunks[place]
    if chunk.predicate is None or chunk.predicate.nominal:
        return
    if chunk.case in SUBJECT:
        yield from _predicated(clauses, place)
    elif chunk.link is Link.ADNOMINAL and chunk.head >= 0:
        noun = clauses.chunks[chunk.head]
        if noun.case in SPOKEN_OF and noun.content.of(clauses.text) in clauses.when:
            yield from _predicated(clauses, chunk.head)


def _predicated(clauses: Clauses, subject: int) -> Iterator[TimeExpression]:
    """The times that the next predicate noun behind a subject is; nothing where that is no time."""
    _, last = clauses.sentences[clauses.homes[subject]].chunks
    for place in range(subject + 1, min(subject + REACH, last)):
        chunk = clauses.chunks[place]
        if _is_stated(clauses.chunks, subject, place):
            yield from (t for t in clauses.times[place] if t.span.end >= chunk.content.end)
            return
        if chunk.predicate is not None or not _may_stand_between(clauses, place):
            return


def _is_stated(chunks: tuple[Chunk, ...], subject: int, place: int) -> bool:
    """Whether a chunk is what is said of a subject: both hang on one verb, of saying or so."""
    chunk, above, top = chunks[place], chunks[subject].head, place
    while 0 <= top < above:
        top = chunks[top].head
    if not (subject < above <= place or above == top):
        return False
    if chunk.predicate is not None:
        return chunk.predicate.nominal
    return chunk.case in STATED or chunk.link is Link.ROOT


def _may_stand_between(clauses: Clauses, place: int) -> bool:
    """Whether a chunk says who tells it, or whose clock or which month it is by."""
    chunk = clauses.chunks[place]
    return chunk.case in SPEAKS or chunk.link is Link.ADNOMINAL or chunk.case is Case.BARE
