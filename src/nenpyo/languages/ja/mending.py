"""Words that the analyser takes for one though they are several: 大統領とも, 林(はやし).

A record says which words and what they are made of; `yes` and `no` are its examples (tests).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Part = tuple[str, str]
"""A word's surface and part of speech."""
Run = Sequence[Part]
"""The words before, the nearest last."""

COLLECTIVE = re.compile(r"[0-9]|[一二三四五六七八九十百千数両各双全皆]|それぞれ|いずれ|とも|ども")
"""What begins or makes up a noun of several: 「両社とも」 means both, 「同社とも」 with it too."""
NOMINAL = ("名詞", "接尾辞", "接頭辞", "代名詞", "記号")
LISTED = ("・", "、", "と", "や")
READING = re.compile(r"(.+)\(([ぁ-ゖァ-ヺー]+)\)")


@dataclass(frozen=True, slots=True)
class Mend:
    """What becomes of a word with a surface and a part of speech, given the words before it."""

    name: str
    surface: re.Pattern[str]
    pos: str
    fits: Callable[[Run], bool]
    parts: Callable[[Part], tuple[Part, ...]]
    yes: tuple[str, ...]
    no: tuple[str, ...]


def _is_single(before: Run) -> bool:
    """Whether the noun before is no number, pair or list of things."""
    for surface, pos in reversed(before):
        if not pos.startswith(NOMINAL):
            return surface not in LISTED
        if pos == "名詞-数詞" or COLLECTIVE.match(surface) or surface in LISTED:
            return False
    return True


def _with_reading(word: Part) -> tuple[Part, ...]:
    """A word, and its reading as a word of its own in brackets."""
    match = READING.fullmatch(word[0])
    if match is None:
        return (word,)
    return (
        (match[1], word[1]),
        ("(", "補助記号-括弧開"),
        (match[2], "名詞-普通名詞-一般"),
        (")", "補助記号-括弧閉"),
    )


MENDS = (
    Mend(
        name="ja.with-too",
        surface=re.compile("とも"),
        pos="接尾辞-名詞的-副詞可能",
        fits=_is_single,
        parts=lambda _: (("と", "助詞-格助詞"), ("も", "助詞-係助詞")),
        yes=("首相は乙国大統領とも会談した。", "外相は担当相とも協議した。"),
        no=("両首相とも欠席した。", "3大臣とも辞任した。", "首相・外相とも欠席した。"),
    ),
    Mend(
        name="ja.reading-in-brackets",
        surface=READING,
        pos="",
        fits=lambda _: True,
        parts=_with_reading,
        yes=("林(はやし)外相が訪れた。", "基金(ユニセフ)が送る。"),
        no=("(株)甲社の社長が辞任した。", "甲社(2位)が勝った。"),
    ),
)


DOING = "行っ"
"""What may be a form of 行う as of 行く."""
HELD = ("は", "も", "を", "など", "さえ", "すら")
JOURNEYS = frozenset({"旅行", "散歩", "留学", "出張", "買い物", "観光", "見学"})
"""Deeds that one goes on rather than does."""


def doing(lemma: str, surface: str, before: Run) -> str:
    """The dictionary form of a word: 「攻撃は行っていない」 is of doing, not of going.

    The analyser takes it for going wherever the deed before it is no plain object.
    """
    if surface != DOING or lemma != "行く":
        return lemma
    at = len(before) - 1
    while at > 0 and before[at][1].startswith(("副詞", "名詞-普通名詞-副詞可能")):
        at -= 1
    if at < 1 or before[at][0] not in HELD:
        return lemma
    while at > 1 and before[at - 1][0] in HELD:
        at -= 1
    deed, pos = before[at - 1]
    is_deed = pos == "名詞-普通名詞-サ変可能" and deed not in JOURNEYS
    return "行う" if is_deed else lemma


def is_suspect(surface: str) -> bool:
    """Whether a word may be one to mend: a quick look, taken at every word."""
    return surface == "とも" or (surface[-1] == ")" and len(surface) > 1)


def mended(word: Part, before: Run) -> tuple[Part, ...]:
    """The words that a word is made of; itself alone if nothing is wrong with it."""
    for mend in MENDS:
        if mend.surface.fullmatch(word[0]) and word[1].startswith(mend.pos) and mend.fits(before):
            return mend.parts(word)
    return (word,)
