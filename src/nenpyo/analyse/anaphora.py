"""What mentions that are not names point at: the last, the ones together, the one in office."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from nenpyo.analyse.naming import Thing
from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate, Kind, NameGrammar

PLACES = frozenset({EntityType.GPE, EntityType.LOC})
REACH = 4.0
"""Sentences after which a mention counts a third of what it did."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention that has been read: which thing, where, in which sentence."""

    thing: int
    start: int
    sentence: int
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Context:
    """What is known while a document is read: its things, and the mentions so far, in order."""

    things: Sequence[Thing]
    countries: Sequence[str | None]
    titles: Sequence[frozenset[str]]
    offices: Sequence[frozenset[str]]
    states: Mapping[str, int]
    grammar: NameGrammar
    day: date | None
    seen: list[Seen] = field(default_factory=list)


def resolve(candidate: Candidate, sentence: int, context: Context) -> tuple[int, ...]:
    """The numbers of the things that a candidate other than a name stands for; none if unclear."""
    readers: dict[Kind, Callable[[Candidate, int, Context], tuple[int, ...]]] = {
        Kind.STATES: _states,
        Kind.SAME: _same,
        Kind.GROUP: _group,
        Kind.ROLE: _role,
        Kind.BODY: _body,
    }
    reader = readers.get(candidate.kind)
    return reader(candidate, sentence, context) if reader else ()


def _states(candidate: Candidate, _sentence: int, context: Context) -> tuple[int, ...]:
    return tuple(context.states[key] for key in candidate.keys if key in context.states)


def _same(candidate: Candidate, _sentence: int, context: Context) -> tuple[int, ...]:
    """The last thing of the sort; one whose name ends alike, or who bears the title, before others."""
    if candidate.type is EntityType.GPE:
        return _last(context, lambda number: _is_state(context, number))
    fitting = _last(context, lambda number: _matches(candidate, number, context))
    if fitting:
        return fitting
    if candidate.type is EntityType.PERSON and not candidate.office:
        return _last(context, lambda number: context.things[number].type is EntityType.PERSON)
    return ()


def _matches(candidate: Candidate, number: int, context: Context) -> bool:
    thing = context.things[number]
    if candidate.type is EntityType.PERSON:
        return thing.type is EntityType.PERSON and any(
            title.endswith(candidate.head) for title in context.titles[number]
        )
    alike = thing.type is candidate.type or {thing.type, candidate.type} <= PLACES
    return alike and any(name.text.endswith(candidate.head) for name in thing.names)


def _last(context: Context, fits: Callable[[int], bool]) -> tuple[int, ...]:
    return next(((seen.thing,) for seen in reversed(context.seen) if fits(seen.thing)), ())


def _is_state(context: Context, number: int) -> bool:
    return context.things[number].key in context.states


def _group(candidate: Candidate, sentence: int, context: Context) -> tuple[int, ...]:
    """The most salient things of the sort, as many as the mention counts."""
    if candidate.count < 2:
        return ()
    kinds = [candidate.type] if candidate.type else [EntityType.PERSON, EntityType.GPE]
    for kind in kinds:
        chosen = _salient(kind, candidate, sentence, context)
        if len(chosen) == candidate.count:
            return chosen
    return ()


def _salient(
    kind: EntityType | None, candidate: Candidate, sentence: int, context: Context
) -> tuple[int, ...]:
    """The things of a sort by weight, those of the nearest sentences that name enough first."""
    weights: dict[int, float] = {}
    nearest = sentence
    for seen in reversed(context.seen):
        if len(weights) >= candidate.count and seen.sentence < nearest:
            break
        nearest = min(nearest, seen.sentence)
        number, share = _behind(kind, seen.thing, context)
        if number is None or not _in_office(candidate, number, context):
            continue
        weights[number] = weights.get(number, 0.0) + share * seen.weight
    for number in weights:
        weights[number] += 0.1 * sum(seen.thing == number for seen in context.seen[-30:])
    ranked = sorted(weights, key=lambda number: (-weights[number], number))
    return tuple(ranked[: candidate.count])


def _in_office(candidate: Candidate, number: int, context: Context) -> bool:
    return not candidate.office or candidate.office in context.offices[number]


def _behind(kind: EntityType | None, number: int, context: Context) -> tuple[int | None, float]:
    """The thing of a sort that a thing is or brings to mind: a person brings the state."""
    if kind is not EntityType.GPE:
        return (number if context.things[number].type is kind else None), 1.0
    if _is_state(context, number):
        return number, 1.0
    country = context.countries[number]
    if context.things[number].type is EntityType.PERSON and country:
        return context.states.get(f"state:{country}"), 1.0
    return None, 0.0


def _role(candidate: Candidate, sentence: int, context: Context) -> tuple[int, ...]:
    """The last person who was given that title; else who held the office of the state then."""
    wanted = candidate.country

    def fits(number: int) -> bool:
        if context.things[number].type is not EntityType.PERSON:
            return False
        agrees = wanted is None or context.countries[number] in {None, wanted}
        return agrees and _bears(candidate, number, context)

    found = _last(context, fits)
    if found or not candidate.office or context.day is None:
        return found
    return _holder(candidate, sentence, context)


def _bears(candidate: Candidate, number: int, context: Context) -> bool:
    if candidate.office and candidate.office in context.offices[number]:
        return True
    return any(title.endswith(candidate.head) for title in context.titles[number])


def _holder(candidate: Candidate, _sentence: int, context: Context) -> tuple[int, ...]:
    country, day = candidate.country, context.day
    if country is None or day is None:
        return ()
    people = {
        context.grammar.spelling(holder.person)
        for holder in context.grammar.holders()
        if holder.office == candidate.office
        and holder.country == country
        and holder.start <= day
        and (holder.end is None or day <= holder.end)
    }
    return tuple(
        number
        for number, thing in enumerate(context.things)
        if thing.type is EntityType.PERSON
        and any(context.grammar.spelling(name.text) in people for name in thing.names)
    )[:1]


def _body(candidate: Candidate, sentence: int, context: Context) -> tuple[int, ...]:
    """A government or army without its state: the state of the sentence, else the salient one."""
    here = [
        seen.thing
        for seen in context.seen
        if seen.sentence == sentence and _is_state(context, seen.thing)
    ]
    if here:
        return (here[-1],)
    weights: dict[int, float] = {}
    for seen in context.seen:
        state, part = _behind(EntityType.GPE, seen.thing, context)
        if state is not None:
            share = 3.0 ** (-(sentence - seen.sentence) / REACH) * part * seen.weight
            weights[state] = weights.get(state, 0.0) + share
    return tuple(sorted(weights, key=lambda number: (-weights[number], number))[:1])
