"""What a Japanese bunsetsu depends on, by rule of thumb: the next that can take it."""

from nenpyo.model import Case, Chunk, Link

ADNOMINAL_TO = frozenset({Case.GENITIVE, Case.COORDINATE})


def heads(chunks: list[Chunk]) -> list[int]:
    """The head of each chunk of one sentence, -1 for the last."""
    last = len(chunks) - 1
    found = []
    for place, chunk in enumerate(chunks):
        if place == last:
            found.append(-1)
        elif chunk.link in {Link.ADNOMINAL, Link.COORDINATION}:
            found.append(_next_nominal(chunks, place))
        elif chunk.topic:
            found.append(_main_predicate(chunks, place))
        else:
            found.append(_next_predicate(chunks, place))
    return found


def _next_nominal(chunks: list[Chunk], place: int) -> int:
    for later in range(place + 1, len(chunks)):
        predicate = chunks[later].predicate
        if predicate is None or predicate.nominal:
            return later
    return place + 1


def _next_predicate(chunks: list[Chunk], place: int) -> int:
    for later in range(place + 1, len(chunks)):
        if chunks[later].predicate:
            return later
    return len(chunks) - 1


def _main_predicate(chunks: list[Chunk], place: int) -> int:
    """The first predicate that is not inside a relative clause."""
    for later in range(place + 1, len(chunks)):
        if chunks[later].predicate and chunks[later].link is not Link.ADNOMINAL:
            return later
    return len(chunks) - 1
