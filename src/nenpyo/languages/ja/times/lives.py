"""When well-known people were born and died, and what a text's words about them say of its date."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from nenpyo.languages.ja.tables import read_text
from nenpyo.pack.dating import Stretch

AGE = re.compile(
    r"(?:[一-龥ァ-ヶー]{0,8}|さん)(?:\((?:本名)?[^()\n]{0,20}?(?P<aside>[0-9]{1,3})歳?\)|、?(?P<age>[0-9]{1,3})歳)"
)
"""小川太郎選手(31), 小川太郎さん(本名小川一、31歳)."""
DEATH = re.compile("死去|逝去|亡くな|急逝|死亡|他界|訃報|告別式|葬儀|お別れ")
DEATH_REACH = 120
ADULT, OLD = 20, 60
"""At what ages people are in the news."""


@dataclass(frozen=True, slots=True)
class Life:
    """A birth and a death as the table has them: years, months or days; empty where unknown."""

    born: str
    died: str


@cache
def _table() -> tuple[list[str], Mapping[str, int]]:
    """The table's lines, in order, and after which those end that begin with two characters."""
    lines = [line for line in read_text("lives.tsv").splitlines() if not line.startswith("#")]
    return lines, {line[:2]: number for number, line in enumerate(lines, start=1)}


def life_beginnings() -> frozenset[str]:
    """The first two characters of all names."""
    return frozenset(_table()[1])


def lives(two: str) -> Iterator[tuple[str, Life]]:
    """Names of people that only one well-known person bears, of those that begin with `two`.

    See training/dating.py. The lines are cut into cells only when they are asked for.
    """
    lines, ends = _table()
    for line in lines[bisect_left(lines, two) : ends.get(two, 0)]:
        name, born, died = line.split("\t")
        yield name, Life(born, died)


def _days(text: str) -> tuple[date, date]:
    """The first and last day of a year, month or day; months are taken as 28 days long."""
    year, month, day = (*(int(part) for part in text.split("-")), 0, 0)[:3]
    return date(year, month or 1, min(day or 1, 28)), date(year, month or 12, min(day or 28, 28))


def told_of(text: str, end: int, life: Life) -> Iterator[tuple[str, int, Stretch]]:
    """What a name tells that ends at `end`: the kind, where the words end, and the days."""
    told = AGE.match(text, end)
    if told:
        first, last = _days(life.born)
        age = int(told["aside"] or told["age"])
        yield "age", told.end(), (first.replace(year=first.year + age), _later(last, age + 1))
    if not life.died:
        first, last = _days(life.born)
        yield "alive", end, (_later(first, ADULT), _later(last, OLD))
    else:
        near = DEATH.search(text, end, end + DEATH_REACH)
        yield ("death" if near else "dead"), end, _days(life.died)


def _later(day: date, years: int) -> date:
    return day.replace(year=day.year + years)
