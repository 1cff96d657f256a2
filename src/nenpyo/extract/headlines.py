"""Who acts in a headline: a name before a comma, where no particle says so."""

from collections.abc import Sequence
from dataclasses import replace

from nenpyo.extract.quotes import COMMAS
from nenpyo.extract.topics import SUBJECTS
from nenpyo.model import Analysis, Case, Chunk, EntityType, Link, RegionKind, Sentence

LISTING = frozenset({Case.NOMINATIVE, Case.TOPIC, Case.COMITATIVE, Case.COORDINATE, Case.BARE})
"""Cases in which a name behind the comma closes a list that the name before it opens."""

Kinds = Sequence[frozenset[EntityType]]


def with_headline_topics(
    text: str, analysis: Analysis, kinds: Kinds, named: Sequence[bool]
) -> tuple[Chunk, ...]:
    """The chunks; in a headline, a bare name before a comma is its topic.

    「甲国、乙国への制裁を決定」: a parser reads a list. `kinds` are the types that each chunk's
    noun names, `named` whether any name stands in it.
    """
    chunks = list(analysis.chunks)
    for sentence in analysis.sentences:
        if sentence.region is not RegionKind.TITLE:
            continue
        for place in range(*sentence.chunks):
            chunk = chunks[place]
            if chunk.predicate is not None or text[chunk.span.end - 1] not in COMMAS:
                continue
            if chunk.case in {None, Case.BARE} and named[place]:
                chunks[place] = replace(chunk, case=Case.TOPIC, topic=True)
            elif chunk.link is Link.COORDINATION and _is_topic(chunks, kinds, sentence, place):
                root = _root(chunks, place)
                chunks[place] = replace(
                    chunk, case=Case.TOPIC, topic=True, head=root, link=Link.ARGUMENT
                )
    return tuple(chunks)


def _is_topic(chunks: Sequence[Chunk], kinds: Kinds, sentence: Sentence, place: int) -> bool:
    """Whether a name that seems to open a list is all that the headline is about."""
    root = chunks[_root(chunks, place)]
    before = range(sentence.chunks[0], place)
    if not kinds[place] or root.predicate is None or any(chunks[p].head != place for p in before):
        return False
    head = chunks[place].head
    if not kinds[head] & kinds[place]:
        return True
    subjects = any(chunks[p].case in SUBJECTS for p in range(*sentence.chunks))
    return chunks[head].case not in LISTING and not (
        chunks[head].case is Case.GENITIVE and subjects
    )


def _root(chunks: Sequence[Chunk], place: int) -> int:
    """The chunk that ends the sentence which a chunk stands in."""
    for _ in chunks:
        if chunks[place].head < 0:
            break
        place = chunks[place].head
    return place
