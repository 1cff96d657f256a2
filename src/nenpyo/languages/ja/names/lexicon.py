"""What Japanese texts call states, cities, organisations, laws and weapons: the gazetteer.

Curated lists (TOML) and built ones (TSV, see `training/gazetteer.py`) become one automaton.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from nenpyo.languages.ja.tables import read_text, read_toml
from nenpyo.model import EntityType
from nenpyo.pack.names import Entry, Holder

WEAK = "?"
"""Marks a name that is an ordinary word, too."""
TELLING = (
    "新聞",
    "日報",
    "新報",
    "民報",
    "通信",
    "通信社",
    "放送",
    "テレビ",
    "タイムス",
    "タイムズ",
    "ニュース",
)
"""Endings by which a publisher's name is known without a context."""
CITY = "city:"
"""Begins the key of a city."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All entries by key, and every surface with its key and whether it needs a context.

    Of the cities, by far the most, only the state is kept until one is asked for.
    """

    entries: dict[str, Entry]
    cities: dict[str, str]
    surfaces: tuple[str, ...]
    keys: tuple[str, ...]
    weak: tuple[bool, ...]
    automaton: Any

    def find(self, text: str) -> Iterator[tuple[int, int, Entry, bool]]:
        """The longest known names in a text, leftmost first."""
        for start, end, number in self.automaton.find(text):
            yield start, end, self.entry(self.keys[number]), self.weak[number]

    def entry(self, key: str) -> Entry:
        """The thing of a key."""
        found = self.entries.get(key)
        if found is not None:
            return found
        name = key.removeprefix(CITY)
        item = wikidata("cities").get(name)
        country = self.cities[key]
        return Entry(key=key, name=name, type=EntityType.GPE, country=country, wikidata=item)


@cache
def lexicon() -> Lexicon:
    """The gazetteer; a name that stands in several lists belongs to the first."""
    entries: dict[str, Entry] = {}
    names: dict[str, tuple[str, bool]] = {}
    for source in (_states, _others, _listed, _outlets, _capitals):
        for entry, words in source():
            entries.setdefault(entry.key, entry)
            for word in words:
                plain = word.removeprefix(WEAK)
                names.setdefault(plain, (entry.key, word.startswith(WEAK)))
    cities = _cities()
    for key in cities:
        names.setdefault(key.removeprefix(CITY), (key, False))
    surfaces = tuple(names)
    return Lexicon(
        entries=entries,
        cities=cities,
        surfaces=surfaces,
        keys=tuple(key for key, _ in names.values()),
        weak=tuple(weak for _, weak in names.values()),
        automaton=CharwiseDoubleArrayAhoCorasick(list(surfaces), MATCH_KIND_LEFTMOST_LONGEST),
    )


def entry(key: str) -> Entry | None:
    """What the pack knows by a key."""
    known = lexicon()
    return known.entry(key) if key in known.entries or key in known.cities else None


@cache
def state_names() -> frozenset[str]:
    """Every name of a state."""
    known = lexicon()
    return frozenset(
        name for name, key in zip(known.surfaces, known.keys, strict=True) if is_state(key)
    )


@cache
def place_names() -> frozenset[str]:
    """Every name of a state or a city."""
    known = lexicon()
    return state_names() | {
        name for name, key in zip(known.surfaces, known.keys, strict=True) if key.startswith(CITY)
    }


def is_list(pieces: Sequence[str]) -> bool:
    """Whether pieces joined by dots only list places, at most one of them unknown."""
    unknown = sum(piece not in place_names() for piece in pieces)
    return unknown == 0 or (unknown == 1 and len(pieces) > 2)


def state_key(country: str) -> str:
    """The key of a state's entry."""
    return f"state:{country}"


def is_state(key: str) -> bool:
    """Whether a key is that of a state."""
    return key.startswith("state:")


