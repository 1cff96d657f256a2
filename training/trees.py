"""Trees for the chunker and the parser, on the tokens the product sees."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from corpora import Tree
from nenpyo.languages.ja.joining import joined
from nenpyo.languages.ja.tokens import tokenise
from nenpyo.model import Tokens

Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Treebank:
    """Sentences tokenised, with gold bunsetsu as token ranges and their heads.

    Sentences whose bunsetsu do not begin at tokens are left out of `usable`.
    """

    trees: Sequence[Tree]
    tokens: Tokens
    ranges: Ranges
    units: tuple[tuple[int, int], ...]
    unit_ranges: Ranges
    heads: tuple[int, ...]


def treebank(trees: Sequence[Tree], *, exact: bool = True) -> Treebank:
    """Line trees up with tokens; `exact` drops those that do not fit."""
    tokens, ranges = tokenise([(0, one.text) for one in trees])
    if exact:
        fitting = [
            one
            for one, (first, end) in zip(trees, ranges, strict=True)
            if set(one.starts) <= {tokens.starts[i] for i in range(first, end)}
        ]
        if len(fitting) < len(trees):
            return treebank(fitting)
    units, unit_ranges, heads = [], [], []
    for one, (first, end) in zip(trees, ranges, strict=True):
        base = len(units)
        places = {tokens.starts[i]: i for i in range(first, end)}
        begins = [places[start] for start in one.starts] if exact else []
        units.extend(zip(begins, [*begins[1:], end], strict=True))
        unit_ranges.append((base, len(units)))
        heads.extend(base + head if head >= 0 else -1 for head in one.heads if exact)
    return Treebank(trees, tokens, ranges, tuple(units), tuple(unit_ranges), tuple(heads))


def joined_treebank(bank: Treebank) -> Treebank:
    """The treebank with the bunsetsu that the product makes one."""
    units, ranges, group = joined(bank.tokens, bank.units, bank.unit_ranges)
    heads = [-1] * len(units)
    for place, head in enumerate(bank.heads):
        if head >= 0 and group[head] != group[place]:
            heads[group[place]] = group[head]
    trees = [
        Tree(
            tree.text,
            tuple(bank.tokens.starts[a] for a, _ in units[first:end]),
            tuple(head - first if head >= 0 else -1 for head in heads[first:end]),
            "",
        )
        for tree, (first, end) in zip(bank.trees, ranges, strict=True)
    ]
    return Treebank(trees, bank.tokens, bank.ranges, tuple(units), tuple(ranges), tuple(heads))


def neutral_accuracy(
    trees: Sequence[Tree], starts: Sequence[Sequence[int]], heads: Sequence[Sequence[int]]
) -> float:
    """Share of gold bunsetsu from which the predicted arc lands in the gold head.

    Fair to any segmentation: leave the gold bunsetsu along predicted arcs, see where that ends.
    `starts` are the predicted chunks' first characters, `heads` the places of their heads.
    """
    right = total = 0
    for tree, own, arcs in zip(trees, starts, heads, strict=True):
        ends = [*own[1:], len(tree.text)]
        gold_ends = [*tree.starts[1:], len(tree.text)]
        for end, head in zip(gold_ends, tree.heads, strict=True):
            if head < 0:
                continue
            total += 1
            first = place = bisect_right(own, end - 1) - 1
            while place >= 0 and ends[place] <= end and arcs[place] >= 0:
                place = arcs[place]
                if own[place] >= end:
                    break
            hit = own[place] < gold_ends[head] and ends[place] > tree.starts[head]
            right += place != first and hit
    return right / total
