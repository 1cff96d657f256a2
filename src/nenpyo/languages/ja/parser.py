"""What a Japanese bunsetsu depends on: a head-selection model over hashed features.

Each bunsetsu but the last of a sentence depends on a later one, and no two arcs cross; among such
trees the most probable is found exactly (CKY). Sentences of like length are parsed together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.hashing import Codes, load
from nenpyo.languages.ja.pairs import (
    Pairs,
    features,
    highest,
    is_unlikely,
    pairs_of,
    relations,
    sides_of,
)
from nenpyo.languages.ja.phrases import PhraseColumns

UNLIKELY = np.float32(3)
"""Taken off the score of an arc that WAC train has in under 2 % of the places it could be."""
LARGEST_RUN = 50_000
"""Pairs of bunsetsu read at once: bounds the memory that they take."""
LARGEST_SUM = 1024
"""Pairs whose weights are added up at once: what a processor's cache holds."""
LARGEST_BATCH = 200_000
"""Places of the tables that trees are sought in at once."""
CLEAR = np.float32(0.01)
"""How much better than the next a head is that no rounding of sums makes the worse."""
DEAREST_PADDING = 45_000
"""Steps of a search, for each bunsetsu of the longest sentence, that cost what a batch of its own
for a shorter one costs."""
LONGEST = 150
"""Bunsetsu; a longer sentence is a list, and each of its parts is hung on its best head alone."""

Ints = NDArray[np.intp]
Floats = NDArray[np.float32]
Ranges = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences of like length: where each begins among all bunsetsu, and how many it has."""

    starts: Ints
    sizes: Ints

    @property
    def width(self) -> int:
        """The bunsetsu of the longest."""
        return int(self.sizes.max())


def heads(columns: PhraseColumns, ranges: Ranges) -> Ints:
    """The head of every bunsetsu of all sentences, -1 for the last of each."""
    found = np.full(len(columns), -1, dtype=np.intp)
    sides = sides_of(columns)
    for run in runs(ranges):
        pairs = pairs_of(columns, run[0][0], run[-1][1])
        scores = scores_of(columns, sides, pairs)
        clear = _choose(found, scores, pairs)
        doubtful = set(columns.bounds[0][pairs.dependent[pairs.starts[~clear]]].tolist())
        for batch in batches([one for one in run if one[0] in doubtful]):
            _place(found, best_trees(normalised(grid(scores, pairs, batch)), batch.sizes), batch)
    return found


def _choose(found: Ints, scores: Floats, pairs: Pairs) -> NDArray[np.bool_]:
    """Give each dependent its best head, and tell whether its best tree has to have it.

    Where all of a sentence have one head that is clearly the best, and no two arcs cross, no tree
    is better.
    """
    if not len(scores):
        return np.zeros(0, dtype=np.bool_)
    top = np.maximum.reduceat(scores, pairs.starts)
    best = np.flatnonzero(scores == top[pairs.group])
    # The last of several that are equally good stays: such a sentence is in doubt.
    place = np.zeros(len(top), dtype=np.intp)
    place[pairs.group[best]] = best
    found[pairs.dependent[place]] = pairs.head[place]
    others = scores.copy()
    others[place] = -np.inf
    lonely = np.maximum.reduceat(others, pairs.starts) < top - CLEAR
    within = highest(found[pairs.head], pairs.group, -1)[place]
    clear: NDArray[np.bool_] = lonely & (within <= pairs.head[place])
    return clear


def grid(scores: Floats, pairs: Pairs, batch: Batch) -> Floats:
    """The scores of a batch by sentence, dependent and head."""
    width = batch.width
    tables = np.full((len(batch.starts), width, width), -np.inf, dtype=np.float32)
    later = np.arange(width)[:, None] < np.arange(width)
    firsts = np.searchsorted(pairs.dependent, batch.starts)
    for table, first, size in zip(tables, firsts, batch.sizes, strict=True):
        own = scores[first : first + size * (size - 1) // 2]
        table[:size, :size][later[:size, :size]] = own
    return tables


def scores_of(columns: PhraseColumns, sides: tuple[Codes, Codes], pairs: Pairs) -> Floats:
    """The score of every pair."""
    table, scale = _weights()
    between = relations(columns, pairs)
    total = np.empty(len(pairs.head), dtype=np.int16)
    for start in range(0, len(total), LARGEST_SUM):
        part = slice(start, start + LARGEST_SUM)
        rows = features(sides, pairs, between, part)
        table.take(rows).sum(axis=1, dtype=np.int16, out=total[part])
    penalty = UNLIKELY * is_unlikely(columns, pairs)
    return total * np.float32(scale) - penalty.astype(np.float32)


def runs(ranges: Ranges) -> Iterator[list[tuple[int, int]]]:
    """Sentences that follow each other, as many as are scored at once."""
    run: list[tuple[int, int]] = []
    room = LARGEST_RUN
    for start, end in ranges:
        room -= (end - start) * (end - start - 1) // 2
        if run and room < 0:
            yield run
            run, room = [], LARGEST_RUN - (end - start) * (end - start - 1) // 2
        run.append((start, end))
    if run:
        yield run


def batches(ranges: Ranges) -> Iterator[Batch]:
    """All sentences of two or more bunsetsu, those of like length together."""
    order = sorted(((end - start, start) for start, end in ranges if end - start > 1), reverse=True)
    first = 0
    while first < len(order):
        longest = order[first][0]
        last = first + max(1, LARGEST_BATCH // (longest * longest))
        end, padding = first, 0
        while end < min(last, len(order)) and padding <= DEAREST_PADDING * longest:
            padding += longest**3 - order[end][0] ** 3
            end += 1
        taken = order[first:end]
        first = end
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
