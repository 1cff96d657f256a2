"""Hashed features: words to integers, integers to rows of a table of weights, all in columns.

The models of this pack are linear in features such as "this word and the one behind it"; a feature
is never stored, only the row its hash points at.
"""

from collections.abc import Iterable, Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint32]
Rows = NDArray[np.int32]

_GOLDEN = 0x9E3779B1
_FIRST = np.uint32(0x85EBCA77)
_SECOND = np.uint32(0xC2B2AE3D)
_HALF = np.uint32(15)
_THIRD = np.uint32(13)


def code(word: str) -> int:
    """A number for a word, the same on every machine and day."""
    return crc32(word.encode())


def codes(words: Iterable[str]) -> Codes:
    """The numbers of many words."""
    return np.fromiter((crc32(word.encode()) for word in words), dtype=np.uint32)


def mixed(template: int, columns: Sequence[Codes]) -> Codes:
    """One number for each row of the columns, another for every template."""
    hashed = np.full(columns[0].shape, template * _GOLDEN & 0xFFFFFFFF, dtype=np.uint32)
    for column in columns:
        hashed = hashed ^ column
        hashed *= _FIRST
        hashed ^= hashed >> _HALF
        hashed *= _SECOND
        hashed ^= hashed >> _THIRD
    return hashed


def shifted(column: Codes, by: int, bounds: tuple[NDArray[np.intp], NDArray[np.intp]]) -> Codes:
    """The column's value `by` places on in the same sentence, or a mark where that has ended.

    `bounds` gives for each place the first and the end of its sentence.
    """
    places = np.arange(len(column)) + by
    first, end = bounds
    inside = (places >= first) & (places < end)
    edge = np.uint32(abs(by))
    return np.where(inside, column[np.clip(places, 0, len(column) - 1)], edge)
