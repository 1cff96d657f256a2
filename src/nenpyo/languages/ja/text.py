"""Japanese prose: width folding and sentences."""

from collections.abc import Sequence


def split(text: str) -> Sequence[tuple[int, int]]:
    """Sentences of a piece of prose as half-open ranges."""
    return [(0, len(text))] if text.strip() else []
