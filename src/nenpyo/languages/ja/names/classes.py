"""Nouns that tell what a name names (首都, 武装組織): beside a name, or later in place of it."""

import re
from collections.abc import Iterator
from functools import cache

from nenpyo.languages.ja.names.laws import RESOLUTION
from nenpyo.languages.ja.names.lexicon import (
    common_katakana,
    lexicon,
    place_names,
    state_names,
)
from nenpyo.languages.ja.names.line import ENDS, KANJI, KATAKANA, Line
from nenpyo.languages.ja.names.person import NO_NAMES
from nenpyo.languages.ja.tables import read_toml
from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate, Kind

CLASS_NAME = "ja.class-name"
JOINT = "(?:の|である|・|、)?"
LOOK_BACK = 16
"""Characters before a name in which a class noun with its joint fits."""
BRACKET = "(?:[(][^()]{1,12}[)])?"
MAY_NAME = re.compile(f"[{KATAKANA}]{{2}}|[A-Z]")
"""One of these stands in everything unknown that may be a name."""
LATIN = "[A-Z][A-Za-z]?[A-Z0-9][A-Z0-9-]{0,6}(?![A-Za-z0-9])"
UNKNOWN = f"(?P<name>[{KATAKANA}]{{3,}}(?:[・=][{KATAKANA}]+)*派?|{LATIN})"
VISITED = re.compile(
    f"(?<![{KATAKANA}・=「『])(?P<name>[{KATAKANA}]{{2,}}[・{KATAKANA}]+)"
    "(?=に(?:上陸|到着|入港|寄港|着陸)|で(?:会談|開[かき催]|調印|署名|戦[いっ]|衝突)"
    "|を(?:出発|出港|占領|奪還))"
)
AFTER_PLACE = re.compile(f"(?<=[州県省郡])[{KATAKANA}]{{2,}}(?:[・=][{KATAKANA}]+)*")
DISTRICT = re.compile(f"(?P<place>[{KATAKANA}]{{2,}}|[{KANJI}]{{2,4}})[0-9]{{1,2}}区(?!間)")
NAMED_STORM = re.compile("台風(?:第)?[0-9]{1,2}号")
AIRCRAFT = re.compile(f"[{KATAKANA}]{{3,}}[A-Z]?[0-9]{{2,4}}(?:-[0-9]{{1,4}})?(?:型機|型)")


@cache
def class_types() -> dict[str, EntityType]:
    """Every class noun with the type of what it names."""
    table: dict[str, EntityType] = {}
    for row in read_toml("anaphora.toml")["class"]:
        for word in row["words"].split():
            table[word] = EntityType(row["type"])
    return table


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    types = class_types()
    words = "|".join(sorted(types, key=len, reverse=True))
    naming = "|".join(
        sorted((w for w, t in types.items() if _may_name(w, t)), key=len, reverse=True)
    )
    return {
        "before": re.compile(f"(?P<word>{words}){BRACKET}{JOINT}[「『]?$"),
        "after": re.compile(f"[」』]?の?(?P<word>{words})"),
        "unknown": re.compile(f"(?P<word>{naming})(?:の|・|(?<![{KATAKANA}])|(?=[A-Z])){UNKNOWN}"),
    }


def _may_name(word: str, kind: EntityType) -> bool:
    """Whether a class noun directly before an unknown word makes it a name."""
    return len(word) > (2 if kind is EntityType.ORG else 1) and kind in NAMING


NAMING = frozenset({EntityType.PRODUCT, EntityType.GPE, EntityType.ORG})
"""What a class noun may name a katakana word as that nobody knows (空母のX, 首都X)."""


def read_unknown(line: Line) -> Iterator[Candidate]:
    """Katakana words and abbreviations that a class noun, or the province before, makes a name."""
    if not MAY_NAME.search(line.text):
        return
    for found in _patterns()["unknown"].finditer(line.text):
        name = found.group("name")
        if (
            name not in NO_NAMES
            and name not in common_katakana()
            and ENDS.match(line.text, found.end("name"))
        ):
            kind = class_types()[found.group("word")]
            # Ships are named after people: behind their sort, it is the ship.
            trust = 5 if kind is EntityType.PRODUCT else 4
            yield _name(found.start("name"), name, kind, CLASS_NAME, trust)
    for found in VISITED.finditer(line.text):
        pieces = found.group("name").split("・")
        name = "・".join(pieces[pieces[0] in state_names() :])
        common = any(piece in NO_NAMES or piece in common_katakana() for piece in pieces)
        if name and not common and not _is_known(name):
            yield _name(found.end() - len(name), name, EntityType.GPE, "ja.place-visited", 5)
    for found in AFTER_PLACE.finditer(line.text):
        if ENDS.match(line.text, found.end()):
            yield _name(found.start(), found.group(), EntityType.GPE, "ja.province-town", 3)


def _is_known(name: str) -> bool:
    """Whether the gazetteer has the whole of a name, and with it the state in which it lies."""
    return any(end - start == len(name) for start, end, _, _ in lexicon().find(name))


def read_numbered(line: Line) -> Iterator[Candidate]:
    """Names of a word and a number: districts, aircraft, storms, resolutions."""
    text = line.text
    for found in DISTRICT.finditer(text) if "区" in text else ():
        if found.group("place") in place_names():
            yield _name(found.start(), found.group(), EntityType.LOC, "ja.district", 5)
    for found in AIRCRAFT.finditer(text) if "型" in text else ():
        yield _name(found.start(), found.group(), EntityType.PRODUCT, "ja.aircraft", 5)
    for found in NAMED_STORM.finditer(text) if "台風" in text else ():
        yield _name(found.start(), found.group(), EntityType.EVENT, "ja.storm", 6)
    for found in RESOLUTION.finditer(text) if "決議" in text else ():
        yield _name(found.start(), found.group(), EntityType.LAW, "ja.resolution", 6)


def _name(start: int, text: str, kind: EntityType, rule: str, trust: int) -> Candidate:
    return Candidate(
        start=start,
        end=start + len(text),
        kind=Kind.NAME,
        rule=rule,
        text=text,
        type=kind,
        trust=trust,
    )


def class_before(line: Line, start: int) -> re.Match[str] | None:
    """The class noun that stands before a place, with what may stand between."""
    return _patterns()["before"].search(line.text, max(0, start - LOOK_BACK), start)


def class_after(line: Line, end: int) -> re.Match[str] | None:
    """The class noun that stands directly behind a place."""
    return _patterns()["after"].match(line.text, end)
