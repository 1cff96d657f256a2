"""Names in brackets: readings and abbreviations after a name, names in quotation marks."""

import re
from collections.abc import Iterator, Sequence

from nenpyo.languages.ja.names.classes import class_after, class_before, class_types
from nenpyo.languages.ja.names.lexicon import lexicon
from nenpyo.languages.ja.names.line import KATAKANA, Line
from nenpyo.languages.ja.names.person import is_full_name
from nenpyo.languages.ja.names.suffixes import endings
from nenpyo.languages.ja.tables import read_toml
from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate, Kind

AFTER_NAME = re.compile(
    r"(?:」|』)?(?:氏|さん)?[(]"
    r"(?P<cue>(?:以下|通称|略称|略して|英語名|別名|旧称|旧姓|本名|英名|通称は)[、:は]?)?[「『]?"
    rf"(?P<name>[A-Z](?:[A-Za-z0-9&.\- ]*[A-Za-z0-9])?|[{KATAKANA}・=]+"
    rf"|[一-鿿{KATAKANA}・]{{2,14}})[」』]?"
    r"(?:と略記|と表記|とする|という)?[、)]"
)
QUOTED = re.compile(r"[「『](?P<name>[^「」『』、。\n]{2,24})[」』]")
NOT_NAMES = re.compile(
    r"[はがをへ]|した|する|ない|です|ます|だ$|に[^ァ-ヴ]|[0-9]+(?:歳|日|月|年|票|人)"
)
LATIN = re.compile(r"(?<![A-Za-z0-9])[A-Z][A-Za-z]*(?:-?[A-Z0-9][A-Za-z0-9]*)*(?![A-Za-z0-9])")
WEAPON = re.compile(
    r"(?<![A-Za-z0-9])(?:[A-Z][A-Za-z]{0,3}|[A-Z]{1,4}/[A-Z]{1,2})[-‐−]?\d{1,3}[A-Z]{0,2}(?![A-Za-z0-9])"
)
READ_NAME = re.compile(f"[{KATAKANA}]+[・=][{KATAKANA}]+")
"""How the name of a person is read, given name and all."""
_QUOTE, _CAPITAL = re.compile("[「『]"), re.compile("[A-Z]")


def read_quoted(line: Line) -> Iterator[Candidate]:
    """Names in quotation marks beside a class noun, or with a telling ending."""
    for found in QUOTED.finditer(line.text) if _QUOTE.search(line.text) else ():
        name, place = found.group("name"), found.start("name")
        if NOT_NAMES.search(name) or lexicon_key(name):
            continue
        left = class_before(line, place)
        right = class_after(line, found.end())
        beside = right or left
        word = beside.group("word") if beside else None
        kind = class_types()[word] if word else _by_ending(name)
        if kind is not None:
            yield Candidate(
                start=place,
                end=found.end("name"),
                kind=Kind.NAME,
                rule="ja.quoted-name",
                text=name,
                type=kind,
                sector="JRN" if word in {"紙", "誌"} else None,
                trust=6 if word else 5,
            )


def _by_ending(name: str) -> EntityType | None:
    _, _, table = endings()
    for length in range(min(6, len(name) - 1), 0, -1):
        for ending in table.get(name[-length:], ()):
            if ending.type in {EntityType.ORG, EntityType.LAW, EntityType.FAC}:
                return ending.type
    return None


def lexicon_key(name: str) -> str:
    """The key of a name that the gazetteer knows as a whole, or nothing."""
    for start, end, entry, _ in lexicon().find(name):
        if start == 0 and end == len(name):
            return entry.key
    return ""


def read_aliases(line: Line, names: Sequence[Candidate]) -> Iterator[Candidate]:
    """Other names in brackets after a name: 上海協力機構(SCO), 金正恩(キム・ジョンウン)."""
    for name in names:
        if name.kind is not Kind.NAME:
            continue
        found = AFTER_NAME.match(line.text, name.end)
        if name.type is EntityType.EVENT and found is None:
            found = QUOTED.match(line.text, name.end)
        if found is None or not _may_rename(name, found):
            continue
        yield Candidate(
            start=found.start("name"),
            end=found.end("name"),
            kind=Kind.NAME,
            rule="ja.alias-in-brackets",
            text=found.group("name"),
            type=name.type,
            key=name.key or lexicon_key(found.group("name")),
            country=name.country,
            sector=name.sector,
            alias_of=name.start,
            trust=8,
        )


def _may_rename(name: Candidate, found: re.Match[str]) -> bool:
    """Whether a bracket holds another name of the same, not an age, an office or a place.

    What is known as something else is none: 「甲航空(トルコ)」 is an airline of that country.
    """
    alias, cue = found.group("name"), found.groupdict().get("cue")
    if name.type is EntityType.PERSON and READ_NAME.fullmatch(name.text):
        return is_full_name(alias)
    if lexicon_key(alias) not in {"", name.key}:
        return False
    if alias[0].isascii():
        return name.type is not EntityType.PERSON and (len(alias) < 9 or alias.isascii())
    if re.fullmatch(f"[{KATAKANA}・=]+", alias):
        return name.type in {EntityType.PERSON, EntityType.ORG, EntityType.GPE, EntityType.EVENT}
    if cue is not None:
        return True
    return name.type in {EntityType.GPE, EntityType.ORG} and alias[-1] == name.text[-1]


def read_latin(line: Line) -> Iterator[Candidate]:
    """Weapons by their designation (Su-57); acronyms that are names (weak until seen elsewhere)."""
    if not _CAPITAL.search(line.text):
        return
    for found in WEAPON.finditer(line.text):
        if not re.fullmatch("(?:UTC|GMT|JST|M|No|G|H|B|N|S|E|W|A|P|R)[-]?[0-9]+.*", found.group()):
            yield _plain(found, EntityType.PRODUCT, "ja.weapon")
    for found in LATIN.finditer(line.text):
        text = found.group()
        if 2 <= len(text) <= 8 and text.isupper() and text not in NOT_ACRONYMS:
            yield _plain(found, EntityType.ORG, "ja.acronym", weak=True)


NOT_ACRONYMS = frozenset(read_toml("anaphora.toml")["not_names"].split())


def _plain(found: re.Match[str], kind: EntityType, rule: str, *, weak: bool = False) -> Candidate:
    return Candidate(
        start=found.start(),
        end=found.end(),
        kind=Kind.NAME,
        rule=rule,
        text=found.group(),
        type=kind,
        trust=1 if weak else 4,
        weak=weak,
    )
