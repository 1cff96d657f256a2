"""Mentions that stand for several things: those listed beside them, those together before."""

from nenpyo.analyse.context import Context, back_to, is_body, state_of
from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate

PLACES = frozenset({EntityType.GPE, EntityType.LOC})
ACTORS = frozenset({EntityType.PERSON, EntityType.GPE, EntityType.ORG})
NEAR = 2
"""Sentences before a group mention whose things are weighed together."""


def group(candidate: Candidate, sentence: int, context: Context) -> tuple[int, ...]:
    """The things that a group mention counts; nothing where they are not so many."""
    if candidate.count < 2:
        return ()
    if candidate.alias_of >= 0 and (listed := _listed(candidate, sentence, context)):
        return listed
    if candidate.weak:
        return _exactly(candidate, sentence, context)
    if candidate.type is None:
        candidate = candidate.but(type=_last_kind(context))
    return _salient(candidate, sentence, context)


def _salient(candidate: Candidate, sentence: int, context: Context) -> tuple[int, ...]:
    """The most salient things of the sort, as many as the mention counts."""
    weights = _weights(candidate, sentence, context)
    for former in reversed(context.groups):
        if len(former) == candidate.count and all(number in weights for number in former):
            return former
    ranked = sorted(weights, key=lambda number: (-weights[number], number))
    chosen = tuple(ranked[: candidate.count])
    if len(chosen) < candidate.count:
        return ()
    _remember(chosen, context)
    return chosen


def _remember(chosen: tuple[int, ...], context: Context) -> None:
    """Keep a group, and for people that of their states: later mentions often mean them again."""
    context.groups.append(chosen)
    states = tuple(dict.fromkeys(state_of(number, context) for number in chosen))
    if len(states) == len(chosen) and states != chosen and None not in states:
        context.groups.append(tuple(number for number in states if number is not None))


def _listed(candidate: Candidate, sentence: int, context: Context) -> tuple[int, ...]:
    """The names of a list that the mention closes, as many as it counts."""
    here = [
        number
        for seen in back_to(context, sentence)
        if (number := _behind(seen.thing, candidate, context)) is not None
    ]
    chosen = tuple(dict.fromkeys(here))[: candidate.count]
    if len(chosen) < candidate.count:
        return ()
    _remember(chosen, context)
    return chosen


def _exactly(candidate: Candidate, sentence: int, context: Context) -> tuple[int, ...]:
    """The things of the last sentence that names exactly so many; in a headline, of the first."""
    for place in range(sentence, max(sentence - NEAR, 0) - 1, -1):
        here = (seen.thing for seen in back_to(context, place) if seen.sentence == place)
        found = dict.fromkeys(
            number for thing in here if (number := _behind(thing, candidate, context)) is not None
        )
        if len(found) == candidate.count:
            return tuple(found)
        if found and place < sentence:
            break
    return next(
        (former for former in reversed(context.groups) if _is_of(former, candidate, context)), ()
    )


def _is_of(former: tuple[int, ...], candidate: Candidate, context: Context) -> bool:
    return len(former) == candidate.count and all(
        _behind(number, candidate, context) == number for number in former
    )


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
    kind = context.things[number].type
    match candidate.type:
        case None:
            return number if kind in ACTORS else None
        case EntityType.GPE:
            return state_of(number, context)
        case EntityType.ORG:
            return number if is_body(context, number, candidate.sector) else None
        case EntityType.PERSON:
            person = kind is EntityType.PERSON
            return number if person and _in_office(candidate, number, context) else None
        case EntityType.LOC:
            ending = candidate.head
            names = context.things[number].names
            alike = kind in PLACES and any(name.text.endswith(ending) for name in names)
            return number if alike else None
        case _:
            return number if kind is candidate.type else None
