"""Titles: what stands before or after a person's name, and what office it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from nenpyo.languages.ja.names.line import Line
from nenpyo.languages.ja.tables import read_toml

PLACE_SUFFIX = re.compile("州|県|省|市|郡|道")
"""What a place ends with that a local title follows (州|首相)."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title at a place of a sentence, with the prefixes that belong to it."""

    start: int
    end: int
    text: str
    office: str | None
    sector: str | None
    honorific: bool
    former: bool


@dataclass(frozen=True, slots=True)
class TitleWords:
    """The lists of titles.toml, ready to match."""

    automaton: Any
    words: tuple[str, ...]
    offices: dict[str, str]
    sectors: dict[str, str]
    honorifics: frozenset[str]
    alone: frozenset[str]
    prefixes: re.Pattern[str]


@cache
def title_words() -> TitleWords:
    """The pack's titles."""
    data = read_toml("titles.toml")
    offices: dict[str, str] = {}
    sectors: dict[str, str] = {}
    for row in data["office"]:
        for word in row["words"].split():
            offices.setdefault(word, row["office"])
            sectors.setdefault(word, row["code"])
    for row in data["title"]:
        for word in row["words"].split():
            sectors.setdefault(word, row["code"])
    for ministry in data["ministries"]["bodies"].split():
        for head in data["ministries"]["heads"].split():
            sectors.setdefault(ministry + head, "GOV")
    words = tuple(sectors)
    lists = data["words"]
    return TitleWords(
        automaton=CharwiseDoubleArrayAhoCorasick(list(words), MATCH_KIND_LEFTMOST_LONGEST),
        words=words,
        offices=offices,
        sectors=sectors,
        honorifics=frozenset(lists["honorifics"]),
        alone=frozenset(lists["alone"]),
        prefixes=re.compile(f"(?:{'|'.join(sorted(lists['prefixes'], key=len, reverse=True))})+$"),
    )


def find_titles(line: Line) -> Iterator[Title]:
    """All titles of a sentence; those that follow each other directly are one."""
    known = title_words()
    runs: list[tuple[int, int, str]] = []
    for start, end, number in known.automaton.find(line.text):
        word = known.words[number]
        if not _stands(line, start, end):
            continue
        if runs and runs[-1][1] == start and word not in known.honorifics:
            runs[-1] = (runs[-1][0], end, word)
        else:
            runs.append((start, end, word))
    for start, end, word in runs:
        begin = _with_prefixes(line, start, known)
        text = line.text[begin:end]
        whole = line.text[start:end] == word
        yield Title(
            start=begin,
            end=end,
            text=text,
            office=known.offices.get(word) if whole and "副" not in text else None,
            sector=known.sectors.get(word),
            honorific=word in known.honorifics,
            former=text.startswith(("元", "前", "故")),
        )


def _stands(line: Line, start: int, end: int) -> bool:
    """Whether a title is a word here: a single character needs both its boundaries."""
    if line.bounded(start, end):
        return True
    if line.text[start:end] == "氏":
        return line.after(end) not in {"名", "族", "神"} and line.before(start) not in {"摂", "華"}
    return end - start > 1 and (end in line.last or start in line.first)


def _with_prefixes(line: Line, start: int, known: TitleWords) -> int:
    found = known.prefixes.search(line.text, max(0, start - 4), start)
    if found is None:
        return start
    begin = found.start()
    return begin if begin in line.first or begin == 0 else start
