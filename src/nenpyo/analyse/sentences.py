"""Documents to lines: sentences with tokens and chunks, rows of infoboxes, the names in both.

Documents are read together, since the models take a thousand sentences in hardly more time than
ten; what is read of one does not depend on the others.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import chain

from nenpyo.model import Chunk, Document, RegionKind, Sentence, Span, TaggedName, Tokens
from nenpyo.pack import LanguagePack, Ranges

Place = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Lines:
    """Stretches of text: where each stands, its range of the tokens, what a tagger names in it."""

    places: Sequence[Place]
    tokens: Tokens
    ranges: Ranges
    names: Sequence[Sequence[TaggedName]]


@dataclass(frozen=True, slots=True)
class Prose:
    """What a document says in sentences, and in the rows of its infoboxes."""

    sentences: tuple[Sentence, ...]
    chunks: tuple[Chunk, ...]
    lines: Lines
    rows: Lines


def read_prose(documents: Sequence[Document], pack: LanguagePack) -> list[Prose]:
    """Split, tokenise, chunk and tag documents; footnote marks are read as blanks."""
    prose = [list(_prose(document, pack)) for document in documents]
    texts = [[place for place, _ in own] for own in prose]
    rows = [list(_infobox(document, pack)) for document in documents]
    words = pack.tokenise(list(chain.from_iterable(texts)))
    return [
        Prose(_sentences(document, own, line.ranges, ranges), chunks, line, row)
        for document, own, line, (chunks, ranges), row in zip(
            documents,
            prose,
            _lines(texts, words, pack),
            pack.chunk(*words, [len(own) for own in texts]),
            _lines(rows, pack.tokenise(list(chain.from_iterable(rows))), pack),
            strict=True,
        )
    ]


def _prose(document: Document, pack: LanguagePack) -> Iterator[tuple[Place, int]]:
    """The sentences of a document and the number of the region that each stands in."""
    for number, region in enumerate(document.regions):
        if region.is_prose:
            for place in _split(document, region.span, pack):
                yield place, number


def _infobox(document: Document, pack: LanguagePack) -> Iterator[Place]:
    for region in document.regions:
        if region.kind is RegionKind.INFOBOX:
            yield from _split(document, region.span, pack)


def _split(document: Document, span: Span, pack: LanguagePack) -> Iterator[Place]:
    text = document.masked(span)
    for start, end in pack.split(text):
        yield span.start + start, text[start:end]


def _lines(
    texts: Sequence[Sequence[Place]], words: tuple[Tokens, Ranges], pack: LanguagePack
) -> Iterator[Lines]:
    """The lines of every document, cut out of the words of all."""
    tokens, ranges = words
    names, first = pack.tag(tokens, ranges), 0
    for own, (share, places) in zip(texts, _shares(texts, ranges), strict=True):
        columns = (getattr(tokens, field.name)[share] for field in fields(tokens))
        yield Lines(own, Tokens(*columns), places, names[first : first + len(own)])
        first += len(own)


def _shares(texts: Sequence[Sequence[Place]], ranges: Ranges) -> Iterator[tuple[slice, Ranges]]:
    """What of all tokens is each document's own, and where its lines are in that."""
    first = 0
    for own in texts:
        places = ranges[first : first + len(own)]
        start, end = (places[0][0], places[-1][1]) if places else (0, 0)
        yield slice(start, end), tuple((a - start, b - start) for a, b in places)
        first += len(own)


def _sentences(
    document: Document, prose: Sequence[tuple[Place, int]], tokens: Ranges, chunks: Ranges
) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(
            span=Span(offset, offset + len(text)),
            tokens=token_range,
            chunks=chunk_range,
            paragraph=number,
            region=document.regions[number].kind,
        )
        for ((offset, text), number), token_range, chunk_range in zip(
            prose, tokens, chunks, strict=True
        )
    )
