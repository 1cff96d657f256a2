"""Grouping by pairs: the strongest pair first, never two members together that exclude each other.

The result does not depend on the order in which the items come: pairs are taken by their strength
and then by the items' keys, and a pair that fits two rivals equally well is taken with neither.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

RIVAL_MARGIN = 0.1
"""A second choice this close to the first leaves it open which of the two is meant."""


class Pair(NamedTuple):
    """Two items, by position, and how much speaks for joining them."""

    score: float
    a: int
    b: int


def cluster(
    count: int,
    pairs: Iterable[Pair],
    bars: Callable[[int, int], bool],
    together: Iterable[tuple[int, int]] = (),
    margin: float = RIVAL_MARGIN,
) -> list[tuple[int, ...]]:
    """Groups of the items 0 to count - 1, which stand in their canonical order.

    Those of `together` are joined first, whatever bars them. A second choice is as good as the
    first within the margin.
    """
    bars = _asked_once(bars)
    groups = list(range(count))
    members = {item: [item] for item in groups}
    for a, b in sorted(together):
        left, right = sorted((groups[a], groups[b]))
        if left != right:
            _join(left, right, groups, members)
    ordered = sorted(pairs, key=lambda pair: (-pair.score, pair.a, pair.b))
    for pair in _decided(ordered, bars, margin):
        left, right = sorted((groups[pair.a], groups[pair.b]))
        if left == right or any(bars(a, b) for a in members[left] for b in members[right]):
            continue
        _join(left, right, groups, members)
    return [tuple(sorted(items)) for _, items in sorted(members.items())]


def _asked_once(bars: Callable[[int, int], bool]) -> Callable[[int, int], bool]:
    """Every pair is a rival of many others: what bars it is looked at once."""
    known: dict[tuple[int, int], bool] = {}

    def asked(a: int, b: int) -> bool:
        found = known.get((a, b))
        if found is None:
            found = known[a, b] = bars(a, b)
        return found

    return asked


def connected(count: int, pairs: Iterable[tuple[int, int]]) -> list[int]:
    """For each of the items 0 to count - 1 the first that pairs lead to, directly or not."""
    above = list(range(count))

    def first(item: int) -> int:
        while above[item] != item:
            above[item] = above[above[item]]
            item = above[item]
        return item

    for a, b in pairs:
        one, other = sorted((first(a), first(b)))
        above[other] = one
    return [first(item) for item in range(count)]


def _join(left: int, right: int, groups: list[int], members: dict[int, list[int]]) -> None:
    for item in members[right]:
        groups[item] = left
    members[left] += members.pop(right)


def _decided(
    pairs: Sequence[Pair], bars: Callable[[int, int], bool], margin: float
) -> Iterable[Pair]:
    """The pairs that have no rival at either end."""

    def has_rival(pair: Pair, end: int) -> bool:
        """Whether `end` goes as well with something that excludes its partner."""
        partner = pair.b if end == pair.a else pair.a
        for other in around[end]:
            if other.score < pair.score - margin:
                return False
            rival = other.b if end == other.a else other.a
            if rival != partner and bars(partner, rival):
                return True
        return False

    around: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        around[pair.a].append(pair)
        around[pair.b].append(pair)
    return (pair for pair in pairs if not (has_rival(pair, pair.a) or has_rival(pair, pair.b)))