@cache
def holders() -> tuple[Holder, ...]:
    """The table of office holders."""
    rows = (line.split() for line in read_toml("people.toml")["holders"].strip().splitlines())
    return tuple(
        Holder(
            person=person,
            country=country,
            office=office,
            start=date.fromisoformat(start),
            end=None if end == "-" else date.fromisoformat(end),
        )
        for person, country, office, start, end in rows
    )


@cache
def _terms() -> dict[tuple[str, str], tuple[Holder, ...]]:
    terms: dict[tuple[str, str], tuple[Holder, ...]] = {}
    for holder in holders():
        place = holder.country, holder.office
        terms[place] = (*terms.get(place, ()), holder)
    return terms


def holders_of(country: str, office: str) -> tuple[Holder, ...]:
    """Everyone who held an office of a state."""
    return _terms().get((country, office), ())


@cache
def wikidata(kind: str) -> dict[str, str]:
    """The Wikidata items of one list, by the names that stand in it."""
    rows = read_toml("wikidata.toml")[kind].strip().splitlines()
    return dict(row.rsplit(" ", 1) for row in rows)


@cache
def common_katakana() -> frozenset[str]:
    """Katakana words that are ordinary nouns (see `training/katakana.py`)."""
    return frozenset(read_text("katakana.txt").split())


def _states() -> Iterator[tuple[Entry, list[str]]]:
    more = {}
    for line in read_toml("states.toml")["names"].strip().splitlines():
        code, *words = line.split()
        more[code] = words
    for line in read_text("territories.tsv").splitlines():
        code, item, _, words, cow = line.split("\t")
        names = words.split() + more.get(code, [])
        entry = Entry(
            key=state_key(code),
            name=names[0],
            type=EntityType.GPE,
            country=code,
            wikidata=item,
            cow=int(cow) if cow else None,
            state=True,
        )
        yield entry, names


def _others() -> Iterator[tuple[Entry, list[str]]]:
    for line in read_toml("states.toml")["others"].strip().splitlines():
        code, country, *names = line.split()
        kind = EntityType.ORG if code in {"EUR", "UNO"} else EntityType.GPE
        item = wikidata("states").get(code)
        entry = Entry(
            key=state_key(code),
            name=names[0],
            type=kind,
            country=country,
            wikidata=item,
            state=kind is EntityType.GPE,
        )
        yield entry, names


def _listed() -> Iterator[tuple[Entry, list[str]]]:
    for file in ("organisations.toml", "places.toml"):
        for group in read_toml(file)["group"]:
            for line in group["names"].strip().splitlines():
                names = line.split()
                kind = EntityType(group["type"])
                entry = Entry(
                    key=f"{kind.lower()}:{names[0]}",
                    name=names[0],
                    type=kind,
                    country=group.get("country"),
                    sector=group.get("sector"),
                    wikidata=wikidata("organisations").get(names[0]),
                )
                yield entry, names


def _capitals() -> Iterator[tuple[Entry, list[str]]]:
    """Capitals and cities where states meet, under all their names."""
    items = wikidata("cities")
    for line in read_toml("states.toml")["capitals"].strip().splitlines():
        name, country, *more = line.split()
        item = items.get(name)
        entry = Entry(
            key=CITY + name, name=name, type=EntityType.GPE, country=country, wikidata=item
        )
        yield entry, [name, *more]


def _outlets() -> Iterator[tuple[Entry, list[str]]]:
    """What lists of references name as publishers, where no other list knows it."""
    for name in read_toml("outlets.toml")["names"]:
        entry = Entry(key=f"org:{name}", name=name, type=EntityType.ORG, sector="JRN")
        yield entry, [name if name.endswith(TELLING) else WEAK + name]


def _cities() -> dict[str, str]:
    """The state of every city by its key; of two of one name the first in the list counts."""
    cities: dict[str, str] = {}
    for line in read_toml("states.toml")["capitals"].strip().splitlines():
        name, country, *_ = line.split()
        cities[CITY + name] = country
    for line in read_text("cities.tsv").splitlines():
        name, country, _ = line.split("\t")
        cities.setdefault(CITY + name, country)
    return cities
