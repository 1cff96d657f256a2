"""One scan for the atoms of time, and their joining to whole expressions and ranges.

Everything here is local: an atom is joined only to its neighbour, so the work grows with the text.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from nenpyo.analyse.fields import are_neighbours, as_range, lasts, merged
from nenpyo.pack.openings import Openings, openings
from nenpyo.pack.times import Mod, PartialTime, TimeGrammar, TimeRule
from nenpyo.pack.triggers import ANY, beginnings, first_behind

LONGEST_GLUE = 20
LONGEST_NUMERAL = 20
"""Characters: no rule counts with more."""
GROUP = re.compile(r"\(\?P<\w+>")


@dataclass(frozen=True, slots=True)
class Expression:
    """A whole expression: its place, what it says, the rules that read it.

    `until` is the last end of a range. `mod` is the side that a word after it gives (以降), which
    ends at `signal`. `again` are the stretches within it that tell its year in another way.
    """

    start: int
    end: int
    spec: PartialTime
    rules: tuple[str, ...]
    until: PartialTime | None = None
    mod: Mod | None = None
    signal: int = 0
    again: "tuple[Expression, ...]" = ()


@dataclass(frozen=True, slots=True)
class Scanner:
    """A grammar's rules, ready to scan: which can begin with what character.

    `follow` holds the characters of which one must come second, where not any may. Rules that
    begin with a numeral are told apart by what stands behind it: `numerals` finds its end.
    """

    patterns: tuple[str, ...]
    places: dict[str, tuple[int, ...]]
    follow: dict[str, frozenset[str]]
    numerals: dict[str, re.Pattern[str]]


@cache
def scanner(grammar: TimeGrammar) -> Scanner:
    """The grammar's rules, expanded; they are compiled when a text first asks for them."""
    patterns = tuple(_expanded(rule.pattern, grammar) for rule in grammar.rules)
    places: dict[str, set[int]] = defaultdict(set)
    follow: dict[str, set[str]] = defaultdict(set)
    for place, pattern in enumerate(patterns):
        for character, seconds in beginnings(pattern).items():
            places[character].add(place)
            follow[character] |= seconds
    numerals: dict[str, re.Pattern[str]] = {}
    for group in grammar.numerals:
        own = {place for key in group for place in places[key]}
        places |= dict.fromkeys(group, own)
        follow |= {key: {ANY} for key in group}
        numerals |= dict.fromkeys(group, re.compile(f"[{group}]{{1,{LONGEST_NUMERAL}}}"))
    return Scanner(
        patterns,
        {key: tuple(sorted(value)) for key, value in places.items()},
        {key: frozenset(value) for key, value in follow.items() if ANY not in value},
        numerals,
    )


def _tried(text: str, start: int, grammar: TimeGrammar) -> re.Pattern[str] | None:
    """The rules that can begin here, if any, as one pattern."""
    first = text[start]
    numeral = scanner(grammar).numerals.get(first)
    if numeral is None:
        return _beginning(grammar, first)
    match = numeral.match(text, start)
    end = match.end() if match else start
    return _counting(grammar, first, text[end : end + 1])


@cache
def _beginning(grammar: TimeGrammar, first: str) -> re.Pattern[str] | None:
    """The rules that can begin with a character."""
    return _pattern(grammar, scanner(grammar).places[first])


@cache
def _counting(grammar: TimeGrammar, first: str, behind: str) -> re.Pattern[str] | None:
    """The rules that can begin with a numeral before a character."""
    group = next(group for group in grammar.numerals if first in group)
    units = _units(grammar, group)
    return _pattern(grammar, tuple(n for n, own in units.items() if behind in own or ANY in own))


@cache
def _units(grammar: TimeGrammar, group: str) -> dict[int, frozenset[str]]:
    """The characters that each rule can have behind a numeral of a writing."""
    known = scanner(grammar)
    return {
        place: first_behind(known.patterns[place], frozenset(group))
        for place in known.places[group[0]]
    }


@cache
def _pattern(grammar: TimeGrammar, places: tuple[int, ...]) -> re.Pattern[str] | None:
    """Some rules as one pattern, a named group for each."""
    patterns = scanner(grammar).patterns
    parts = [f"(?P<r{place}>{GROUP.sub('(?:', patterns[place])})" for place in places]
    return re.compile("|".join(parts)) if parts else None


@cache
def _own(grammar: TimeGrammar, group: str) -> tuple[TimeRule, re.Pattern[str]]:
    """The rule of a named group, with its own pattern."""
    place = int(group[1:])
    return grammar.rules[place], re.compile(scanner(grammar).patterns[place])


def _expanded(pattern: str, grammar: TimeGrammar) -> str:
    for _ in range(2):
        for name, piece in grammar.macros:
            pattern = pattern.replace("{" + name + "}", piece)
    return pattern


def read_expressions(text: str, grammar: TimeGrammar) -> tuple[Expression, ...]:
    """All expressions of time in a text, in order; `text` is the grammar's folded copy."""
    pieces = [_finished(text, piece, grammar) for piece in _joined(text, grammar)]
    return tuple(_ranges(text, pieces, grammar))


def _atoms(text: str, grammar: TimeGrammar) -> Iterator[Expression]:
    at = 0
    for start in _openings(grammar).find(text):
        if start < at:
            continue
        pattern = _tried(text, start, grammar)
        match = pattern.match(text, start) if pattern else None
        if match is None or match.lastgroup is None:
            continue
        at = match.end()
        rule, whole = _own(grammar, match.lastgroup)
        own = whole.match(text, start)
        spec = rule.produce(own) if own else None
        if spec is not None:
            yield Expression(start, at, spec, (rule.name,))


