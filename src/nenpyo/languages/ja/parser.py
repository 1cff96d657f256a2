"""What a Japanese bunsetsu depends on: a head-selection model over hashed features.

Each bunsetsu but the last of a sentence depends on a later one, and no two arcs cross; among such
trees the most probable is found exactly (CKY). Sentences of like length are parsed together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.hashing import Codes, mixed
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
    """Every dependent with every possible head of a batch, and their features' table rows."""

    sentence: Ints
    dependent: Ints
    head: Ints
    rows: list[Codes]


def heads(columns: PhraseColumns, ranges: Ranges) -> Ints:
    """The head of every bunsetsu of all sentences, -1 for the last of each."""
    weights = _weights()
    found = np.full(len(columns.word), -1, dtype=np.intp)
    for batch in batches(ranges):
        pairs = pairs_of(columns, batch)
        total = np.zeros(len(pairs.head), dtype=np.int32)
        for rows in pairs.rows:
            total += weights.table[rows]
        scores = np.full((len(batch.starts), batch.width, batch.width), -np.inf, dtype=np.float32)
        scores[pairs.sentence, pairs.dependent, pairs.head] = total * np.float32(weights.scale)
        _place(found, best_trees(_normalised(scores), batch.sizes), batch)
    return found


def batches(ranges: Ranges) -> Iterator[Batch]:
    """All sentences of two or more bunsetsu, those of like length together."""
    order = sorted((end - start, start) for start, end in ranges if end - start > 1)
    while order:
        longest = order[-1][0]
        room = max(1, LARGEST_BATCH // (longest * longest))
        # Half the longest is the least that is worth the padding.
        taken = [one for one in order[-room:] if 2 * one[0] >= longest]
        order = order[: -len(taken)]
        yield Batch(
            np.array([start for _, start in taken], dtype=np.intp),
            np.array([size for size, _ in taken], dtype=np.intp),
        )


def pairs_of(columns: PhraseColumns, batch: Batch) -> Pairs:
    """The features of every pair."""
    width = batch.width
    place = np.arange(width)
    inside = place < batch.sizes[:, None]
    valid = inside[:, None, :] & (place[:, None] < place[None, :])
    sentence, dependent, head = np.nonzero(valid)
    first = batch.starts[sentence]
    between = _between(columns, batch, inside, (sentence, dependent, head))
    rows = []
    for number, (left, right, middle) in enumerate(TEMPLATES):
        hashed = between[middle]
        if left:
            hashed = hashed ^ _side(columns, 2 * number + 1, left)[first + dependent]
        if right:
            hashed = hashed ^ _side(columns, 2 * number + 2, right)[first + head]
        hashed = (hashed + np.uint32(number * 0x9E3779B1 & 0xFFFFFFFF)) * np.uint32(0x85EBCA77)
        rows.append((hashed ^ (hashed >> np.uint32(15))) & np.uint32((1 << BITS) - 1))
    return Pairs(sentence, dependent, head, rows)


def _side(columns: PhraseColumns, template: int, names: tuple[str, ...]) -> Codes:
    """One side of a template for every bunsetsu: its attributes and its neighbours'."""
    found = []
    for name in names:
        whose, _, what = name.rpartition(".")
        column = getattr(columns, what)
        by = {"": 0, "next": 1, "before": -1}[whose]
        found.append(columns.neighbour(column, by) if by else column)
    return mixed(template, found)


def _between(
    columns: PhraseColumns, batch: Batch, inside: NDArray[np.bool_], at: tuple[Ints, Ints, Ints]
) -> dict[str, Codes]:
    """What lies between dependent and head, hashed, under the names the templates use."""
    sentence, dependent, head = at
    grid = np.minimum(batch.starts[:, None] + np.arange(batch.width), len(columns.word) - 1)

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
    level = np.cumsum(np.where(inside, (columns.opens - columns.closes)[grid], 0), axis=1)
    brackets = level[sentence, head - 1] - level[sentence, dependent]
    values = {
        "distance": np.searchsorted([2, 3, 4, 6, 9], far, side="right").astype(np.uint32),
        "places": np.minimum(far, 12).astype(np.uint32),
        "last": (head == batch.sizes[sentence] - 1).astype(np.uint32),
        "same": alike(columns.particles),
        "particle": alike(columns.particle),
        "topics": count(columns.topic, 2),
        "predicates": count(columns.predicate, 3),
        "commas": count(columns.comma, 3),
        "brackets": (np.clip(brackets, -1, 1) + 1).astype(np.uint32),
    }
    names = {middle for _, _, middle in TEMPLATES}
    plain = np.zeros(len(head), dtype=np.uint32)
    return {
        name: mixed(1000, [values[part] for part in name.split()]) if name else plain
        for name in names
    }


def _capped(counts: NDArray[np.integer], limit: int) -> Codes:
    capped: Codes = np.minimum(counts, limit).astype(np.uint32)
    return capped


def _normalised(scores: Floats) -> Floats:
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


@dataclass(frozen=True, slots=True)
class Weights:
    """One weight for every row of the hash table."""

    table: NDArray[np.int8]
    scale: float


@cache
def _weights() -> Weights:
    path = files("nenpyo.languages.ja") / "data" / "parser.npz"
    with np.load(BytesIO(path.read_bytes())) as stored:
        table = np.zeros(1 << BITS, dtype=np.int8)
        table[np.cumsum(stored["gaps"], dtype=np.int64)] = stored["values"]
        return Weights(table, float(stored["scale"]))
