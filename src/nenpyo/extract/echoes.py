"""Nouns by which a text comes back to what it has told (they met; the talks lasted two hours)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from nenpyo.extract.clauses import Clauses
from nenpyo.extract.lexicon import last_of
from nenpyo.extract.tense import CALENDAR, is_looked_back_at
from nenpyo.extract.triggers import Trigger
from nenpyo.model import Case, EventMention, Link, RegionKind, Span, Tokens
from nenpyo.pack.events import EventGrammar, Use

SHORTEST = 2
"""Characters of a noun that says by itself which happening is meant."""
REACH = 3
"""Sentences after which a bare noun need not mean what was told."""
CASES = frozenset({
    Case.TOPIC, Case.NOMINATIVE, Case.ACCUSATIVE, Case.DATIVE, Case.LOCATIVE, Case.GENITIVE,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that may come back to something: its first and last token, its word.

    `counted`: the words around it say the how manieth it was, so that it is what was just told.
    """

    first: int
    last: int
    word: str
    counted: bool


def echoes(
    clauses: Clauses,
    tokens: Tokens,
    told: Mapping[Trigger, EventMention],
    grammar: EventGrammar,
) -> Iterator[Trigger]:
    """A trigger of the rule of what was told for each noun that names it again.

    The noun is that of the telling or the end of its compound (the nuclear test, the test). Only
    what has a time is known well enough to be meant. With a date of its own the noun tells
    another happening of the kind (since the test of May).
    """
    sources: dict[int, list[Trigger]] = {}
    for trigger, event in told.items():
        if event.time and not is_looked_back_at(clauses, trigger.chunk):
            sources.setdefault(trigger.chunk, []).append(trigger)
    taken = {place for trigger in told for place in (trigger.chunk, trigger.anchor)}
    known: dict[str, Trigger] = {}
    for place in range(len(clauses.chunks)):
        noun = None if place in taken else _noun_of(clauses, tokens, place, grammar)
        before = _meant(tokens, noun, known) if noun else None
        if noun and before and _comes_back(clauses, place, before, noun, grammar):
            yield Trigger(
                chunk=place,
                anchor=place,
                rule=before.rule,
                use=Use.NOUN,
                span=Span(tokens.starts[noun.first], tokens.ends[noun.last]),
                again=None if _is_dated(clauses, place) else before,
            )
        for trigger in sources.get(place, ()):
            known |= dict.fromkeys(_names_of(clauses, tokens, trigger, grammar.deverbal), trigger)


def _noun_of(clauses: Clauses, tokens: Tokens, place: int, grammar: EventGrammar) -> Noun | None:
    """The noun that is all of a chunk but what points back at it, and a tail (after, since)."""
    chunk = clauses.chunks[place]
    if chunk.predicate is not None and not chunk.predicate.nominal:
        return None
    first, last = chunk.tokens[0], last_of(tokens, chunk, "")
    whole = last
    while last > first and tokens.surfaces[last] in grammar.tails:
        last -= 1
    above = clauses.chunks[chunk.head].predicate if chunk.head >= 0 else None
    comes = chunk.case is Case.COMITATIVE and above and above.lemma == grammar.becoming
    if not (chunk.predicate or chunk.case in CASES or comes or last < whole):
        return None
    if first < last and tokens.surfaces[first] in grammar.again:
        first += 1
    counted = comes or any(_counts(clauses, child) for child in clauses.children[place])
    return Noun(first, last, "".join(tokens.surfaces[first : last + 1]), bool(counted))


def _meant(tokens: Tokens, noun: Noun, known: Mapping[str, Trigger]) -> Trigger | None:
    """What was told by that noun; one that is counted may say more (the third summit talks)."""
    if not noun.counted:
        return known.get(noun.word)
    ends = range(noun.first, noun.last + 1)
    words = ("".join(tokens.surfaces[first : noun.last + 1]) for first in ends)
    return next((known[word] for word in words if word in known), None)


def _names_of(clauses: Clauses, tokens: Tokens, trigger: Trigger, deverbal: str) -> Iterator[str]:
    """The nouns of what was told, and the ends of their compounds that can stand for it."""
    for place in dict.fromkeys((trigger.chunk, trigger.anchor)):
        chunk, noun = clauses.chunks[place], ""
        if chunk.predicate is not None and not chunk.predicate.nominal:
            noun = chunk.predicate.lemma.removesuffix(deverbal)
            if noun in ("", chunk.predicate.lemma):
                continue
        last = last_of(tokens, chunk, noun)
        for first in range(chunk.tokens[0], last + 1):
            word = "".join(tokens.surfaces[first : last + 1])
            if len(word) >= SHORTEST:
                yield word


def _comes_back(
    clauses: Clauses, place: int, before: Trigger, noun: Noun, grammar: EventGrammar
) -> bool:
    """Whether a noun can mean what was told: near it, and nothing new is said of which it is."""
    home = clauses.homes[place]
    if clauses.sentences[home].region is not RegionKind.BODY:
        return False
    if home - clauses.homes[before.chunk] > REACH:
        return False
    children = clauses.children[place]
    return noun.counted or all(_is_known(clauses, at, before, grammar) for at in children)


def _is_known(clauses: Clauses, child: int, before: Trigger, grammar: EventGrammar) -> bool:
    """Whether what modifies a noun points back, is a date, or was told of it before."""
    chunk = clauses.chunks[child]
    content = chunk.content.of(clauses.text)
    if clauses.times[child] or content in grammar.again:
        return True
    if chunk.link is Link.ADNOMINAL and chunk.predicate and not chunk.predicate.nominal:
        return False
    home = clauses.sentences[clauses.homes[before.chunk]].span
    return content in clauses.text[home.start : chunk.content.start]


def _counts(clauses: Clauses, child: int) -> bool:
    """Whether a modifier counts what it stands before (the second, the first in four years)."""
    chunk = clauses.chunks[child]
    words = chunk.span.of(clauses.text)
    held = any(word in words for word in clauses.look_back)
    return held or (chunk.case is Case.GENITIVE and words[0].isnumeric())


def _is_dated(clauses: Clauses, place: int) -> bool:
    own = (place, *clauses.children[place])
    return any(time.type in CALENDAR for at in own for time in clauses.times[at])
