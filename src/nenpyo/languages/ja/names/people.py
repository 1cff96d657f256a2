"""People named beside titles, in every order."""

import re
from collections.abc import Iterator
from dataclasses import replace

from nenpyo.languages.ja.names.lexicon import common_katakana, state_names
from nenpyo.languages.ja.names.line import (
    ENDS,
    IS_KANJI,
    IS_KATAKANA,
    KANJI,
    KATAKANA,
    LAST_KATAKANA,
    Line,
)  # fmt: skip
from nenpyo.languages.ja.names.person import (
    FAMILY,
    GIVEN,
    NO_NAMES,
    PERSON,
    SURNAMES,
    Found,
    person_at,
    with_given,
    with_surname,
)  # fmt: skip
from nenpyo.languages.ja.names.titles import PLACE_SUFFIX, Title
from nenpyo.pack.names import Candidate

LOCAL_TITLES = re.compile("(?:州|市|県|知|村|町|区|支局|特派|総?領事|警察)")
ORDINAL = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})世"
NAME_KATAKANA = re.compile(
    f"[{KATAKANA}]+(?:[・=][{KATAKANA}]+|[・ ]?[A-Z]\\.?・(?=[{KATAKANA}]))*"
)
EAST_ASIAN = re.compile(f"[{KANJI}]{{2,4}}")
SHORT_KANJI = re.compile(f"[{KANJI}]{{1,4}}$")
FORMER = re.compile("[元前故](?=..)")
CLOSED = re.compile("[(][^()]{1,24}[)]$")
TITLE_LENGTH = 8
"""Words that may stand between a name and its title (国家安全保障会議戦略広報調整官)."""


def read_people(line: Line, titles: list[Title]) -> Iterator[Candidate]:
    """People named beside a title."""
    for title in titles:
        found = _before(line, title)
        if found is not None:
            yield person_at(line, found, _whole(line, found[1], title))
        elif (found := _after(line, title)) is not None:
            yield person_at(line, found, title)


def _whole(line: Line, end: int, title: Title) -> Title:
    """The title as it begins before a state's name (某氏の名|元レバノン首相)."""
    former = FORMER.match(line.text, end, title.start)
    if former is None or title.former or title.honorific:
        return title
    return replace(title, text=former.group() + title.text, former=True)


def _before(line: Line, title: Title) -> Found | None:
    """The name that ends before a title, past the words that belong to the title or a bracket."""
    bracket = CLOSED.search(line.text, max(0, title.start - 26), title.start)
    if bracket is not None:
        return _before(line, replace(title, start=bracket.start()))
    for place in _title_starts(line, title.start):
        found = _katakana_before(line, place, title) or _tagged_before(line, place)
        if found is not None:
            return found
    return _kanji_before(line, title)


def _title_starts(line: Line, start: int) -> Iterator[int]:
    """Where the whole title may begin: at its last word, or at a noun before that."""
    yield start
    number = line.last.get(start)
    for _ in range(TITLE_LENGTH):
        if number is None or number < 0 or not _is_title_noun(line, number):
            return
        yield line.starts[number]
        number = line.last.get(line.starts[number])


def _is_title_noun(line: Line, number: int) -> bool:
    word, pos = line.words[number], line.pos[number]
    if word in state_names():
        return True
    if IS_KATAKANA.match(word) or PERSON in pos or "地名-一般" in pos or "数詞" in pos:
        return False
    return pos.startswith(("名詞", "接頭辞", "接尾辞-名詞的"))


