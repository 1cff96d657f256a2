"""What mentions that are not names point at: the last, those together, the one in office."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from nenpyo.analyse.naming import Thing
from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate, Kind, NameGrammar

PLACES = frozenset({EntityType.GPE, EntityType.LOC})
ACTORS = frozenset({EntityType.PERSON, EntityType.GPE, EntityType.ORG})
MEMORY = 80
"""Mentions back that a government without its state is looked for."""
NEAR = 2
"""Sentences before a group mention whose things are weighed together."""
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
    places: Mapping[int, int]
    grammar: NameGrammar
    day: date | None
    seen: list[Seen] = field(default_factory=list)
    classes: Mapping[str, Sequence[int]] = field(default_factory=dict)
    groups: list[tuple[int, ...]] = field(default_factory=list)


def resolve(candidate: Candidate, sentence: int, context: Context) -> tuple[int, ...]:
    """The numbers of the things that a candidate other than a name stands for; none if unclear."""
    readers: dict[Kind, Callable[[Candidate, int, Context], tuple[int, ...]]] = {
        Kind.STATES: _states,
        Kind.SAME: _same,
        Kind.GROUP: _group,
        Kind.ROLE: _role,
        Kind.BODY: _body,
        Kind.APPOSED: _apposed,
        Kind.CLASS: _class,
    }
    reader = readers.get(candidate.kind)
    return reader(candidate, sentence, context) if reader else ()


def _states(candidate: Candidate, _sentence: int, context: Context) -> tuple[int, ...]:
    return tuple(context.states[key] for key in candidate.keys if key in context.states)


def _same(candidate: Candidate, sentence: int, context: Context) -> tuple[int, ...]:
    """The last thing of the sort, above all one whose name ends alike or who bears the title."""
    if candidate.type is EntityType.GPE:
        return _last(context, lambda number: _is_state(context, number))
    fitting = _last(context, lambda number: _matches(candidate, number, context))
    if fitting and not (candidate.type is EntityType.ORG and _older(fitting, sentence, context)):
        return fitting
    if candidate.type is EntityType.PERSON and not candidate.office:
        return _last(context, lambda number: context.things[number].type is EntityType.PERSON)
    if candidate.type is EntityType.ORG:
        return _last(context, lambda number: _is_plain_body(context, number))
    return ()


def _older(found: tuple[int, ...], sentence: int, context: Context) -> bool:
    """Whether the sentence at hand names an organisation, and not the one that was found."""
    here = {s.thing for s in context.seen if s.sentence == sentence}
    return found[0] not in here and any(_is_plain_body(context, number) for number in here)


def _is_plain_body(context: Context, number: int) -> bool:
    """An organisation that does not merely report."""
    thing = context.things[number]
    return thing.type is EntityType.ORG and all(n.sector != "MED" for n in thing.names)


def _apposed(candidate: Candidate, _sentence: int, context: Context) -> tuple[int, ...]:
    """The thing whose name stands beside the noun; from here on the noun may stand for it."""
    number = context.places.get(candidate.alias_of)
    return () if number is None else (number,)


def _class(candidate: Candidate, sentence: int, context: Context) -> tuple[int, ...]:
    """The last thing that was called so; a pointing noun may also end or begin its name."""
    called = [
        number
        for word, numbers in context.classes.items()
        if word.endswith(candidate.head) or candidate.head.endswith(word)
        for number in numbers
    ]
    found = _last(context, lambda number: number in called)
    if not found and sentence <= 0 and len(set(called)) == 1:
        found = (called[0],)
    if found or candidate.weak:
        return found
    return _last(
        context,
        lambda number: (
            context.things[number].type is candidate.type
            and any(candidate.head in name.text for name in context.things[number].names)
        ),
    )


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
    thing = context.things[number]
    return thing.type is EntityType.GPE and thing.key in context.states


def _group(candidate: Candidate, sentence: int, context: Context) -> tuple[int, ...]:
    """The most salient things of the sort, as many as the mention counts."""
    if candidate.count < 2:
        return ()
    if candidate.alias_of >= 0:
        return _listed(candidate, sentence, context)
    kind = candidate.type or _last_kind(context)
    weights = _weights(kind, candidate, sentence, context)
    for group in reversed(context.groups):
        if len(group) == candidate.count and all(number in weights for number in group):
            return group
    ranked = sorted(weights, key=lambda number: (-weights[number], number))
    chosen = tuple(ranked[: candidate.count])
    if len(chosen) < candidate.count:
        return ()
    _remember(chosen, context)
    return chosen


def _remember(group: tuple[int, ...], context: Context) -> None:
    """Keep a group, and for people that of their states: later mentions often mean them again."""
    context.groups.append(group)
    states = tuple(dict.fromkeys(_behind(EntityType.GPE, number, context)[0] for number in group))
    if len(states) == len(group) and states != group and None not in states:
        context.groups.append(tuple(number for number in states if number is not None))


def _listed(candidate: Candidate, sentence: int, context: Context) -> tuple[int, ...]:
    """The names of a list that the mention closes, as many as it counts."""
    here = [seen.thing for seen in context.seen if seen.sentence == sentence]
    chosen = tuple(dict.fromkeys(reversed(here)))[: candidate.count]
    return chosen if len(chosen) == candidate.count else ()


def _last_kind(context: Context) -> EntityType | None:
    """Of which sort the last actor was: what may act together with its like."""
    kinds = (context.things[seen.thing].type for seen in reversed(context.seen))
    return next((kind for kind in kinds if kind in ACTORS), None)


def _weights(
    kind: EntityType | None, candidate: Candidate, sentence: int, context: Context
) -> dict[int, float]:
    """The things of a sort in the sentences around by how much they stand in the foreground."""
    weights: dict[int, float] = {}
    for seen in reversed(context.seen):
        if len(weights) >= candidate.count and seen.sentence < sentence - NEAR:
            break
        number, share = _behind(kind, seen.thing, context)
        if number is None or not _in_office(candidate, number, context):
            continue
        near = 0.5 ** min(sentence - seen.sentence, 5)
        weights[number] = weights.get(number, 0.0) + share * seen.weight * near
    return weights


def _in_office(candidate: Candidate, number: int, context: Context) -> bool:
    return not candidate.office or candidate.office in context.offices[number]


def _behind(kind: EntityType | None, number: int, context: Context) -> tuple[int | None, float]:
    """The thing of a sort that a thing is or brings to mind: a person brings the state."""
    if kind is EntityType.ORG:
        return (number if _is_plain_body(context, number) else None), 1.0
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
    if found:
        return found
    if sentence <= 0:
        return next(((n,) for n in range(len(context.things)) if fits(n)), ())
    return _holder(candidate, context) if candidate.office else ()


def _bears(candidate: Candidate, number: int, context: Context) -> bool:
    """Whether a person was given the title; an office counts for one who was given none."""
    titles = context.titles[number]
    if not titles:
        return candidate.office is not None and candidate.office in context.offices[number]
    former = candidate.title != candidate.head
    return any(
        title.endswith(candidate.head) and not (former and title == candidate.head)
        for title in titles
    )


def _holder(candidate: Candidate, context: Context) -> tuple[int, ...]:
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


def _body(_candidate: Candidate, sentence: int, context: Context) -> tuple[int, ...]:
    """A government or army without its state: the state of the sentence, else the salient one."""
    recent = context.seen[-MEMORY:]
    for seen in reversed(recent):
        if seen.sentence == sentence and _is_state(context, seen.thing):
            return (seen.thing,)
    weights: dict[int, float] = {}
    for seen in recent:
        state, part = _behind(EntityType.GPE, seen.thing, context)
        if state is not None:
            share = 3.0 ** (-(sentence - seen.sentence) / REACH) * part * seen.weight
            weights[state] = weights.get(state, 0.0) + share
    return tuple(sorted(weights, key=lambda number: (-weights[number], number))[:1])
