"""Names in Japanese text: a linear-chain CRF over hashed features (training/tagger.py)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.attributes import NAMES, TokenColumns, columns_of
from nenpyo.languages.ja.hashing import Codes, code, load, mixed, padded, seeds, shifted
from nenpyo.model import EntityType, Span, TaggedName, Tokens

BITS = 20
LARGEST_SUM = 256
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


TEMPLATES: tuple[tuple[tuple[str, int], ...], ...] = (
    (),
    *(((name, 0),) for name in NAMES if name != "size"),
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

_OPENING = np.uint32(code("補助記号-括弧開"))
_CLOSING = np.uint32(code("補助記号-括弧閉"))
_WANTED = sorted({part for template in TEMPLATES for part in template})
_PARTS = padded([[_WANTED.index(part) + 1 for part in template] for template in TEMPLATES])
_RUN_WANTED = sorted({part for template in RUN_TEMPLATES for part in template})
_RUN_PARTS = padded([[_RUN_WANTED.index(part) + 1 for part in one] for one in RUN_TEMPLATES])


@dataclass(frozen=True, slots=True)
class Weights:
    """Rows of label weights, the row that every hash points at, and the label transitions."""

    row_of: NDArray[np.int32]
    rows: NDArray[np.int8]
    scale: float
    transitions: NDArray[np.float32]


def tag(tokens: Tokens, ranges: tuple[tuple[int, int], ...]) -> tuple[tuple[TaggedName, ...], ...]:
    """The names of every sentence, in order."""
    if not len(tokens):
        return ((),) * len(ranges)
    weights = _weights()
    emissions = _emissions(features(columns_of(tokens, ranges)), weights)
    labels = decode(emissions, weights.transitions, ranges)
    found = labels.tolist()
    return tuple(tuple(_names(tokens, found, start, end)) for start, end in ranges)


def features(columns: TokenColumns) -> Codes:
    """The hashed features of every token, one row a template."""
    window = columns.around(_WANTED)
    of_window = mixed(seeds(0, len(TEMPLATES)), window, _PARTS)
    of_run = mixed(seeds(len(TEMPLATES), len(RUN_TEMPLATES)), _run_table(columns), _RUN_PARTS)
    # Brackets are told of every token, runs only of those in one.
    outside = ~(columns.nominal | columns.joint)
    of_run[:-4, outside] = 1
    return np.concatenate((of_window, of_run)) & np.uint32((1 << BITS) - 1)


def _run_table(columns: TokenColumns) -> Codes:
    """Where in its run of nouns a token stands, how the run ends, what stands around it.

    A name is a part of a run (甲国|外務|省|報道官), and its last word says what it names.
    """
    start, stop = _runs(columns)
    places = np.arange(len(start))
    to_end = np.minimum(stop - places, 4).astype(np.uint32)
    from_start = np.minimum(places - start, 4).astype(np.uint32)
    values = {
        "head": columns["surface"][stop],
        "ending": columns["last"][stop],
        "kind": columns["coarse"][stop],
        "opening": columns["surface"][start],
        "after": shifted(columns["surface"], 1, columns.bounds)[stop],
        "beyond": shifted(columns["surface"], 2, columns.bounds)[stop],
        "before": shifted(columns["surface"], -1, columns.bounds)[start],
        "ahead": shifted(columns["surface"], -2, columns.bounds)[start],
        "to_end": to_end,
        "from_start": from_start,
        "position": to_end * np.uint32(8) + from_start,
        "surface": columns["surface"],
        "coarse": columns["coarse"],
        "shape": columns["shape"],
        "last": columns["last"],
        "middle": columns["middle"],
        "group": columns["middle"][stop],
        **_brackets(columns),
    }
    return np.stack([np.zeros_like(to_end), *(values[name] for name in _RUN_WANTED)])


def _brackets(columns: TokenColumns) -> dict[str, Codes]:
    """The bracket a token stands in, what comes before and behind it, how far inside it is."""
    surface, places = columns["surface"], np.arange(len(columns.nominal))
    opens = np.where(columns["pos"] == _OPENING, places, -1)
    closes = np.where(columns["pos"] == _CLOSING, places, -1)
    opened = np.maximum.accumulate(opens)
    closed = np.maximum.accumulate(np.concatenate(([-1], closes[:-1])))
    ends = np.where(closes >= 0, places, len(places))
    close = np.minimum.accumulate(ends[::-1])[::-1]
    inside = (opened >= columns.bounds[0]) & (opened >= closed) & (close < columns.bounds[1])
    after = shifted(surface, 1, columns.bounds)[np.minimum(close, len(places) - 1)]
    before = shifted(surface, -1, columns.bounds)[np.maximum(opened, 0)]
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


def _emissions(rows: Codes, weights: Weights) -> NDArray[np.float32]:
    """The score of every label for every token."""
    scores = np.empty((rows.shape[1], len(LABELS)), dtype=np.int16)
    for start in range(0, len(scores), LARGEST_SUM):
        part = slice(start, start + LARGEST_SUM)
        # Weights are bytes; a hundred of them add up in two.
        taken = weights.rows.take(weights.row_of.take(rows[:, part]), axis=0)
        taken.sum(axis=0, dtype=np.int16, out=scores[part])
    return scores.astype(np.float32) * np.float32(weights.scale)


def decode(
    emissions: NDArray[np.float32],
    transitions: NDArray[np.float32],
    ranges: tuple[tuple[int, int], ...],
) -> NDArray[np.intp]:
    """The best path of labels through each sentence (Viterbi), all sentences in step."""
    order = sorted(ranges, key=lambda one: one[0] - one[1])
    starts = np.array([start for start, _ in order])
    lengths = np.array([end - start for start, end in order])
    labels = np.zeros(len(emissions), dtype=np.intp)
    longest = int(lengths[0]) if len(lengths) else 0
    if not longest:
        return labels
    live = [int((lengths > step).sum()) for step in range(longest)]
    best = np.zeros((longest, live[0], len(LABELS)), dtype=np.float32)
    best[0] = emissions[starts[: live[0]]]
    for step in range(1, longest):
        now = live[step]
        paths = best[step - 1, :now].T[:, :, None] + transitions[:, None, :]
        best[step, :now] = paths.max(axis=0) + emissions[starts[:now] + step]
    found = np.zeros(live[0], dtype=np.intp)
    for step in range(longest - 1, -1, -1):
        now, after = live[step], live[step + 1] if step + 1 < longest else 0
        # Sentences that end here begin at their best label, the others come from the next one's.
        ahead = np.zeros((now, len(LABELS)), dtype=np.float32)
        ahead[:after] = transitions.T[found[:after]]
        found[:now] = (best[step, :now] + ahead).argmax(axis=1)
        labels[starts[:now] + step] = found[:now]
    return labels


def _names(tokens: Tokens, labels: list[int], start: int, end: int) -> Iterator[TaggedName]:
    """The stretches of labels of one sentence as names."""
    place = start
    while place < end:
        after = place + 1
        if labels[place]:
            kind = LABELS[labels[place]][2:]
            inside = LABELS.index(f"I-{kind}")
            while after < end and labels[after] == inside:
                after += 1
            yield TaggedName(
                span=Span(tokens.starts[place], tokens.ends[after - 1]),
                type=TYPES[kind],
                subtype=kind.lower() if TYPES[kind] is EntityType.ORG else "",
            )
        place = after


@cache
def _weights() -> Weights:
    return Weights(
        load("tagger.places"),
        load("tagger.rows"),
        float(load("tagger.scale")),
        load("tagger.transitions"),
    )
