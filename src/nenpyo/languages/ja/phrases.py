"""What the parser sees of a bunsetsu: its word, its endings and its punctuation as numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.attributes import shape_of
from nenpyo.languages.ja.bunsetsu import is_dash
from nenpyo.languages.ja.clusters import clusters
from nenpyo.languages.ja.hashing import Bounds, Codes, bounds_of, code, shifted
from nenpyo.languages.ja.particles import COMPOUND, compound_at
from nenpyo.languages.ja.predicates import REPORTING
from nenpyo.model import Case, Tokens

Flags = NDArray[np.int32]
PUNCTUATION = ("補助記号", "空白", "記号")
NAMES = (
    "word", "pos", "kind", "form", "particles", "particle", "mark", "first", "final", "ending",
    "shape", "signature", "fine", "middle",
)  # fmt: skip
CASED = frozenset(
    {"を", "に", "へ", "から", "の", *(form for forms in COMPOUND.values() for form in forms)}
)
FLAGS = (
    "topic", "predicate", "comma", "opens", "closes", "subject", "cased", "source", "cites", "says",
    "concedes",
)  # fmt: skip
AROUND = (
    "", *NAMES, *FLAGS, *(f"next.{name}" for name in (*NAMES, *FLAGS)),
    *(f"before.{name}" for name in (*NAMES, *FLAGS)),
)  # fmt: skip
"""What the parser sees around a bunsetsu: nothing, its own attributes, its neighbours'."""
PASSIVE = frozenset({"れる", "られる"})
SOURCES = frozenset(COMPOUND[Case.ACCORDING])
LIGHT = frozenset({"する", "できる", "出来る", "いたす", "致す", "なさる"})
"""Verbs that make one of the noun before them: what 会談する means, its noun says."""
VERBAL_NOUNS = ("名詞", "接尾辞-名詞的", "形状詞")


@dataclass(frozen=True, slots=True)
class PhraseColumns:
    """Numbers per bunsetsu (rows in the order of NAMES and FLAGS), and each one's sentence."""

    table: Codes
    flags: Flags
    bounds: Bounds

    def __len__(self) -> int:
        return len(self.bounds[0])

    def __getitem__(self, name: str) -> Codes:
        found: Codes = self.table[NAMES.index(name)]
        return found

    def flag(self, name: str) -> Flags:
        """How many of something a bunsetsu has."""
        found: Flags = self.flags[FLAGS.index(name)]
        return found

    def around(self) -> Codes:
        """Each bunsetsu's own attributes and its neighbours', in the order of AROUND."""
        own = np.concatenate((self.table, self.flags.astype(np.uint32)))
        sides = [shifted(own, by, self.bounds) for by in (1, -1)]
        return np.concatenate((np.zeros((1, len(self)), dtype=np.uint32), own, *sides))


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
    names: list[list[int]] = []
    numbers: list[tuple[int, ...]] = []
    for start, end in units:
        texts, flags = _attributes(tokens, start, end)
        names.append([code(text) for text in texts])
        numbers.append(flags)
    table = np.array(names, dtype=np.uint32).reshape(-1, len(NAMES) - 1).T
    groups = clusters().of(table[0], table[-1])
    table = np.concatenate((table[:-1], groups[:2]))
    flags_of = np.array(numbers, dtype=np.int32).reshape(-1, len(FLAGS)).T.copy()
    return PhraseColumns(table, flags_of, bounds_of(len(units), ranges))


def words_of(tokens: Tokens, start: int, end: int) -> Words:
    """Find the content word and the endings behind it, and count the brackets."""
    head = ending = -1
    endings: list[str] = []
    mark = ""
    opens = closes = 0
    place = start
    while place < end:
        pos, after = tokens.pos[place], place + 1
        if pos.startswith(PUNCTUATION):
            opens += pos == "補助記号-括弧開"
            closes += pos == "補助記号-括弧閉"
            if pos in {"補助記号-読点", "補助記号-句点"}:
                mark = pos
            elif head >= 0 and is_dash(tokens, place):
                mark = "補助記号-読点"
            elif head < 0 and not pos.startswith("補助記号-括弧"):
                head = place
        elif pos.startswith(("助詞", "助動詞")) or (endings and "非自立" in pos):
            after = max(compound_at(tokens.surfaces, place, end), after)
            ending = after - 1
            inflects = pos[1] == "動"
            surface = "".join(tokens.surfaces[place:after])
            endings.append(tokens.lemmas[place] if inflects else surface)
        else:
            head, ending = place, -1
            endings.clear()
        place = after
    return Words(start if head < 0 else head, ending, tuple(endings), mark, opens, closes)


def _attributes(tokens: Tokens, start: int, end: int) -> tuple[tuple[str, ...], tuple[int, ...]]:
    words = words_of(tokens, start, end)
    head = words.head
    pos, surface, word = tokens.pos[head], tokens.surfaces[head], tokens.lemmas[head]
    if word in LIGHT and head > start and tokens.pos[head - 1].startswith(VERBAL_NOUNS):
        surface = tokens.surfaces[head - 1]
        word = surface + word
    kind = _kind(tokens, words)
    form = tokens.forms[words.ending if words.ending >= 0 else head]
    particles = "|".join(words.endings)
    particle = words.endings[-1] if words.endings else kind
    texts = (
        word,
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
        surface,
    )
    topic = "は" in words.endings or "も" in words.endings
    comma = words.mark == "補助記号-読点"
    brackets = min(words.opens, 2), min(words.closes, 2)
    subject = words.endings[:1] == ("が",)
    cased = kind in {"N", "S"} and words.endings[-1:] and words.endings[-1] in CASED
    source = not SOURCES.isdisjoint(words.endings)
    cites = kind in "VAC" and words.endings[-1:] == ("と",) and not comma
    says = word in REPORTING and PASSIVE.isdisjoint(words.endings)
    concedes = kind in "VAC" and words.endings[-1:] == ("が",) and comma
    return texts, (
        topic, kind in "VAC", comma, *brackets, subject, bool(cased), source, cites, says, concedes,
    )  # fmt: skip


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
