"""How names are shortened and how they vary in spelling."""

import re

from nenpyo.languages.ja.names.lexicon import state_names
from nenpyo.languages.ja.names.line import ENDS, IS_KANJI
from nenpyo.languages.ja.names.people import SURNAMES
from nenpyo.model import EntityType

PARTS = re.compile("[・= ]")
BLUR = (
    ("ヴァ", "バ"), ("ヴィ", "ビ"), ("ヴェ", "ベ"), ("ヴォ", "ボ"), ("ヴ", "ブ"), ("ティ", "チ"),
    ("ディ", "ジ"), ("ジェ", "ゼ"), ("シェ", "セ"), ("ツィ", "チ"), ("クァ", "カ"), ("ファ", "ハ"), ("ー", ""),
    ("ッ", ""), ("・", ""), ("=", ""), ("ァ", ""), ("ィ", ""), ("ゥ", ""), ("ェ", ""), ("ォ", ""), ("イ", ""),
)  # fmt: skip


def short_forms(name: str, kind: EntityType) -> tuple[str, ...]:
    """The shorter names that a full name may be taken up with.

    >>> short_forms("アンナ・クレール", EntityType.PERSON)
    ('クレール', 'アンナ')
    >>> short_forms("金某哲", EntityType.PERSON)
    ('金', '某哲')
    """
    if kind is EntityType.PERSON:
        return _of_person(name)
    if kind in {EntityType.ORG, EntityType.LAW, EntityType.FAC, EntityType.GPE, EntityType.LOC}:
        return tuple(
            name[len(state) :] for state in _leading_states(name) if len(name) - len(state) > 2
        )
    return ()


def _of_person(name: str) -> tuple[str, ...]:
    pieces = PARTS.split(name)
    if len(pieces) > 1:
        long = [piece for piece in reversed(pieces) if len(piece) > 1]
        tails = ["・".join(pieces[n:]) for n in range(1, len(pieces) - 1)]
        return tuple(dict.fromkeys([*long, *tails]))
    if not IS_KANJI.match(name):
        return ()
    if len(name) in {2, 3} and name[0] in SURNAMES:
        return (name[0], name[1:]) if len(name) == 3 else (name[0],)
    return tuple(name[:length] for length in (2, 3, 1) if length < len(name) - (len(name) < 3)) + (
        (name[2:],) if len(name) > 3 else ()
    )


def _leading_states(name: str) -> list[str]:
    return [name[:n] for n in range(2, min(len(name), 10)) if name[:n] in state_names()] + (
        [name[0]] if name[0] in "米露英独仏韓豪印" else []
    )


def spelling(name: str) -> str:
    """A key on which the ways to write a foreign name agree.

    >>> spelling("ハリーリー") == spelling("ハリリ")
    True
    """
    for old, new in BLUR:
        name = name.replace(old, new)
    return name


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a short name stands by itself here: nothing of a longer word around it."""
    if start > 0 and IS_KANJI.match(text[start - 1]) and IS_KANJI.match(text[start]):
        return False
    return ENDS.match(text, end) is not None
