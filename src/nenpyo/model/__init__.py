"""The nouns: frozen values, standard library only."""

from nenpyo.model.analysis import (
    Analysis,
    Argument,
    ArgumentKind,
    Case,
    Chain,
    Chunk,
    Link,
    Mention,
    Predicate,
    Profile,
    Sentence,
    TaggedName,
    Tokens,
    Voice,
)  # fmt: skip
from nenpyo.model.annotation import Annotation
from nenpyo.model.audit import Change, Difference, Merge, Problem
from nenpyo.model.chronology import (
    Borne,
    Check,
    Chronology,
    Conflict,
    Entity,
    Event,
    Fate,
    MentionRef,
    NumberReading,
    Plan,
    Reading,
    Support,
    Update,
    UpdateKind,
    Verdict,
)  # fmt: skip
from nenpyo.model.correction import Anchor, Correction, CorrectionKind
from nenpyo.model.event import (
    Bound,
    Circle,
    EventMention,
    EventRelation,
    Involvement,
    Outcome,
    Part,
    Quantity,
    Result,
    Revision,
    SeriesClaim,
    SeriesKind,
    Turn,
)  # fmt: skip
from nenpyo.model.ontology import (
    MODES,
    Certainty,
    EntityType,
    EventType,
    MentionForm,
    Polarity,
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
    Witness,
)  # fmt: skip
from nenpyo.model.time import EventTime, TimeExpression, TimeInterval, TimeType

__all__ = [
    "MODES", "Analysis", "Anchor", "Annotation", "Argument", "ArgumentKind", "Borne", "Bound",
    "Case", "Certainty", "Chain", "Change", "Check", "Chronology", "Chunk", "Circle", "Citation",
    "Conflict", "Correction", "CorrectionKind", "DateSource", "Difference", "Document",
    "DocumentKind", "Entity", "EntityType", "Event", "EventMention", "EventRelation",
    "EventTime", "EventType", "Fate",
    "Involvement", "Link", "Mention", "MentionForm", "MentionRef", "Merge",
    "NumberReading", "Outcome", "Part", "Plan", "Polarity", "Predicate", "Problem", "Profile",
    "PublicationDate",
    "Quantity", "Reading", "Region", "RegionKind", "RelationType", "Result", "Revision",
    "Sentence", "SeriesClaim", "SeriesKind", "Span", "Statement", "StatementKind", "Status",
    "Support",
    "TaggedName", "TimeExpression", "TimeInterval", "TimeType", "Tokens", "Turn", "Update",
    "UpdateKind", "Verdict", "Voice", "Witness",
]  # fmt: skip
