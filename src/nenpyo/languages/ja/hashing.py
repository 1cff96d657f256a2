"""Hashed features: words to integers, integers to rows of a table of weights, all in columns.

The models of this pack are linear in features such as "this word and the one behind it"; a feature
is never stored, only the row its hash points at.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint32]
Places = NDArray[np.intp]
Bounds = tuple[Places, Places]

_MULTIPLIER = np.uint32(0x85EBCA77)
_GOLDEN = 0x9E3779B1
_HALF = np.uint32(15)


@lru_cache(maxsize=1 << 16)
def code(word: str) -> int:
    """A number for a word, the same on every machine and day (kept: words come again)."""
    return crc32(word.encode())


def seeds(first: int, count: int) -> Codes:
    """A column of numbers that tell templates apart."""
    numbers = [(first + number) * _GOLDEN & 0xFFFFFFFF for number in range(count)]
    return np.array(numbers, dtype=np.uint32)[:, None]


def mixed(start: Codes, table: Codes, parts: Places) -> Codes:
    """Hash templates: row t takes rows `parts[t]` of the table, whose rows are attributes.

    Row 0 of the table stands for "nothing more": templates may be of different lengths.
    """
    hashed = np.broadcast_to(start, (len(parts), table.shape[1])).copy()
    for part in range(parts.shape[1]):
        hashed ^= table[parts[:, part]]
        hashed *= _MULTIPLIER
        hashed ^= hashed >> _HALF
    return hashed


def padded(templates: Sequence[Sequence[int]]) -> Places:
    """Templates of different lengths as one array, filled up with row 0."""
    width = max(len(template) for template in templates)
    rows = [[*template, *[0] * (width - len(template))] for template in templates]
    return np.array(rows, dtype=np.intp)


def shifted(column: Codes, by: int, bounds: Bounds) -> Codes:
    """The column's value `by` places on in the same sentence, or a mark where that has ended.

    `bounds` gives for each place the first and the end of its sentence.
    """
    places = np.arange(len(column)) + by
    first, end = bounds
    inside = (places >= first) & (places < end)
    return np.where(inside, column[np.clip(places, 0, len(column) - 1)], np.uint32(abs(by)))


def bounds_of(count: int, ranges: Sequence[tuple[int, int]]) -> Bounds:
    """The first place and the end of every place's sentence."""
    first = np.zeros(count, dtype=np.intp)
    end = np.zeros(count, dtype=np.intp)
    for start, stop in ranges:
        first[start:stop] = start
        end[start:stop] = stop
    return first, end


def load(name: str) -> NDArray[Any]:
    """One of the pack's tables of weights: mapped, so that only what is looked up is ever read."""
    path = Path(__file__).parent / "data" / f"{name}.npy"
    return np.asarray(np.load(path, mmap_mode="r"))
