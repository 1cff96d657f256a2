"""A sentence as the readers of names see it: its characters, and where its words begin and end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_letters

from nenpyo.languages.ja.text import fold
from nenpyo.model import Tokens

KANJI = "一-鿿々〆ヶ"
KATAKANA = "ァ-ヴー"
IS_KANJI = re.compile(f"[{KANJI}]")
IS_KATAKANA = re.compile(f"[{KATAKANA}]")
LAST_KATAKANA = re.compile(
    f"[{KATAKANA}](?:[{KATAKANA}]|・?[A-Z]\\.?・(?=[{KATAKANA}])|[・=](?=[{KATAKANA}]))*"
    "(?:[0-9]{1,2}世)?$"
)
ENDS = re.compile(r"[はがをにでとのもへやら、。，．「」『』()（）\s・=|:：/]|から|まで|より|など|$")
"""What may follow a name: a particle, a mark, the end."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence; offsets are within `text`.

    `first` and `last` give the token that begins or ends at an offset.
    """

    text: str
    offset: int
    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]
    pos: Sequence[str]
    first: dict[int, int]
    last: dict[int, int]

    def bounded(self, start: int, end: int) -> bool:
        """Whether a stretch begins and ends at word boundaries."""
        return start in self.first and end in self.last

    def before(self, place: int) -> str:
        """The character before a place, or nothing."""
        return self.text[place - 1] if place > 0 else ""

    def after(self, place: int) -> str:
        """The character at a place, or nothing."""
        return self.text[place] if place < len(self.text) else ""


def line_of(text: str, offset: int, tokens: Tokens, span: tuple[int, int]) -> Line:
    """The sentence that stands at `offset` with its range of tokens."""
    low, high = span
    starts = [start - offset for start in tokens.starts[low:high]]
    ends = [end - offset for end in tokens.ends[low:high]]
    return Line(
        text=fold(text),
        offset=offset,
        starts=starts,
        ends=ends,
        words=tokens.surfaces[low:high],
        pos=tokens.pos[low:high],
        first=dict(zip(starts, range(high - low), strict=True)),
        last=dict(zip(ends, range(high - low), strict=True)),
    )


def in_word(line: Line, start: int, end: int) -> bool:
    """Whether a stretch of katakana or Latin letters is only a piece of a longer word."""
    first, last = line.text[start], line.text[end - 1]
    for letters in (_KATAKANA, _LATIN):
        if first in letters and line.before(start) in letters:
            return True
        if last in letters and line.after(end) in letters:
            return True
    return False


_KATAKANA = frozenset(chr(code) for code in range(ord("ァ"), ord("ヴ") + 1)) | {"ー"}
_LATIN = frozenset(ascii_letters)
