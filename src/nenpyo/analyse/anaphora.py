"""What mentions that are not names point at: the last of their sort, the one in office."""

from collections.abc import Callable

from nenpyo.analyse.context import Context, back_to, is_body, is_state, last, state_of
from nenpyo.analyse.groups import ACTORS, PLACES, group
from nenpyo.analyse.offices import role
from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate, Kind

MEMORY = 80
"""Mentions back that a government without its state is looked for."""
SUBJECT = 1.4
"""What a mention weighs at least that its sentence is about."""
REACH = 4.0
"""Sentences after which a mention counts a third of what it did."""


def resolve(candidate: Candidate, sentence: int, context: Context) -> tuple[int, ...]:
    """The numbers of the things that a candidate other than a name stands for; none if unclear."""
    readers: dict[Kind, Callable[[Candidate, int, Context], tuple[int, ...]]] = {
        Kind.STATES: _states,
        Kind.SAME: _same,
        Kind.OWN: _own,
        Kind.GROUP: group,
        Kind.ROLE: role,
        Kind.BODY: _body,
        Kind.APPOSED: _apposed,
        Kind.TITLE: _apposed,
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
    if candidate.type is None:
        return _they(sentence, context)
    fitting = last(context, lambda number: _matches(candidate, number, context))
    if fitting and not (candidate.type is EntityType.ORG and _older(fitting, sentence, context)):
        return fitting
    return _last_of_sort(candidate, sentence, context)


def _last_of_sort(candidate: Candidate, sentence: int, context: Context) -> tuple[int, ...]:
    """The last thing of the sort, where a mention's noun says no more of it."""
    match candidate.type:
        case EntityType.PERSON if not candidate.office:
            found = last(context, lambda number: context.things[number].type is candidate.type)
            here = {seen.thing for seen in back_to(context, sentence - 1)}
            return found if not candidate.near or here.issuperset(found) else ()
        case EntityType.ORG:
            return last(context, lambda number: is_body(context, number, candidate.sector))
        case EntityType.PRODUCT:
            return last(context, lambda number: context.things[number].type is candidate.type)
        case EntityType.LOC if candidate.near:
            return _here(sentence, context)
        case _:
            return ()


def _here(sentence: int, context: Context) -> tuple[int, ...]:
    """The last place, no state, of the sentence or those just before."""
    for seen in back_to(context, sentence - 2):
        if context.things[seen.thing].type in PLACES and not is_state(context, seen.thing):
            return (seen.thing,)
    return ()


def _older(found: tuple[int, ...], sentence: int, context: Context) -> bool:
    """Whether the sentence at hand names an organisation, and not the one that was found."""
    here = {s.thing for s in context.seen if s.sentence == sentence}
    return found[0] not in here and any(is_body(context, number) for number in here)


def _apposed(candidate: Candidate, _sentence: int, context: Context) -> tuple[int, ...]:
    """The thing whose name stands beside the noun; from here on the noun may stand for it."""
    number = context.places.get(candidate.alias_of)
    return () if number is None else (number,)


def _class(candidate: Candidate, sentence: int, context: Context) -> tuple[int, ...]:
    """The last thing that was called so; a pointing noun may also end or begin its name."""
    called = _called(candidate, context)
    found = last(context, lambda number: number in called)
    if not found and sentence <= 0 and len(called) == 1:
        found = tuple(called)
    if found or (candidate.weak and candidate.near):
        return found
    if candidate.weak:
        return last(context, _ends_so(candidate, context)) if len(candidate.head) > 1 else ()
    return last(
        context,
        lambda number: (
            context.things[number].type is candidate.type
            and any(candidate.head in name.text for name in context.things[number].names)
        ),
    )


def _called(candidate: Candidate, context: Context) -> set[int]:
    """Everything that is called by a mention's noun anywhere in the document.

    Words before the noun must be part of the name, or of what the thing was called.
    """
    found = {
        number
        for word, numbers in context.classes.items()
        if word.endswith(candidate.head) or candidate.head.endswith(word)
        for number in numbers
    }
    modifier = candidate.text.removesuffix(candidate.head)
    if not candidate.weak or not modifier:
        return found
    told = {n for word, numbers in context.classes.items() if modifier in word for n in numbers}
    named = {
        number
        for number, thing in enumerate(context.things)
        if thing.type is candidate.type and any(modifier in name.text for name in thing.names)
    }
    return told or named


def _matches(candidate: Candidate, number: int, context: Context) -> bool:
    """Whether a name ends with a mention's noun, a title does, or the thing was called so."""
    thing = context.things[number]
    if candidate.type is EntityType.PERSON:
        return thing.type is EntityType.PERSON and any(
            title.endswith(candidate.head) for title in context.titles[number]
        )
    alike = thing.type is candidate.type or {thing.type, candidate.type} <= PLACES
    ending = any(name.text.endswith(candidate.head) for name in thing.names)
    return alike and (ending or number in _called(candidate, context))


def _own(candidate: Candidate, sentence: int, context: Context) -> tuple[int, ...]:
    """What its sentence is about, above all in its topic: the sort's own, or the actor's state."""
    best: dict[int, float] = {}
    for seen in back_to(context, sentence):
        if seen.weight >= SUBJECT:
            number = _side(seen.thing, candidate.type, context)
            if number is not None:
                best.setdefault(number, seen.weight)
    return tuple(sorted(best, key=lambda number: -best[number])[:1])


def _side(number: int, wanted: EntityType | None, context: Context) -> int | None:
    """What someone calls his own: his state, or himself where any actor may be meant."""
    if wanted is EntityType.ORG:
        return number if is_body(context, number) else None
    state = state_of(number, context)
    if wanted is EntityType.GPE or state is not None:
        return state
    return number if context.things[number].type in ACTORS else None


def _they(sentence: int, context: Context) -> tuple[int, ...]:
    """The last body of people in the sentence or the one before, that does not merely report."""
    near = (seen.thing for seen in back_to(context, sentence - 1))
    return next(((number,) for number in near if is_body(context, number)), ())


def _body(candidate: Candidate, sentence: int, context: Context) -> tuple[int, ...]:
    """A government or army without its state: the state of the sentence, else the salient one."""
    if candidate.country and ((sided := _sided(candidate, context)) or candidate.beside):
        return sided
    if candidate.head != candidate.text and (found := last(context, _ends_so(candidate, context))):
        return found
    recent = context.seen[-MEMORY:]
    for seen in reversed(recent):
        if seen.sentence == sentence and is_state(context, seen.thing):
            return (seen.thing,)
    weights: dict[int, float] = {}
    for seen in recent:
        state = state_of(seen.thing, context)
        if state is not None:
            share = 3.0 ** (-(sentence - seen.sentence) / REACH) * seen.weight
            weights[state] = weights.get(state, 0.0) + share
    return tuple(sorted(weights, key=lambda number: (-weights[number], number))[:1])


def _sided(candidate: Candidate, context: Context) -> tuple[int, ...]:
    """The state of a mention that always means one, where it and the other side are named."""
    state = context.states.get(f"state:{candidate.country}")
    alone = candidate.beside and f"state:{candidate.beside}" not in context.states
    return () if state is None or alone else (state,)


def _ends_so(candidate: Candidate, context: Context) -> Callable[[int], bool]:
    """Whether a thing has a name of its own that ends with a mention's noun."""

    def fits(number: int) -> bool:
        thing = context.things[number]
        own = thing.type is candidate.type or thing.type is EntityType.ORG is not candidate.type
        return (
            own
            and not is_state(context, number)
            and any(name.text.endswith(candidate.head) for name in thing.names)
        )

    return fits
