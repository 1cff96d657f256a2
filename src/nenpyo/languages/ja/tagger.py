"""Names in Japanese text: a linear-chain CRF over hashed features (training/tagger.py)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.attributes import TokenColumns, columns_of
from nenpyo.languages.ja.decoding import decode
from nenpyo.languages.ja.hashing import Codes, code, load, mixed, padded, seeds
from nenpyo.languages.ja.windows import alone, hashed, together, window
from nenpyo.languages.ja.words import NAMES, words_in
from nenpyo.model import EntityType, Span, TaggedName, Tokens

BITS = 20
Ranges = tuple[tuple[int, int], ...]
LARGEST_SUM = 128
"""Tokens whose weights are added up at once: what a processor's cache holds."""
TYPES = {
    "PERSON": EntityType.PERSON,
    "CORPORATE": EntityType.ORG,
    "POLITICAL": EntityType.ORG,
    "OTHER": EntityType.ORG,
    "GPE": EntityType.GPE,
    "LOC": EntityType.LOC,
    "FAC": EntityType.FAC,
    "NORP": EntityType.NORP,
    "LAW": EntityType.LAW,
    "PRODUCT": EntityType.PRODUCT,
    "EVENT": EntityType.EVENT,
}
"""The types the model tells apart, with what they are called outside."""

LABELS = ("O", *(f"{prefix}-{kind}" for kind in TYPES for prefix in "BI"))


SPELLING = NAMES[1:-2]
TEMPLATES: tuple[tuple[tuple[str, int], ...], ...] = (
    (),
    *(((name, 0),) for name in SPELLING if name != "size"),
    (("size", 0), ("shape", 0)),
    *(((name, by),) for name in ("surface", "coarse") for by in (-3, -2, -1, 1, 2, 3)),
    *(((name, by),) for name in ("shape", "first", "last", "lemma") for by in (-1, 1)),
    (("coarse", -1), ("coarse", 0)),
    (("coarse", 0), ("coarse", 1)),
    (("coarse", -1), ("coarse", 0), ("coarse", 1)),
    (("coarse", -2), ("coarse", -1), ("coarse", 0)),
    (("coarse", 0), ("coarse", 1), ("coarse", 2)),
    (("surface", -1), ("surface", 0)),
    (("surface", 0), ("surface", 1)),
    (("surface", -1), ("surface", 1)),
    (("shape", -1), ("shape", 0), ("shape", 1)),
    (("last", -1), ("first", 0)),
    (("last", 0), ("first", 1)),
    (("shape", 0), ("surface", 1)),
    (("surface", -1), ("shape", 0)),
    (("coarse", 0), ("surface", 1)),
    (("surface", -1), ("coarse", 0)),
    (("coarse", 0), ("surface", 1), ("surface", 2)),
    (("surface", -2), ("surface", -1), ("coarse", 0)),
    (("surface", -1), ("surface", 0), ("surface", 1)),
    *((("middle", by),) for by in (-2, -1, 1, 2)),
    *((("broad", by),) for by in (-1, 1)),
    (("fine", -1),),
    (("fine", 1),),
    (("middle", -1), ("middle", 0)),
    (("middle", 0), ("middle", 1)),
    (("broad", -1), ("broad", 0), ("broad", 1)),
    (("surface", -1), ("middle", 0), ("surface", 1)),
)
"""Features of the tokens around: which attribute, how far away."""

RUN_TEMPLATES: tuple[tuple[str, ...], ...] = (
    ("head",), ("ending",), ("opening",), ("after",), ("before",), ("position",),
    ("head", "position"), ("ending", "after"), ("ending", "to_end"), ("after", "to_end"),
    ("before", "from_start"), ("head", "coarse"), ("ending", "shape"), ("kind", "position"),
    ("surface", "head"), ("coarse", "to_end"), ("after", "beyond", "to_end"),
    ("ahead", "before", "from_start"), ("before", "after", "position"),
    ("last", "to_end", "after"), ("group",), ("group", "before"), ("group", "position"),
    ("middle", "group"), ("middle", "to_end", "after"), ("bracket",), ("bracket", "closed"),
    ("bracket", "led"), ("bracket", "depth", "coarse"),
)  # fmt: skip
"""Features of the run of nouns that a token stands in."""

