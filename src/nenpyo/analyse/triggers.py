"""The characters with which a pattern can begin: only there is it worth trying.

A reader of the small part of regular expressions that rules are written in: literals, classes,
groups, alternatives, counts and looking around (which takes no character).
"""

from dataclasses import dataclass

NULL_GROUPS = ("?=", "?!", "?<=", "?<!")


@dataclass(frozen=True, slots=True)
class Beginning:
    """The characters that can come first, and whether nothing at all matches too."""

    first: frozenset[str]
    empty: bool


NOTHING = Beginning(frozenset(), empty=True)


def first_characters(pattern: str) -> frozenset[str]:
    """Every character with which a match of the pattern can begin.

    >>> sorted(first_characters("(?<!x)a?[b-d]|e(?=f)"))
    ['a', 'b', 'c', 'd', 'e']

    Raises:
        ValueError: the pattern can match nothing, or begin with any character.
    """
    found, at = _alternatives(pattern, 0)
    if at != len(pattern) or found.empty or not found.first:
        raise ValueError(f"not a pattern that begins with certain characters: {pattern!r}")
    return found.first


def _alternatives(pattern: str, at: int) -> tuple[Beginning, int]:
    whole, at = _sequence(pattern, at)
    while at < len(pattern) and pattern[at] == "|":
        other, at = _sequence(pattern, at + 1)
        whole = Beginning(whole.first | other.first, empty=whole.empty or other.empty)
    return whole, at


def _sequence(pattern: str, at: int) -> tuple[Beginning, int]:
    whole = NOTHING
    while at < len(pattern) and pattern[at] not in "|)":
        part, at = _counted(pattern, at)
        if whole.empty:
            whole = Beginning(whole.first | part.first, empty=part.empty)
    return whole, at


def _counted(pattern: str, at: int) -> tuple[Beginning, int]:
    part, at = _single(pattern, at)
    optional = False
    while at < len(pattern) and pattern[at] in "?*+{":
        end = pattern.index("}", at) if pattern[at] == "{" else at
        optional = optional or pattern[at] in "?*" or pattern[at : at + 2] in {"{0", "{,"}
        at = end + 1
    return (Beginning(part.first, empty=True) if optional else part), at


def _single(pattern: str, at: int) -> tuple[Beginning, int]:
    character = pattern[at]
    if character == "(":
        return _group(pattern, at)
    if character == "[":
        return _class(pattern, at)
    if character == "$":
        return NOTHING, at + 1
    if character == ".":
        raise ValueError(f"any character may stand at {at} of {pattern!r}")
    if character == "\\":
        at += 1
    return Beginning(frozenset(pattern[at]), empty=False), at + 1


def _group(pattern: str, at: int) -> tuple[Beginning, int]:
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
    found, end = _alternatives(pattern, inside)
    return found, end + 1


def _end(pattern: str, at: int) -> int:
    """The place after the bracket that closes the group, whatever stands in it."""
    depth = 1
    while depth:
        if pattern[at] == "\\":
            at += 1
        elif pattern[at] == "[":
            at = pattern.index("]", at + 2)
        elif pattern[at] in "()":
            depth += 1 if pattern[at] == "(" else -1
        at += 1
    return at


def _class(pattern: str, at: int) -> tuple[Beginning, int]:
    end = pattern.index("]", at + 2)
    body = pattern[at + 1 : end].replace("\\", "")
    if body.startswith("^"):
        raise ValueError(f"any character may stand at {at} of {pattern!r}")
    found: set[str] = set()
    place = 0
    while place < len(body):
        if body[place + 1 : place + 2] == "-" and place + 2 < len(body):
            found |= {chr(code) for code in range(ord(body[place]), ord(body[place + 2]) + 1)}
            place += 3
        else:
            found.add(body[place])
            place += 1
    return Beginning(frozenset(found), empty=False), end + 1
