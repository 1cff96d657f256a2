"""Names that show what they name by their ending (外務省, クルスク州, 自由アチェ運動)."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from nenpyo.languages.ja.names.known import is_quartered
from nenpyo.languages.ja.names.laws import between_states, names_law
from nenpyo.languages.ja.names.lexicon import CITY, common_katakana, lexicon, state_names
from nenpyo.languages.ja.names.line import ENDS, IS_KATAKANA, KANJI, KATAKANA, Line, in_word
from nenpyo.languages.ja.names.states import LETTERS
from nenpyo.languages.ja.names.titles import Title, title_words
from nenpyo.languages.ja.tables import read_toml
from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate, Kind

LONGEST = 9
"""Words of a name before its ending."""
_LISTS = read_toml("anaphora.toml")
OUTSIDE = frozenset(_LISTS["outside"].split())
"""Words that stand before a name without belonging to it (昨年, 国営, 同)."""
EMBASSIES = frozenset(_LISTS["embassies"].split())
"""Endings before which 在 and 駐 belong to the name."""
NOT_PARTIES = frozenset(_LISTS["not_parties"].split())
CONTENT = ("名詞", "接頭辞", "接尾辞-名詞的", "形状詞", "記号", "補助記号-一般")
GOES_ON = re.compile(f"(?<=[{KANJI}])[{KATAKANA}]{{3,}}")
PLACES = frozenset({EntityType.LOC, EntityType.FAC})
"""What is named without the state that stands before it (フィリピン|某島)."""
LAW_CONTEXT = re.compile(
    "違反|に違反|に基づ|第?[0-9]+条|の改正|改正|案|の適用|を適用|が成立|を可決"
)
"""What only follows a law: before it any nouns make its name."""
NAME_MARKS = frozenset("・=-'")


@dataclass(frozen=True, slots=True)
class Ending:
    """One ending with what it names."""

    name: str
    type: EntityType
    sector: str | None
    needs: str
    known: frozenset[str]
    alone: frozenset[str]


@cache
def endings() -> tuple[Any, tuple[str, ...], dict[str, list[Ending]]]:
    """The automaton of all endings, their words, and what each may tell."""
    table: dict[str, list[Ending]] = {}
    for row in read_toml("suffixes.toml")["suffix"]:
        ending = Ending(
            row["name"],
            EntityType(row["type"]),
            row.get("sector"),
            row["needs"],
            frozenset(row["known"].split()),
            frozenset(row.get("alone", "").split()),
        )
        for word in ending.alone:
            table.setdefault(word, []).append(ending)
        for word in row["words"].split():
            table.setdefault(word, []).append(ending)
    words = tuple(table)
    automaton = CharwiseDoubleArrayAhoCorasick(list(words), MATCH_KIND_LEFTMOST_LONGEST)
    return automaton, words, table


def read_endings(line: Line, titles: Sequence[Title]) -> Iterator[Candidate]:
    """All names with a telling ending; an ending inside a title is none (報道局|長)."""
    automaton, words, table = endings()
    inside = {place for title in titles for place in range(title.start + 1, title.end)}
    led = {title.end - 1 for title in titles if title.text.endswith("長")}
    heads = {title.start for title in titles}
    for start, end, number in automaton.find(line.text):
        if end in inside - led or (end not in line.last and end not in led):
            continue
        if not _stands(line, start, end) or (end in inside and line.text[start:end] == "会"):
            continue
        names = (_name(line, start, end, ending) for ending in table[words[number]])
        found = next((name for name in names if name is not None), None)
        if found is not None and (end not in inside or _is_led(found, start, titles)):
            yield _last_piece(found) if end in heads else _lengthened(line, found)


def _is_led(name: Candidate, start: int, titles: Sequence[Title]) -> bool:
    """Whether a body is what a title heads (内務省某局|長), not only a piece of the title."""
    title = next(title for title in titles if title.start < name.end < title.end)
    body = name.text[: start - name.start]
    known = any(body in ending.known for ending in endings()[2][name.text[len(body) :]])
    return start < title.start or known or _leading_body(body)


def _lengthened(line: Line, name: Candidate) -> Candidate:
    """An organisation whose name goes on in katakana (某化学メディカル)."""
    found = GOES_ON.match(line.text, name.end)
    if name.type is not EntityType.ORG or found is None or not ENDS.match(line.text, found.end()):
        return name
    return name.but(end=found.end(), text=name.text + found.group())


def _last_piece(name: Candidate) -> Candidate:
    """A place before a title without the person's name (某・某・某州|首相)."""
    pieces = re.split("・", name.text)
    if name.type is not EntityType.GPE or len(pieces) < 3:
        return name
    return name.but(start=name.end - len(pieces[-1]), text=pieces[-1])


