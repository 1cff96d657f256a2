"""What many documents say together: entities and events of the world, each with its reports."""

from dataclasses import dataclass

from nenpyo.model.ontology import EntityType, EventType, Status
from nenpyo.model.text import Span
from nenpyo.model.time import TimeInterval


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionRef:
    """Something inside a document's annotation: a chain, an event mention or a statement."""

    document: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """The characters that say a reading, and the chain of who says so (outlet first)."""

    document: str
    span: Span
    text: str
    chain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One value of one field of an event, with all that supports it."""

    value: str
    interval: TimeInterval | None = None
    support: tuple[Support, ...]

    def __post_init__(self) -> None:
        if not self.support:
            raise ValueError(f"a reading without evidence: {self.value}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A field of an event whose readings cannot all be true."""

    event: str
    field: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Someone or something of the world, with the chains that refer to it."""

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    actor: str | None = None
    wikidata: str | None = None
    chains: tuple[MentionRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A happening of the world, merged from its reports; actors and places are entity ids.

    `voices` counts the documents that report it; `times` are its readings, best supported first.
    """

    id: str
    type: EventType
    mode: str | None = None
    status: Status = Status.ACTUAL
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: str | None = None
    times: tuple[Reading, ...] = ()
    voices: int
    mentions: tuple[MentionRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronology:
    """The product: entities, events in order of time, and where the sources disagree."""

    entities: tuple[Entity, ...]
    events: tuple[Event, ...]
    conflicts: tuple[Conflict, ...] = ()
