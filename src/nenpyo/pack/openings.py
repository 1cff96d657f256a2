"""Where a text has one of many pairs of characters: only there are rules and names tried."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

LAST = 0xFFFF
"""The last character that is told apart; rarer ones count as this one."""


@dataclass(frozen=True, slots=True, eq=False)
class Openings:
    """Characters that count wherever they stand, and those that count before certain others.

    `alone` and `led` are flags by code point; `pairs` has the two code points of each pair as one
    number, in order, and ends with one that is no pair.
    """

    alone: NDArray[np.bool_]
    led: NDArray[np.bool_]
    pairs: NDArray[np.uint32]

    def find(self, text: str) -> list[int]:
        """The places of a text, in order: its characters are looked up all at once."""
        raw = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        codes = np.minimum(raw, LAST)
        found = self.alone[codes]
        at = np.flatnonzero(self.led[codes[:-1]])
        pairs = codes[at] << 16 | codes[at + 1]
        found[at] |= self.pairs[self.pairs.searchsorted(pairs)] == pairs
        places: list[Any] = np.flatnonzero(found).tolist()
        return places


def openings(follow: Mapping[str, Set[str]]) -> Openings:
    """The openings that consist of each character before one of others, or before any (none told).

    >>> openings({"a": {"b", "c"}, "d": set()}).find("abacadae")
    [0, 2, 5]
    """
    alone, led = np.zeros(LAST + 1, np.bool_), np.zeros(LAST + 1, np.bool_)
    pairs = [(ord(one) << 16) + ord(two) for one, others in follow.items() for two in others]
    alone[[ord(one) for one, others in follow.items() if not others]] = True
    led[[pair >> 16 for pair in pairs]] = True
    end = (LAST << 16) + LAST
    return Openings(alone, led, np.array([*sorted(pairs), end], np.uint32))
