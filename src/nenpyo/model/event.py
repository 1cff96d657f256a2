"""One report of one event in one document."""

from dataclasses import dataclass

from nenpyo.model.ontology import EventType, RelationType, Status
from nenpyo.model.text import Span
from nenpyo.model.time import EventTime


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
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRelation:
    """How one event mention of a document hangs together with another (ids)."""

    type: RelationType
    source: str
    target: str
