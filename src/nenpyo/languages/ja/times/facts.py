"""Names whose time the world knows: events, bodies, bearers of offices, people, yearly events."""

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from itertools import zip_longest

from nenpyo.languages.ja.names.lexicon import holders
from nenpyo.languages.ja.tables import read_toml
from nenpyo.languages.ja.times.lives import Life, lives, told_of
from nenpyo.pack.dating import DatedName, Stretch
from nenpyo.pack.names import Holder

JOINED = re.compile("[ァ-ヶー]{2}|[A-Za-z0-9]{2}")
"""Two characters between which no name begins or ends."""
TITLES = {
    "head-of-state": "大統領 国家主席 主席 総統 総書記 国防委員長 国務委員長 最高指導者",
    "head-of-government": "首相 総理 総理大臣 内閣総理大臣",
    "foreign-minister": "外相 外務大臣 外務相 国務長官 外交部長 外交通商相 外交通商部長官",
    "defence-minister": "国防相 国防長官 防衛相 国防部長官",
    "secretary-general": "事務総長 国連事務総長",
}
"""How the bearers in people.toml are called."""
FORMER = ("前", "元")
STATES = {
    "USA": "米", "GBR": "英", "FRA": "仏", "DEU": "独", "RUS": "露", "CHN": "中国", "KOR": "韓国",
    "ITA": "伊", "AUS": "豪",
}  # fmt: skip
NUMBER = re.compile("第([0-9]{1,3})回(?:日本生命|文部科学大臣杯|大会)?[ 　]?[(「『]?$")
NUMBER_REACH = 20
SHORT_NAME = 3
"""A family name of one character stands in a full name of at most so many (菅直人, 胡錦濤)."""
Fact = tuple[str, tuple[Stretch, ...]]
"""The kind of a name, and when what it names was."""


def find(text: str) -> Iterator[DatedName]:
    """The names of a folded text whose time is known, the longest at each place."""
    at, lengths = 0, _lengths()
    while at < len(text):
        end = next(
            (
                at + length
                for length in lengths.get(text[at : at + 2], ())
                if text[at : at + length] in _names() and _is_whole(text, at, at + length)
            ),
            None,
        )
        if end is not None:
            yield from _known(text, at, end)
        at = end or at + 1


def _is_whole(text: str, start: int, end: int) -> bool:
    return not (JOINED.match(text, max(0, start - 1)) and start) and not JOINED.match(text, end - 1)


def _known(text: str, start: int, end: int) -> Iterator[DatedName]:
    known = _names()[text[start:end]]
    if isinstance(known, Life):
        for kind, last, stretch in told_of(text, end, known):
            yield DatedName(start, last, kind, (stretch,))
    elif isinstance(known, int):
        number = NUMBER.search(text, max(0, start - NUMBER_REACH), start)
        if number:
            year = known + int(number[1])
            stretches = ((date(year, 1, 1), date(year, 12, 31)),)
            yield DatedName(number.start(), end, "series", stretches)
    else:
        yield DatedName(start, end, *known)


@cache
def _names() -> Mapping[str, Fact | Life | int]:
    """What is known by name: a fact, a life, or a yearly event's year before its first."""
    facts = defaultdict[tuple[str, str], list[Stretch]](list)
    for name, kind, stretch in (*_bearers(), *_facts()):
        facts[name, kind].append(stretch)
    names: dict[str, Fact | Life | int] = dict(lives())
    names |= {name: (kind, tuple(sorted(set(found)))) for (name, kind), found in facts.items()}
    for line in read_toml("facts.toml")["series"]:
        for row in line["lines"].strip().splitlines():
            before, words = row.split(" ", 1)
            names |= dict.fromkeys(words.split("|"), int(before))
    return names


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """By the first two characters of names, how long they are, the longest first."""
    lengths = defaultdict[str, set[int]](set)
    for name in _names():
        lengths[name[:2]].add(len(name))
    return {key: tuple(sorted(found, reverse=True)) for key, found in lengths.items()}


def _facts() -> Iterator[tuple[str, str, Stretch]]:
    for section in read_toml("facts.toml")["facts"]:
        for row in section["lines"].strip().splitlines():
            first, last, words = row.split(" ", 2)
            stretch = _day(first, last=False) or date.min, _day(last, last=True)
            for word in words.split("|"):
                yield word, section["kind"], stretch


def _day(text: str, *, last: bool) -> date | None:
    """A day, or the first or last day of a month or a year; None for an open end."""
    if text == "-":
        return None
    year, *rest = (int(part) for part in text.split("-"))
    month = rest[0] if rest else (12 if last else 1)
    day = rest[1] if len(rest) > 1 else (monthrange(year, month)[1] if last else 1)
    return date(year, month, day)


def _bearers() -> Iterator[tuple[str, str, Stretch]]:
    """Each bearer of an office beside the title, and as the former one when not in office."""
    terms = defaultdict[tuple[str, str], list[Holder]](list)
    for holder in holders():
        for called in _called(holder):
            terms[called].append(holder)
    for (name, title), held in terms.items():
        held.sort(key=lambda holder: holder.start)
        for holder, following in zip_longest(held, held[1:]):
            yield name + title, "office", (holder.start, holder.end)
            if holder.end:
                gap = holder.end, following.start if following else None
                for former in FORMER:
                    yield f"{name}{former}{title}", "former", gap


def _called(holder: Holder) -> Iterator[tuple[str, str]]:
    """The names and the titles by which a bearer may be called together."""
    pieces = re.split("[・=]", holder.person)
    names = {holder.person, pieces[-1]}
    if len(pieces) == 1:
        surnames = (1, 2) if len(holder.person) <= SHORT_NAME else (2, 3)
        names |= {holder.person[:length] for length in surnames}
    for name in sorted(names):
        for title in TITLES.get(holder.office, "").split():
            yield name, title
            if holder.country in STATES:
                yield name, STATES[holder.country] + title
