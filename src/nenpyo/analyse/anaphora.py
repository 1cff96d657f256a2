"""What mentions that are not names point at: the last, those together, the one in office."""

from collections.abc import Callable
from dataclasses import replace

from nenpyo.analyse.context import Context, is_state, last
from nenpyo.analyse.offices import role
from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate, Kind

PLACES = frozenset({EntityType.GPE, EntityType.LOC})
ACTORS = frozenset({EntityType.PERSON, EntityType.GPE, EntityType.ORG})
MEMORY = 80
"""Mentions back that a government without its state is looked for."""
NEAR = 2
"""Sentences before a group mention whose things are weighed together."""
REACH = 4.0
"""Sentences after which a mention counts a third of what it did."""


def resolve(candidate: Candidate, sentence: int, context: Context) -> tuple[int, ...]:
    """The numbers of the things that a candidate other than a name stands for; none if unclear."""
    readers: dict[Kind, Callable[[Candidate, int, Context], tuple[int, ...]]] = {
        Kind.STATES: _states,
        Kind.SAME: _same,
        Kind.GROUP: _group,
        Kind.ROLE: role,
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
        return last(context, lambda number: is_state(context, number))
    fitting = last(context, lambda number: _matches(candidate, number, context))
    if fitting and not (candidate.type is EntityType.ORG and _older(fitting, sentence, context)):
        return fitting
    if candidate.type is EntityType.PERSON and not candidate.office:
        found = last(context, lambda number: context.things[number].type is EntityType.PERSON)
        here = {seen.thing for seen in context.seen[-MEMORY:] if seen.sentence >= sentence - 1}
        return found if not candidate.near or (found[:1] and found[0] in here) else ()
    if candidate.type is EntityType.ORG:
        return last(context, lambda number: _is_body(context, number, candidate.sector))
    return ()


def _is_body(context: Context, number: int, sector: str | None) -> bool:
    """An organisation of a sector, or one of any that does not merely report."""
    if sector is None:
        return _is_plain_body(context, number)
    thing = context.things[number]
    return thing.type is EntityType.ORG and any(name.sector == sector for name in thing.names)


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
    found = last(context, lambda number: number in called)
    if not found and sentence <= 0 and len(set(called)) == 1:
        found = (called[0],)
    if found or candidate.weak:
        return found
    return last(
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


def _group(candidate: Candidate, sentence: int, context: Context) -> tuple[int, ...]:
    """The most salient things of the sort, as many as the mention counts."""
    if candidate.count < 2:
        return ()
    if candidate.alias_of >= 0:
        return _listed(candidate, sentence, context)
    if candidate.type is None:
        candidate = replace(candidate, type=_last_kind(context))
    weights = _weights(candidate, sentence, context)
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
    states = tuple(dict.fromkeys(_state_of(number, context) for number in group))
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


def _weights(candidate: Candidate, sentence: int, context: Context) -> dict[int, float]:
    """The things of a sort in the sentences around by how much they stand in the foreground."""
    weights: dict[int, float] = {}
    for seen in reversed(context.seen):
        if len(weights) >= candidate.count and seen.sentence < sentence - NEAR:
            break
        number = _behind(seen.thing, candidate, context)
        if number is not None:
            near = 0.5 ** min(sentence - seen.sentence, 5)
            weights[number] = weights.get(number, 0.0) + seen.weight * near
    return weights


def _in_office(candidate: Candidate, number: int, context: Context) -> bool:
    """Whether someone may hold an office; one who was given no title may hold any."""
    if not candidate.office or context.things[number].type is not EntityType.PERSON:
        return True
    offices = context.offices[number]
    known = any(office.startswith(candidate.office) for office in offices)
    return known or not (offices or context.titles[number])


def _behind(number: int, candidate: Candidate, context: Context) -> int | None:
    """The thing of the sort a mention wants that a thing is or, as a person a state, stands for."""
    match candidate.type:
        case EntityType.GPE:
            return _state_of(number, context)
        case EntityType.ORG:
            return number if _is_body(context, number, candidate.sector) else None
        case EntityType.PERSON:
            person = context.things[number].type is EntityType.PERSON
            return number if person and _in_office(candidate, number, context) else None
        case _:
            return number if context.things[number].type is candidate.type else None


def _state_of(number: int, context: Context) -> int | None:
    """The state that a thing is, or whose person it is."""
    if is_state(context, number):
        return number
    country = context.countries[number]
    if context.things[number].type is not EntityType.PERSON or country is None:
        return None
    state = context.states.get(f"state:{country}")
    return state if state is not None and is_state(context, state) else None


def _body(candidate: Candidate, sentence: int, context: Context) -> tuple[int, ...]:
    """A government or army without its state: the state of the sentence, else the salient one."""
    if candidate.country:
        state = context.states.get(f"state:{candidate.country}")
        return () if state is None else (state,)
    recent = context.seen[-MEMORY:]
    for seen in reversed(recent):
        if seen.sentence == sentence and is_state(context, seen.thing):
            return (seen.thing,)
    weights: dict[int, float] = {}
    for seen in recent:
        state = _state_of(seen.thing, context)
        if state is not None:
            share = 3.0 ** (-(sentence - seen.sentence) / REACH) * seen.weight
            weights[state] = weights.get(state, 0.0) + share
    return tuple(sorted(weights, key=lambda number: (-weights[number], number))[:1])
