"""Names in Japanese text: a linear-chain CRF over hashed features (training/tagger.py)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.attributes import TokenColumns, columns_of
from nenpyo.languages.ja.hashing import Codes, mixed, shifted
from nenpyo.model import EntityType, Span, TaggedName, Tokens

BITS = 20
WINDOW = 4096
"""Tokens whose weights are gathered at once: as many as stay in the processor's cache."""

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


@dataclass(frozen=True, slots=True)
class Weights:
    """Rows of label weights, the row that every hash points at, and the label transitions."""

    row_of: NDArray[np.int32]
    rows: NDArray[np.int8]
    scale: float
    transitions: NDArray[np.float32]


def tag(tokens: Tokens, ranges: tuple[tuple[int, int], ...]) -> tuple[TaggedName, ...]:
    """The names of all sentences, in order."""
    if not len(tokens):
        return ()
    weights = _weights()
    emissions = _emissions(features(columns_of(tokens, ranges)), weights)
    labels = decode(emissions, weights.transitions, ranges)
    return tuple(_names(tokens, labels, ranges))


def features(columns: TokenColumns) -> list[Codes]:
    """The hashed features of every token, one column a template."""
    return [hashed & np.uint32((1 << BITS) - 1) for hashed in _templates(columns)]


def _templates(columns: TokenColumns) -> Iterator[Codes]:
    """The features of the token, of its neighbours, and of the run of nouns it stands in."""
    yield from _of_window(columns)
    yield from _of_run(columns)


def _of_window(columns: TokenColumns) -> Iterator[Codes]:
    own = (
        columns.surface, columns.coarse, columns.form, columns.lemma, columns.shape, columns.first,
        columns.last, columns.first_two, columns.last_two, columns.pos,
    )  # fmt: skip
    yield np.zeros_like(columns.surface)
    for number, column in enumerate(own):
        yield mixed(2 + number, (column,))
    near = {
        (name, by): shifted(getattr(columns, name), by, columns.bounds)
        for name, reach in (
            ("surface", 2), ("coarse", 2), ("shape", 1), ("first", 1), ("last", 1), ("lemma", 1),
        )
        for by in range(-reach, reach + 1)
    }  # fmt: skip
    for number, (name, by) in enumerate(near):
        if by:
            yield mixed(40 + number, (near[name, by],))
    for number, names in enumerate(_TOGETHER):
        yield mixed(80 + number, [near[name] for name in names])
    yield mixed(79, (columns.size, columns.shape))


_TOGETHER = (
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
)
"""Features of several tokens: which attribute, how far away."""


def _of_run(columns: TokenColumns) -> Iterator[Codes]:
    """Where in its run of nouns a token stands, how the run ends, what stands around it.

    A name is a part of a run (甲国|外務|省|報道官), and its last word says what it names.
    """
    first, last = _runs(columns)
    places = np.arange(len(first))
    inside = first >= 0
    start, stop = np.where(inside, first, places), np.where(inside, last, places)
    before = shifted(columns.surface, -1, columns.bounds)[start]
    after = shifted(columns.surface, 1, columns.bounds)[stop]
    to_end = np.minimum(stop - places, 4).astype(np.uint32)
    from_start = np.minimum(places - start, 4).astype(np.uint32)
    head, ending = columns.surface[stop], columns.last[stop]
    position = to_end * np.uint32(8) + from_start
    for number, parts in enumerate(
        (
            (head,), (ending,), (columns.surface[start],), (after,), (before,), (position,),
            (head, position), (ending, after), (ending, to_end), (after, to_end),
            (before, from_start), (head, columns.coarse), (ending, columns.shape),
            (columns.coarse[stop], position), (columns.surface, head), (columns.coarse, to_end),
        )
    ):  # fmt: skip
        yield np.where(inside, mixed(120 + number, parts), np.uint32(1))


def _runs(columns: TokenColumns) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The first and last token of the run of nouns around every token, -1 outside any."""
    count = len(columns.surface)
    within = columns.nominal | columns.joint
    places = np.arange(count)
    starts = within & ~(np.concatenate(([False], within[:-1])) & (columns.bounds[0] != places))
    ends = within & ~(np.concatenate((within[1:], [False])) & (columns.bounds[1] != places + 1))
    number = np.cumsum(starts) - 1
    begin, final = np.flatnonzero(starts), np.flatnonzero(ends)
    if not len(begin):
        return np.full(count, -1), np.full(count, -1)
    return np.where(within, begin[number], -1), np.where(within, final[number], -1)


def _emissions(columns: list[Codes], weights: Weights) -> NDArray[np.float32]:
    """The score of every label for every token."""
    index = np.stack(columns, axis=1)
    scores = np.empty((len(index), len(LABELS)), dtype=np.float32)
    for start in range(0, len(index), WINDOW):
        rows = weights.row_of[index[start : start + WINDOW]]
        scores[start : start + WINDOW] = weights.rows[rows].sum(axis=1, dtype=np.int32)
    return scores * np.float32(weights.scale)


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
    back = np.zeros((longest, len(order), len(LABELS)), dtype=np.int8)
    live = int((lengths > 0).sum())
    best = emissions[starts[:live]].copy()
    for step in range(1, longest):
        live = int((lengths > step).sum())
        paths = best[:live, :, None] + transitions
        back[step, :live] = paths.argmax(axis=1)
        best[:live] = paths.max(axis=1) + emissions[starts[:live] + step]
    last = best.argmax(axis=1)
    for step in range(longest - 1, -1, -1):
        live = int((lengths > step).sum())
        labels[starts[:live] + step] = last[:live]
        if step:
            last[:live] = back[step, np.arange(live), last[:live]]
    return labels


def _names(
    tokens: Tokens, labels: NDArray[np.intp], ranges: tuple[tuple[int, int], ...]
) -> Iterator[TaggedName]:
    """The stretches of labels as names."""
    for start, end in ranges:
        place = start
        while place < end:
            prefix, _, kind = LABELS[labels[place]].partition("-")
            after = place + 1
            if prefix != "O":
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
    path = files("nenpyo.languages.ja") / "data" / "tagger.npz"
    with np.load(BytesIO(path.read_bytes())) as stored:
        row_of = np.zeros(1 << BITS, dtype=np.int32)
        row_of[np.cumsum(stored["gaps"], dtype=np.int64)] = np.arange(1, len(stored["gaps"]) + 1)
        rows = np.concatenate((np.zeros((1, len(LABELS)), dtype=np.int8), stored["rows"]))
        return Weights(row_of, rows, float(stored["scale"]), stored["transitions"])
