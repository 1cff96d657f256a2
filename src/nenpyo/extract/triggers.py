"""Which words tell an event: verbs, nouns that a verb carries, nouns by themselves."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from nenpyo.extract.clauses import Clauses, relatives
from nenpyo.model import Case, Chunk, Link, Span, Tokens, Voice
from nenpyo.pack.events import EventGrammar, EventRule, LightKind, Use

OBJECT = frozenset({Case.ACCUSATIVE, Case.TOPIC, Case.BARE, None})
GOAL = frozenset({Case.DATIVE, Case.ALLATIVE})
SUBJECT = frozenset({Case.NOMINATIVE, Case.TOPIC, Case.BARE, None})
CLOSE = frozenset({
    Case.NOMINATIVE, Case.ACCUSATIVE, Case.DATIVE, Case.GENITIVE, Case.BARE, Case.COMITATIVE,
    Case.TOPIC,
})  # fmt: skip
TAKERS = frozenset({LightKind.ASK, LightKind.CANCEL})
"""Light verbs that are events of their own and leave the noun what it is."""

Rules = tuple[EventRule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word that tells an event: its chunk, the chunk its arguments hang on, its rule and use."""

    chunk: int
    anchor: int
    rule: EventRule
    use: Use
    light: LightKind | None = None
    span: Span


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The rules by the words that may fire them."""

    verbs: Mapping[str, Rules]
    nouns: Mapping[str, Rules]
    expressed: Mapping[str, Rules]
    light: Mapping[str, frozenset[LightKind]]
    tails: frozenset[str]
    carriers: frozenset[str]
    deverbal: str


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
        deverbal=grammar.deverbal,
    )


def find_triggers(clauses: Clauses, tokens: Tokens, lexicon: Lexicon) -> tuple[Trigger, ...]:
    """All candidate triggers in reading order, at most one a chunk and a predicate."""
    found: list[Trigger] = []
    for place, chunk in enumerate(clauses.chunks):
        if chunk.predicate is None or chunk.predicate.nominal:
            trigger = _nominal(clauses, tokens, lexicon, place)
        else:
            trigger = _verbal(clauses, tokens, lexicon, place)
        if trigger is not None:
            found.append(trigger)
    light = {t.anchor for t in found if t.use is Use.LIGHT}
    kept = [t for t in found if t.use is not Use.VERB or t.chunk not in light]
    takers = {t.anchor for t in kept if t.rule.absorbs}
    return tuple(t for t in kept if not _absorbed(clauses, t, takers))


def _absorbed(clauses: Clauses, trigger: Trigger, takers: set[int]) -> bool:
    """Whether the noun is only the object of what another trigger tells."""
    chunk = clauses.chunks[trigger.chunk]
    cases = {Case.ACCUSATIVE, Case.DATIVE, Case.NOMINATIVE}
    return trigger.use is Use.NOUN and chunk.case in cases and chunk.head in takers


def _verbal(clauses: Clauses, tokens: Tokens, lexicon: Lexicon, place: int) -> Trigger | None:
    """A verb of the lexicon, or an event noun made a verb."""
    chunk = clauses.chunks[place]
    if chunk.predicate is None:
        return None
    lemma, first = chunk.predicate.lemma, chunk.content.start
    rules = lexicon.verbs.get(lemma, ())
    if lemma.endswith(lexicon.deverbal) and lemma != lexicon.deverbal:
        noun = lemma.removesuffix(lexicon.deverbal)
        last = _last_of(tokens, chunk, noun)
        found = _longest(tokens, chunk, last, (lexicon.nouns,))
        if found:
            first, rules = tokens.starts[found[0]], found[1]
    rule = _fitting(clauses, place, place, rules)
    if rule is None:
        return None
    span = Span(first, max(chunk.content.end, first + 1))
    return Trigger(chunk=place, anchor=place, rule=rule, use=Use.VERB, span=span)


def _nominal(clauses: Clauses, tokens: Tokens, lexicon: Lexicon, place: int) -> Trigger | None:
    """An event noun: with a light verb, at the end of a clause, or by itself."""
    chunk = clauses.chunks[place]
    found = _noun_in(tokens, lexicon, chunk)
    if not found:
        return None
    first, bare, rules = found
    whole = bare == _last_of(tokens, chunk, "")
    word = "".join(tokens.surfaces[first : bare + 1])
    span = Span(tokens.starts[first], tokens.ends[bare])
    if whole and (trigger := _with_light_verb(clauses, lexicon, place, (word, span, rules))):
        return trigger
    rules = tuple(rule for rule in rules if word in rule.nouns)
    rule = _fitting(clauses, place, place, rules)
    if rule is None:
        return None
    if whole and (told := _modified(clauses, lexicon, place)):
        return Trigger(
            chunk=place, anchor=told[0], rule=rule, use=Use.LIGHT, light=told[1], span=span
        )
    use = Use.FINAL if whole and _is_final(chunk) else Use.NOUN
    if use is Use.NOUN and not rule.noun_use:
        return None
    kinds = _light_kinds(clauses, lexicon, place, chunk.head) if whole else []
    kind = next((k for k in kinds if k in TAKERS), None)
    return Trigger(chunk=place, anchor=place, rule=rule, use=use, light=kind, span=span)


def _noun_in(tokens: Tokens, lexicon: Lexicon, chunk: Chunk) -> tuple[int, int, Rules] | None:
    """The event noun of a chunk: at its end, or before a tail (talks, after the talks)."""
    last = _last_of(tokens, chunk, "")
    for end in range(last, chunk.tokens[0] - 1, -1):
        if end != last and tokens.surfaces[end + 1] not in lexicon.tails:
            continue
        found = _longest(tokens, chunk, end, (lexicon.nouns, lexicon.expressed))
        if found:
            return found[0], end, found[1]
    return None


def _with_light_verb(
    clauses: Clauses, lexicon: Lexicon, place: int, noun: tuple[str, Span, Rules]
) -> Trigger | None:
    """An event noun that a light verb carries, straight or through a carrier."""
    word, span, rules = noun
    anchor, bearer = clauses.chunks[place].head, place
    if anchor >= 0 and clauses.chunks[place].link is Link.ADNOMINAL:
        bearer, anchor = anchor, clauses.chunks[anchor].head
        if clauses.chunks[bearer].content.of(clauses.text) not in lexicon.carriers:
            return None
    for kind in _light_kinds(clauses, lexicon, bearer, anchor):
        if kind in TAKERS:
            continue
        uttered = kind is LightKind.EXPRESS
        usable = tuple(r for r in rules if word in (r.expressed if uttered else r.nouns))
        rule = _fitting(clauses, place, anchor, usable)
        if rule is not None:
            end = clauses.chunks[anchor].content.end if anchor <= place + 2 else span.end
            span = Span(span.start, max(end, span.end))
            return Trigger(
                chunk=place, anchor=anchor, rule=rule, use=Use.LIGHT, light=kind, span=span
            )
    return None


def _modified(clauses: Clauses, lexicon: Lexicon, place: int) -> tuple[int, LightKind] | None:
    """The light verb that modifies an event noun as it would carry it (talks that were held)."""
    for child in relatives(clauses, place):
        chunk = clauses.chunks[child]
        if chunk.predicate is None:
            continue
        for kind in lexicon.light.get(chunk.predicate.lemma, ()):
            if kind in {LightKind.PERFORM, LightKind.HAPPEN}:
                return child, kind
    return None


def _is_final(chunk: Chunk) -> bool:
    """Whether a noun ends a clause as its predicate would."""
    if chunk.predicate is not None:
        return chunk.predicate.nominal and not chunk.predicate.past
    return chunk.head < 0 and chunk.case in {None, Case.BARE}


def _light_kinds(clauses: Clauses, lexicon: Lexicon, place: int, anchor: int) -> list[LightKind]:
    """What the verb that a noun hangs on does to it, where the two are in the right cases."""
    chunk = clauses.chunks[place]
    if anchor < 0 or chunk.link is Link.ADNOMINAL:
        return []
    predicate = clauses.chunks[anchor].predicate
    if predicate is None:
        return []
    passive = predicate.voice is Voice.PASSIVE
    kinds = lexicon.light.get(predicate.lemma, frozenset())
    found = []
    for kind in LightKind:
        subject = passive is not (kind is LightKind.HAPPEN)
        # An utterance may rise by itself: voices of protest came up.
        either = kind is LightKind.EXPRESS and chunk.case is Case.NOMINATIVE
        cases = SUBJECT if subject else OBJECT
        if kind is LightKind.REACH:
            cases = GOAL
        elif kind is LightKind.UNDERGO:
            cases = OBJECT | GOAL
        elif kind is LightKind.PERFORM and predicate.lemma == lexicon.deverbal:
            cases = cases | {Case.COMITATIVE}
        if kind in kinds and (either or chunk.case in cases):
            found.append(kind)
    return found


def _last_of(tokens: Tokens, chunk: Chunk, noun: str) -> int:
    """The token that ends the chunk's noun: of the content, or of the noun inside a verb."""
    last = chunk.tokens[0]
    for place in range(*chunk.tokens):
        if tokens.ends[place] <= chunk.content.end and noun.endswith(
            tokens.surfaces[place] if noun else ""
        ):
            last = place
    return last


def _longest(
    tokens: Tokens, chunk: Chunk, last: int, tables: tuple[Mapping[str, Rules], ...]
) -> tuple[int, Rules] | None:
    """Where the longest known word that ends with a token begins, and its rules."""
    for first in range(chunk.tokens[0], last + 1):
        word = "".join(tokens.surfaces[first : last + 1])
        rules = tuple(rule for table in tables for rule in table.get(word, ()))
        if rules:
            return first, rules
    return None


def _fitting(clauses: Clauses, place: int, anchor: int, rules: Rules) -> EventRule | None:
    """The first rule whose conditions the words around the trigger meet."""
    if not rules:
        return None
    around, close = _around(clauses, place, anchor), ""
    for rule in rules:
        if rule.needs and not any(piece in around for piece in rule.needs):
            continue
        close = close or _close(clauses, place, anchor)
        if not any(piece in close for piece in rule.unless):
            return rule
    return None


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
