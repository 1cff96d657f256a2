"""What is known at a place of a document while its mentions are resolved one after the other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from nenpyo.analyse.naming import Thing
from nenpyo.model import EntityType
from nenpyo.pack.names import NameGrammar


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

    `day` is that of publication; `told` the day that the sentence at hand tells of where that is
    another time.
    """

    things: Sequence[Thing]
    countries: Sequence[str | None]
    titles: Sequence[frozenset[str]]
    offices: Sequence[frozenset[str]]
    states: Mapping[str, int]
    places: Mapping[int, int]
    grammar: NameGrammar
    day: date | None
    told: date | None = None
    seen: list[Seen] = field(default_factory=list)
    classes: Mapping[str, Sequence[int]] = field(default_factory=dict)
    groups: list[tuple[int, ...]] = field(default_factory=list)


def last(context: Context, fits: Callable[[int], bool]) -> tuple[int, ...]:
    """The last thing so far that fits, if any."""
    return next(((seen.thing,) for seen in reversed(context.seen) if fits(seen.thing)), ())


def is_state(context: Context, number: int) -> bool:
    """Whether a thing is a state, no union of states."""
    thing = context.things[number]
    return thing.type is EntityType.GPE and thing.key in context.states
