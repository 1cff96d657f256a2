"""What the models see of a token: its spelling and tags as columns of numbers."""

from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.hashing import Codes, code
from nenpyo.model import Tokens

Bounds = tuple[NDArray[np.intp], NDArray[np.intp]]


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenColumns:
    """One number per token and attribute; `bounds` are each token's sentence."""

    surface: Codes
    lemma: Codes
    pos: Codes
    coarse: Codes
    form: Codes
    shape: Codes
    first: Codes
    last: Codes
    first_two: Codes
    last_two: Codes
    size: Codes
    nominal: NDArray[np.bool_]
    joint: NDArray[np.bool_]
    bounds: Bounds


NOMINAL = ("名詞", "接頭辞", "接尾辞", "記号")
JOINTS = frozenset("・=-−＝")


def columns_of(tokens: Tokens, ranges: tuple[tuple[int, int], ...]) -> TokenColumns:
    """The attributes of all tokens; each distinct word is looked at once."""
    known: dict[tuple[str, str, str, str], int] = {}
    rows: list[tuple[int, ...]] = []
    which = []
    for word in zip(tokens.surfaces, tokens.lemmas, tokens.pos, tokens.forms, strict=True):
        row = known.get(word)
        if row is None:
            row = known[word] = len(rows)
            rows.append(_attributes(*word))
        which.append(row)
    table = np.array(rows, dtype=np.uint32).reshape(-1, 13)[which].T
    return TokenColumns(
        surface=table[0],
        lemma=table[1],
        pos=table[2],
        coarse=table[3],
        form=table[4],
        shape=table[5],
        first=table[6],
        last=table[7],
        first_two=table[8],
        last_two=table[9],
        size=table[10],
        nominal=table[11].astype(np.bool_),
        joint=table[12].astype(np.bool_),
        bounds=_bounds(len(tokens), ranges),
    )


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
    """The kinds of characters a word is written with, runs as one: 第3回 is "c0c"."""
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


def _bounds(count: int, ranges: tuple[tuple[int, int], ...]) -> Bounds:
    """The first token and the end of every token's sentence."""
    first = np.zeros(count, dtype=np.intp)
    end = np.zeros(count, dtype=np.intp)
    for start, stop in ranges:
        first[start:stop] = start
        end[start:stop] = stop
    return first, end
