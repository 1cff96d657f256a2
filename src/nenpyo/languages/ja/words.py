"""Japanese words, each known once: its numbers for the models, and what the rules see of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from struct import pack
from sys import intern

from nenpyo.languages.ja.clusters import clusters
from nenpyo.languages.ja.hashing import code
from nenpyo.languages.ja.particles import PIECES, PROGRESSIVE
from nenpyo.languages.ja.predicates import BEING, CHANGE, COPULA, LIGHT, NEGATIVE
from nenpyo.model import Tokens

NAMES = (
    "", "surface", "lemma", "pos", "coarse", "form", "shape", "first", "last", "first_two",
    "last_two", "size", "fine", "middle", "broad", "nominal", "joint",
)  # fmt: skip
"""The attributes; the first stands for nothing, the last two are flags."""
NOMINAL = ("名詞", "接頭辞", "接尾辞", "記号")
JOINTS = frozenset("・=-−＝")
DAYS_AND_HOURS = frozenset({"日", "午前", "午後", "朝", "夜", "夕方", "未明", "深夜", "早朝", "昼"})
DASHES = frozenset("―—–ー")
SINCE = "以来"
BEHIND, BEFORE = 1, 2
"""Words behind which, and before which, a rule may want a bunsetsu to begin."""
SPELLED = ("助", "補助", "記号", "接続詞", "連体詞", "感動詞")
"""Parts of speech whose words the rules tell apart by their spelling."""
NAMED = BEING | CHANGE | COPULA | LIGHT | NEGATIVE | PIECES | PROGRESSIVE | {"か", "どうか"}
"""Words of other parts of speech that a rule about the parts of a bunsetsu names."""
SURFACE, LEMMA, END = "\ud800", "\udc00", "\ue000"
"""Stand for the spelling and the dictionary form of a bunsetsu's first word, the next ones for its
next words': halves of surrogate pairs, which no text holds."""


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word with its tags. Equal words are the same object.

    `codes` holds the numbers of NAMES. `kind` is what the rules about a bunsetsu see of it: its
    tags, and its spelling if that may matter. `edge` tells whether a rule looks at it for where
    bunsetsu begin.
    """

    surface: str
    lemma: str
    pos: str
    form: str
    codes: bytes
    kind: str
    edge: int


def words_in(tokens: Tokens) -> list[Word]:
    """The word of every token."""
    return list(map(word_of, tokens.surfaces, tokens.lemmas, tokens.pos, tokens.forms))


@lru_cache(maxsize=1 << 16)
def word_of(surface: str, lemma: str, pos: str, form: str) -> Word:
    """A word with its numbers (kept: words come again)."""
    matters = (
        pos.startswith(SPELLED)
        or "非自立" in pos
        or not NAMED.isdisjoint((surface, lemma))
        or (surface.isascii() and not pos.endswith("数詞"))
    )
    kind = _kind(surface, lemma, pos, form) if matters else _kind("", "", pos, form)
    conjunction = pos == "接続詞"
    behind = conjunction or pos == "補助記号-句点" or surface in DASHES | DAYS_AND_HOURS
    edge = BEHIND * behind + BEFORE * (conjunction or lemma in BEING or surface == SINCE)
    return Word(surface, lemma, pos, form, _codes(surface, lemma, pos, form), kind, edge)


def spelled_kind(word: Word) -> str:
    """The kind of a word whose spelling matters, whatever word it is."""
    return _kind(word.surface, word.lemma, word.pos, word.form)


def _kind(surface: str, lemma: str, pos: str, form: str) -> str:
    return intern(f"{surface}\n{lemma}\n{pos}\n{form}")


def tokens_of(kinds: Sequence[str]) -> Tokens:
    """Words of some kinds as tokens, with signs for the spellings that do not matter."""
    rows = [kind.split("\n") for kind in kinds]
    places = range(len(rows))
    return Tokens(
        tuple(places),
        tuple(place + 1 for place in places),
        tuple(row[0] or chr(ord(SURFACE) + place) for place, row in enumerate(rows)),
        tuple(row[1] or chr(ord(LEMMA) + place) for place, row in enumerate(rows)),
        tuple(row[2] for row in rows),
        tuple(row[3] for row in rows),
    )


def spelling(signs: str, words: Sequence[Word]) -> str:
    """A text with the spellings of a bunsetsu's words in the place of their signs."""
    return "".join(
        [
            char
            if char < SURFACE or char >= END
            else words[ord(char) - ord(SURFACE)].surface
            if char < LEMMA
            else words[ord(char) - ord(LEMMA)].lemma
            for char in signs
        ]
    )


def _codes(surface: str, lemma: str, pos: str, form: str) -> bytes:
    """The numbers of NAMES."""
    own, base = code(surface), code(lemma)
    return pack(
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


def shape_of(surface: str) -> str:
    """The kinds of characters a word is written with, runs as one.

    >>> shape_of("第3回")
    'c0c'
    """
    return "".join(kind for kind, _ in groupby(map(_script, surface)))


def _script(char: str) -> str:
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
