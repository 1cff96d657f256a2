"""What the models see of a token: its spelling and tags as columns of numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.hashing import Bounds, Codes, Places, bounds_of
from nenpyo.languages.ja.words import NAMES, Word

FURTHEST = 3
"""Words away that any feature looks."""


@dataclass(frozen=True, slots=True)
class TokenColumns:
    """The words of a text, each once, and which of them every token is.

    `table` has a row an attribute, in the order of NAMES, and a column a word; behind the words
    come the marks for what is one, two and three places outside a sentence. `neighbours` has a row
    for every number of places back and on, up to the FURTHEST.
    """

    table: Codes
    neighbours: Places
    bounds: Bounds

    @property
    def which(self) -> Places:
        """Which word every token is."""
        return self.beside(0)

    def __len__(self) -> int:
        return len(self.bounds[0])

    def __getitem__(self, name: str) -> Codes:
        found: Codes = self.table[NAMES.index(name)].take(self.which)
        return found

    @property
    def nominal(self) -> NDArray[np.bool_]:
        """The tokens of which names and compounds are made."""
        return self["nominal"] > 0

    @property
    def joint(self) -> NDArray[np.bool_]:
        """The tokens that join the parts of a name."""
        return self["joint"] > 0

    def beside(self, by: int) -> Places:
        """Which word stands so many places on, or which mark where the sentence has ended."""
        found: Places = self.neighbours[FURTHEST + by]
        return found

    def around(self, wanted: Sequence[tuple[str, int]]) -> Codes:
        """A table of attributes of tokens so many places away, below a row of zeros."""
        rows = np.zeros((len(wanted) + 1, len(self)), dtype=np.uint32)
        for row, (name, by) in zip(rows[1:], wanted, strict=True):
            self.table[NAMES.index(name)].take(self.beside(by), out=row, mode="clip")
        return rows


def columns_of(words: Sequence[Word], ranges: Sequence[tuple[int, int]]) -> TokenColumns:
    """The attributes of the words of all tokens."""
    place_of = {word: place for place, word in enumerate(dict.fromkeys(words))}
    codes = np.frombuffer(b"".join([word.codes for word in place_of]), dtype=np.uint32)
    marks = np.zeros((FURTHEST, len(NAMES)), dtype=np.uint32)
    marks[:, 1:] = np.arange(1, FURTHEST + 1)[:, None]
    table = np.concatenate((codes.reshape(-1, len(NAMES)), marks)).T.copy()
    which = np.array([place_of[word] for word in words], dtype=np.intp)
    first, end = bounds_of(len(words), ranges)
    by = np.arange(-FURTHEST, FURTHEST + 1)[:, None]
    there = np.arange(len(words)) + by
    inside = (there >= first) & (there < end)
    outside = len(place_of) - 1 + np.abs(by)
    neighbours = np.where(inside, which.take(np.where(inside, there, 0)), outside)
    return TokenColumns(table, neighbours, (first, end))