def _stands(line: Line, start: int, end: int) -> bool:
    """Whether the ending ends the compound: what follows is no suffix of its own."""
    following = line.first.get(end)
    if end - start == 1 and start not in line.first:
        return False
    if start not in line.first and in_word(line, start, start + 1):
        return False
    if IS_KATAKANA.match(line.text[end - 1]) and IS_KATAKANA.match(line.after(end)):
        return False
    return following is None or line.words[following] not in {"化", "的", "性", "中", "力", "線"}


def _name(line: Line, start: int, end: int, ending: Ending) -> Candidate | None:
    word = line.text[start:end]
    begin = _begin(line, start, ending, word)
    begin = between_states(line, begin) if ending.type is EntityType.LAW else begin
    body = line.text[begin:start]
    if not (_is_name(line, (begin, start, end), ending) if body else word in ending.alone):
        return None
    key = _known_body(body)
    if key and ending.name in {"movement", "party"}:
        return None
    prefix = _country_prefix(body) or ""
    if body and prefix == body and ending.type is EntityType.PRODUCT:
        # A state's aircraft carrier is no name of one.
        return None
    if ending.type in PLACES and IS_KATAKANA.match(body, len(prefix)):
        begin += len(prefix)
    return Candidate(
        start=begin,
        end=end,
        kind=Kind.NAME,
        rule=f"ja.ending-{ending.name}",
        text=line.text[begin:end],
        type=ending.type,
        key=(key or _known_body(line.text[begin:end].removesuffix("社")))
        if ending.name == "media"
        else _city(body, line.text[start:end]),
        sector=ending.sector,
        country=_country(body, ending),
        trust=4 if ending.needs != "proper" else 3,
    )


def _city(body: str, word: str) -> str:
    """The key of a city whose name takes its rank along (北京|市)."""
    return CITY + body if word == "市" and CITY + body in lexicon().cities else ""


def _known_body(body: str) -> str:
    """The known organisation that the words before an ending are (アルカイダ|武装勢力)."""
    hits = list(lexicon().find(body))
    whole = len(hits) == 1 and hits[0][:2] == (0, len(body))
    return hits[0][2].key if whole and hits[0][2].type is EntityType.ORG else ""


def _begin(line: Line, start: int, ending: Ending, word: str) -> int:
    """Where the words before an ending begin to belong to it."""
    number = line.last.get(start)
    if number is None:
        inside = next((n for n, s in enumerate(line.starts) if s < start < line.ends[n]), None)
        if inside is None:
            return start
        start, number = line.starts[inside], line.last.get(line.starts[inside])
    for _ in range(LONGEST):
        if number is None or not _belongs(line, number, ending, word):
            break
        start = line.starts[number]
        if ending.type is EntityType.GPE and "地名" in line.pos[number]:
            start -= is_quartered(line, start)
            break
        number = line.last.get(start)
    while line.text[start] in NAME_MARKS:
        start += 1
    if ending.name == "media" and line.text[start] in LETTERS and start + 1 in line.first:
        start += 1
    return start