BRACKETS = 4
"""How many of them, the last ones, are about brackets."""
OUTSIDE = 1
"""What the others are for a token that stands in no run."""

_OPENING = np.uint32(code("補助記号-括弧開"))
_CLOSING = np.uint32(code("補助記号-括弧閉"))
_ROWS = np.uint32((1 << BITS) - 1)
_WINDOW = window(TEMPLATES)
_RUN_WANTED = sorted({part for template in RUN_TEMPLATES for part in template})
_RUN_PARTS = padded([[_RUN_WANTED.index(part) + 1 for part in one] for one in RUN_TEMPLATES])


@dataclass(frozen=True, slots=True)
class Weights:
    """Rows of label weights, the row that every hash points at, and the label transitions."""

    row_of: NDArray[np.int32]
    rows: NDArray[np.int8]
    scale: float
    transitions: NDArray[np.float32]


def tag(tokens: Tokens, ranges: Ranges) -> tuple[tuple[TaggedName, ...], ...]:
    """The names of every sentence, in order."""
    if not len(tokens):
        return ((),) * len(ranges)
    labels = decode(emissions(columns_of(words_in(tokens), ranges)), _weights().transitions, ranges)
    return tuple(map(tuple, _names(tokens, labels, ranges)))


def features(columns: TokenColumns) -> Codes:
    """The hashed features of every token, one row a template (to train with)."""
    return np.concatenate((hashed(columns, _WINDOW), _run_hashes(columns))) & _ROWS


def _run_hashes(columns: TokenColumns) -> Codes:
    """The hashes of RUN_TEMPLATES for every token."""
    found = mixed(seeds(len(TEMPLATES), len(RUN_TEMPLATES)), _run_table(columns), _RUN_PARTS)
    # Brackets are told of every token, runs only of those in one.
    found[:-BRACKETS, ~(columns.nominal | columns.joint)] = OUTSIDE
    return found


def _run_table(columns: TokenColumns) -> Codes:
    """Where in its run of nouns a token stands, how the run ends, what stands around it.

    A name is a part of a run (甲国|外務|省|報道官), and its last word says what it names.
    """
    start, stop = _runs(columns)
    surfaces = columns.table[NAMES.index("surface")]
    beside = {by: surfaces.take(columns.beside(by)) for by in (-2, -1, 1, 2)}
    places = np.arange(len(start))
    to_end = np.minimum(stop - places, 4).astype(np.uint32)
    from_start = np.minimum(places - start, 4).astype(np.uint32)
    values = {
        "head": columns["surface"][stop],
        "ending": columns["last"][stop],
        "kind": columns["coarse"][stop],
        "opening": columns["surface"][start],
        "after": beside[1][stop],
        "beyond": beside[2][stop],
        "before": beside[-1][start],
        "ahead": beside[-2][start],
        "to_end": to_end,
        "from_start": from_start,
        "position": to_end * np.uint32(8) + from_start,
        "surface": columns["surface"],
        "coarse": columns["coarse"],
        "shape": columns["shape"],
        "last": columns["last"],
        "middle": columns["middle"],
        "group": columns["middle"][stop],
        **_brackets(columns, beside),
    }
    return np.stack([np.zeros_like(to_end), *(values[name] for name in _RUN_WANTED)])


def _brackets(columns: TokenColumns, beside: Mapping[int, Codes]) -> dict[str, Codes]:
    """The bracket a token stands in, what comes before and behind it, how far inside it is."""
    surface, places = columns["surface"], np.arange(len(columns.nominal))
    opens = np.where(columns["pos"] == _OPENING, places, -1)
    closes = np.where(columns["pos"] == _CLOSING, places, -1)
    opened = np.maximum.accumulate(opens)
    closed = np.maximum.accumulate(np.concatenate(([-1], closes[:-1])))
    ends = np.where(closes >= 0, places, len(places))
    close = np.minimum.accumulate(ends[::-1])[::-1]
    inside = (opened >= columns.bounds[0]) & (opened >= closed) & (close < columns.bounds[1])
    after = beside[1][np.minimum(close, len(places) - 1)]
    before = beside[-1][np.maximum(opened, 0)]
    nothing = np.uint32(0)
    return {
        "bracket": np.where(inside, surface[np.maximum(opened, 0)], nothing),
        "closed": np.where(inside, after, nothing),
        "led": np.where(inside, before, nothing),
        "depth": np.where(inside, np.minimum(places - opened, 3), 0).astype(np.uint32),
    }


