"""What many documents say together: entities and events of the world, each with its reports."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from nenpyo.model.event import Bound, SeriesClaim
from nenpyo.model.ontology import EntityType, EventType, Status
from nenpyo.model.text import Span
from nenpyo.model.time import TimeInterval

JOINER = "+"
"""Between the ids of parties that one reading names together."""
DENIED = "not "
"""Before the ids of parties that a reading says did not take part, or did not do it."""
_SIGNS = re.compile(r"[\W_\N{KATAKANA-HIRAGANA PROLONGED SOUND MARK}]+")


def name_key(name: str) -> str:
    """A name without the differences of writing: width, case, signs between parts, length marks.

    >>> name_key("Ｋｉｍ Jong-un")
    'kimjongun'
    """
    return _SIGNS.sub("", unicodedata.normalize("NFKC", name).casefold())


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionRef:
    """Something inside a document's annotation (a chain, an event mention), and where it stands.

    `span` and `text` are those of the chain's first mention or of the event's trigger.
    """

    document: str
    id: str
    span: Span
    text: str


class Borne(NamedTuple):
    """A chain (ids of its document and its own) with the profile it bears and who it is (ids)."""

    chain: tuple[str, str]
    profile: str
    entity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """The characters that say a reading, and the chain of who says so (outlet first)."""

    document: str
    span: Span
    text: str
    chain: tuple[str, ...] = ()


class UpdateKind(StrEnum):
    """Why one reading gives way to another: counted on, put right, or come true."""

    COUNT = "count"
    CORRECTION = "correction"
    FACT = "fact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """What took the place of a reading, and in whose words."""

    kind: UpdateKind
    by: Support


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One value of one field of an event, with all that supports it.

    `zones` are the time zones whose clocks tell it, where they are named. `superseded_by` is set
    where everybody who told it has told another value since.
    """

    value: str
    interval: TimeInterval | None = None
    support: tuple[Support, ...]
    zones: tuple[str, ...] = ()
    superseded_by: Update | None = None

    def __post_init__(self) -> None:
        if not self.support:
            raise ValueError(f"a reading without evidence: {self.value}")


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberReading:
    """One number that is told of an event (minutes, troops, missiles), with its support.

    `of` are those among whom it counts, empty where it counts all.
    """

    quantity: str
    value: float
    unit: str
    bound: Bound = Bound.EXACT
    of: str = ""
    support: tuple[Support, ...]
    superseded_by: Update | None = None

    def __post_init__(self) -> None:
        if not self.support:
            raise ValueError(f"a number without evidence: {self.quantity} {self.value}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A field of an event whose readings cannot all be true.

    `field` is time, place, participant, number, polarity, attribution or outcome; `quantity`
    says which number. Readings stand most supported first; none is dropped. Those of places and
    of parties are entity ids, several joined by JOINER, behind DENIED where they are said not to.
    """

    event: str
    field: str
    quantity: str | None = None
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Someone or something of the world, with the chains that refer to it.

    `state` tells a state from the places that lie in one.
    """

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    actor: str | None = None
    wikidata: str | None = None
    state: bool = False
    titles: tuple[str, ...] = ()
    chains: tuple[MentionRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A happening of the world, merged from its reports; actors and places are entity ids.

    `voices` counts the independent documents that report it; readings stand best supported
    first (places by entity id); `part_of` is the id of the event this one happened within;
    `disputed` names the fields that stand in a Conflict.
    """

    id: str
    type: EventType
    mode: str | None = None
    status: Status = Status.ACTUAL
    part_of: str | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: str | None = None
    times: tuple[Reading, ...] = ()
    places: tuple[Reading, ...] = ()
    numbers: tuple[NumberReading, ...] = ()
    disputed: tuple[str, ...] = ()
    voices: int
    mentions: tuple[MentionRef, ...]

    @property
    def time(self) -> Reading | None:
        """The best supported time, None where no document gives one."""
        return self.times[0] if self.times else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronology:
    """The product: entities, events in order of time, and where the sources disagree."""

    entities: tuple[Entity, ...]
    events: tuple[Event, ...]
    conflicts: tuple[Conflict, ...] = ()


class Fate(StrEnum):
    """What became of a plan, as far as the documents tell."""

    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An announcement, the event that it speaks of, and what became of it.

    `by` is the event that fulfils it, puts it off or calls it off.
    """

    mention: MentionRef
    event: str
    fate: Fate
    by: str | None = None


class Verdict(StrEnum):
    """Whether the chronology bears a claim out."""

    CONFIRMED = "confirmed"
    CONTRADICTED = "contradicted"
    UNDECIDABLE = "undecidable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A claim about a series, tested: `series` are the events that were counted, oldest first."""

    document: str
    claim: SeriesClaim
    text: str
    event: str | None
    series: tuple[str, ...]
    verdict: Verdict
    because: str
