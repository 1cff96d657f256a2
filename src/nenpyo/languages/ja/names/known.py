"""Names that the gazetteer knows, and words that the analyser takes for places."""

import re
from collections.abc import Iterator, Sequence

from nenpyo.languages.ja.names.lexicon import is_state, lexicon
from nenpyo.languages.ja.names.line import IS_KANJI, IS_KATAKANA, KANJI, KATAKANA, Line, in_word
from nenpyo.languages.ja.names.states import COMPOUND, compound_of, with_body
from nenpyo.languages.ja.names.titles import Title
from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate, Entry, Kind

NOT_STATE = re.compile(
    "人(?!権|道)|語(?!る|っ|ら|り)|料理|系(?!の)|製|産|株|国籍|海(?!軍|兵|上)|洋|湾|半島"
)
PLACE_TAG = "名詞-固有名詞-地名"
MEDIA_CUE = re.compile(
    "[(]|紙|に?よれば|に?よると|の報道|の取材|が報じ|が伝え|は報じ|は伝え|も報じ|も伝え|の記事|など(?:が|に|は)"
)
COMPASS = frozenset("東西南北")
NESTED = "ja.inner-state"
PART = re.compile("(?:[東西南北中]{1,2}|中)部?部")
"""A part of a place without a name of its own (東北部, 中部)."""
PART_OF = re.compile("[東西南北]部?$")
WRITTEN = re.compile(f"[{KANJI}{KATAKANA}]")


def read_known(line: Line) -> Iterator[Candidate]:
    """What the gazetteer knows."""
    for start, end, entry, weak in _aligned(line):
        if weak and not MEDIA_CUE.match(line.text, end):
            continue
        stop = with_body(line, end) if is_state(entry.key) else end
        if is_state(entry.key) and _is_other_word(line, start, stop):
            continue
        if entry.type is EntityType.LOC and line.after(end) == "部":
            continue
        yield known_name(line, (start, end, stop), entry)
        yield from _part(line, start, end, entry)


def _aligned(line: Line) -> Iterator[tuple[int, int, Entry, bool]]:
    """Known names that are words here; where the longest is none, what it hid is looked for."""
    start, text = 0, line.text
    while start < len(text):
        resume = len(text)
        for begin, end, entry, weak in lexicon().find(text[start:]):
            place = (start + begin, start + end)
            if in_word(line, *place) or not _is_word(line, *place):
                resume = place[0] + 1
                break
            yield *place, entry, weak
        start = resume


def _is_word(line: Line, start: int, end: int) -> bool:
    """A name in kanji must begin and end with words; one in other letters only not be a piece."""
    if not IS_KANJI.match(line.text[start]) and not IS_KANJI.match(line.text[end - 1]):
        return True
    if line.bounded(start, end):
        return True
    return end - start > 3 and (start in line.first or end in line.last)


def known_name(line: Line, places: tuple[int, int, int], entry: Entry) -> Candidate:
    """The candidate for a known name: where it starts, where the name ends, and all of it."""
    start, base, end = places
    return Candidate(
        start=start,
        end=end,
        kind=Kind.NAME,
        rule="ja.gazetteer",
        text=line.text[start:end],
        type=entry.type,
        key=entry.key,
        country=entry.country,
        sector=entry.sector,
        trust=3 if entry.key.startswith("city:") else 6,
        head=line.text[start:base] if is_state(entry.key) else "",
    )


def _part(line: Line, start: int, end: int, entry: Entry) -> Iterator[Candidate]:
    """A part of a place that has a name of its own (東ベルリン, 南部スーダン)."""
    found = PART_OF.search(line.text, max(0, start - 2), start)
    if found is None or entry.type is not EntityType.GPE or not IS_KATAKANA.match(line.text[start]):
        return
    begin = found.start()
    of_city = found.group().endswith("部") and not is_state(entry.key)
    if begin not in line.first or of_city or WRITTEN.match(line.before(begin)):
        return
    yield Candidate(
        start=begin,
        end=end,
        kind=Kind.NAME,
        rule="ja.part-of-place",
        text=line.text[begin:end],
        type=EntityType.LOC,
        country=entry.country,
        trust=5,
    )


def is_quartered(line: Line, start: int) -> bool:
    """Whether a quarter of the compass begins a name in katakana (東カサイ州, 南オセチア自治州)."""
    begin = start - 1
    quarter = line.before(start) in COMPASS and IS_KATAKANA.match(line.after(start)) is not None
    return quarter and begin in line.first and not WRITTEN.match(line.before(begin))


def _is_other_word(line: Line, start: int, end: int) -> bool:
    """A state's name inside a word that means no state (西日本, 日本語)."""
    compass = line.before(start) in COMPASS and line.text[start:end] in {"日本", "中国", "海"}
    return compass or NOT_STATE.match(line.text, end) is not None


def in_title(name: Candidate, titles: Sequence[Title]) -> bool:
    """Whether a place is only a part of a title that has a fixed form (ローマ|教皇)."""
    return (
        name.type is EntityType.GPE
        and not name.head
        and any(title.start == name.start and name.end < title.end for title in titles)
    )


def read_places(line: Line, titles: Sequence[Title]) -> Iterator[Candidate]:
    """Words that the analyser takes for names of places, and that are no titles (王子)."""
    taken = {title.start for title in titles}
    for number in [at for at, pos in enumerate(line.pos) if pos.startswith(PLACE_TAG)]:
        start, end = line.starts[number], line.ends[number]
        if (
            end - start < 2
            or start in taken
            or NOT_STATE.match(line.text, end)
            or PART.fullmatch(line.text, start, end + 1)
            or in_word(line, start, end)
        ):
            continue
        yield Candidate(
            start=start,
            end=end,
            kind=Kind.NAME,
            rule="ja.tagged-place",
            text=line.text[start:end],
            type=EntityType.GPE,
            trust=2,
        )


def inner_states(line: Line, names: Sequence[Candidate]) -> Iterator[Candidate]:
    """The state where an embassy stands (在ハイチ日本大使館), that an event befell.

    A law between states begins with them (日印原子力協定).
    """
    for name in names:
        between = COMPOUND.match(name.text) if name.type is EntityType.LAW else None
        if between is not None:
            yield compound_of(between, name.start).but(rule=NESTED)
        embassy = name.type is EntityType.ORG and name.text[0] in "在駐"
        if name.kind is Kind.NAME and (embassy or name.type is EntityType.EVENT):
            for start, end, entry, _ in lexicon().find(name.text):
                if is_state(entry.key) and start == embassy:
                    places = (name.start + start, name.start + end, name.start + end)
                    yield known_name(line, places, entry).but(rule=NESTED)
