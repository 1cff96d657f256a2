"""People: names beside titles in every order, and names that show themselves."""

import re
from collections.abc import Iterator
from dataclasses import replace

from nenpyo.languages.ja.names.lexicon import is_list, read_toml, state_names
from nenpyo.languages.ja.names.line import (
    ENDS,
    IS_KANJI,
    IS_KATAKANA,
    KANJI,
    KATAKANA,
    LAST_KATAKANA,
    Line,
    in_word,
)  # fmt: skip
from nenpyo.languages.ja.names.titles import Title
from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate, Kind

LISTS = read_toml("people.toml")
SURNAMES = frozenset(LISTS["surnames"].split())
"""Chinese and Korean family names of one or two characters."""
ORG_PIECES = frozenset(LISTS["org_pieces"].split())
"""Pieces that make a katakana name that of an organisation (タイムズ, バンク)."""
NO_NAMES = frozenset(LISTS["no_names"].split())
"""Katakana words that stand before titles and name nobody (メディア, チーム)."""
PLACE_SUFFIX = re.compile("州|県|省|市|郡|道")
LOCAL_TITLES = re.compile("(?:州|市|県|知|村|町|区|支局|特派|総?領事|警察)")
ORDINAL = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})世"
NAME_KATAKANA = re.compile(
    f"[{KATAKANA}]+(?:[・=][{KATAKANA}]+|[・ ]?[A-Z]\\.?・(?=[{KATAKANA}]))*"
)
FULL_KATAKANA = re.compile(f"[{KATAKANA}]{{2,}}(?:・[A-Z]\\.?)*(?:[・=][{KATAKANA}]+)+")
EAST_ASIAN = re.compile(f"[{KANJI}]{{2,4}}")
SHORT_KANJI = re.compile(f"[{KANJI}]{{1,4}}$")
Found = tuple[int, int, str]
"""Where a name stands, and the rule that found it."""
PERSON = "名詞-固有名詞-人名"
FAMILY, GIVEN, WHOLE = f"{PERSON}-姓", f"{PERSON}-名", f"{PERSON}-一般"
WITH_READING = re.compile(
    f"(?<![{KANJI}])(?P<name>[{KANJI}]{{2,4}})[(][{KATAKANA}]+[・=][{KATAKANA}]+[)]"
)
CLOSED = re.compile("[(][^()]{1,24}[)]$")
TITLE_HEADS = frozenset("元前副新現故駐兼総党国省軍州県市家邸派側宅案像戦訳編著作論")
"""Single characters that begin a title after a name, or make another word of it."""
TITLE_LENGTH = 8
"""Words that may stand between a name and its title (国家安全保障会議戦略広報調整官)."""


def read_people(line: Line, titles: list[Title]) -> Iterator[Candidate]:
    """People named beside a title, then those whose names need none."""
    for title in titles:
        found = _before(line, title) or _after(line, title)
        if found is not None:
            yield _person(line, found, title)
    yield from read_readings(line)
    yield from _full_katakana(line)
    yield from _tagged(line)


def _person(line: Line, found: Found, title: Title | None = None, trust: int = 6) -> Candidate:
    start, end, rule = found
    bare = title is None or title.honorific
    local = title is not None and PLACE_SUFFIX.match(line.before(title.start))
    return Candidate(
        start=start,
        end=end,
        kind=Kind.NAME,
        rule=rule,
        text=line.text[start:end],
        type=EntityType.PERSON,
        title=None if bare or title is None else title.text,
        office=None if title is None or title.former or local else title.office,
        sector=None if bare or title is None else title.sector,
        trust=trust,
    )


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
    elif local is not None and not title.honorific:
        return None
    if all(piece in state_names() or piece in NO_NAMES for piece in pieces):
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
    start = _with_surname(line, start)
    return start, _with_given(line, start, place), "ja.name-title"


def _with_surname(line: Line, start: int) -> int:
    """Take in the family name that the analyser read as an ordinary word."""
    number = line.last.get(start)
    if number is None or line.pos[line.first[start]] != GIVEN:
        return start
    if line.words[number] in SURNAMES:
        return line.starts[number]
    return start


def _with_given(line: Line, start: int, end: int) -> int:
    """Take in the last character of a three-character name that the analyser read as a word."""
    number = line.first.get(end)
    name = line.text[start:end]
    if number is None or len(name) != 2 or name[0] not in SURNAMES:
        return end
    word, pos = line.words[number], line.pos[number]
    ordinary = pos.startswith(("名詞-普通名詞", "形容詞", "動詞", "形状詞", "副詞"))
    if ordinary and len(word) == 1 and IS_KANJI.match(word) and word not in TITLE_HEADS:
        return line.ends[number]
    return end


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
    """Whether no ordinary word of two characters covers the stretch."""
    number = line.first.get(start)
    if number is None:
        return False
    return not (line.ends[number] == end and end - start > 1 and "固有" not in line.pos[number])


def _after(line: Line, title: Title) -> Found | None:
    """The name that follows a title directly, or after の where it is a full one."""
    if title.honorific:
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


def _full_katakana(line: Line) -> Iterator[Candidate]:
    """ファースト・ラスト without a title: an organisation by its pieces, or a person.

    A person needs a piece that the analyser knows as one.
    """
    for found in FULL_KATAKANA.finditer(line.text):
        pieces = re.split("[・=]", found.group())
        start, end = found.span()
        if is_list(pieces):
            continue
        if pieces[0] in state_names() and len(pieces) > 2:
            start += len(pieces.pop(0)) + 1
        if any(piece in ORG_PIECES for piece in pieces):
            body = _person(line, (start, end, "ja.full-katakana"), trust=3)
            yield replace(body, type=EntityType.ORG)
            continue
        if not any(piece in state_names() or piece in NO_NAMES for piece in pieces):
            if len(pieces) > 2 and PLACE_SUFFIX.match(line.after(end)):
                end -= len(pieces.pop()) + 1
            if _any_person(line, start, end):
                yield _person(line, (start, end, "ja.full-katakana"), trust=4)


def _any_person(line: Line, start: int, end: int) -> bool:
    number = line.first.get(start)
    while number is not None and line.starts[number] < end:
        if line.pos[number].startswith(PERSON):
            return True
        number = line.first.get(line.ends[number])
    return False


def _tagged(line: Line) -> Iterator[Candidate]:
    """Words that the analyser takes for names of people: family with given name, or alone.

    A family or given name alone is weak; a name known as a whole (人名-一般) is not.
    """
    number = 0
    while number < len(line.pos):
        if not line.pos[number].startswith(PERSON):
            number += 1
            continue
        first = number
        while number < len(line.pos) and line.pos[number].startswith(PERSON):
            number += 1
            if number < len(line.pos) and line.starts[number] != line.ends[number - 1]:
                break
        start = _with_surname(line, line.starts[first])
        tags = line.pos[first:number]
        full = start < line.starts[first] or (FAMILY in tags and GIVEN in tags)
        end = line.ends[number - 1]
        end = _with_given(line, start, end)
        if (full or end - start > 1) and not in_word(line, start, end):
            candidate = _person(line, (start, end, "ja.tagged-person"), trust=4 if full else 2)
            yield replace(candidate, weak=not full and WHOLE not in tags)


def read_readings(line: Line) -> Iterator[Candidate]:
    """Names in kanji that a reading in brackets follows (金某哲(キム・某チョル))."""
    for found in WITH_READING.finditer(line.text):
        text = found.group("name")
        if text[0] in SURNAMES or text[:2] in SURNAMES:
            yield _person(line, (*found.span("name"), "ja.name-reading"))
