"""Candidates for mentions of a whole document, line by line."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from nenpyo.analyse.sentences import Lines, Prose
from nenpyo.model import Analysis
from nenpyo.pack.names import Candidate, NameGrammar


def read_candidates(prose: Prose, grammar: NameGrammar) -> tuple[Candidate, ...]:
    """All candidates in the order of the text; rows of infoboxes are read like sentences."""
    found = [*_read(prose.lines, grammar), *_read(prose.rows, grammar)]
    return tuple(sorted(found, key=lambda candidate: candidate.start))


def _read(lines: Lines, grammar: NameGrammar) -> Iterator[Candidate]:
    for (offset, text), span, names in zip(lines.places, lines.ranges, lines.names, strict=True):
        yield from grammar.read(text, offset, lines.tokens, span, names)


def sentence_numbers(analysis: Analysis, places: Sequence[int]) -> list[int]:
    """For every offset the number of the sentence it stands in, or of the last one before it."""
    starts = [sentence.span.start for sentence in analysis.sentences]
    return [bisect_right(starts, place) - 1 for place in places]