def _belongs(line: Line, number: int, ending: Ending, ending_word: str) -> bool:
    """Whether a word before an ending may be part of the name."""
    word, pos, start = line.words[number], line.pos[number], line.starts[number]
    if word in NAME_MARKS:
        joins = IS_KATAKANA.match(line.before(start)) and IS_KATAKANA.match(line.after(start + 1))
        return start > 0 and bool(joins or word == "-")
    if ending_word in EMBASSIES and word in {"在", "駐"}:
        return True
    content = pos.startswith(CONTENT) or (ending.type is EntityType.LAW and word == "的")
    if ("人名" in pos and not IS_KATAKANA.match(word)) or not content:
        return False
    if word in OUTSIDE or word.isdigit() or (len(word) > 1 and word in title_words().sectors):
        return False
    if ending.type is EntityType.GPE:
        return word not in state_names() and word not in LETTERS and "数詞" not in pos
    return "副詞可能" not in pos


def _is_name(line: Line, places: tuple[int, int, int], ending: Ending) -> bool:
    """Whether the words before an ending make a name of it."""
    begin, end, stop = places
    body = line.text[begin:end]
    country = _country_prefix(body)
    bare = body[len(country) :] if country else body
    if body[0] in "在駐" and line.text[end:stop] in EMBASSIES:
        return True
    word = line.text[end:stop]
    if ending.type is EntityType.LAW and names_law(body, word, by_body=bool(_known_body(body))):
        return True
    ministry = _leading_body(body)
    if ministry or bare in ending.known:
        return ending.type is EntityType.ORG or not ministry
    named = partial(_has_name, line, begin, end)
    fits: dict[str, Callable[[], bool]] = {
        "body": lambda: False,
        "ship": lambda: named() or IS_KATAKANA.match(body) is not None,
        "law": lambda: named() or LAW_CONTEXT.match(line.text, stop) is not None,
        "known": lambda: country is not None and any(map(bare.endswith, ending.known)),
        "any": lambda: len(body) > 1 and body not in NOT_PARTIES and not body.startswith("第"),
        "place": lambda: country != body and named(),
        "proper": lambda: country == body or named(),
    }
    return fits[ending.needs]()


def _leading_body(body: str) -> bool:
    """Whether words begin with a ministry or another body that is known."""
    if _led_by_ministry(body):
        return True
    first = next(lexicon().find(body), None)
    return first is not None and first[0] == 0 and first[2].type is EntityType.ORG


def _led_by_ministry(body: str) -> bool:
    """Whether words begin with a ministry, its state's name before it or not (外務省|某局)."""
    if "省" not in body and "庁" not in body:
        return False
    states = (n for n in range(2, len(body)) if body[:n] in state_names())
    return any(body.startswith(_ministries(), start) for start in (0, *states))


@cache
def _ministries() -> tuple[str, ...]:
    _, _, table = endings()
    return tuple(known + end for known in table["省"][0].known for end in "省庁")


def _has_name(line: Line, begin: int, end: int) -> bool:
    """Whether the words before the ending hold a name or a word in katakana or Latin letters."""
    number = line.first.get(begin)
    while number is not None and line.starts[number] < end:
        word, pos = line.words[number], line.pos[number]
        if "固有名詞" in pos or (word[0].isascii() and word[0].isupper()):
            return True
        if IS_KATAKANA.match(word) and len(word) > 3 and word not in common_katakana():
            return True
        number = line.first.get(line.ends[number])
    return False


def _country_prefix(body: str) -> str | None:
    for length in range(min(len(body), 12), 1, -1):
        if body[:length] in state_names():
            return body[:length]
    return body[0] if body[:1] in LETTERS and not IS_KATAKANA.match(body) else None


def _country(body: str, ending: Ending) -> str | None:
    """The state that a name begins with; one character says so only before a known body.

    米国務省 is a ministry of 米; 北海道大学 and 中央銀行 begin with no state.
    """
    prefix = _country_prefix(body)
    if prefix is None:
        return None
    if prefix in LETTERS:
        bare = body[1:]
        told = not bare or bare in ending.known or _led_by_ministry(bare)
        return LETTERS[prefix] if told and ending.type is EntityType.ORG else None
    known = lexicon()
    hits = list(known.find(prefix))
    return hits[0][2].country if hits else None
