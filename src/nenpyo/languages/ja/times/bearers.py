"""How the bearers of offices are called beside their titles, and when each is called so."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product, zip_longest

from nenpyo.pack.dating import Stretch
from nenpyo.pack.names import Holder

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
SHORT_NAME = 3
"""A family name of one character stands in a full name of at most so many (菅直人, 胡錦濤)."""


def calls(holders: Iterable[Holder]) -> Iterator[tuple[str, str, Stretch]]:
    """Each bearer of an office beside the title, and as the former one when not in office."""
    terms = defaultdict[tuple[str, str], list[Holder]](list)
    for holder in holders:
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


def beginnings(holder: Holder) -> set[str]:
    """The first two characters of everything that a bearer may be called."""
    after = {*FORMER, *(title[0] for title in _titles(holder))}
    return {(name + one)[:2] for name in _names(holder) for one in after}


def _called(holder: Holder) -> Iterator[tuple[str, str]]:
    """The names and the titles by which a bearer may be called together."""
    return product(_names(holder), _titles(holder))


def _names(holder: Holder) -> list[str]:
    pieces = re.split("[・=]", holder.person)
    names = {holder.person, pieces[-1]}
    if len(pieces) == 1:
        surnames = (1, 2) if len(holder.person) <= SHORT_NAME else (2, 3)
        names |= {holder.person[:length] for length in surnames}
    return sorted(names)


def _titles(holder: Holder) -> Iterator[str]:
    for title in TITLES.get(holder.office, "").split():
        yield title
        if holder.country in STATES:
            yield STATES[holder.country] + title
