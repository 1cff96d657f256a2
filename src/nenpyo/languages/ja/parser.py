"""What a Japanese bunsetsu depends on: a head-selection model over hashed features.

Each bunsetsu but the last of a sentence depends on a later one, and no two arcs cross; among such
trees the most probable is found exactly (CKY). Sentences of like length are parsed together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.hashing import Codes, load, mixed, padded, seeds
from nenpyo.languages.ja.phrases import PhraseColumns

BITS = 21
LARGEST_BATCH = 200_000
"""Pairs of bunsetsu scored at once: bounds the memory a batch takes."""
LONGEST = 150
"""Bunsetsu; a longer sentence is a list, and each of its parts is hung on its best head alone."""

Ints = NDArray[np.intp]
Floats = NDArray[np.float32]
Ranges = Sequence[tuple[int, int]]

# What of the dependent, of the head, and of their relation makes up each template.
TEMPLATES: tuple[tuple[tuple[str, ...], tuple[str, ...], str], ...] = (
    (("signature",), (), "distance last"),
    (("particles",), ("kind",), "distance"),
    (("signature",), ("signature",), "distance"),
    (("particles", "mark"), ("pos",), ""),
    (("particles",), ("word",), ""),
    (("word", "particles"), ("word",), ""),
    (("pos", "particles"), ("pos", "particles"), ""),
    (("signature", "mark"), ("signature", "mark"), ""),
    (("particles",), ("kind",), "same distance"),
    (("particle", "mark"), ("kind",), "same particle"),
    (("particle", "mark"), ("kind",), "predicates"),
    (("signature", "mark"), (), "commas last"),
    (("topic",), ("signature",), "topics predicates"),
    ((), (), "brackets distance"),
    (("closes",), ("opens",), "brackets distance"),
    (("signature",), ("signature",), "brackets"),
    (("particle",), ("particle",), "distance"),
    (("particles",), ("particles", "kind"), ""),
    (("signature", "next.signature"), ("signature",), "distance"),
    (("signature",), ("signature", "before.signature"), ""),
    (("signature",), ("signature", "next.signature"), ""),
    (("signature",), ("kind", "next.kind"), "distance"),
    (("before.signature", "signature"), ("kind",), "distance"),
    (("word", "particle"), (), "distance"),
    (("word",), ("kind",), "distance"),
    (("particle",), ("word",), "distance"),
    (("word",), ("word",), ""),
    (("form", "kind"), ("kind",), "distance"),
    (("form", "particles", "mark"), ("signature",), ""),
    (("particle",), ("kind", "before.particles"), ""),
    (("particle", "next.particles"), ("kind",), "distance"),
    (("kind", "particle"), ("signature",), "predicates"),
    (("pos", "mark"), ("pos",), "distance"),
    (("first", "particle"), ("kind",), "distance"),
    (("particle",), ("kind", "first"), ""),
    (("signature",), ("signature",), "commas predicates"),
    (("pos", "particle"), ("pos", "particle"), ""),
    (("final",), ("kind", "final"), "distance"),
    (("particles", "next.kind"), ("kind",), "predicates"),
    (("signature", "mark"), (), "places last"),
    (("signature",), ("next.signature", "before.signature"), "distance"),
    (("ending", "particle"), ("ending", "particle"), ""),
    (("ending", "particle"), ("kind",), "distance"),
    (("word", "particle"), ("pos",), ""),
    (("pos", "particle"), ("word",), ""),
    (("shape", "particle"), ("shape", "particle"), "distance"),
    (("mark", "particle"), ("mark", "kind"), "commas predicates"),
    (("mark", "kind", "form"), ("kind", "form"), "predicates"),
    (("particles", "before.particles"), ("kind",), "distance"),
    (("mark", "particle", "next.mark"), ("kind", "mark"), "commas"),
    (("word", "particles"), ("kind",), "predicates"),
    (("particle", "mark"), ("pos", "particle", "mark"), ""),
    (("particle",), ("word", "particle", "mark"), ""),
    (("particle", "kind"), ("pos", "mark"), "distance"),
    (("middle", "particles"), ("middle",), ""),
    (("fine", "particles"), ("fine",), ""),
    (("particle",), ("middle",), "distance"),
    (("middle", "particle"), ("middle", "particle"), "distance"),
    (("fine", "particle"), ("fine", "particle"), ""),
    (("middle", "particle", "mark"), ("kind",), ""),
    (("middle", "particle"), ("word",), ""),
    (("word", "particle"), ("middle",), ""),
)


_LEFT = sorted({name for left, _, _ in TEMPLATES for name in left})
_RIGHT = sorted({name for _, right, _ in TEMPLATES for name in right})
_MIDDLE = sorted({name for *_, middle in TEMPLATES for name in middle.split()})
_PARTS = (
    padded([[_LEFT.index(name) + 1 for name in left] for left, _, _ in TEMPLATES]),
    padded([[_RIGHT.index(name) + 1 for name in right] for _, right, _ in TEMPLATES]),
    padded([[_MIDDLE.index(name) + 1 for name in middle.split()] for *_, middle in TEMPLATES]),
)


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences of like length: where each begins among all bunsetsu, and how many it has."""

    starts: Ints
    sizes: Ints

    @property
    def width(self) -> int:
        """The bunsetsu of the longest."""
        return int(self.sizes.max())


