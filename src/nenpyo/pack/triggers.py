"""The characters with which a pattern can begin: only there is it worth trying.

A reader of the small part of regular expressions that rules are written in: literals, classes,
groups, alternatives, counts and looking around (which takes no character).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

NULL_GROUPS = ("?=", "?!", "?<=", "?<!")
_PLAIN = re.compile(r"(?:[^\\\[()|]|\\.|\[.[^\]]*\])*")
"""What neither opens nor closes a group, and separates no alternatives."""
ANY = ""
"""Stands for a character of any kind, and for the end."""
MANY = 200
"""A class of more characters is as good as any."""
NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Beginning:
    """The characters that can come first, and after each those that can come second.

    `short` are those after which the match may end; `empty` says that nothing at all matches too.
    """

    pairs: Mapping[str, frozenset[str]] = field(default_factory=dict)
    short: frozenset[str] = NONE
    empty: bool = False

    def __or__(self, other: "Beginning") -> "Beginning":
        pairs = dict(self.pairs)
        for first, seconds in other.pairs.items():
            pairs[first] = pairs.get(first, NONE) | seconds
        return Beginning(pairs, self.short | other.short, self.empty or other.empty)

    def __add__(self, other: "Beginning") -> "Beginning":
        """This, and then the other."""
        firsts = frozenset(other.pairs)
        pairs = {
            first: seconds | firsts if first in self.short else seconds
            for first, seconds in self.pairs.items()
        }
        whole = Beginning(pairs, self.short if other.empty else NONE, empty=False)
        return whole | other if self.empty else whole


NOTHING = Beginning(empty=True)


def beginnings(pattern: str) -> dict[str, frozenset[str]]:
    """Every character with which a match can begin, and those that can follow it there.

    ANY among those is any character, or none.

    >>> {one: sorted(two) for one, two in sorted(beginnings("(?<!x)a?[bc]|e(?=f)").items())}
    {'a': ['b', 'c'], 'b': [''], 'c': [''], 'e': ['']}

    Raises:
        ValueError: the pattern can match nothing, or begin with any character.
    """
    found, at = _alternatives(pattern, 0, NONE)
    if at != len(pattern) or found.empty or not found.pairs or ANY in found.pairs:
        raise ValueError(f"not a pattern that begins with certain characters: {pattern!r}")
    return {
        first: seconds | {ANY} if first in found.short else seconds
        for first, seconds in found.pairs.items()
    }


def first_behind(pattern: str, skipped: frozenset[str]) -> frozenset[str]:
    """The characters that can come first behind any number of the skipped ones.

    >>> sorted(first_behind("[0-9]{1,2}(?:[月日]|:[0-9]+)", frozenset("0123456789")))
    [':', '日', '月']
    """
    found, _ = _alternatives(pattern, 0, skipped)
    return frozenset(found.pairs) | ({ANY} if found.empty else NONE)


def _alternatives(pattern: str, at: int, skipped: frozenset[str]) -> tuple[Beginning, int]:
    whole, at = _sequence(pattern, at, skipped)
    while at < len(pattern) and pattern[at] == "|":
        other, at = _sequence(pattern, at + 1, skipped)
        whole |= other
    return whole, at


def _sequence(pattern: str, at: int, skipped: frozenset[str]) -> tuple[Beginning, int]:
    whole = NOTHING
    while at < len(pattern) and pattern[at] not in "|)":
        if not (whole.empty or whole.short):
            return whole, _rest(pattern, at)
        part, at = _counted(pattern, at, skipped)
        whole += part
    return whole, at


def _counted(pattern: str, at: int, skipped: frozenset[str]) -> tuple[Beginning, int]:
    part, at = _single(pattern, at, skipped)
    while at < len(pattern) and pattern[at] in "?*+{":
        end = pattern.index("}", at) if pattern[at] == "{" else at
        if pattern[at] != "?":
            part += part | NOTHING
        if pattern[at] in "?*" or pattern[at : at + 2] in {"{0", "{,"}:
            part |= NOTHING
        at = end + 1
    return part, at


def _single(pattern: str, at: int, skipped: frozenset[str]) -> tuple[Beginning, int]:
    character = pattern[at]
    if character == "(":
        return _group(pattern, at, skipped)
    if character == "[":
        end = pattern.index("]", at + 2)
        return _class(pattern[at + 1 : end], skipped), end + 1
    if character in "^$":
        return NOTHING, at + 1
    if character == ".":
        return _one_of(NONE, skipped), at + 1
    if character == "\\":
        at += 1
    return _one_of(frozenset(pattern[at]), skipped), at + 1


def _one_of(characters: frozenset[str], skipped: frozenset[str]) -> Beginning:
    """One of some characters; of no characters means any."""
    firsts = characters - skipped if characters else frozenset({ANY})
    return Beginning(dict.fromkeys(firsts, NONE), firsts, empty=not skipped.isdisjoint(characters))


def _group(pattern: str, at: int, skipped: frozenset[str]) -> tuple[Beginning, int]:
    inside = at + 1
    null = next((mark for mark in NULL_GROUPS if pattern.startswith(mark, inside)), None)
    if null:
        inside += len(null)
    elif pattern.startswith("?:", inside):
        inside += 2
    elif pattern.startswith("?P<", inside):
        inside = pattern.index(">", inside) + 1
    if null:
        return NOTHING, _end(pattern, inside)
    end = _end(pattern, inside)
    return _inside(pattern[inside : end - 1], skipped), end


@cache
def _inside(pattern: str, skipped: frozenset[str]) -> Beginning:
    """What a group begins with: rules share their pieces, so each is read once."""
    return _alternatives(pattern, 0, skipped)[0]


def _rest(pattern: str, at: int) -> int:
    """Where the alternative ends that a place lies in."""
    while True:
        plain = _PLAIN.match(pattern, at)
        at = plain.end() if plain else at
        if not pattern.startswith("(", at):
            return at
        at = _end(pattern, at + 1)


def _end(pattern: str, at: int) -> int:
    """The place after the bracket that closes the group, whatever stands in it."""
    at = _rest(pattern, at)
    while pattern[at] == "|":
        at = _rest(pattern, at + 1)
    return at + 1


@cache
def _class(body: str, skipped: frozenset[str]) -> Beginning:
    body = body.replace("\\", "")
    return _one_of(NONE if body.startswith("^") else _members(body), skipped)


def _members(body: str) -> frozenset[str]:
    """The characters of a class; none where they are too many to tell."""
    found: set[str] = set()
    place = 0
    while place < len(body):
        if body[place + 1 : place + 2] == "-" and place + 2 < len(body):
            codes = range(ord(body[place]), ord(body[place + 2]) + 1)
            if len(codes) > MANY:
                return NONE
            found |= set(map(chr, codes))
            place += 3
        else:
            found.add(body[place])
            place += 1
    return frozenset(found)
