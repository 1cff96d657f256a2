"""Mentions that are not names: 同氏, 両国, 3首脳, 首相 alone, 政府 alone."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from operator import itemgetter

from nenpyo.languages.ja.names.groups import BODIES, GROUPS, NUMBERS
from nenpyo.languages.ja.names.line import IS_KANJI, Line
from nenpyo.languages.ja.names.same import SAME
from nenpyo.languages.ja.names.titles import Title, title_words
from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate, Kind, MentionRule
from nenpyo.pack.triggers import ANY, beginnings

RULES = (*SAME, *GROUPS, *BODIES)
Start = tuple[int, frozenset[str]]
"""A rule's number, and the characters that can come second in it."""
OUTLET = re.compile("[同両](?:紙|誌|(?:通信|新聞)社?|放送局?|テレビ局?|ラジオ|局)")
POINTER = re.compile("^(?:[同両自当]|現|新|旧|前|次期|暫定|連立)")
"""What only points; the rest of a mention is the noun that its name may end with."""
LEADERS = re.compile("首脳|元首|指導者")
ROLE_CONTEXT = re.compile(r"[はがをにとものへや、。」]|から|によ|ら(?=は|が)|と$|$")


@cache
def _starts() -> tuple[re.Pattern[str], Mapping[str, Sequence[Start]]]:
    """Where any rule can begin, and by its first character which of them, with which second."""
    starts = defaultdict[str, list[Start]](list)
    for number, rule in enumerate(RULES):
        for first, seconds in beginnings(rule.pattern).items():
            starts[first].append((number, seconds))
    return re.compile(f"[{''.join(sorted(starts))}]"), starts


@cache
def _pattern(number: int) -> re.Pattern[str]:
    """The pattern of a rule, compiled when a text first has what it begins with."""
    return re.compile(RULES[number].pattern)


def read_anaphora(line: Line) -> Iterator[Candidate]:
    """Everything in a sentence that points back, by the rules above, rule after rule."""
    begin, starts = _starts()
    ends: dict[int, int] = {}
    hits: list[tuple[int, re.Match[str]]] = []
    for place in begin.finditer(line.text):
        start = place.start()
        second = line.after(start + 1)
        for number, seconds in starts[place.group()]:
            if (second in seconds or ANY in seconds) and ends.get(number, 0) <= start:
                found = _pattern(number).match(line.text, start)
                if found is not None:
                    ends[number] = found.end()
                    hits.append((number, found))
    for number, found in sorted(hits, key=itemgetter(0)):
        if _begins_word(line, found.start()) and _ends_word(line, found.end()):
            yield _candidate(RULES[number], found)


def _begins_word(line: Line, start: int) -> bool:
    """Whether nothing glued to the front makes it another word (合同, 車両)."""
    return start in line.first or not IS_KANJI.match(line.before(start))


def _ends_word(line: Line, end: int) -> bool:
    """Whether nothing glued to the end makes it another word (同市民)."""
    return end in line.first or not IS_KANJI.match(line.after(end))


def _candidate(rule: MentionRule, found: re.Match[str]) -> Candidate:
    text = found.group()
    number = NUMBERS.get(text[0], 0) if rule.kind is Kind.GROUP else 0
    return Candidate(
        start=found.start(),
        end=found.end(),
        kind=rule.kind,
        rule=rule.name,
        text=text,
        type=rule.type,
        head=_head(text),
        office=_office(text),
        sector=_sector(text),
        near=rule.near,
        weak=rule.weak,
        country=rule.country,
        beside=rule.beside,
        count=rule.count or number,
        trust=5,
    )


def _head(text: str) -> str:
    """The noun that a name may end with: cabinets are governments, and outlets need no 社, 局."""
    head = POINTER.sub("", text).replace("内閣", "政府")
    return head.rstrip("社局") or head if OUTLET.fullmatch(text) else head


def _office(text: str) -> str | None:
    """The office that a mention tells of; leaders are heads of whatever sort."""
    if LEADERS.search(text):
        return "head-of"
    return title_words().offices.get(text.lstrip("同両"))


def _sector(text: str) -> str | None:
    """The sector of the organisations that a mention tells of."""
    if OUTLET.fullmatch(text):
        return "JRN"
    return "PTY" if text.endswith("党") else None


def read_roles(line: Line, titles: list[Title], named: set[int]) -> Iterator[Candidate]:
    """Titles without a name that stand for the one who bears them.

    `named` holds the places at which titles stand that belong to a name.
    """
    known = title_words()
    for title in titles:
        head = title.text.lstrip("元前現新")
        if title.start in named or title.honorific or head not in known.alone:
            continue
        if not title.former and not ROLE_CONTEXT.match(line.text, title.end):
            continue
        if IS_KANJI.match(line.before(title.start)) and title.start not in line.first:
            continue
        yield Candidate(
            start=title.start,
            end=title.end,
            kind=Kind.ROLE,
            rule="ja.former-role" if title.former else "ja.role",
            text=title.text,
            type=EntityType.PERSON,
            office=None if title.former else title_words().offices.get(head),
            title=title.text if title.former else head,
            head=head,
            trust=2,
        )


def with_lists(line: Line, names: list[Candidate]) -> list[Candidate]:
    """Group mentions that close a list (A、B、Cの3者, 日米両国) with the start of its last name."""
    if all(name.kind is not Kind.GROUP for name in names):
        return names
    ends = {name.end: name.start for name in names if name.kind in {Kind.NAME, Kind.STATES}}
    ends |= {name.end: name.alias_of for name in names if name.kind is Kind.TITLE}
    result = []
    for name in names:
        place = name.start - (line.before(name.start) == "の")
        place -= line.before(place) == "氏"
        listed = name.kind is Kind.GROUP and place in ends
        result.append(name.but(alias_of=ends[place]) if listed else name)
    return result
