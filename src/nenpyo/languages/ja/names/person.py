"""What is known of names of people, and the candidate for one."""

from nenpyo.languages.ja.names.line import ENDS, IS_KANJI, Line
from nenpyo.languages.ja.names.titles import PLACE_SUFFIX, Title
from nenpyo.languages.ja.tables import read_toml
from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate, Kind

_LISTS = read_toml("people.toml")
SURNAMES = frozenset(_LISTS["surnames"].split())
"""Chinese and Korean family names of one or two characters."""
ORG_PIECES = frozenset(_LISTS["org_pieces"].split())
"""Pieces that make a katakana name that of an organisation (タイムズ, バンク)."""
NO_NAMES = frozenset(_LISTS["no_names"].split())
"""Katakana words that stand before titles and name nobody (メディア, チーム)."""
Found = tuple[int, int, str]
"""Where a name stands, and the rule that found it."""
PERSON = "名詞-固有名詞-人名"
FAMILY, GIVEN, WHOLE = f"{PERSON}-姓", f"{PERSON}-名", f"{PERSON}-一般"
TITLE_HEADS = frozenset("元前副新現故駐兼総党国省軍州県市家邸派側宅案像戦訳編著作論")
"""Single characters that begin a title after a name, or make another word of it."""


def person_at(line: Line, found: Found, title: Title | None = None, trust: int = 6) -> Candidate:
    """The candidate for a person at a place, with the title beside it."""
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


def is_full_name(text: str) -> bool:
    """Whether some kanji are a Chinese or Korean name, family name first."""
    known = text[0] in SURNAMES or text[:2] in SURNAMES
    return known and len(text) in range(2, 5) and all(map(IS_KANJI.match, text))


def with_surname(line: Line, start: int) -> int:
    """Take in the family name that the analyser read as an ordinary word."""
    number = line.last.get(start)
    if number is None or (line.pos[line.first[start]] == FAMILY and not _is_given(line, start)):
        return start
    if line.words[number] in SURNAMES:
        return line.starts[number]
    return start


def _is_given(line: Line, start: int) -> bool:
    """Whether two characters read as a family name are a given name: no other name follows them."""
    number = line.first[start]
    following = line.first.get(line.ends[number])
    named = following is not None and line.pos[following].startswith(PERSON)
    return len(line.words[number]) == 2 and not named


def with_given(line: Line, start: int, end: int) -> int:
    """Take in the last character of a three-character name that the analyser read as a word."""
    number = line.first.get(end)
    name = line.text[start:end]
    if number is None or not (_lacks_end(line, end) or (len(name) == 2 and name[0] in SURNAMES)):
        return end
    word, pos = line.words[number], line.pos[number]
    ordinary = pos.startswith(("名詞-普通名詞", "形容詞", "動詞", "形状詞", "副詞"))
    if ordinary and len(word) == 1 and IS_KANJI.match(word) and word not in TITLE_HEADS:
        return line.ends[number]
    return end


def _lacks_end(line: Line, end: int) -> bool:
    """Whether a family name, one character of a given name and one more stand by themselves."""
    last = line.last.get(end)
    if last is None or line.pos[last] != GIVEN or len(line.words[last]) != 1:
        return False
    family = line.last.get(line.starts[last])
    follows = ENDS.match(line.text, end + 1) is not None
    return follows and family is not None and line.pos[family] == FAMILY
