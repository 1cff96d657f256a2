"""What the models see of a token: its spelling and tags as columns of numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.clusters import clusters
from nenpyo.languages.ja.hashing import Bounds, Codes, bounds_of, code
from nenpyo.model import Tokens

NAMES = (
    "surface", "lemma", "pos", "coarse", "form", "shape", "first", "last", "first_two",
    "last_two", "size", "fine", "middle", "broad",
)  # fmt: skip
NOMINAL = ("名詞", "接頭辞", "接尾辞", "記号")
JOINTS = frozenset("・=-−＝")


@dataclass(frozen=True, slots=True)
class TokenColumns:
    """One number per token and attribute (rows in the order of NAMES); each token's sentence.

    `nominal` are the tokens of which names and compounds are made, `joint` what joins their parts.
    """

    table: Codes
    nominal: NDArray[np.bool_]
    joint: NDArray[np.bool_]
    bounds: Bounds

    def __getitem__(self, name: str) -> Codes:
        found: Codes = self.table[NAMES.index(name)]
        return found

    def around(self, wanted: Sequence[tuple[str, int]]) -> Codes:
        """A table of attributes of tokens so many places away, below a row of zeros."""
        first, end = self.bounds
        places = np.arange(len(first))
        rows = np.zeros((len(wanted) + 1, len(first)), dtype=np.uint32)
        for by in {by for _, by in wanted}:
            there = places + by
            inside = (there >= first) & (there < end)
            own = [number for number, (_, shift) in enumerate(wanted, start=1) if shift == by]
            names = [NAMES.index(wanted[number - 1][0]) for number in own]
            columns = self.table[names]
            found = columns[:, np.where(inside, there, 0)] if len(first) else columns
            rows[own] = np.where(inside, found, np.uint32(abs(by)))
        return rows


def columns_of(tokens: Tokens, ranges: Sequence[tuple[int, int]]) -> TokenColumns:
    """The attributes of all tokens."""
    words = list(zip(tokens.surfaces, tokens.lemmas, tokens.pos, tokens.forms, strict=True))
    row_of = {word: row for row, word in enumerate(dict.fromkeys(words))}
    rows = [_attributes(*word) for word in row_of]
    which = [row_of[word] for word in words]
    table = np.array(rows, dtype=np.uint32).reshape(-1, len(NAMES) - 1).T
    table = np.concatenate((table[:-2], clusters().of(table[1], table[0]), table[-2:]))[:, which]
    return TokenColumns(table[:-2], table[-2] != 0, table[-1] != 0, bounds_of(len(tokens), ranges))


@lru_cache(maxsize=1 << 16)
def _attributes(surface: str, lemma: str, pos: str, form: str) -> tuple[int, ...]:
    return (
        code(surface),
        code(lemma),
        code(pos),
        code("-".join(pos.split("-", 3)[:3])),
        code(f"{pos}/{form}"),
        code(shape_of(surface)),
        code(surface[0]),
        code(surface[-1]),
        code(surface[:2]),
        code(surface[-2:]),
        min(len(surface), 6),
        pos.startswith(NOMINAL) or pos == "補助記号-一般",
        surface in JOINTS,
    )


def shape_of(surface: str) -> str:
    """The kinds of characters a word is written with, runs as one.

    >>> shape_of("第3回")
    'c0c'
    """
    return "".join(kind for kind, _ in groupby(map(_kind, surface)))


def _kind(char: str) -> str:
    place = ord(char)
    if 0x3041 <= place <= 0x309F:
        return "h"
    if 0x30A0 <= place <= 0x30FF:
        return "k"
    if char.isdigit():
        return "0"
    if char.isalpha():
        return "a" if place < 0x2E80 else "c"
    return "c" if char in "々〇" else "s"
