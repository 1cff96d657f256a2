"""Whom a chunk stands for: persons, states and bodies by name, by army or government, by group."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nenpyo.extract.clauses import Clauses, Named, arguments, named_in, relatives
from nenpyo.model import Analysis, Argument, Case, EntityType, Link, RegionKind
from nenpyo.pack.events import EventGrammar

PARTIES = frozenset({EntityType.PERSON, EntityType.ORG, EntityType.GPE})
PLACES = frozenset({EntityType.GPE, EntityType.LOC, EntityType.FAC})
DOERS = frozenset({EntityType.PERSON, EntityType.ORG})
OWNED = frozenset({Case.GENITIVE, Case.AGENTIVE, Case.ABLATIVE})
AIMED = (Case.TARGET, Case.ALLATIVE, Case.COMITATIVE)
"""Cases of a noun's modifier that say towards whom."""
Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """What roles are read with: the clauses, the words of the language, who is a state or a medium.

    `countries` gives the chain that stands for each country, `lands` the one in whose country each
    place lies, `people` the one that each person speaks for. `towns` are places
    that are no states, `ranked` what the ranker of arguments chose for a predicate's case.
    """

    clauses: Clauses
    grammar: EventGrammar
    countries: Mapping[str, str]
    lands: Mapping[str, str]
    people: Mapping[str, str]
    states: frozenset[str]
    towns: frozenset[str]
    media: frozenset[str]
    ranked: Mapping[tuple[int, Case], Argument]
    page: Ids = ()


def context_of(clauses: Clauses, analysis: Analysis, grammar: EventGrammar) -> Context:
    """The context of one document."""
    countries: dict[str, str] = {}
    for chain in analysis.chains:
        if chain.state and chain.country:
            countries.setdefault(chain.country, chain.id)
    lands = _lands_told(clauses, frozenset(countries.values()))
    lands |= {
        chain.id: countries[chain.country]
        for chain in analysis.chains
        if chain.type in PLACES and chain.country in countries
    }
    media = (chain.id for chain in analysis.chains if chain.name.endswith(grammar.media))
    people = {
        chain.id: countries[chain.country]
        for chain in analysis.chains
        if chain.type is EntityType.PERSON and chain.country in countries
    }
    return Context(
        clauses=clauses,
        grammar=grammar,
        countries=countries,
        lands=lands,
        people=people,
        states=frozenset(countries.values()),
        towns=frozenset(
            chain.id for chain in analysis.chains if chain.type in PLACES and not chain.state
        ),
        media=frozenset(media),
        ranked={(found.predicate, found.case): found for found in analysis.arguments},
    )


def _lands_told(clauses: Clauses, states: frozenset[str]) -> dict[str, str]:
    """The places that the text puts in a state (Britain's town of X), each with the state."""
    found = {}
    for place, inside in enumerate(clauses.names):
        for owner in arguments(clauses, place, Case.GENITIVE) if inside else ():
            lands = [n.chain for n in clauses.names[owner] if n.chain in states]
            if lands and inside[-1].type in PLACES and inside[-1].chain not in states:
                found[inside[-1].chain] = lands[-1]
    return found


def page_of(context: Context) -> Ids:
    """Whom the first sentence of prose defines, where that is a person or a body."""
    clauses = context.clauses
    lead = next((s for s in clauses.sentences if s.region is RegionKind.BODY), None)
    for place in range(*lead.chunks) if lead else ():
        if clauses.chunks[place].case is Case.TOPIC:
            defined = named(context, place)
            return unique(n.chain for n in defined if n.type in DOERS)
    return ()


def unique(ids: Iterable[str]) -> Ids:
    """The ids once each, in their order."""
    return tuple(dict.fromkeys(ids))


def named(context: Context, place: int) -> tuple[Named, ...]:
    """Whom a chunk stands for: its own names, or the state whose army or government it is."""
    clauses = context.clauses
    noun = context.grammar.counted.sub("", clauses.chunks[place].content.of(clauses.text))
    found = named_in(clauses, place)
    if found and not _is_posted(context, place):
        return () if _is_of_another(context, place, noun) else found
    if noun.endswith(context.grammar.state_words):
        for child in arguments(clauses, place, Case.GENITIVE):
            names = named_in(clauses, child)
            return tuple(n for n in names if n.type in {EntityType.GPE, EntityType.ORG})
        # 「米英の艦艇と潜水艦」: what is listed with it is of the same states.
        for child in arguments(clauses, place, Case.COORDINATE, Case.COMITATIVE):
            if child + 1 == place and clauses.chunks[child].link is Link.COORDINATION:
                return named(context, child)
    return ()


def _is_posted(context: Context, place: int) -> bool:
    """Whether a chunk names only where somebody's envoy is posted (X's envoy to Y)."""
    clauses = context.clauses
    names = clauses.names[place]
    before = names[-1].span.start - 1 if names else -1
    inside = clauses.chunks[place].span.start <= before
    return inside and clauses.text[before] in context.grammar.posted