@dataclass(frozen=True, slots=True)
class Pairs:
    """Every dependent with every possible head of a batch, and what lies between them."""

    sentence: Ints
    dependent: Ints
    head: Ints
    between: Codes


def heads(columns: PhraseColumns, ranges: Ranges) -> Ints:
    """The head of every bunsetsu of all sentences, -1 for the last of each."""
    table, scale = _weights()
    found = np.full(len(columns), -1, dtype=np.intp)
    sides = sides_of(columns)
    for batch in batches(ranges):
        pairs = pairs_of(columns, batch)
        total = table[features(sides, pairs, batch)].sum(axis=0, dtype=np.int32)
        scores = np.full((len(batch.starts), batch.width, batch.width), -np.inf, dtype=np.float32)
        scores[pairs.sentence, pairs.dependent, pairs.head] = total * np.float32(scale)
        _place(found, best_trees(normalised(scores), batch.sizes), batch)
    return found


def batches(ranges: Ranges) -> Iterator[Batch]:
    """All sentences of two or more bunsetsu, those of like length together."""
    order = sorted((end - start, start) for start, end in ranges if end - start > 1)
    while order:
        longest = order[-1][0]
        room = max(1, LARGEST_BATCH // (longest * longest))
        # A third of the longest is the least that is worth the padding.
        taken = [one for one in order[-room:] if 3 * one[0] >= longest]
        order = order[: -len(taken)]
        yield Batch(
            np.array([start for _, start in taken], dtype=np.intp),
            np.array([size for size, _ in taken], dtype=np.intp),
        )


def sides_of(columns: PhraseColumns) -> tuple[Codes, Codes]:
    """The dependent's and the head's half of every template, for every bunsetsu."""
    count = len(TEMPLATES)
    return (
        mixed(seeds(1, count), columns.rows(_LEFT), _PARTS[0]),
        mixed(seeds(1 + count, count), columns.rows(_RIGHT), _PARTS[1]),
    )


def pairs_of(columns: PhraseColumns, batch: Batch) -> Pairs:
    """Every pair of a batch."""
    place = np.arange(batch.width)
    inside = place < batch.sizes[:, None]
    valid = inside[:, None, :] & (place[:, None] < place[None, :])
    sentence, dependent, head = np.nonzero(valid)
    return Pairs(
        sentence, dependent, head, _between(columns, batch, inside, (sentence, dependent, head))
    )


def features(sides: tuple[Codes, Codes], pairs: Pairs, batch: Batch) -> Codes:
    """The hashed features of every pair, one row a template."""
    first = batch.starts[pairs.sentence]
    hashed = mixed(seeds(1 + 2 * len(TEMPLATES), len(TEMPLATES)), pairs.between, _PARTS[2])
    hashed ^= sides[0][:, first + pairs.dependent]
    hashed ^= sides[1][:, first + pairs.head]
    hashed *= np.uint32(0x85EBCA77)
    hashed ^= hashed >> np.uint32(15)
    hashed &= np.uint32((1 << BITS) - 1)
    return hashed


def _between(
    columns: PhraseColumns, batch: Batch, inside: NDArray[np.bool_], at: tuple[Ints, Ints, Ints]
) -> Codes:
    """What lies between dependent and head: a row for each name the templates use, below zeros."""
    sentence, dependent, head = at
    grid = np.minimum(batch.starts[:, None] + np.arange(batch.width), len(columns) - 1)

    def count(flags: NDArray[np.integer], limit: int) -> Codes:
        """How many of the bunsetsu between bear a flag, no more than `limit`."""
        sums = np.cumsum(np.where(inside, flags[grid], 0), axis=1)
        return _capped(sums[sentence, head - 1] - sums[sentence, dependent], limit)

    def alike(values: Codes) -> Codes:
        """How many between are marked like the dependent."""
        own = values[grid]
        sums = np.cumsum((own[:, :, None] == own[:, None, :]) & inside[:, None, :], axis=2)
        inner = sums[sentence, dependent, head - 1] - sums[sentence, dependent, dependent]
        return _capped(inner, 2)

    far = head - dependent
    level = np.cumsum(
        np.where(inside, (columns.flag("opens") - columns.flag("closes"))[grid], 0), axis=1
    )
    brackets = level[sentence, head - 1] - level[sentence, dependent]
    values = {
        "distance": np.searchsorted([2, 3, 4, 6, 9], far, side="right").astype(np.uint32),
        "places": np.minimum(far, 12).astype(np.uint32),
        "last": (head == batch.sizes[sentence] - 1).astype(np.uint32),
        "same": alike(columns["particles"]),
        "particle": alike(columns["particle"]),
        "topics": count(columns.flag("topic"), 2),
        "predicates": count(columns.flag("predicate"), 3),
        "commas": count(columns.flag("comma"), 3),
        "brackets": (np.clip(brackets, -1, 1) + 1).astype(np.uint32),
    }
    return np.stack([np.zeros(len(head), dtype=np.uint32), *(values[name] for name in _MIDDLE)])


def _capped(counts: NDArray[np.integer], limit: int) -> Codes:
    capped: Codes = np.minimum(counts, limit).astype(np.uint32)
    return capped


def normalised(scores: Floats) -> Floats:
    """Log probabilities of the heads of each bunsetsu."""
    top = scores.max(axis=2, keepdims=True)
    top[~np.isfinite(top)] = 0
    moved = scores - top
    total = np.exp(moved).sum(axis=2, keepdims=True)
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
                cut = int(split[sentence, start, end])
                found[sentence, cut] = end
                stack += [(start, cut), (cut + 1, end)]
    return found


def _splits(scores: Floats) -> NDArray[np.int16]:
    """For every stretch, the last bunsetsu that hangs on its end directly in its best tree."""
    count, width, _ = scores.shape
    best = np.zeros((count, width, width), dtype=np.float32)
    split = np.zeros((count, width, width), dtype=np.int16)
    for size in range(1, width):
        start = np.arange(width - size)
        cuts = start[:, None] + np.arange(size)
        end = (start + size)[:, None]
        total = best[:, start[:, None], cuts] + scores[:, cuts, end] + best[:, cuts + 1, end]
        choice = total.argmax(axis=2)
        best[:, start, start + size] = np.take_along_axis(total, choice[:, :, None], 2)[:, :, 0]
        split[:, start, start + size] = choice + start
    return split


def _place(found: Ints, trees: Ints, batch: Batch) -> None:
    """Write a batch's trees among all bunsetsu."""
    for tree, start, size in zip(trees, batch.starts, batch.sizes, strict=True):
        own = tree[:size]
        found[start : start + size] = np.where(own >= 0, own + start, -1)


@cache
def _weights() -> tuple[NDArray[np.int8], float]:
    """One weight for every row of the hash table, and what a unit of them is worth."""
    stored = load("parser.npz")
    table = np.zeros(1 << BITS, dtype=np.int8)
    table[np.cumsum(stored["gaps"], dtype=np.int64)] = stored["values"]
    return table, float(stored["scale"])
