"""Japanese bunsetsu and what they depend on."""

from nenpyo.model import Chunk, Tokens


def chunk(
    tokens: Tokens, ranges: tuple[tuple[int, int], ...]
) -> tuple[tuple[Chunk, ...], tuple[tuple[int, int], ...]]:
    """Chunks of all sentences, and each sentence's range."""
    del tokens
    return (), tuple((0, 0) for _ in ranges)
