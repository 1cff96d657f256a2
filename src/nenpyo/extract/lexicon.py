"""The lexicon of events indexed by word, and the words around a trigger that decide a rule."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from nenpyo.extract.clauses import Clauses
from nenpyo.model import Case, Chunk, EntityType, Link, Tokens
from nenpyo.pack.events import EventGrammar, EventRule, LightKind

CLOSE = frozenset({
    Case.NOMINATIVE, Case.ACCUSATIVE, Case.DATIVE, Case.GENITIVE, Case.BARE, Case.COMITATIVE,
    Case.TOPIC,
})  # fmt: skip

GOALS = frozenset({Case.DATIVE, Case.ALLATIVE, Case.ACCUSATIVE, Case.ABLATIVE})
PLACES = frozenset({EntityType.GPE, EntityType.LOC, EntityType.FAC})

LONGEST = 7
"""Tokens before the last of an event noun, at most."""

Rules = tuple[EventRule, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The rules by the words that may fire them.

    `suffered` are the frames of what is done to somebody, `helpless` of what befalls its subject.
    """

    verbs: Mapping[str, Rules]
    nouns: Mapping[str, Rules]
    expressed: Mapping[str, Rules]
    light: Mapping[str, frozenset[LightKind]]
    tails: frozenset[str]
    carriers: frozenset[str]
    ends: frozenset[str]
    ranks: Mapping[str, int]
    deverbal: str
    becoming: str
    suffered: frozenset[str]
    helpless: frozenset[str]


@cache
def lexicon_of(grammar: EventGrammar) -> Lexicon:
    """Index a grammar by word."""
    verbs: dict[str, Rules] = {}
    nouns: dict[str, Rules] = {}
    expressed: dict[str, Rules] = {}
    for rule in grammar.rules:
        for table, words in ((verbs, rule.verbs), (nouns, rule.nouns), (expressed, rule.expressed)):
            for word in words:
                table[word] = (*table.get(word, ()), rule)
    light: dict[str, frozenset[LightKind]] = {}
    for verb, kind in grammar.light:
        light[verb] = light.get(verb, frozenset()) | {kind}
    return Lexicon(
        verbs=verbs,
        nouns=nouns,
        expressed=expressed,
        light=light,
        tails=frozenset(grammar.tails),
        carriers=frozenset(grammar.carriers),
        ends=frozenset(word[-1] for word in (*nouns, *expressed)),
        ranks={rule.name: rank for rank, rule in enumerate(grammar.rules)},
        deverbal=grammar.deverbal,
        becoming=grammar.becoming,
        suffered=frozenset(frame.name for frame in grammar.frames if frame.recipient),
        helpless=frozenset(frame.name for frame in grammar.frames if frame.helpless),
    )


def fitting(clauses: Clauses, place: int, anchor: int, rules: Rules) -> EventRule | None:
    """The first rule whose conditions the words around the trigger meet."""
    if not rules:
        return None
    around, close = _around(clauses, place, anchor), ""
    predicate = clauses.chunks[anchor].predicate
    negated = predicate is not None and predicate.negated
    for rule in rules:
        if rule.negated and not negated:
            continue
        if rule.goal and not _has_goal(clauses, anchor):
            continue
        if rule.needs and not any(piece in around for piece in rule.needs):
            continue
        close = close or _close(clauses, place, anchor)
        if not any(piece in close for piece in rule.unless):
            return rule
    return None


def _has_goal(clauses: Clauses, anchor: int) -> bool:
    """Whether a place is named that one goes to or leaves."""
    places = (*clauses.children[anchor],)
    return any(
        clauses.chunks[place].case in GOALS and any(n.type in PLACES for n in clauses.names[place])
        for place in places
    )


def _around(clauses: Clauses, place: int, anchor: int) -> str:
    """The words of the trigger, of what depends on it, and of what modifies that."""
    places = {place, anchor}
    head = clauses.chunks[anchor].head
    if clauses.chunks[anchor].link is Link.ADNOMINAL and head >= 0:
        places.add(head)
    for child in (*clauses.children[place], *clauses.children[anchor]):
        chunk = clauses.chunks[child]
        if chunk.predicate is None or child == place:
            places.add(child)
            places.update(c for c in clauses.children[child] if clauses.chunks[c].predicate is None)
    return _words(clauses, places)


def _close(clauses: Clauses, place: int, anchor: int) -> str:
    """The words of the trigger, of its subject, object and goal, and of its own modifier."""
    places = {place, anchor}
    for child in (*clauses.children[place], *clauses.children[anchor]):
        chunk = clauses.chunks[child]
        if chunk.predicate is None and chunk.case in CLOSE:
            places.add(child)
            if chunk.case is not Case.GENITIVE:
                places.update(c for c in clauses.children[child] if _is_genitive(clauses, c))
    return _words(clauses, places)


def _is_genitive(clauses: Clauses, place: int) -> bool:
    return clauses.chunks[place].case is Case.GENITIVE


def _words(clauses: Clauses, places: set[int]) -> str:
    return "".join(clauses.chunks[place].span.of(clauses.text) for place in sorted(places))


def last_of(tokens: Tokens, chunk: Chunk, noun: str) -> int:
    """The token that ends the chunk's noun: of the content, or of the noun inside a verb."""
    last = chunk.tokens[0]
    for place in range(*chunk.tokens):
        if tokens.ends[place] <= chunk.content.end and noun.endswith(
            tokens.surfaces[place] if noun else ""
        ):
            last = place
    return last


def longest(
    tokens: Tokens, chunk: Chunk, last: int, tables: tuple[Mapping[str, Rules], ...]
) -> tuple[int, Rules] | None:
    """Where the longest known word that ends with a token begins, and its rules."""
    for first in range(max(chunk.tokens[0], last - LONGEST), last + 1):
        word = "".join(tokens.surfaces[first : last + 1])
        rules = tuple(rule for table in tables for rule in table.get(word, ()))
        if rules:
            return first, rules
    return None