def _is_of_another(context: Context, place: int, noun: str) -> bool:
    """Whether the words behind a name make it another's: an opponent of his, the last since him."""
    clauses = context.clauses
    end = clauses.names[place][-1].span.end if clauses.names[place] else -1
    behind = clauses.text[end : clauses.chunks[place].span.end] if end >= 0 else ""
    related = end < clauses.chunks[place].content.end and noun.endswith(context.grammar.related)
    return related or any(word in behind for word in clauses.look_back)


def parties(context: Context, place: int) -> Ids:
    """The chains of the persons, states and bodies that a chunk stands for."""
    return unique(n.chain for n in named(context, place) if n.type in PARTIES)


def acting(context: Context, place: int) -> Ids:
    """The parties of a chunk without the media, which tell and do not act."""
    return tuple(i for i in parties(context, place) if i not in context.media)


def owners(context: Context, place: int) -> Ids:
    """Whose the thing is that a chunk names without naming a party (support for X's plan).

    What a genitive counts or places may be another's in turn (several of the villages of X).
    """
    clauses = context.clauses
    below = [child for child in clauses.children[place] if clauses.chunks[child].case in OWNED]
    for child in below:
        if ids := parties(context, child):
            return ids
    return next((ids for child in below if (ids := owners(context, child))), ())


def beside(context: Context, anchor: int) -> Ids:
    """Who does a deed together with its subject."""
    clauses, words = context.clauses, context.grammar.together
    places = arguments(clauses, anchor, Case.COMITATIVE)
    found = (parties(context, place) for place in places if words & {*clauses.chunks[place].words})
    return unique(i for ids in found for i in ids)


def in_cases(context: Context, anchor: int, cases: Iterable[Case], but: int) -> Ids:
    """All whom the arguments of a predicate in some cases stand for, but for one chunk."""
    places = arguments(context.clauses, anchor, *cases)
    return unique(i for place in places if place != but for i in parties(context, place))


def in_first_case(context: Context, anchor: int, cases: Iterable[Case], but: int) -> Ids:
    """Whom the arguments of the first case that names anybody stand for."""
    for case in cases:
        if found := in_cases(context, anchor, (case,), but):
            return found
    return ()


def owners_in_cases(context: Context, anchor: int, cases: Iterable[Case], but: int) -> Ids:
    """Whose deeds or things are spoken of: who criticises X's plan criticises X."""
    for place in arguments(context.clauses, anchor, *cases):
        if place != but and (ids := owners(context, place) or doers(context, place)):
            return ids
    return ()


def aimed_at(context: Context, anchor: int, but: int) -> Ids:
    """At whom the thing is aimed that a predicate takes: to stop supplies to X, talks with X."""
    for thing in arguments(context.clauses, anchor, Case.ACCUSATIVE, Case.DATIVE):
        if thing != but and (ids := in_first_case(context, thing, AIMED, but)):
            return ids
    return ()


def felt_about(context: Context, noun: int) -> Ids:
    """Whose deed a feeling is about, where its matter seems to hang on how strong it is.

    「Xの攻撃に強い懸念を示した」
    """
    for place in relatives(context.clauses, noun):
        cases = (Case.DATIVE,)
        if ids := in_cases(context, place, cases, noun) or owners_in_cases(
            context, place, cases, noun
        ):
            return ids
    return ()


def doers(context: Context, place: int) -> Ids:
    """Who does what a noun's clause tells (welcome that X withdrew)."""
    for clause in relatives(context.clauses, place):
        if ids := in_first_case(context, clause, (Case.NOMINATIVE, Case.AGENTIVE), place):
            return ids
    return ()


def told_of(context: Context, anchor: int) -> Ids:
    """Who acts in the clause that a predicate of speech takes (say that X lies, ask X to stop)."""
    clauses = context.clauses
    for child in reversed(clauses.children[anchor]):
        chunk = clauses.chunks[child]
        if chunk.predicate is None or chunk.link not in {Link.QUOTE, Link.ADVERBIAL}:
            continue
        asked = chunk.link is Link.QUOTE or set(chunk.words) & context.grammar.factuality.unreal
        if asked and (ids := in_cases(context, child, (Case.NOMINATIVE,), anchor)):
            return ids
    return ()


def signing_with(context: Context, anchor: int) -> Ids:
    """With whom something is signed that only seems joined with them (首相と宣言に署名する)."""
    clauses = context.clauses
    signed = arguments(clauses, anchor, Case.DATIVE, Case.ACCUSATIVE)
    below = [place for thing in signed for place in (thing, *clauses.children[thing])]
    joined = (child for place in below for child in clauses.children[place])
    beside = (child for child in joined if clauses.chunks[child].link is Link.COORDINATION)
    return unique(i for child in beside for i in parties(context, child))
