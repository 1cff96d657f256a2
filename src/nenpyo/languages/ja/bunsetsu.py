"""Where a Japanese bunsetsu begins: a linear classifier of places (training/bunsetsu.py).

The guideline is that of the Kyoto corpora (KNP): a content word with the function words behind it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.attributes import TokenColumns, columns_of
from nenpyo.languages.ja.hashing import Codes, mixed, shifted
from nenpyo.model import Tokens

BITS = 20
Ranges = Sequence[tuple[int, int]]

TEMPLATES: tuple[tuple[tuple[str, int], ...], ...] = (
    *(((name, by),) for by in range(-3, 3) for name in ("surface", "pos", "form")),
    *((("pos", by), ("pos", by + 1)) for by in range(-3, 2)),
    *((("surface", by), ("surface", by + 1)) for by in range(-3, 2)),
    (("pos", -1), ("pos", 0), ("pos", 1)),
    (("pos", -2), ("pos", -1), ("pos", 0)),
    (("pos", -2), ("pos", -1), ("pos", 0), ("pos", 1)),
    (("surface", -1), ("pos", 0), ("pos", 1)),
    (("pos", -1), ("surface", 0), ("pos", 1)),
    (("pos", -2), ("surface", -1), ("pos", 0)),
    (("surface", -2), ("surface", -1), ("pos", 0)),
    (("form", -1), ("form", 0)),
    (("form", -1), ("surface", 0)),
    (("surface", -1), ("form", 0)),
    (("surface", -1), ("surface", 0), ("surface", 1)),
    (("form", -1), ("lemma", 0)),
    (("shape", -1), ("shape", 0)),
    (("last", -1), ("first", 0), ("pos", 0)),
)
"""Features of the place before a token: which attribute, how far from that token."""


def units(tokens: Tokens, ranges: Ranges) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The bunsetsu of all sentences as ranges of tokens, and each sentence's range of them."""
    if not len(tokens):
        return [], [(0, 0) for _ in ranges]
    weights = _weights()
    total = np.zeros(len(tokens), dtype=np.int32)
    for rows in features(columns_of(tokens, tuple(ranges))):
        total += weights.table[rows]
    begins = total > 0
    found: list[tuple[int, int]] = []
    places = []
    for start, end in ranges:
        first = len(found)
        if start < end:
            begins[start] = True
            starts = (np.flatnonzero(begins[start:end]) + start).tolist()
            found.extend(zip(starts, [*starts[1:], end], strict=True))
        places.append((first, len(found)))
    return found, places


def features(columns: TokenColumns) -> Iterator[Codes]:
    """The hashed features of the place before every token, one column a template."""
    near = {
        (name, by): shifted(getattr(columns, name), by, columns.bounds)
        for name, by in {part for template in TEMPLATES for part in template}
    }
    for number, template in enumerate(TEMPLATES):
        yield mixed(number, [near[part] for part in template]) & np.uint32((1 << BITS) - 1)


@dataclass(frozen=True, slots=True)
class Weights:
    """One weight for every row of the hash table."""

    table: NDArray[np.int8]


@cache
def _weights() -> Weights:
    path = files("nenpyo.languages.ja") / "data" / "bunsetsu.npz"
    with np.load(BytesIO(path.read_bytes())) as stored:
        table = np.zeros(1 << BITS, dtype=np.int8)
        table[np.cumsum(stored["gaps"], dtype=np.int64)] = stored["values"]
        return Weights(table)
