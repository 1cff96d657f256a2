"""Nouns in place of a name: beside it (武装組織「X」), and later alone (この組織, 組合は)."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from nenpyo.languages.ja.names.classes import class_before, class_types
from nenpyo.languages.ja.names.line import IS_KANJI, IS_KATAKANA, Line
from nenpyo.languages.ja.names.suffixes import endings
from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate, Kind

POINTING = re.compile("(?:この|その|当該)$")
FOLLOWS = re.compile("[はがをにでとのもへや、]|から|によ|側|$")
MODIFIERS = 3
"""Words before a class noun that say which one it is (世俗|派|勢力)."""
EMPTY = frozenset("各他全諸別同両一新旧元前現最主大小第")
"""Beginnings that say nothing of which one is meant."""
GROUPS = ("組織", "勢力", "派", "連合体", "グループ", "連合", "部隊", "民兵")
"""What the words before it tell from others of its sort (イスラム|勢力)."""
CITIES = frozenset("市州県町村島")
"""Single characters that stand for the place whose name ends with them."""


@cache
def _words() -> tuple[Any, tuple[str, ...], dict[str, EntityType]]:
    """The automaton of all nouns that may stand for a name, the nouns, and their types."""
    types: dict[str, EntityType] = {}
    for word, found in endings()[2].items():
        if len(word) > 1 or word in CITIES:
            types[word] = found[0].type
    types |= class_types()
    words = tuple(types)
    return CharwiseDoubleArrayAhoCorasick(list(words), MATCH_KIND_LEFTMOST_LONGEST), words, types


def read_apposed(line: Line, names: Sequence[Candidate]) -> Iterator[Candidate]:
    """Class nouns directly before a name: they mean the same (首都X, 武装組織「X」)."""
    inside = {place for name in names for place in range(name.start + 1, name.end)}
    for name in names:
        if name.kind is not Kind.NAME or name.alias_of >= 0:
            continue
        found = class_before(line, name.start)
        if found is None or found.start("word") in inside:
            continue
        if not _agrees(class_types()[found.group("word")], name.type):
            continue
        start, word = found.start("word"), found.group("word")
        if IS_KANJI.match(line.before(start)) and start not in line.first:
            continue
        begin = _compound(line, start) if word.endswith(GROUPS) else start
        yield _nominal((begin, line.text[begin : found.end("word")]), word, alias_of=name.start)


def _agrees(one: EntityType, other: EntityType | None) -> bool:
    return one is other or {one, other} <= {EntityType.GPE, EntityType.LOC}


def read_class_nouns(line: Line) -> Iterator[Candidate]:
    """Class nouns alone: この組織 points back, a bare 首都 only where a name was called so."""
    automaton, words, types = _words()
    for start, end, number in automaton.find(line.text):
        word = words[number]
        if not FOLLOWS.match(line.text, end) or end not in line.last:
            continue
        pointing = POINTING.search(line.text, max(0, start - 2), start)
        if pointing is not None:
            begin = pointing.start()
            yield _nominal((begin, line.text[begin:end]), word)
        elif start in line.first and not _glued(line, start):
            yield _nominal((start, word), word, weak=True, near=_is_modified(line, start))
        elif word.endswith(GROUPS) and types[word] is EntityType.ORG:
            begin = _compound(line, start)
            if begin < start and line.text[begin] not in EMPTY:
                yield _nominal((begin, line.text[begin:end]), word, weak=True)


def _glued(line: Line, start: int) -> bool:
    """Whether a noun is the end of a longer one."""
    before = line.before(start)
    same = IS_KATAKANA.match(before) and IS_KATAKANA.match(line.text[start])
    number = line.last.get(start)
    noun = number is not None and line.pos[number].startswith(("名詞", "接頭辞", "接尾辞"))
    return bool(IS_KANJI.match(before) or same or noun)


def _compound(line: Line, start: int) -> int:
    """Where the compound noun begins that ends with the noun at a place."""
    number = line.last.get(start)
    for _ in range(MODIFIERS):
        if number is None or not line.pos[number].startswith(
            ("名詞", "接頭辞", "接尾辞", "形状詞")
        ):
            break
        if "固有名詞-地名" in line.pos[number] or line.words[number].isdigit():
            break
        start = line.starts[number]
        number = line.last.get(start)
    return start


def _is_modified(line: Line, start: int) -> bool:
    """Whether something before a noun says which one is meant: it is none that is known."""
    number = line.last.get(start)
    if number is None:
        return False
    return line.words[number] == "の" or line.pos[number].startswith(
        ("動詞", "助動詞", "形容詞", "形状詞")
    )


def _nominal(
    found: tuple[int, str],
    head: str,
    *,
    alias_of: int = -1,
    weak: bool = False,
    near: bool = False,
) -> Candidate:
    start, text = found
    apposed = alias_of >= 0
    return Candidate(
        start=start,
        end=start + len(text),
        kind=Kind.APPOSED if apposed else Kind.CLASS,
        rule="ja.apposed-noun" if apposed else "ja.class-noun",
        text=text,
        type=_words()[2][head],
        head=head,
        alias_of=alias_of,
        trust=2,
        weak=weak,
        near=near,
    )
