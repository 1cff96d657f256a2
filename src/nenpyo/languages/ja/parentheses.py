"""Parentheses in Japanese sentences: read apart, so that neither side sees the other.

「甲国(北にある)は発表した」 is read as 「甲国は発表した」 and 「北にある」, as in the corpora
that the models were trained on. Only the outermost round brackets of a sentence are taken out.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from nenpyo.model import Tokens

Ranges = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Unfolded:
    """Sentences with their parentheses moved behind them.

    `order` gives the place of every token among the document's own; `ranges` are the stretches to
    read, sentences first; `holes` says, for each stretch that was a parenthesis, between which of
    the moved tokens of its sentence it stood (the place of the token behind it) and in which.
    """

    tokens: Tokens
    order: Sequence[int]
    ranges: Ranges
    holes: Sequence[tuple[int, int]]


def unfold(tokens: Tokens, ranges: Ranges) -> Unfolded:
    """Move every parenthesis behind all sentences."""
    if "(" not in tokens.surfaces:
        return Unfolded(tokens, range(len(tokens)), ranges, ())
    order: list[int] = []
    moved: list[tuple[int, int]] = []
    kept: list[tuple[int, int]] = []
    holes: list[tuple[int, int]] = []
    for sentence, (start, end) in enumerate(ranges):
        first, place = len(order), start
        for opening, closing in _pairs(tokens, start, end):
            order.extend(range(place, opening))
            moved.append((opening, closing))
            holes.append((len(order), sentence))
            place = closing
        order.extend(range(place, end))
        kept.append((first, len(order)))
    for opening, closing in moved:
        kept.append((len(order), len(order) + closing - opening))
        order.extend(range(opening, closing))
    return Unfolded(_taken(tokens, order), order, kept, holes)


def _pairs(tokens: Tokens, start: int, end: int) -> list[tuple[int, int]]:
    """The outermost parentheses of a sentence, those left that do not make all of it."""
    found: list[tuple[int, int]] = []
    depth = opening = 0
    for place in range(start, end):
        if tokens.surfaces[place] == "(":
            opening = place if depth == 0 else opening
            depth += 1
        elif tokens.surfaces[place] == ")" and depth:
            depth -= 1
            if depth == 0:
                found.append((opening, place + 1))
    return [] if sum(b - a for a, b in found) == end - start else found


def _taken(tokens: Tokens, order: Sequence[int]) -> Tokens:
    """The tokens in another order."""
    columns = (getattr(tokens, field.name) for field in fields(tokens))
    return Tokens(*(tuple([column[place] for place in order]) for column in columns))
