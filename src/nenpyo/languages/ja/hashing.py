"""Hashed features: words to integers, integers to rows of a table of weights, all in columns.

The models of this pack are linear in features such as "this word and the one behind it"; a feature
is never stored, only the row its hash points at.
"""

from collections.abc import Mapping, Sequence
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


def finished(hashed: Codes, bits: int) -> Codes:
    """Hashes of several parts as rows of a table of 2 to the power of `bits`, in place."""
    hashed *= _MULTIPLIER
    hashed ^= hashed >> _HALF
    hashed &= np.uint32((1 << bits) - 1)
    return hashed


def combined(
    first: int,
    templates: Sequence[Sequence[str]],
    sizes: Mapping[str, int],
    groups: Sequence[Sequence[str]],
) -> tuple[Codes, ...]:
    """Templates over attributes of few values, hashed for all of them.

    `first` is the first template's seed, `sizes` how many values each attribute has. A template is
    hashed by the first of the groups that holds its attributes: the group's table has a row for
    all their values (`grouped` gives it), a column a template, 0 for those of other groups.
    """
    names = list(sizes)
    parts = padded([[names.index(name) + 1 for name in template] for template in templates])
    starts = seeds(first, len(templates))
    owners = [next(i for i, own in enumerate(groups) if {*one} <= {*own}) for one in templates]
    tables = []
    for number, group in enumerate(groups):
        grid = np.indices([sizes[name] for name in group], dtype=np.uint32).reshape(len(group), -1)
        values = np.zeros((len(names) + 1, grid.shape[1]), dtype=np.uint32)
        values[[names.index(name) + 1 for name in group]] = grid
        own = np.flatnonzero(np.array(owners) == number)
        table = np.zeros((grid.shape[1], len(templates)), dtype=np.uint32)
        table[:, own] = mixed(starts[own], values, parts[own]).T
        tables.append(table)
    return tuple(tables)


def grouped(
    values: Mapping[str, NDArray[Any]], sizes: Mapping[str, int], groups: Sequence[Sequence[str]]
) -> Places:
    """The rows of `combined` tables: one row a group."""
    found = []
    for group in groups:
        place = values[group[0]].astype(np.intp)
        for name in group[1:]:
            place *= sizes[name]
            place += values[name]
        found.append(place)
    return np.stack(found)


def tabled(tables: Sequence[Codes], places: Places) -> Codes:
    """The hashes of all templates: a row for each column of `grouped` places."""
    hashed: Codes = tables[0].take(places[0], axis=0)
    for table, own in zip(tables[1:], places[1:], strict=True):
        hashed ^= table.take(own, axis=0)
    return hashed


def shifted(columns: Codes, by: int, bounds: Bounds) -> Codes:
    """The values `by` places on in the same sentence, or a mark where that has ended.

    `bounds` gives for each place, along the last axis, the first and the end of its sentence.
    """
    places = np.arange(by, by + columns.shape[-1])
    first, end = bounds
    inside = (places >= first) & (places < end)
    found: Codes = columns.take(np.where(inside, places, 0), axis=-1) if len(first) else columns
    return np.where(inside, found, np.uint32(abs(by)))


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