def _runs(columns: TokenColumns) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The first and last token of the run of nouns around every token, itself outside any."""
    within = columns.nominal | columns.joint
    places = np.arange(len(within))
    starts = within & ~(np.concatenate(([False], within[:-1])) & (columns.bounds[0] != places))
    ends = within & ~(np.concatenate((within[1:], [False])) & (columns.bounds[1] != places + 1))
    number = np.maximum(np.cumsum(starts) - 1, 0)
    begin, final = np.flatnonzero(starts), np.flatnonzero(ends)
    if not len(begin):
        return places, places
    return np.where(within, begin[number], places), np.where(within, final[number], places)


def emissions(columns: TokenColumns) -> NDArray[np.float32]:
    """The score of every label for every token: the sum of the weights of its `features`."""
    weights = _weights()
    runs = _run_hashes(columns)
    shared = np.concatenate((together(columns, _WINDOW), runs[-BRACKETS:]))
    [scores] = _summed(shared, weights, [slice(None)])
    own = _summed(alone(columns, _WINDOW), weights, [part for _, part in _WINDOW.away])
    for (by, _), one in zip(_WINDOW.away, own, strict=True):
        scores += one.take(columns.beside(by), axis=0)
    within = columns.nominal | columns.joint
    [inner] = _summed(runs[:-BRACKETS, within], weights, [slice(None)])
    scores[within] += inner
    nothing = weights.rows[weights.row_of[OUTSIDE]].astype(np.int16)
    scores[~within] += nothing * np.int16(len(runs) - BRACKETS)
    return scores.astype(np.float32) * np.float32(weights.scale)


def _summed(hashes: Codes, weights: Weights, parts: Sequence[slice]) -> list[NDArray[np.int16]]:
    """The weights of the labels that some rows of hashes have together: a row a column of them."""
    count = hashes.shape[1]
    scores = [np.empty((count, len(LABELS)), dtype=np.int16) for _ in parts]
    # One buffer for all: to ask for memory takes as long as to fill it.
    taken = np.empty((len(hashes), min(count, LARGEST_SUM), len(LABELS)), dtype=np.int8)
    for start in range(0, count, LARGEST_SUM):
        end = start + LARGEST_SUM
        rows = weights.row_of.take(hashes[:, start:end] & _ROWS)
        own = taken if rows.shape == taken.shape[:2] else np.empty_like(taken[:, : rows.shape[1]])
        weights.rows.take(rows, axis=0, out=own, mode="clip")
        for part, sums in zip(parts, scores, strict=True):
            # Weights are bytes; a hundred of them add up in two.
            own[part].sum(axis=0, dtype=np.int16, out=sums[start:end])
    return scores


def _names(tokens: Tokens, labels: NDArray[np.intp], ranges: Ranges) -> Iterator[list[TaggedName]]:
    """The stretches of labels of each sentence as names."""
    places = np.flatnonzero(labels).tolist()
    kinds = labels[places].tolist()
    number = 0
    for _, end in ranges:
        names: list[TaggedName] = []
        while number < len(places) and places[number] < end:
            first = number
            kind = LABELS[kinds[first]][2:]
            inside = LABELS.index(f"I-{kind}")
            number += 1
            while (
                number < len(places)
                and places[number] == places[number - 1] + 1 < end
                and kinds[number] == inside
            ):
                number += 1
            names.append(
                TaggedName(
                    span=Span(tokens.starts[places[first]], tokens.ends[places[number - 1]]),
                    type=TYPES[kind],
                    subtype=kind.lower() if TYPES[kind] is EntityType.ORG else "",
                )
            )
        yield names


@cache
def _weights() -> Weights:
    return Weights(
        load("tagger.places"),
        load("tagger.rows"),
        float(load("tagger.scale")),
        load("tagger.transitions"),
    )
