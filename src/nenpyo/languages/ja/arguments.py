"""Who fills the cases of a predicate, marked or left out: a ranker (training/arguments.py).

For each of が, を and に a log-linear model weighs the nouns around a predicate against "nobody"
(there is no such case) and "outside" (somebody whom the text does not name). The task and its
classes are those of Ueda et al. 2020.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.candidates import (
    APART,
    OWN,
    PLACES,
    SENTENCES,
    Flags,
    Ints,
    Pairs,
    Tree,
    is_direct,
    pairs_of,
    relations,
    tree_of,
)
from nenpyo.languages.ja.hashing import (
    Codes,
    combined,
    finished,
    grouped,
    load,
    mixed,
    padded,
    seeds,
    tabled,
)
from nenpyo.model import Argument, ArgumentKind, Case, Chunk, Sentence, Tokens

Floats = NDArray[np.float32]

BITS = 20
RESERVE = np.float32(1)
"""Taken off the score of "outside": left-out subjects are then found as often as they are
invented (wac.train, each eighth document held out: F1 .62 either way), and news leaves fewer of
them outside than the encyclopedia that the weights are learned from."""
CASES = (Case.NOMINATIVE, Case.ACCUSATIVE, Case.DATIVE)

# What of the noun, of the predicate, and of their relation makes up each template.
TEMPLATES: tuple[tuple[tuple[str, ...], tuple[str, ...], str], ...] = (
    (("words",), (), "path"),
    (("words",), ("voice",), "path edge"),
    (("words",), ("kind", "voice"), "path near"),
    (("words",), ("link",), "path edge"),
    (("words",), ("mask",), "path"),
    (("words",), ("mask", "voice"), "path edge"),
    (("words", "pos"), (), "path"),
    (("words",), ("word",), "path"),
    (("words",), ("middle",), "path"),
    (("words", "middle"), ("middle",), "direct"),
    (("words", "middle"), ("word",), "direct"),
    (("words", "broad"), ("word", "voice"), "direct"),
    (("words", "word"), ("word",), "direct"),
    (("middle",), ("middle", "voice"), ""),
    (("middle",), ("word", "voice"), ""),
    (("broad",), ("word", "voice"), ""),
    (("fine",), ("middle", "voice"), ""),
    (("word",), ("word", "voice"), ""),
    (("word",), ("middle",), ""),
    (("pos",), ("word", "voice"), "direct"),
    (("pos",), ("middle", "voice"), "direct"),
    (("word",), (), ""),
    (("word",), (), "direct"),
    (("middle",), (), "direct"),
    (("fine",), (), "path"),
    (("pos", "words"), ("kind", "mask"), "direct"),
    (("words", "mark"), (), "path rank"),
    (("words", "mark"), ("kind",), "path near"),
    (("topic",), ("kind", "link"), "sentence rank"),
    (("topic", "pos"), ("mask",), "sentence rank"),
    (("words",), ("mask",), "sentence rank"),
    (("words",), ("kind", "voice"), "sentence seen"),
    (("words", "pos"), ("mask", "kind"), "sentence"),
    (("topic", "link"), (), "sentence seen rank"),
    (("link", "words"), ("link",), "path"),
    (("host",), ("kind", "link"), "path"),
    (("host", "words"), (), "sentence path"),
    (("pos",), ("kind",), "near path"),
    (("words",), ("above", "kind"), "path"),
    (("words",), ("above", "mask"), "path edge"),
    (("words",), ("ending", "link"), "path"),
    (("words",), ("ending", "mask"), "path edge"),
    (("words",), ("mask",), "path barriers"),
    (("words",), ("kind", "mask"), "sentence barriers rank"),
    (("words", "host"), ("word",), "path"),
    ((), ("word", "mask"), "direct path"),
    ((), ("mask", "kind", "voice"), "path rank"),
    (("word", "words"), (), "path"),
    (("shape", "words"), ("mask",), "sentence"),
    (("words",), ("status", "mask"), "path"),
)
CHOICES = 2
"""Nobody and outside, the choices behind the nouns."""
# What of a predicate speaks for either of them.
OPEN_TEMPLATES: tuple[tuple[str, ...], ...] = (
    (), ("word",), ("word", "voice"), ("word", "mask"), ("middle", "mask"), ("kind", "mask"),
    ("mask",), ("mask", "voice", "kind"), ("link", "mask"), ("link", "kind", "voice"),
    ("ending", "mask"), ("ending", "kind"), ("above", "mask"), ("above", "link"),
    ("above", "word"), ("fine", "mask", "voice"), ("word", "link", "mask"),
    ("kind", "link", "mask", "voice"), ("status", "mask"), ("status", "word"),
    ("middle", "link"), ("word", "ending"), ("fine", "voice"), ("above", "ending", "mask"),
    ("first", "mask", "link"),
)  # fmt: skip

BETWEEN = {
    "path": APART + 1, "edge": len(PLACES) + 1, "direct": 3, "near": 12, "rank": 5,
    "sentence": SENTENCES + 1, "seen": 4, "barriers": 4,
}  # fmt: skip
"""What lies between a predicate and a noun, with how many values each of it has."""
TOGETHER = (
    ("path", "edge"),
    ("path", "near"),
    ("path", "direct", "sentence"),
    ("path", "rank", "barriers"),
    ("sentence", "rank", "seen", "barriers"),
)
"""What the templates use together, so that all values of it are hashed but once."""
LARGEST_SUM = 1024
"""Pairs whose weights are added up at once: what a processor's cache holds."""
BYTES, HIGH = np.uint32(0x00FF00FF), np.uint32(0x80808080)
"""Every other byte of a row of weights; the highest bit of each."""
_PARTS = (
    padded([[OWN.index(name) + 1 for name in left] for left, _, _ in TEMPLATES]),
    padded([[OWN.index(name) + 1 for name in right] for _, right, _ in TEMPLATES]),
)
_OPEN_PARTS = padded([[OWN.index(name) + 1 for name in one] for one in OPEN_TEMPLATES])


