"""One report of one event in one document."""

from dataclasses import dataclass
from enum import StrEnum

from nenpyo.model.ontology import EventType, RelationType, Status
from nenpyo.model.text import Span
from nenpyo.model.time import EventTime


class Bound(StrEnum):
    """How a number is meant: as it stands, about, more than, less than."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number that is told of an event: what it counts (duration, troops, missiles), in units."""

    quantity: str
    value: float
    unit: str
    bound: Bound = Bound.EXACT
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention:
    """A predicate or noun that tells a happening; ids name the document's chains.

    `sources` are who vouches for it, innermost first; empty means the document itself. `rule`
    names the lexicon entry that fired.
    """

    id: str
    type: EventType
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    trigger: Span
    sentence: Span
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: str | None = None
    time: EventTime | None = None
    status: Status = Status.ACTUAL
    sources: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRelation:
    """How one event mention of a document hangs together with another (ids)."""

    type: RelationType
    source: str
    target: str
