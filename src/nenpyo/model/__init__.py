"""The nouns: frozen values, standard library only."""

from nenpyo.model.analysis import (
    Analysis,
    Case,
    Chain,
    Chunk,
    Link,
    Mention,
    Predicate,
    Sentence,
    TaggedName,
    Tokens,
    Voice,
)  # fmt: skip
from nenpyo.model.annotation import Annotation
from nenpyo.model.chronology import (
    Chronology,
    Conflict,
    Entity,
    Event,
    MentionRef,
    NumberReading,
    Reading,
    Support,
)  # fmt: skip
from nenpyo.model.event import Bound, EventMention, EventRelation, Quantity
from nenpyo.model.ontology import (
    MODES,
    EntityType,
    EventType,
    MentionForm,
    RelationType,
    StatementKind,
    Status,
)  # fmt: skip
from nenpyo.model.statement import Statement
from nenpyo.model.text import (
    Citation,
    DateSource,
    Document,
    DocumentKind,
    PublicationDate,
    Region,
    RegionKind,
    Span,
)  # fmt: skip
from nenpyo.model.time import EventTime, TimeExpression, TimeInterval, TimeType

__all__ = [
    "MODES", "Analysis", "Annotation", "Bound", "Case", "Chain", "Chronology", "Chunk", "Citation",
    "Conflict", "DateSource", "Document", "DocumentKind", "Entity", "EntityType", "Event",
    "EventMention", "EventRelation", "EventTime", "EventType", "Link", "Mention", "MentionForm",
    "MentionRef", "NumberReading", "Predicate", "PublicationDate", "Quantity", "Reading",
    "Region", "RegionKind", "RelationType", "Sentence", "Span", "Statement", "StatementKind",
    "Status", "Support", "TaggedName", "TimeExpression", "TimeInterval", "TimeType", "Tokens",
    "Voice",
]  # fmt: skip
