"""Names whose time the world knows: events, bodies, bearers of offices, people, yearly events."""

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from nenpyo.languages.ja.names.lexicon import holders
from nenpyo.languages.ja.tables import read_toml
from nenpyo.languages.ja.times.bearers import beginnings, calls
from nenpyo.languages.ja.times.lives import Life, life_beginnings, lives, told_of
from nenpyo.pack.dating import DatedName, Stretch
from nenpyo.pack.names import Holder
from nenpyo.pack.openings import Openings, openings

JOINED = re.compile("[ァ-ヶー]{2}|[A-Za-z0-9]{2}")
"""Two characters between which no name begins or ends."""
NUMBER = re.compile("第([0-9]{1,3})回(?:日本生命|文部科学大臣杯|大会)?[ 　]?[(「『]?$")
NUMBER_REACH = 20
Fact = tuple[str, tuple[Stretch, ...]]
"""The kind of a name, and when what it names was."""
SERIES = "series"
Row = Holder | tuple[str, tuple[str, ...], str]
"""What gives names: a bearer of an office; or a kind, days (a series' year) and the names."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names that begin with the same two characters, and their lengths, the longest first.

    Of each: a fact, a life, or a yearly event's year before its first.
    """

    known: Mapping[str, Fact | Life | int]
    lengths: tuple[int, ...]


def find(text: str) -> Iterator[DatedName]:
    """The names of a folded text whose time is known, the longest at each place."""
    last = 0
    for at in _openings().find(text):
        if at >= last and (end := _end(text, at, _names(text[at : at + 2]))) is not None:
            yield from _known(text, at, end)
            last = end


def _end(text: str, at: int, names: Names) -> int | None:
    """Where the longest name that begins at a place ends."""
    for length in names.lengths:
        if text[at : at + length] in names.known and _is_whole(text, at, at + length):
            return at + length
    return None


def _is_whole(text: str, start: int, end: int) -> bool:
    return not (JOINED.match(text, max(0, start - 1)) and start) and not JOINED.match(text, end - 1)


def _known(text: str, start: int, end: int) -> Iterator[DatedName]:
    known = _names(text[start : start + 2]).known[text[start:end]]
    if isinstance(known, Life):
        for kind, last, stretch in told_of(text, end, known):
            yield DatedName(start, last, kind, (stretch,))
    elif isinstance(known, int):
        number = NUMBER.search(text, max(0, start - NUMBER_REACH), start)
        if number:
            year = known + int(number[1])
            stretches = ((date(year, 1, 1), date(year, 12, 31)),)
            yield DatedName(number.start(), end, SERIES, stretches)
    else:
        yield DatedName(start, end, *known)


@cache
def _openings() -> Openings:
    """The first two characters of every name: nothing else is looked up."""
    follow = defaultdict[str, set[str]](set)
    for two in (*_rows(), *life_beginnings()):
        follow[two[0]].add(two[1])
    return openings(follow)


@cache
def _rows() -> Mapping[str, list[Row]]:
    """The lines that give names, by the first two characters of those."""
    rows = defaultdict[str, list[Row]](list)
    for holder in holders():
        for two in beginnings(holder):
            rows[two].append(holder)
    tables = read_toml("facts.toml")
    for section in (*tables["facts"], *tables["series"]):
        kind, columns = section.get("kind", SERIES), 2 if "kind" in section else 1
        for line in section["lines"].strip().splitlines():
            *days, words = line.split(" ", columns)
            for two in {word[:2] for word in words.split("|")}:
                rows[two].append((kind, tuple(days), words))
    return rows


@cache
def _names(two: str) -> Names:
    """The names that begin with two characters (of which only those of the tables are asked)."""
    rows = _rows().get(two, ())
    told = [row for row in rows if not isinstance(row, Holder)]
    facts = defaultdict[tuple[str, str], list[Stretch]](list)
    for name, kind, stretch in calls(row for row in rows if isinstance(row, Holder)):
        facts[name, kind].append(stretch)
    for kind, days, words in told:
        if kind != SERIES:
            stretch = _day(days[0], last=False) or date.min, _day(days[1], last=True)
            for word in words.split("|"):
                facts[word, kind].append(stretch)
    known: dict[str, Fact | Life | int] = dict(lives(two))
    known |= {name: (kind, tuple(sorted(set(found)))) for (name, kind), found in facts.items()}
    for kind, days, words in told:
        if kind == SERIES:
            known |= dict.fromkeys(words.split("|"), int(days[0]))
    own = {name: what for name, what in known.items() if name.startswith(two)}
    return Names(own, tuple(sorted({len(name) for name in own}, reverse=True)))


def _day(text: str, *, last: bool) -> date | None:
    """A day, or the first or last day of a month or a year; None for an open end."""
    if text == "-":
        return None
    year, *rest = (int(part) for part in text.split("-"))
    month = rest[0] if rest else (12 if last else 1)
    day = rest[1] if len(rest) > 1 else (monthrange(year, month)[1] if last else 1)
    return date(year, month, day)
