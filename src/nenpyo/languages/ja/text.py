"""Japanese prose: width folding and sentences."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

BRACKETS = {
    "「": "」", "『": "』", "(": ")", "（": "）", "[": "]", "［": "］", "【": "】",
    "〈": "〉", "《": "》", "〔": "〕", "“": "”", "｢": "｣",
}  # fmt: skip
"""Every opening bracket with the one that closes it."""

LONGEST_SENTENCE = 1000
"""Characters; a longer one is no sentence (a table, a list), and parsing is cubic in its chunks."""

_FORMS = re.compile("[\u3000\uff01-\uffee]")
_FULL_STOP = re.compile(r"[。．｡！？!?‼⁇⁈⁉]+")
# An exclamation inside a sentence: a particle goes on (「万歳！と叫んだ」), or a Latin name does.
_GOES_ON = re.compile(r"[とのをにがはもへや、，,.・ー!?！？]|って|など")
# 「- 甲国 - 首相が声明を発表した」: the label of an entry in a list; dates stay with their entry.
_LABEL = re.compile(
    r"\s*[-*+・•]\s*[^\s\d。、「」]([^\d。、「」]{0,19}?\S)?(?:\s+[-–—－]\s+|[:：]\s*)(?=\S)"
)
_CLOSING = frozenset(BRACKETS.values())


def fold(text: str) -> str:
    """The text with full- and half-width forms made one, character for character.

    >>> fold("２０２３年（ＧＤＰ）")
    '2023年(GDP)'
    """
    # Most texts have few of them: to look for them is faster than to translate every character.
    return _FORMS.sub(lambda match: _widths().get(match[0], match[0]), text)


@cache
def _widths() -> dict[str, str]:
    """Every wide or narrow form (Unicode decomposition) that stands for one other character."""
    forms = {}
    for char in ("\u3000", *map(chr, range(0xFF01, 0xFFEF))):
        kind, _, target = unicodedata.decomposition(char).partition(" ")
        if kind in {"<wide>", "<narrow>"}:
            forms[char] = chr(int(target, 16))
    return forms


def split(text: str) -> Sequence[tuple[int, int]]:
    """Sentences of a piece of prose as half-open ranges, without the blanks around them.

    A line ends a sentence, and so does the label of an entry in a list; a full stop ends one
    unless it stands inside brackets that are closed on the same line, so that a quotation stays
    with the words that introduce it.
    """
    sentences: list[tuple[int, int]] = []
    for line in re.finditer(r"[^\n\r\u2028\u2029\v\f]+", text):
        for start, end in _split_line(line.group()):
            sentences.extend(_trimmed(text, line.start() + start, line.start() + end))
    return sentences


def _split_line(line: str) -> Iterator[tuple[int, int]]:
    inside = _bracketed(line)
    label = _LABEL.match(line)
    start = label.end() if label else 0
    if start:
        yield 0, start
    for stop in _FULL_STOP.finditer(line):
        end = stop.end()
        if stop.start() < start or inside[stop.start()] or not _is_end(line, stop):
            continue
        while end < len(line) and line[end] in _CLOSING and not inside[end]:
            end += 1
        yield start, end
        start = end
    if start < len(line):
        yield start, len(line)


def _is_end(line: str, stop: re.Match[str]) -> bool:
    """Whether a stop ends its sentence: always 。, an exclamation unless the sentence goes on."""
    mark, end = stop.group(), stop.end()
    if "。" in mark or "｡" in mark or end == len(line):
        return True
    if mark.strip(".．") == "":
        return not _is_ascii_word(line[stop.start() - 1 : stop.start()]) and not line[end].isdigit()
    if _GOES_ON.match(line, end):
        return False
    return not _is_ascii_word(line[max(0, stop.start() - 1) : stop.start()]) or line[end].isspace()


def _is_ascii_word(text: str) -> bool:
    return text.isascii() and text.isalnum()


def _bracketed(line: str) -> list[bool]:
    """For every character, whether it stands inside a pair of brackets, the closing one included.

    Only pairs that close count: an opening bracket without its partner says nothing.
    """
    inside = [False] * len(line)
    open_at: list[int] = []
    for place, char in enumerate(line):
        if char in BRACKETS:
            open_at.append(place)
        elif char in _CLOSING:
            for depth in range(len(open_at) - 1, -1, -1):
                if BRACKETS[line[open_at[depth]]] == char:
                    start = open_at[depth]
                    inside[start : place + 1] = [True] * (place + 1 - start)
                    del open_at[depth:]
                    break
    return inside


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The range without blanks at its ends, cut into pieces where it is no sentence at all."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST_SENTENCE:
        cut = _cut(text, start, start + LONGEST_SENTENCE)
        yield start, cut
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end


def _cut(text: str, start: int, limit: int) -> int:
    """The best place to cut an overlong stretch: after a stop, a comma or a blank."""
    for marks in ("。！？", "、，", " \u3000\t|"):
        place = max(text.rfind(mark, start, limit) for mark in marks)
        if place > start:
            return place + 1
    return limit
