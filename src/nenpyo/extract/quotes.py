"""Quotations of a sentence: spans between quotation marks, the outermost only."""

from collections.abc import Sequence

from nenpyo.model import Span

COMMAS = "\u3001\uff0c,"


def quotations(text: str, within: Span, marks: Sequence[tuple[str, str]]) -> tuple[Span, ...]:
    """Every quotation with its marks, left to right; an unclosed mark opens nothing."""
    closers = dict(marks)
    found: list[Span] = []
    place = within.start
    while place < within.end:
        if (closer := closers.get(text[place])) and (
            end := _closing(text, place, within.end, closer)
        ):
            found.append(Span(place, end))
            place = end
        else:
            place += 1
    return tuple(found)


def _closing(text: str, start: int, stop: int, closer: str) -> int | None:
    """Where the quotation that opens at `start` is over, counting marks of its own kind."""
    opener, depth = text[start], 0
    for place in range(start, stop):
        depth += (text[place] == opener) - (text[place] == closer)
        if depth == 0:
            return place + 1
    return None


def inside(spans: Sequence[Span], place: int) -> bool:
    """Whether a character stands in one of the quotations."""
    return any(span.start <= place < span.end for span in spans)
