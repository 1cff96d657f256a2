"""What the parser sees of a bunsetsu: its word, its endings and its punctuation as numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.attributes import shape_of
from nenpyo.languages.ja.hashing import Codes, code, shifted
from nenpyo.model import Tokens

Flags = NDArray[np.int32]
Bounds = tuple[NDArray[np.intp], NDArray[np.intp]]
PUNCTUATION = ("補助記号", "空白", "記号")


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseColumns:
    """One number per bunsetsu and attribute; `bounds` are each one's sentence."""

    word: Codes
    pos: Codes
    kind: Codes
    form: Codes
    particles: Codes
    particle: Codes
    mark: Codes
    first: Codes
    final: Codes
    ending: Codes
    shape: Codes
    signature: Codes
    topic: Codes
    predicate: Codes
    comma: Codes
    opens: Flags
    closes: Flags
    bounds: Bounds

    def neighbour(self, column: Codes, by: int) -> Codes:
        """The column's value `by` bunsetsu on in the same sentence."""
        return shifted(column, by, self.bounds)


@dataclass(frozen=True, slots=True)
class Words:
    """Where the parts of a bunsetsu are: content word, last ending, and the marks around them."""

    head: int
    ending: int
    endings: tuple[str, ...]
    mark: str
    opens: int
    closes: int


def phrase_columns(
    tokens: Tokens, units: Sequence[tuple[int, int]], ranges: Sequence[tuple[int, int]]
) -> PhraseColumns:
    """The attributes of all bunsetsu; `ranges` are the sentences' in `units`."""
    known: dict[str, int] = {}
    names: list[list[int]] = []
    numbers: list[tuple[int, int, int, int, int]] = []
    for start, end in units:
        words = words_of(tokens, start, end)
        texts, flags = _attributes(tokens, start, end, words)
        row = []
        for text in texts:
            number = known.get(text)
            if number is None:
                number = known[text] = code(text)
            row.append(number)
        names.append(row)
        numbers.append(flags)
    table = np.array(names, dtype=np.uint32).reshape(-1, 12).T
    flags_of = np.array(numbers, dtype=np.int32).reshape(-1, 5).T
    return PhraseColumns(
        word=table[0], pos=table[1], kind=table[2], form=table[3], particles=table[4],
        particle=table[5], mark=table[6], first=table[7], final=table[8], ending=table[9],
        shape=table[10], signature=table[11],
        topic=flags_of[0].astype(np.uint32), predicate=flags_of[1].astype(np.uint32),
        comma=flags_of[2].astype(np.uint32), opens=flags_of[3], closes=flags_of[4],
        bounds=_bounds(len(units), ranges),
    )  # fmt: skip


def words_of(tokens: Tokens, start: int, end: int) -> Words:
    """Find the content word and the endings behind it, and count the brackets."""
    head = ending = -1
    endings: list[str] = []
    mark = ""
    opens = closes = 0
    for place in range(start, end):
        pos = tokens.pos[place]
        if pos.startswith(PUNCTUATION):
            opens += pos == "補助記号-括弧開"
            closes += pos == "補助記号-括弧閉"
            if pos in {"補助記号-読点", "補助記号-句点"}:
                mark = pos
            elif head < 0 and not pos.startswith("補助記号-括弧"):
                head = place
        elif pos.startswith(("助詞", "助動詞")) or (endings and "非自立" in pos):
            ending = place
            endings.append(tokens.surfaces[place] if pos[1] == "詞" else tokens.lemmas[place])
        else:
            head, ending = place, -1
            endings.clear()
    return Words(start if head < 0 else head, ending, tuple(endings), mark, opens, closes)


def _attributes(
    tokens: Tokens, start: int, end: int, words: Words
) -> tuple[tuple[str, ...], tuple[int, int, int, int, int]]:
    head = words.head
    pos, surface = tokens.pos[head], tokens.surfaces[head]
    kind = _kind(tokens, words)
    form = tokens.forms[words.ending if words.ending >= 0 else head]
    particles = "|".join(words.endings)
    particle = words.endings[-1] if words.endings else kind
    texts = (
        tokens.lemmas[head],
        pos,
        kind,
        form,
        particles,
        particle,
        words.mark,
        tokens.surfaces[start],
        tokens.surfaces[end - 1],
        surface[-1],
        shape_of(surface),
        f"{kind}{''.join(words.endings[-3:])[-4:]}/{form[:3]}",
    )
    topic = "は" in words.endings or "も" in words.endings
    comma = words.mark == "補助記号-読点"
    return texts, (topic, kind in "VAC", comma, min(words.opens, 2), min(words.closes, 2))


def _kind(tokens: Tokens, words: Words) -> str:
    """Verb, adjective, noun with copula, verbal noun, noun, or the tag itself."""
    pos = tokens.pos[words.head]
    if pos.startswith("動詞"):
        return "V"
    if pos.startswith(("形容詞", "形状詞")):
        return "A"
    if pos.startswith(("名詞", "代名詞", "接尾辞")):
        if words.ending >= 0 and tokens.pos[words.ending] == "助動詞":
            return "C"
        return "S" if pos.endswith("サ変可能") else "N"
    return pos


def _bounds(count: int, ranges: Sequence[tuple[int, int]]) -> Bounds:
    first = np.zeros(count, dtype=np.intp)
    end = np.zeros(count, dtype=np.intp)
    for start, stop in ranges:
        first[start:stop] = start
        end[start:stop] = stop
    return first, end
