"""Bunsetsu that are one word here made one: compound particles (AのためにB), 明らかに|する."""

from collections.abc import Sequence

from nenpyo.languages.ja.particles import PIECES, compound_at
from nenpyo.languages.ja.predicates import CHANGE
from nenpyo.languages.ja.words import JOINTS
from nenpyo.model import Tokens

Unit = tuple[int, int]


def joined(
    tokens: Tokens, units: Sequence[Unit], ranges: Sequence[Unit]
) -> tuple[list[Unit], list[Unit], list[int]]:
    """The bunsetsu and the sentences' ranges of them after joining, and what each is now."""
    group: list[int] = []
    merged: list[Unit] = []
    places = []
    for first, end in ranges:
        begin = len(merged)
        for place in range(first, end):
            start, stop = units[place]
            goes_on = place > first and _may_go_on(tokens, start)
            if goes_on and _goes_on(tokens, units[place - 1], start, units[end - 1][1]):
                merged[-1] = (merged[-1][0], stop)
            else:
                merged.append((start, stop))
            group.append(len(merged) - 1)
        places.append((begin, len(merged)))
    return merged, places, group


def _may_go_on(tokens: Tokens, start: int) -> bool:
    """Whether the words at the edge of a bunsetsu are such as `_goes_on` looks at."""
    return (
        tokens.surfaces[start] in PIECES
        or tokens.lemmas[start] in CHANGE
        or tokens.surfaces[start - 1] in JOINTS
    )


def _goes_on(tokens: Tokens, before: Unit, start: int, end: int) -> bool:
    """Whether the bunsetsu at token `start` goes on with a word that the one before began."""
    if tokens.surfaces[start - 1] in JOINTS and start - before[0] > 1:
        return True
    for place in range(max(before[0] + 1, start - 3), start):
        if compound_at(tokens.surfaces, place, min(start + 4, end)) > start:
            return True
    if tokens.lemmas[start] not in CHANGE or start - before[0] < 2:
        return False
    if tokens.surfaces[start - 1] == "に":
        return tokens.pos[start - 2].startswith("形状詞")
    adverb = tokens.forms[start - 1].startswith("連用形")
    return adverb and tokens.pos[start - 1].startswith("形容詞")
