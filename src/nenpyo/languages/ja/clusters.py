"""Which words are used alike: clusters of chiVe's word vectors (training/clusters.py)."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.hashing import Codes, load


@dataclass(frozen=True, slots=True)
class Clusters:
    """Words as sorted codes, their clusters in three grains; cluster 0 is for unknown words."""

    words: Codes
    grains: NDArray[np.uint16]

    def of(self, words: Codes, spellings: Codes) -> Codes:
        """The clusters of words, of their spellings where the word is not known: a row a grain."""
        found = self._places(words)
        found = np.where(found > 0, found, self._places(spellings))
        grains: Codes = self.grains[:, found].astype(np.uint32)
        return grains

    def of_word(self, word: int, spelling: int) -> tuple[int, ...]:
        """The clusters of one word, a number a grain."""
        found = self._place(word) or self._place(spelling)
        return tuple(self.grains[:, found].tolist())

    def _place(self, word: int) -> int:
        near = int(self.words.searchsorted(np.uint32(word)))
        return near + 1 if near < len(self.words) and self.words[near] == word else 0

    def _places(self, words: Codes) -> NDArray[np.intp]:
        near = np.minimum(np.searchsorted(self.words, words), len(self.words) - 1)
        return np.where(self.words[near] == words, near + 1, 0)


@cache
def clusters() -> Clusters:
    """The clusters that come with the pack."""
    return Clusters(load("clusters.words"), load("clusters.grains"))
