"""States by a character (米, 日米韓, 訪朝), and with what counts as the state (ロシア軍)."""

import re
from collections.abc import Iterable, Iterator

from nenpyo.languages.ja.names.lexicon import state_key
from nenpyo.languages.ja.names.line import IS_KANJI, KANJI, Line
from nenpyo.languages.ja.tables import read_toml
from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate, Kind

_DATA = read_toml("states.toml")
FREE: dict[str, str] = _DATA["letters"]["free"]
LETTERS: dict[str, str] = FREE | _DATA["letters"]["bound"]
AMBIGUOUS = frozenset(_DATA["compounds"]["ambiguous"])
_SETS = "".join(LETTERS)


def _one_of(words: list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


COMPOUND = re.compile(f"[{_SETS}]{{2,6}}(?![{_SETS}])")
RELATION = re.compile(_one_of(_DATA["compounds"]["relations"]))
BODY = re.compile(_one_of(_DATA["compounds"]["bodies"]))
VERBAL = re.compile(
    f"(?<=[訪対反親駐在嫌滞渡])[{_SETS}]|(?<=[来離])日|(?<![{KANJI}])[{_SETS}](?=側|政府|軍)"
)
BEFORE_NOUN = re.compile(f"(?<![{KANJI}])[{''.join(FREE)}](?=[{KANJI}ァ-ヴA-Z])")
JOINED = re.compile(f"[{_SETS}]")
WORDS = frozenset(_DATA["compounds"]["words"])
"""Words that only look like a state's character with a noun (米価, 英語, 加工)."""


def read_letters(line: Line) -> Iterator[Candidate]:
    """States written as single characters, alone before a noun or several in a row."""
    after = 0
    for letter in JOINED.finditer(line.text):
        place = letter.start()
        compound = COMPOUND.match(line.text, place) if place >= after else None
        if compound is not None:
            after = compound.end()
            if _is_compound(line, place, after):
                yield compound_of(compound)
        verbal = VERBAL.match(line.text, place)
        if verbal is not None and _is_verbal(line, place):
            yield _letter(verbal, "ja.state-verb")
        noun = BEFORE_NOUN.match(line.text, place)
        if noun is not None and _is_letter(line, place):
            end = with_body(line, place + 1)
            yield _letter(noun, "ja.state-letter").but(end=end, text=line.text[place:end])


def read_joined(line: Line, states: Iterable[Candidate]) -> Iterator[Candidate]:
    """A character directly before a state's full name (日ミャンマー外相会談)."""
    for state in states:
        found = JOINED.match(line.text, max(0, state.start - 1))
        if found is None or state.start == 0 or found.start() not in line.first:
            continue
        before = line.before(found.start())
        if not (IS_KANJI.match(before) or before.isdigit()):
            yield _letter(found, "ja.state-joined")


def compound_of(found: re.Match[str], offset: int = 0) -> Candidate:
    """The states of several characters in a row, found in a text that begins at `offset`."""
    return Candidate(
        start=offset + found.start(),
        end=offset + found.end(),
        kind=Kind.STATES,
        rule="ja.states-compound",
        text=found.group(),
        type=EntityType.GPE,
        keys=tuple(dict.fromkeys(state_key(LETTERS[char]) for char in found.group())),
        trust=5,
    )


def _letter(found: re.Match[str], rule: str) -> Candidate:
    country = LETTERS[found.group()]
    return Candidate(
        start=found.start(),
        end=found.end(),
        kind=Kind.NAME,
        rule=rule,
        text=found.group(),
        type=EntityType.GPE if country != "EUR" else EntityType.ORG,
        key=state_key(country),
        country=country,
        trust=5,
    )


def _is_compound(line: Line, start: int, end: int) -> bool:
    text = line.text[start:end]
    if line.before(start).isdigit() or line.before(start) == "月":
        return False
    if len(set(text)) < len(text) or (
        IS_KANJI.match(line.before(start)) and start not in line.first
    ):
        return False
    if text in AMBIGUOUS or not set(text) & set("米露ロ韓朝英独仏"):
        return RELATION.match(line.text, end) is not None
    return _is_words(line, end) and text not in WORDS


def _is_words(line: Line, end: int) -> bool:
    """Whether the last word inside does not reach beyond (日米 + 首脳, not 日英 + 語)."""
    return end in line.last or RELATION.match(line.text, end) is not None


def _is_verbal(line: Line, place: int) -> bool:
    """訪朝, 対ロ, 駐日: a word by itself, or the beginning of a longer one."""
    return place - 1 in line.first or not IS_KANJI.match(line.before(place - 1))


def _is_letter(line: Line, place: int) -> bool:
    """A character before a noun: it begins a word that is not a known one."""
    number = line.first.get(place)
    if number is None:
        return False
    word = line.words[number]
    if word in WORDS:
        return False
    if len(word) == 1:
        following = line.first.get(place + 1)
        return following is not None and line.pos[following].startswith(
            ("名詞", "接頭辞", "接尾辞")
        )
    return BODY.match(line.text, place + 1) is not None


def with_body(line: Line, end: int) -> int:
    """Where a state's name ends with its government or army (ロシア|政府), or `end` itself."""
    found = BODY.match(line.text, end)
    if found is None or found.end() not in line.last:
        return end
    return found.end()
