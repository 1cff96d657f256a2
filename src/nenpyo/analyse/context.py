"""What is known at a place of a document while its mentions are resolved one after the other."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from nenpyo.analyse.naming import Thing
from nenpyo.model import EntityType
from nenpyo.pack.names import NameGrammar

OUTLETS = "JRN"
"""PLOVER's sector of those who report."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention that has been read: which thing, where, in which sentence."""

    thing: int
    start: int
    sentence: int
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Context:
    """What is known while a document is read: its things, and the mentions so far, in order.

    `items` are the Wikidata ids of people; `states` gives the thing of every key that a compound
    may name. `day` is that of publication;
    `told` the day that the sentence at hand tells of where that is another time.
    """

    things: Sequence[Thing]
    countries: Sequence[str | None]
    titles: Sequence[frozenset[str]]
    offices: Sequence[frozenset[str]]
    items: Sequence[str | None]
    states: Mapping[str, int]
    places: Mapping[int, int]
    grammar: NameGrammar
    day: date | None
    told: date | None = None
    seen: list[Seen] = field(default_factory=list)
    classes: Mapping[str, Sequence[int]] = field(default_factory=dict)
    groups: list[tuple[int, ...]] = field(default_factory=list)
    ahead: Sequence[Seen] = ()


def last(context: Context, fits: Callable[[int], bool]) -> tuple[int, ...]:
    """The last thing so far that fits, if any."""
    return next(((seen.thing,) for seen in reversed(context.seen) if fits(seen.thing)), ())


def back_to(context: Context, sentence: int) -> Iterator[Seen]:
    """The mentions so far from a sentence on, the last first."""
    for seen in reversed(context.seen):
        if seen.sentence < sentence:
            return
        yield seen


def is_state(context: Context, number: int) -> bool:
    """Whether a thing is a state, no union of states."""
    thing = context.things[number]
    return thing.type is EntityType.GPE and thing.key.startswith("state:")


def is_body(context: Context, number: int, sector: str | None = None) -> bool:
    """An organisation of a sector, or one of any that does not merely report."""
    thing = context.things[number]
    if thing.type is not EntityType.ORG:
        return False
    sectors = [name.sector for name in thing.names]
    return OUTLETS not in sectors if sector is None else sector in sectors


def state_of(number: int, context: Context) -> int | None:
    """The state that a thing is, or whose person it is."""
    if is_state(context, number):
        return number
    country = context.countries[number]
    if context.things[number].type is not EntityType.PERSON or country is None:
        return None
    state = context.states.get(f"state:{country}")
    return state if state is not None and is_state(context, state) else None
