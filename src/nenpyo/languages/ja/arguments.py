"""Who fills the cases of a predicate, marked or left out: a ranker (training/arguments.py).

For each of が, を and に a log-linear model weighs the nouns around a predicate against "nobody"
(there is no such case) and "outside" (somebody whom the text does not name). The task and its
classes are those of Ueda et al. 2020.
"""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.candidates import (
    OWN,
    Flags,
    Ints,
    Pairs,
    Tree,
    is_direct,
    pairs_of,
    relations,
    tree_of,
)
from nenpyo.languages.ja.hashing import Codes, load, mixed, padded, seeds
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

BETWEEN = ("path", "edge", "direct", "near", "rank", "sentence", "seen", "barriers")
_PARTS = (
    padded([[OWN.index(name) + 1 for name in left] for left, _, _ in TEMPLATES]),
    padded([[OWN.index(name) + 1 for name in right] for _, right, _ in TEMPLATES]),
    padded([[BETWEEN.index(name) + 1 for name in middle.split()] for *_, middle in TEMPLATES]),
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
    scores[number, np.arange(len(number)) - pairs.starts[number]] = _sums(features(tree, pairs))
    scores[:, width:] = _sums(open_features(tree)).swapaxes(0, 1)
    scores[:, width + 1] -= RESERVE
    chances: Floats = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances /= chances.sum(axis=1, keepdims=True)
    return chances


def _sums(rows: Codes) -> Floats:
    """The weights of all rows of features, added up by case."""
    table, scale = _weights()
    taken = table.take(rows).view(np.int8).reshape(*rows.shape, -1)
    sums: Floats = taken.sum(axis=0, dtype=np.int16)[..., : len(CASES)].astype(np.float32)
    sums *= np.float32(scale)
    return sums


def features(tree: Tree, pairs: Pairs) -> Codes:
    """The hashed features of every pair, one row a template."""
    count = len(TEMPLATES)
    between = relations(tree, pairs)
    rows = [np.zeros(len(pairs.noun)), *(between[name] for name in BETWEEN)]
    table = np.stack([row.astype(np.uint32) for row in rows])
    hashed = mixed(seeds(1 + 2 * count, count), table, _PARTS[2])
    hashed ^= mixed(seeds(1, count), tree.table, _PARTS[0])[:, pairs.noun]
    hashed ^= mixed(seeds(1 + count, count), tree.table, _PARTS[1])[:, pairs.predicate]
    return _rows(hashed)


def open_features(tree: Tree) -> Codes:
    """The hashed features of nobody and of somebody outside: template, which, predicate."""
    table = tree.table[:, tree.predicates]
    count = len(OPEN_TEMPLATES)
    first = 1 + 3 * len(TEMPLATES)
    each = [mixed(seeds(first + which * count, count), table, _OPEN_PARTS) for which in (0, 1)]
    return _rows(np.stack(each, axis=1))


def _rows(hashed: Codes) -> Codes:
    hashed *= np.uint32(0x85EBCA77)
    hashed ^= hashed >> np.uint32(15)
    hashed &= np.uint32((1 << BITS) - 1)
    return hashed


@cache
def _weights() -> tuple[NDArray[np.uint32], float]:
    """The weights of every row of the hash table, a byte a case; what a unit of them is worth."""
    return load("arguments").view(np.uint32)[:, 0], float(load("arguments.scale"))
