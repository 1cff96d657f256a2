"""Where a Japanese bunsetsu begins: a linear classifier of places (training/bunsetsu.py).

The guideline is that of the Kyoto corpora (KNP): a content word with the function words behind it.
"""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.attributes import TokenColumns, columns_of
from nenpyo.languages.ja.hashing import Codes, load
from nenpyo.languages.ja.particles import CONJUNCTIONS
from nenpyo.languages.ja.predicates import BEING
from nenpyo.languages.ja.windows import alone, hashed, together, window
from nenpyo.languages.ja.words import BEFORE, BEHIND, DASHES, DAYS_AND_HOURS, SINCE, Word
from nenpyo.model import Tokens

BITS = 20
Ranges = Sequence[tuple[int, int]]

TEMPLATES: tuple[tuple[tuple[str, int], ...], ...] = (
    *(((name, by),) for by in range(-3, 3) for name in ("surface", "pos", "form")),
    *((("pos", by), ("pos", by + 1)) for by in range(-3, 2)),
    *((("surface", by), ("surface", by + 1)) for by in range(-3, 2)),
    (("pos", -1), ("pos", 0), ("pos", 1)),
    (("pos", -2), ("pos", -1), ("pos", 0)),
    (("pos", -2), ("pos", -1), ("pos", 0), ("pos", 1)),
    (("surface", -1), ("pos", 0), ("pos", 1)),
    (("pos", -1), ("surface", 0), ("pos", 1)),
    (("pos", -2), ("surface", -1), ("pos", 0)),
    (("surface", -2), ("surface", -1), ("pos", 0)),
    (("form", -1), ("form", 0)),
    (("form", -1), ("surface", 0)),
    (("surface", -1), ("form", 0)),
    (("surface", -1), ("surface", 0), ("surface", 1)),
    (("form", -1), ("lemma", 0)),
    (("shape", -1), ("shape", 0)),
    (("last", -1), ("first", 0), ("pos", 0)),
)
"""Features of the place before a token: which attribute, how far from that token."""

_WINDOW = window(TEMPLATES)
_ROWS = np.uint32((1 << BITS) - 1)


def units(
    tokens: Tokens, words: Sequence[Word], ranges: Ranges
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The bunsetsu of all sentences as ranges of tokens, and each sentence's range of them.

    `words` are the tokens' own.
    """
    if not len(tokens):
        return [], [(0, 0) for _ in ranges]
    begins = _scores(columns_of(words, ranges)) > 0
    begins[[place for place in _edges(words) if _must_begin(tokens, place)]] = True
    begins[[start for start, end in ranges if start < end]] = True
    starts = np.flatnonzero(begins)
    edges = np.searchsorted(starts, np.array(ranges, dtype=np.intp).reshape(-1, 2)).tolist()
    bounds = starts.tolist()
    # All sentences together are all tokens, so that one bunsetsu ends where the next begins.
    return list(pairwise([*bounds, len(tokens)])), [(first, last) for first, last in edges]


def _edges(words: Sequence[Word]) -> list[int]:
    """The places where `_must_begin` may have something to say."""
    return [
        place
        for place, (before, word) in enumerate(pairwise(words[1:]), start=2)
        if before.edge & BEHIND or word.edge & BEFORE
    ]


def _must_begin(tokens: Tokens, place: int) -> bool:
    """Whether a bunsetsu begins here by rule: where the corpora hardly show it, or do otherwise."""
    pos, before = tokens.pos[place], tokens.pos[place - 1]
    if before == "補助記号-句点" or is_dash(tokens, place - 1):
        return not pos.startswith(("補助記号", "助"))
    if "接続詞" in {pos, before}:
        linking = tokens.surfaces[place if pos == "接続詞" else place - 1] in CONJUNCTIONS
        return not linking and not pos.startswith(("補助記号", "助"))
    if pos.startswith("名詞-固有名詞") and tokens.surfaces[place - 1] in DAYS_AND_HOURS:
        return True
    if tokens.surfaces[place] == SINCE:
        return tokens.surfaces[place - 1] in {"て", "で"}
    return _exists(tokens, place)


def is_dash(tokens: Tokens, place: int) -> bool:
    """Whether a dash parts two statements (首相が訪米―会談へ), not two numbers (3―2)."""
    return tokens.surfaces[place] in DASHES and not (
        tokens.pos[place - 1].endswith("数詞") or tokens.surfaces[place - 1].isascii()
    )


def _exists(tokens: Tokens, place: int) -> bool:
    """Whether a verb of being says that something exists: 「余地はある」, not 「首都ではある」.

    In 「間もなく」 it says when.
    """
    if tokens.surfaces[place - 2] == "間" and tokens.surfaces[place - 1] == "も":
        return False
    return (
        tokens.lemmas[place] in BEING
        and tokens.surfaces[place - 1] in {"が", "は", "も", "しか", "さえ"}
        and tokens.pos[place].startswith(("動詞", "形容詞"))
        and tokens.pos[place - 2].startswith(("名詞", "代名詞", "接尾辞-名詞的"))
    )


def features(columns: TokenColumns) -> Codes:
    """The hashed features of the place before every token, one row a template (to train with)."""
    return hashed(columns, _WINDOW) & _ROWS


def _scores(columns: TokenColumns) -> NDArray[np.int16]:
    """How much speaks for a bunsetsu to begin before each token: the weights of `features`."""
    weights = _weights()
    rows = together(columns, _WINDOW) & _ROWS
    scores: NDArray[np.int16] = weights.take(rows).sum(axis=0, dtype=np.int16)
    own = weights.take(alone(columns, _WINDOW) & _ROWS)
    for by, part in _WINDOW.away:
        scores += own[part].sum(axis=0, dtype=np.int16).take(columns.beside(by))
    return scores


@cache
def _weights() -> NDArray[np.int8]:
    """One weight for every row of the hash table."""
    return load("bunsetsu")
