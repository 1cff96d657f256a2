"""Candidates for mentions of a whole document, sentence by sentence."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from nenpyo.model import Analysis, Document, RegionKind
from nenpyo.pack import LanguagePack
from nenpyo.pack.names import Candidate


def read_candidates(
    document: Document, analysis: Analysis, pack: LanguagePack
) -> tuple[Candidate, ...]:
    """All candidates in the order of the text; rows of infoboxes are read like sentences."""
    found: list[Candidate] = []
    for sentence in analysis.sentences:
        text = document.masked(sentence.span)
        found.extend(pack.names.read(text, sentence.span.start, analysis.tokens, sentence.tokens))
    found.extend(_infobox(document, pack))
    return tuple(sorted(found, key=lambda candidate: candidate.start))


def _infobox(document: Document, pack: LanguagePack) -> Iterator[Candidate]:
    places = [
        (region.span.start + start, document.masked(region.span)[start:end])
        for region in document.regions
        if region.kind is RegionKind.INFOBOX
        for start, end in pack.split(document.masked(region.span))
    ]
    if not places:
        return
    tokens, ranges = pack.tokenise(places)
    for (offset, text), span in zip(places, ranges, strict=True):
        yield from pack.names.read(text, offset, tokens, span)


def sentence_numbers(analysis: Analysis, places: Sequence[int]) -> list[int]:
    """For every offset the number of the sentence it stands in, or of the last one before it."""
    starts = [sentence.span.start for sentence in analysis.sentences]
    return [bisect_right(starts, place) - 1 for place in places]