def _katakana_before(line: Line, place: int, title: Title) -> Found | None:
    found = LAST_KATAKANA.search(line.text, max(0, place - 40), place)
    if found is None:
        return None
    start, end = found.span()
    pieces = re.split("[・=]", found.group())
    local = LOCAL_TITLES.match(line.text[place : title.end])
    if len(pieces) > 1 and (pieces[-1] in state_names() or PLACE_SUFFIX.match(line.after(place))):
        end -= len(pieces.pop()) + 1
    elif len(pieces) > 1 and pieces[0] in state_names():
        start += len(pieces.pop(0)) + 1
    elif local is not None and not title.honorific and len(pieces) == 1:
        return None
    if all(piece in state_names() or piece in NO_NAMES for piece in pieces):
        return None
    ordinary = all(piece in common_katakana() for piece in pieces)
    if ordinary and not (title.honorific or title.office or title.sector == "GOV"):
        return None
    return (start, end, "ja.name-title") if end - start > 1 else None


def _tagged_before(line: Line, place: int) -> Found | None:
    number = line.last.get(place)
    start = place
    while number is not None and line.pos[number].startswith(PERSON):
        start = line.starts[number]
        if line.pos[number] == FAMILY and line.words[number] not in SURNAMES:
            break
        number = line.last.get(start)
    if start == place:
        return None
    start = with_surname(line, start)
    return start, with_given(line, start, place), "ja.name-title"


def _kanji_before(line: Line, title: Title) -> Found | None:
    """A short run of kanji before an honorific or an office, where a family name begins it."""
    found = SHORT_KANJI.search(line.text, max(0, title.start - 4), title.start)
    if found is None or IS_KANJI.match(line.before(found.start())):
        return None
    text = found.group()
    if text in NO_NAMES or text[0] in "同両各某全当該":
        return None
    known = text[0] in SURNAMES or text[:2] in SURNAMES
    unknown_title = title.text not in {"氏", "さん", "容疑者", "被告"}
    if unknown_title and not (known and _is_name_like(line, found.start(), title.start)):
        return None
    return found.start(), found.end(), "ja.kanji-title"


def _is_name_like(line: Line, start: int, end: int) -> bool:
    """Whether no ordinary word of two characters covers the stretch, no state begins it."""
    number = line.first.get(start)
    if number is None or line.words[number] in state_names():
        return False
    return not (line.ends[number] == end and end - start > 1 and "固有" not in line.pos[number])


def _after(line: Line, title: Title) -> Found | None:
    """The name that follows a title directly, or after の where it is a full one."""
    if title.honorific or title.end not in line.first:
        return None
    place = title.end
    joined = line.after(place) == "の"
    start = place + 1 if joined else place
    found = NAME_KATAKANA.match(line.text, start)
    if found is not None:
        text = found.group()
        ordinal = re.match(ORDINAL, line.text[found.end() : found.end() + 4])
        if ordinal is not None:
            return start, found.end() + ordinal.end(), "ja.title-name"
        if (not joined or "・" in text) and not _is_list(text) and _ends(line, found.end()):
            return start, found.end(), "ja.title-name"
        return None
    return _kanji_after(line, start, joined=joined)


def _kanji_after(line: Line, start: int, *, joined: bool) -> Found | None:
    end = _tagged_run(line, start)
    if end is not None and _ends(line, end) and (not joined or end - start > 2):
        return start, end, "ja.title-name"
    found = EAST_ASIAN.match(line.text, start)
    if joined or found is None or not _ends(line, found.end()):
        return None
    text = found.group()
    if text[0] not in SURNAMES or not _is_name_like(line, start, found.end()):
        return None
    return start, found.end(), "ja.title-name"


def _ends(line: Line, place: int) -> bool:
    return ENDS.match(line.text, place) is not None


def _tagged_run(line: Line, start: int) -> int | None:
    """The end of the words from a place on that the analyser takes for a person's name."""
    number, end = line.first.get(start), None
    if number is not None and line.words[number] in SURNAMES and line.pos[number] != FAMILY:
        following = line.first.get(line.ends[number])
        if following is None or line.pos[following] != GIVEN:
            return None
        number = following
    while number is not None and line.pos[number].startswith(PERSON):
        end = line.ends[number]
        number = line.first.get(end)
    return end


def _is_list(text: str) -> bool:
    """Whether a run of katakana with dots only lists states."""
    return all(piece in state_names() for piece in re.split("[・=]", text))