def argue(
    tokens: Tokens, chunks: Sequence[Chunk], sentences: Sequence[Sentence]
) -> tuple[Argument, ...]:
    """The arguments of every predicate, in order of the text."""
    tree = tree_of(tokens, chunks, sentences)
    pairs = pairs_of(tree)
    if not len(pairs.noun):
        return ()
    chances = _chances(tree, pairs)
    best = chances.argmax(axis=1)
    top = chances.max(axis=1)
    number, case = np.nonzero(_fills(best, top, chances.shape[1]))
    place = pairs.starts[number] + best[number, case]
    named = best[number, case] < chances.shape[1] - CHOICES
    place = np.where(named, place, 0)
    nouns = np.where(named, pairs.noun[place], -1)
    found = zip(
        tree.predicates[number].tolist(),
        case.tolist(),
        nouns.tolist(),
        is_direct(tree, pairs)[place].tolist(),
        top[number, case].tolist(),
        strict=True,
    )
    return tuple(
        Argument(
            predicate=predicate,
            case=CASES[which],
            filler=noun if noun >= 0 else None,
            kind=_kind(noun, overt=overt),
            confidence=chance,
        )
        for predicate, which, noun, overt, chance in found
    )


def _fills(best: Ints, top: Floats, width: int) -> Flags:
    """Which choices are to be told; a noun fills one case, the one it is likeliest to fill."""
    named = best < width - CHOICES
    same = (best[:, :, None] == best[:, None, :]) & named[:, :, None]
    beaten = (same & (top[:, None, :] > top[:, :, None])).any(axis=2)
    told: Flags = (named & ~beaten) | (best == width - 1)
    return told


def _kind(noun: int, *, overt: bool) -> ArgumentKind:
    if noun < 0:
        return ArgumentKind.OUTSIDE
    return ArgumentKind.OVERT if overt else ArgumentKind.ZERO


def _chances(tree: Tree, pairs: Pairs) -> Floats:
    """The probability of each noun, then of nobody and of outside: predicate, choice, case."""
    sizes = np.diff(pairs.starts)
    number = np.repeat(np.arange(len(sizes)), sizes)
    width = int(sizes.max())
    scores = np.full((len(sizes), width + CHOICES, len(CASES)), -np.inf, dtype=np.float32)
    scores[number, np.arange(len(number)) - pairs.starts[number]] = sums(features(tree, pairs))
    scores[:, width:] = sums(open_features(tree)).reshape(-1, CHOICES, len(CASES))
    scores[:, width + 1] -= RESERVE
    chances: Floats = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    return chances


def sums(parts: Iterable[Codes]) -> Floats:
    """The weights of all rows of features, added up by case; each part has a column a template."""
    table, scale = _weights()
    sums = []
    for rows in parts:
        # Four weights, a byte each, are added up at once: made positive, two in each number.
        taken = table.take(rows) ^ HIGH
        even = (taken & BYTES).sum(axis=1, dtype=np.uint32)
        odd = ((taken >> np.uint32(8)) & BYTES).sum(axis=1, dtype=np.uint32)
        each = np.stack((even & 0xFFFF, odd & 0xFFFF, even >> 16), axis=1).astype(np.int32)
        sums.append(each - 128 * rows.shape[1])
    found: Floats = np.concatenate(sums).astype(np.float32)
    found *= np.float32(scale)
    return found


def features(tree: Tree, pairs: Pairs) -> Iterator[Codes]:
    """The hashed features of the pairs, part by part: a row a pair, a column a template."""
    count = len(TEMPLATES)
    sides = [
        np.ascontiguousarray(mixed(seeds(1 + which * count, count), tree.table, parts).T)
        for which, parts in enumerate(_PARTS)
    ]
    between = grouped(relations(tree, pairs), BETWEEN, TOGETHER)
    for start in range(0, len(pairs.noun), LARGEST_SUM):
        part = slice(start, start + LARGEST_SUM)
        hashed = tabled(_tables(), between[:, part])
        hashed ^= sides[0].take(pairs.noun[part], axis=0)
        hashed ^= sides[1].take(pairs.predicate[part], axis=0)
        yield finished(hashed, BITS)


@cache
def _tables() -> tuple[Codes, ...]:
    """All that may lie between a predicate and a noun, hashed."""
    templates = [middle.split() for *_, middle in TEMPLATES]
    return combined(1 + 2 * len(TEMPLATES), templates, BETWEEN, TOGETHER)


def open_features(tree: Tree) -> Iterator[Codes]:
    """The hashed features of nobody and of somebody outside, by turns for each predicate."""
    table = tree.table[:, tree.predicates]
    count = len(OPEN_TEMPLATES)
    first = 1 + 3 * len(TEMPLATES)
    each = [mixed(seeds(first + which * count, count), table, _OPEN_PARTS) for which in (0, 1)]
    yield finished(np.stack(each, axis=2).reshape(count, -1).T.copy(), BITS)


@cache
def _weights() -> tuple[NDArray[np.uint32], float]:
    """The weights of every row of the hash table, a byte a case; what a unit of them is worth."""
    return load("arguments").view(np.uint32)[:, 0], float(load("arguments.scale"))
