"""What the models see of a token: its spelling and tags as columns of numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from struct import pack

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.clusters import clusters
from nenpyo.languages.ja.hashing import Bounds, Codes, Places, bounds_of, code
from nenpyo.model import Tokens

NAMES = (
    "", "surface", "lemma", "pos", "coarse", "form", "shape", "first", "last", "first_two",
    "last_two", "size", "fine", "middle", "broad", "nominal", "joint",
)  # fmt: skip
"""The attributes; the first stands for nothing, the last two are flags."""
NOMINAL = ("名詞", "接頭辞", "接尾辞", "記号")
JOINTS = frozenset("・=-−＝")
FURTHEST = 3
"""Words away that any feature looks."""


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word with its tags; `codes` holds the numbers of NAMES. Equal words are the same object."""

    surface: str
    lemma: str
    pos: str
    form: str
    codes: bytes


@dataclass(frozen=True, slots=True)
class TokenColumns:
    """The words of a text, each once, and which of them every token is.

    `table` has a row an attribute, in the order of NAMES, and a column a word; behind the words
    come the marks for what is one, two and three places outside a sentence.
    """

    table: Codes
    which: Places
    bounds: Bounds

    def __len__(self) -> int:
        return len(self.which)

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
        if not by:
            return self.which
        first, end = self.bounds
        there = np.arange(by, by + len(first))
        inside = (there >= first) & (there < end)
        outside = self.table.shape[1] - FURTHEST - 1 + abs(by)
        found: Places = np.where(inside, self.which.take(np.where(inside, there, 0)), outside)
        return found

    def around(self, wanted: Sequence[tuple[str, int]]) -> Codes:
        """A table of attributes of tokens so many places away, below a row of zeros."""
        rows = np.zeros((len(wanted) + 1, len(self)), dtype=np.uint32)
        if len(self):
            beside = {by: self.beside(by) for by in {by for _, by in wanted}}
            for row, (name, by) in zip(rows[1:], wanted, strict=True):
                self.table[NAMES.index(name)].take(beside[by], out=row, mode="clip")
        return rows


def columns_of(tokens: Tokens, ranges: Sequence[tuple[int, int]]) -> TokenColumns:
    """The attributes of all tokens."""
    words = words_of(tokens)
    place_of = {word: place for place, word in enumerate(dict.fromkeys(words))}
    codes = np.frombuffer(b"".join([word.codes for word in place_of]), dtype=np.uint32)
    marks = np.zeros((FURTHEST, len(NAMES)), dtype=np.uint32)
    marks[:, 1:] = np.arange(1, FURTHEST + 1)[:, None]
    table = np.concatenate((codes.reshape(-1, len(NAMES)), marks)).T.copy()
    which = np.array([place_of[word] for word in words], dtype=np.intp)
    return TokenColumns(table, which, bounds_of(len(words), ranges))


def words_of(tokens: Tokens) -> list[Word]:
    """The word of every token."""
    return list(map(word_of, tokens.surfaces, tokens.lemmas, tokens.pos, tokens.forms))


@lru_cache(maxsize=1 << 16)
def word_of(surface: str, lemma: str, pos: str, form: str) -> Word:
    """A word with its numbers (kept: words come again)."""
    own, base = code(surface), code(lemma)
    codes = pack(
        f"={len(NAMES)}I",
        0,
        own,
        base,
        code(pos),
        code("-".join(pos.split("-", 3)[:3])),
        code(f"{pos}/{form}"),
        code(shape_of(surface)),
        code(surface[0]),
        code(surface[-1]),
        code(surface[:2]),
        code(surface[-2:]),
        min(len(surface), 6),
        *clusters().of_word(base, own),
        pos.startswith(NOMINAL) or pos == "補助記号-一般",
        surface in JOINTS,
    )
    return Word(surface, lemma, pos, form, codes)


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
