"""What the parser sees of a bunsetsu: its word, its endings and its punctuation as numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from struct import pack, unpack_from

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.bunsetsu import is_dash
from nenpyo.languages.ja.clusters import clusters
from nenpyo.languages.ja.hashing import Bounds, Codes, bounds_of, code, shifted
from nenpyo.languages.ja.particles import COMPOUND, compound_at
from nenpyo.languages.ja.predicates import LIGHT, REPORTING
from nenpyo.languages.ja.words import NAMES as WORD_NAMES
from nenpyo.languages.ja.words import Word, tokens_of
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
PARTS = (
    "head", "light", "kind", "form", "particles", "particle", "mark", "signature", *FLAGS,
)  # fmt: skip
"""What the kinds of a bunsetsu's words tell of it: where its content word is, whether that is a
light verb, and what its endings are."""
SURFACE = WORD_NAMES.index("surface")
AROUND = (
    "", *NAMES, *FLAGS, *(f"next.{name}" for name in (*NAMES, *FLAGS)),
    *(f"before.{name}" for name in (*NAMES, *FLAGS)),
)  # fmt: skip
"""What the parser sees around a bunsetsu: nothing, its own attributes, its neighbours'."""
PASSIVE = frozenset({"れる", "られる"})
SOURCES = frozenset(COMPOUND[Case.ACCORDING])
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
    words: Sequence[Word], units: Sequence[tuple[int, int]], ranges: Sequence[tuple[int, int]]
) -> PhraseColumns:
    """The attributes of all bunsetsu; `ranges` are the sentences' in `units`."""
    kinds = [word.kind for word in words]
    parts = _numbers([_part(tuple(kinds[start:end])) for start, end in units], len(PARTS))
    starts = np.array([start for start, _ in units], dtype=np.intp)
    heads = (starts + parts[0]).tolist()
    own, first, final = (
        _numbers([words[place].codes for place in places], len(WORD_NAMES))
        for places in (heads, starts.tolist(), [end - 1 for _, end in units])
    )
    columns = dict(zip(WORD_NAMES, own, strict=True)) | dict(zip(PARTS, parts, strict=True))
    columns |= {"word": columns["lemma"].copy(), "ending": columns["last"]}
    columns |= {"first": first[SURFACE], "final": final[SURFACE]}
    for place in np.flatnonzero(columns["light"]).tolist():
        noun, verb = words[heads[place] - 1], words[heads[place]]
        columns["word"][place] = code(noun.surface + verb.lemma)
        for name in ("surface", "ending", "shape"):
            columns[name][place] = _number(noun, "last" if name == "ending" else name)
    columns["fine"], columns["middle"], _ = clusters().of(columns["word"], columns["surface"])
    reports = np.isin(columns["word"], _reporting())
    columns["says"] = (columns["says"] > 0) & reports
    return PhraseColumns(
        np.stack([columns[name] for name in NAMES]),
        np.stack([columns[name] for name in FLAGS]).astype(np.int32),
        bounds_of(len(units), ranges),
    )


def _numbers(rows: Sequence[bytes], width: int) -> Codes:
    """Numbers as columns of a table, from the bytes of its rows."""
    return np.frombuffer(b"".join(rows), dtype=np.uint32).reshape(-1, width).T.copy()


def _number(word: Word, name: str) -> int:
    return int(unpack_from("=I", word.codes, 4 * WORD_NAMES.index(name))[0])


@cache
def _reporting() -> Codes:
    return np.array(sorted(map(code, REPORTING)), dtype=np.uint32)


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


@lru_cache(maxsize=1 << 13)
def _part(kinds: tuple[str, ...]) -> bytes:
    """The numbers of PARTS of a bunsetsu with words of some kinds (kept: they come again)."""
    tokens = tokens_of(kinds)
    words = words_of(tokens, 0, len(kinds))
    head, endings = words.head, words.endings
    light = (
        tokens.lemmas[head] in LIGHT and head > 0 and tokens.pos[head - 1].startswith(VERBAL_NOUNS)
    )
    kind = _kind(tokens, words)
    form = tokens.forms[words.ending if words.ending >= 0 else head]
    texts = (
        kind,
        form,
        "|".join(endings),
        endings[-1] if endings else kind,
        words.mark,
        f"{kind}{''.join(endings[-3:])[-4:]}/{form[:3]}",
    )
    flags = _flags(words, kind)
    return pack(f"={len(PARTS)}I", head, light, *map(code, texts), *flags)


def _flags(words: Words, kind: str) -> tuple[int, ...]:
    """The flags in their order; of what it says, whether its endings let it say something."""
    endings = words.endings
    comma = words.mark == "補助記号-読点"
    clause = kind in "VAC"
    return (
        "は" in endings or "も" in endings,
        clause,
        comma,
        min(words.opens, 2),
        min(words.closes, 2),
        endings[:1] == ("が",),
        kind in {"N", "S"} and bool(endings) and endings[-1] in CASED,
        not SOURCES.isdisjoint(endings),
        clause and endings[-1:] == ("と",) and not comma,
        PASSIVE.isdisjoint(endings),
        clause and endings[-1:] == ("が",) and comma,
    )


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
