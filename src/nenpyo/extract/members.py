"""Among whom a number counts: the children, those of one town; all whom it befell or some."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from nenpyo.extract.parties import PLACES
from nenpyo.model import Analysis, Document, Span
from nenpyo.pack.quantities import QuantityGrammar, QuantityRule

AHEAD = 40
"""Characters before a number in which the words stand that say what it counts."""
NOWHERE: Mapping[int, str] = MappingProxyType({})


def members(
    rule: QuantityRule,
    match: re.Match[str],
    begin: int,
    grammar: QuantityGrammar,
    sites: Mapping[int, str],
) -> str:
    """Among whom a number counts that a rule reads, empty where it counts all.

    `begin` is where the words for what it counts begin. A group stands beside the number, a place
    before it or before those words; `sites` are the names of places, by where they end.
    """
    if not rule.divides:
        return ""
    text = match.string
    if behind := grammar.members_of.match(text, match.end()):
        return behind["of"]
    for place in dict.fromkeys((match.start(), begin)):
        first = max(0, place - AHEAD)
        there = grammar.there.search(text, first, place)
        if there and there.start() in sites:
            return sites[there.start()]
        if beside := grammar.members.search(text, first, place):
            return beside["of"] or beside["there"]
    return ""


def sites_in(document: Document, analysis: Analysis, sentence: Span) -> dict[int, str]:
    """The names of places in a sentence, by where in it they end."""
    return {
        mention.span.end - sentence.start: mention.span.of(document.text)
        for chain in analysis.chains
        if chain.type in PLACES
        for mention in chain.mentions
        if sentence.covers(mention.span)
    }
