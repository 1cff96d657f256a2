"""Candidates for mentions of a whole document, sentence by sentence."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from nenpyo.model import Analysis, Document, RegionKind, Tokens
from nenpyo.pack import LanguagePack, Ranges
from nenpyo.pack.names import Candidate


def read_candidates(
    document: Document, analysis: Analysis, pack: LanguagePack
) -> tuple[Candidate, ...]:
    """All candidates in the order of the text; rows of infoboxes are read like sentences."""
    found: list[Candidate] = []
    places = [(s.span.start, document.masked(s.span)) for s in analysis.sentences]
    ranges = tuple(sentence.tokens for sentence in analysis.sentences)
    found.extend(_read(places, analysis.tokens, ranges, pack))
    rows = list(_infobox(document, pack))
    found.extend(_read(rows, *pack.tokenise(rows), pack))
    return tuple(sorted(found, key=lambda candidate: candidate.start))


def _read(
    places: Sequence[tuple[int, str]], tokens: Tokens, ranges: Ranges, pack: LanguagePack
) -> Iterator[Candidate]:
    """The candidates of texts that stand at the given places."""
    tagged = pack.tag(tokens, ranges)
    number = 0
    for (offset, text), span in zip(places, ranges, strict=True):
        first = number
        while number < len(tagged) and tagged[number].span.start < offset + len(text):
            number += 1
        yield from pack.names.read(text, offset, tokens, span, tagged[first:number])


def _infobox(document: Document, pack: LanguagePack) -> Iterator[tuple[int, str]]:
    for region in document.regions:
        if region.kind is RegionKind.INFOBOX:
            text = document.masked(region.span)
            for start, end in pack.split(text):
                yield region.span.start + start, text[start:end]


def sentence_numbers(analysis: Analysis, places: Sequence[int]) -> list[int]:
    """For every offset the number of the sentence it stands in, or of the last one before it."""
    starts = [sentence.span.start for sentence in analysis.sentences]
    return [bisect_right(starts, place) - 1 for place in places]
