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
    grains: NDArray[np.uint32]

    def of(self, words: Codes, spellings: Codes) -> Codes:
        """The clusters of words, of their spellings where the word is not known: a row a grain."""
        found = self._places(words)
        found = np.where(found > 0, found, self._places(spellings))
        grains: Codes = self.grains[:, found]
        return grains

    def _places(self, words: Codes) -> NDArray[np.intp]:
        near = np.minimum(np.searchsorted(self.words, words), len(self.words) - 1)
        return np.where(self.words[near] == words, near + 1, 0)


@cache
def clusters() -> Clusters:
    """The clusters that come with the pack."""
    stored = load("clusters.npz")
    fine = stored["fine"].astype(np.intp)
    grains = [fine + 1, *(stored[name].astype(np.intp)[fine] + 1 for name in ("middle", "coarse"))]
    table = np.zeros((3, len(fine) + 1), dtype=np.uint32)
    table[:, 1:] = np.stack(grains)
    return Clusters(np.cumsum(stored["gaps"], dtype=np.uint32), table)
