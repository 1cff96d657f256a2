"""What a Japanese bunsetsu depends on: a head-selection model over hashed features.

Each bunsetsu but the last of a sentence depends on a later one, and no two arcs cross; among such
trees the most probable is found exactly (CKY). Sentences of like length are parsed together.
"""

from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.hashing import load
from nenpyo.languages.ja.pairs import Batch, features, is_unlikely, pairs_of, sides_of
from nenpyo.languages.ja.phrases import PhraseColumns

UNLIKELY = np.float32(3)
"""Taken off the score of an arc that WAC train has in under 2 % of the places it could be."""
LARGEST_BATCH = 200_000
"""Pairs of bunsetsu scored at once: bounds the memory a batch takes."""
LONGEST = 150
"""Bunsetsu; a longer sentence is a list, and each of its parts is hung on its best head alone."""

Ints = NDArray[np.intp]
Floats = NDArray[np.float32]
Ranges = Sequence[tuple[int, int]]


def heads(columns: PhraseColumns, ranges: Ranges) -> Ints:
    """The head of every bunsetsu of all sentences, -1 for the last of each."""
    table, scale = _weights()
    found = np.full(len(columns), -1, dtype=np.intp)
    sides = sides_of(columns)
    for batch in batches(ranges):
        pairs = pairs_of(columns, batch)
        total = table.take(features(sides, pairs, batch)).sum(axis=0, dtype=np.int16)
        scores = np.full((len(batch.starts), batch.width, batch.width), -np.inf, dtype=np.float32)
        scores[pairs.sentence, pairs.dependent, pairs.head] = total * np.float32(
            scale
        ) - UNLIKELY * is_unlikely(columns, pairs, batch)
        _place(found, best_trees(normalised(scores), batch.sizes), batch)
    return found


def batches(ranges: Ranges) -> Iterator[Batch]:
    """All sentences of two or more bunsetsu, those of like length together."""
    order = sorted((end - start, start) for start, end in ranges if end - start > 1)
    while order:
        longest = order[-1][0]
        room = max(1, LARGEST_BATCH // (longest * longest))
        # A third of the longest is the least that is worth the padding; a list is read otherwise.
        least = max(longest / 3, LONGEST + 1 if longest > LONGEST else 0)
        taken = [one for one in order[-room:] if one[0] >= least]
        order = order[: -len(taken)]
        yield Batch(
            np.array([start for _, start in taken], dtype=np.intp),
            np.array([size for size, _ in taken], dtype=np.intp),
        )


def normalised(scores: Floats) -> Floats:
    """Log probabilities of the heads of each bunsetsu."""
    top = scores.max(axis=2, keepdims=True)
    top[~np.isfinite(top)] = 0
    moved = scores - top
    # Summed from left to right, so that padding at the end of a row changes no bit.
    total = np.exp(moved).cumsum(axis=2)[:, :, -1:]
    logs: Floats = moved - np.log(np.where(total > 0, total, 1))
    return logs


def best_trees(scores: Floats, sizes: Ints) -> Ints:
    """The most probable projective tree of each sentence: places of heads, -1 for none."""
    count, width, _ = scores.shape
    found = np.full((count, width), -1, dtype=np.intp)
    if width > LONGEST:
        best = scores.argmax(axis=2)
        place = np.arange(width)
        return np.where(place < sizes[:, None] - 1, best, -1)
    split = _splits(scores)
    for sentence in range(count):
        stack = [(0, int(sizes[sentence]) - 1)]
        while stack:
            start, end = stack.pop()
            if start < end:
                cut = start + int(split[sentence, start, end - start])
                found[sentence, cut] = end
                stack += [(start, cut), (cut + 1, end)]
    return found


def _splits(scores: Floats) -> NDArray[np.int16]:
    """For a stretch by start and length, how far its last bunsetsu that hangs on its end is in.

    All tables are laid out so that what a length needs are plain slices: `left` holds the best
    trees by start and length, `right` the same by end and length, `arcs` the scores by head and
    distance.
    """
    count, width, _ = scores.shape
    left = np.zeros((count, width, width), dtype=np.float32)
    right = np.zeros((count, width, width), dtype=np.float32)
    split = np.zeros((count, width, width), dtype=np.int16)
    place = np.arange(width)
    arcs = scores[:, np.maximum(place[:, None] - place, 0), place[:, None]]
    for size in range(1, width):
        total = left[:, :-size, :size] + arcs[:, size:, size:0:-1]
        total += right[:, size:, size - 1 :: -1]
        best = total.max(axis=2)
        left[:, :-size, size] = best
        right[:, size:, size] = best
        split[:, :-size, size] = total.argmax(axis=2)
    return split


def _place(found: Ints, trees: Ints, batch: Batch) -> None:
    """Write a batch's trees among all bunsetsu."""
    for tree, start, size in zip(trees, batch.starts, batch.sizes, strict=True):
        own = tree[:size]
        found[start : start + size] = np.where(own >= 0, own + start, -1)


@cache
def _weights() -> tuple[NDArray[np.int8], float]:
    """One weight for every row of the hash table, and what a unit of them is worth."""
    return load("parser"), float(load("parser.scale"))