@cache
def _openings(grammar: TimeGrammar) -> Openings:
    known = scanner(grammar)
    return openings({one: known.follow.get(one, frozenset()) for one in known.places})


def _joined(text: str, grammar: TimeGrammar) -> list[Expression]:
    pieces: list[Expression] = []
    zone: Expression | None = None
    for found in _atoms(text, grammar):
        atom = found
        if atom.spec.zone and atom.spec.aside:
            _zone(pieces, atom)
            continue
        if atom.spec.zone:
            zone = atom
            continue
        named = zone if zone is not None and zone.end == atom.start else None
        if named:
            spec = atom.spec.but(zone=named.spec.zone)
            atom = replace(atom, spec=spec, rules=named.rules + atom.rules)
        zone = None
        last = pieces[-1] if pieces else None
        whole = _merge(text, last, atom, grammar, named) if last else None
        if whole:
            pieces[-1] = whole
        elif not atom.spec.bound or _dangling(atom):
            pieces.append(_bare(atom))
    return pieces


def _zone(pieces: list[Expression], zone: Expression) -> None:
    """The zone in brackets right after a clock time is the zone of that."""
    if pieces and pieces[-1].end == zone.start and pieces[-1].spec.hour is not None:
        last = pieces[-1]
        spec = last.spec.but(zone=zone.spec.zone)
        pieces[-1] = replace(last, spec=spec, rules=last.rules + zone.rules)


def _bare(atom: Expression) -> Expression:
    """A year in brackets that repeats nothing is a year of its own, without the brackets."""
    if atom.spec.aside and atom.spec.year is not None:
        return replace(atom, start=atom.start + 1, end=atom.end - 1)
    return atom


def _merge(
    text: str,
    last: Expression,
    atom: Expression,
    grammar: TimeGrammar,
    zone: Expression | None,
) -> Expression | None:
    begins = zone.start if zone else atom.start
    if begins - last.end > LONGEST_GLUE or (zone and last.spec.zone):
        return None
    gap = text[last.end : begins]
    if gap and not grammar.glue.fullmatch(gap):
        return None
    spec = merged(last.spec, atom.spec)
    if spec is None:
        return None
    again = (_bare(atom),) if atom.spec.aside and atom.spec.year is not None else ()
    return Expression(last.start, atom.end, spec, last.rules + atom.rules, again=last.again + again)


def _finished(text: str, piece: Expression, grammar: TimeGrammar) -> Expression:
    end, spec = piece.end, piece.spec
    if spec.reference is None and spec.every is None and (about := grammar.about.match(text, end)):
        end, spec = about.end(), spec.but(approximate=True)
    elif spec.length and grammar.nearly.search(text, max(0, piece.start - 4), piece.start):
        spec = spec.but(approximate=True)
    elif spec.length is None and (tail := grammar.tails.match(text, end)):
        end = tail.end()
    if end == piece.end and spec is piece.spec:
        return piece
    return replace(piece, end=end, spec=spec)


def _ranges(text: str, pieces: list[Expression], grammar: TimeGrammar) -> Iterator[Expression]:
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        whole = _range(text, piece, pieces[at + 1], grammar) if at + 1 < len(pieces) else None
        at += 2 if whole else 1
        if whole:
            yield _closed(text, whole, grammar)
            yield from whole.again
        elif not piece.spec.bound and not _dangling(piece):
            yield _sided(text, piece, grammar)
            yield from piece.again


def _dangling(piece: Expression) -> bool:
    return "range-start" in piece.rules[-1]


def _range(
    text: str, first: Expression, last: Expression, grammar: TimeGrammar
) -> Expression | None:
    if last.start - first.end > 6:
        return None
    gap = text[first.end : last.start]
    if lasts(first.spec, last.spec):
        since, close = grammar.lasting
        if not (since.fullmatch(gap) and close.match(text, last.end)):
            return None
        rules = first.rules + last.rules
        return Expression(first.start, last.end, first.spec, rules, until=last.spec)
    if not grammar.between.fullmatch(gap):
        both = any(
            after.match(text, last.end)
            for within, after in grammar.couples
            if within.fullmatch(gap)
        )
        listed = "listed" in first.rules[-1] and grammar.listed.fullmatch(gap)
        if not both and not (listed and are_neighbours(first.spec, last.spec)):
            return None
    ends = as_range(first.spec, last.spec)
    if ends is None:
        return None
    rules, again = first.rules + last.rules, first.again + last.again
    return Expression(first.start, last.end, ends[0], rules, until=ends[1], again=again)


def _closed(text: str, whole: Expression, grammar: TimeGrammar) -> Expression:
    close = grammar.close.match(text, whole.end)
    return replace(whole, signal=close.end()) if close else whole


def _sided(text: str, piece: Expression, grammar: TimeGrammar) -> Expression:
    if piece.spec.direction and piece.spec.length:
        return piece
    signals = grammar.extents if piece.spec.length else grammar.signals
    signal = signals.match(text, piece.end)
    if signal is None or piece.spec.every or piece.mod:
        return piece
    mod = next((mod for word, mod in grammar.sides if signal[0].endswith(word)), None)
    return replace(piece, mod=mod, signal=signal.end())
