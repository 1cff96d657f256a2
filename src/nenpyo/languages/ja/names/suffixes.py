"""Names that show what they name by their ending (外務省, クルスク州, 自由アチェ運動)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from nenpyo.languages.ja.names.lexicon import read_toml, state_names
from nenpyo.languages.ja.names.line import IS_KATAKANA, Line
from nenpyo.languages.ja.names.states import LETTERS
from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate, Kind

LONGEST = 9
"""Words of a name before its ending."""
NOT_INSIDE = re.compile(
    "[同両各元前現新旧故当某諸全計約毎]$|今[年月日]|昨[年日]|去年|来年|先[月週]|月|年|日|時|分|第.*回|日本時間|現地時間|"
    "午前|午後|以上|以下|以降|以外|際|後|前|上|下|内|外|間|中|初|末|者$|人$|氏$|ら$|問題|関係|発表|報道|会見|記者"
)
CONTENT = ("名詞", "接頭辞", "接尾辞-名詞的", "形状詞", "記号", "補助記号-一般")
NAME_MARKS = frozenset("・=-'")


@dataclass(frozen=True, slots=True)
class Ending:
    """One ending with what it names."""

    name: str
    type: EntityType
    sector: str | None
    needs: str
    known: frozenset[str]


@cache
def endings() -> tuple[Any, tuple[str, ...], dict[str, Ending]]:
    """The automaton of all endings, their words, and what each tells."""
    table: dict[str, Ending] = {}
    for row in read_toml("suffixes.toml")["suffix"]:
        ending = Ending(
            row["name"],
            EntityType(row["type"]),
            row.get("sector"),
            row["needs"],
            frozenset(row["known"].split()),
        )
        for word in row["words"].split():
            table.setdefault(word, ending)
    words = tuple(table)
    automaton = CharwiseDoubleArrayAhoCorasick(list(words), MATCH_KIND_LEFTMOST_LONGEST)
    return automaton, words, table


def read_endings(line: Line) -> Iterator[Candidate]:
    """All names with a telling ending."""
    automaton, words, table = endings()
    for start, end, number in automaton.find(line.text):
        if end not in line.last or not _stands(line, start, end):
            continue
        found = _name(line, start, end, table[words[number]])
        if found is not None:
            yield found


def _stands(line: Line, start: int, end: int) -> bool:
    """Whether the ending ends the compound: what follows is no suffix of its own."""
    following = line.first.get(end)
    if IS_KATAKANA.match(line.text[start]) and IS_KATAKANA.match(line.before(start)):
        return False
    return following is None or line.words[following] not in {"化", "的", "性", "中", "力", "線"}


def _name(line: Line, start: int, end: int, ending: Ending) -> Candidate | None:
    begin = _begin(line, start, ending)
    text, body = line.text[begin:end], line.text[begin:start]
    if not body or not _is_name(line, begin, start, ending):
        return None
    return Candidate(
        start=begin,
        end=end,
        kind=Kind.NAME,
        rule=f"ja.ending-{ending.name}",
        text=text,
        type=ending.type,
        sector=ending.sector,
        country=_country(body),
        trust=4 if ending.needs != "proper" else 3,
    )


def _begin(line: Line, start: int, ending: Ending) -> int:
    """Where the words before an ending begin to belong to it."""
    number = line.last.get(start)
    if number is None:
        inside = next((n for n, s in enumerate(line.starts) if s < start < line.ends[n]), None)
        if inside is None:
            return start
        start, number = line.starts[inside], line.last.get(line.starts[inside])
    place = False
    if ending.type in {EntityType.GPE, EntityType.LOC}:
        place = True
    for _ in range(LONGEST):
        if number is None or not _belongs(line, number, place=place):
            break
        start = line.starts[number]
        if place and "固有名詞-地名" in line.pos[number] and "・" not in line.before(start):
            break
        number = line.last.get(start)
    while line.text[start] in NAME_MARKS:
        start += 1
    return start


def _belongs(line: Line, number: int, *, place: bool) -> bool:
    word, pos = line.words[number], line.pos[number]
    if word in NAME_MARKS:
        return line.starts[number] > 0 and bool(
            IS_KATAKANA.match(line.before(line.starts[number])) or word == "-"
        )
    if not pos.startswith(CONTENT) or NOT_INSIDE.fullmatch(word) or NOT_INSIDE.match(word):
        return False
    if place:
        return word not in state_names() and word not in LETTERS and "数詞" not in pos
    return not (word.isdigit() or "副詞可能" in pos)


def _is_name(line: Line, begin: int, end: int, ending: Ending) -> bool:
    body = line.text[begin:end]
    if body in ending.known:
        return True
    country = _country_prefix(body)
    if country is not None and body[len(country) :] in ending.known:
        return True
    if ending.needs == "known":
        return any(body.endswith(known) for known in ending.known if len(known) > 1) and (
            country is not None or body in ending.known
        )
    if country == body:
        return ending.needs != "place"
    return _has_name(line, begin, end)


def _has_name(line: Line, begin: int, end: int) -> bool:
    """Whether the words before the ending hold a name or a word in katakana or Latin letters."""
    number = line.first.get(begin)
    while number is not None and line.starts[number] < end:
        word, pos = line.words[number], line.pos[number]
        if "固有名詞" in pos or (word[0].isascii() and word[0].isupper()):
            return True
        if IS_KATAKANA.match(word) and len(word) > 3:
            return True
        number = line.first.get(line.ends[number])
    return False


def _country_prefix(body: str) -> str | None:
    for length in range(min(len(body), 12), 1, -1):
        if body[:length] in state_names():
            return body[:length]
    return body[0] if body[0] in LETTERS else None


def _country(body: str) -> str | None:
    from nenpyo.languages.ja.names.lexicon import lexicon

    prefix = _country_prefix(body)
    if prefix is None:
        return None
    if prefix in LETTERS:
        return LETTERS[prefix]
    known = lexicon()
    hits = list(known.find(prefix))
    return hits[0][2].country if hits else None
