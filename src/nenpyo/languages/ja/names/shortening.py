"""How names are shortened and how they vary in spelling."""

import re

from nenpyo.languages.ja.names.lexicon import state_names
from nenpyo.languages.ja.names.line import ENDS, IS_KANJI, IS_KATAKANA
from nenpyo.languages.ja.names.person import SURNAMES
from nenpyo.model import EntityType

WORDS = frozenset("南車馬白元全高方池河安田林文具羅温毛何武龍熊王陳段雷銭湯尚章葉唐辺韓")
"""Family names of one character that are words or states as well."""
SHORTEST_TAIL = 3
"""Characters that the end of an organisation's name must have to stand for all of it."""
PARTS = re.compile("[・= ]")
BLUR = dict(
    zip(
        [
            "ヴァ",
            "ヴィ",
            "ヴェ",
            "ヴォ",
            "ヴ",
            "ティ",
            "ディ",
            "ジェ",
            "シェ",
            "ツィ",
            "クァ",
            "ファ",
            "ー",
            "ッ",
            "・",
            "=",
            "ァ",
            "ィ",
            "ゥ",
            "ェ",
            "ォ",
            "イ",
        ],
        ["バ", "ビ", "ベ", "ボ", "ブ", "チ", "ジ", "ゼ", "セ", "チ", "カ", "ハ"] + [""] * 10,
        strict=True,
    )
)
"""What ways to write a foreign name are made one for comparison."""
BLURRED = re.compile("|".join(sorted(BLUR, key=len, reverse=True)))


def short_forms(name: str, kind: EntityType) -> tuple[str, ...]:
    """The shorter names that a full name may be taken up with.

    >>> short_forms("アンナ・クレール", EntityType.PERSON)
    ('クレール', 'アンナ')
    >>> short_forms("アンナ・マリア・クレール", EntityType.PERSON)[-1]
    'アンナ・クレール'
    >>> short_forms("金某哲", EntityType.PERSON)
    ('金', '某哲')
    """
    if kind is EntityType.PERSON:
        return _of_person(name)
    if kind is EntityType.ORG:
        bare = (name[:-1],) if name.endswith("社") and len(name) > 3 else ()
        return (*bare, *_without_state(name), *_tails(name))
    if kind in {EntityType.LAW, EntityType.FAC, EntityType.GPE, EntityType.LOC}:
        return _without_state(name)
    if kind is EntityType.PRODUCT and name.endswith("型機"):
        return (name.removesuffix("機"),)
    return ()


def _without_state(name: str) -> tuple[str, ...]:
    return tuple(name[len(s) :] for s in _leading_states(name) if len(name) - len(s) > 2)


def _tails(name: str) -> tuple[str, ...]:
    """What is left of an organisation's name without its first characters, where long enough."""
    tails = (name[n:] for n in range(1, len(name) - SHORTEST_TAIL + 1))
    return tuple(tail for tail in tails if not IS_KATAKANA.match(tail) or len(tail) > 5)


def _of_person(name: str) -> tuple[str, ...]:
    pieces = PARTS.split(name)
    if len(pieces) > 1:
        long = [piece for piece in reversed(pieces) if len(piece) > 1]
        tails = ["・".join(pieces[n:]) for n in range(1, len(pieces) - 1)]
        without_middle = [f"{pieces[0]}・{pieces[-1]}"] if tails else []
        return tuple(dict.fromkeys([*long, *tails, *without_middle]))
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
    return BLURRED.sub(lambda found: BLUR[found.group()], name)


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a short name stands by itself here: nothing of a longer word around it.

    One character alone is a family name only where it is hardly a word of its own.
    """
    if end - start == 1 and text[start:end] not in SURNAMES - WORDS:
        return False
    if start > 0 and IS_KANJI.match(text[start - 1]) and IS_KANJI.match(text[start]):
        return False
    return ENDS.match(text, end) is not None
