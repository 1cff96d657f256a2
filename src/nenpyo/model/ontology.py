"""The closed vocabularies: PLOVER event types and modes, OntoNotes entity types, statuses.

PLOVER: Open Event Data Alliance, PLOVER manual draft v2.0 (2024). TRAVEL, ATTEND and OCCUR are
nenpyo's own, for what a chronicle needs and PLOVER does not code.
"""

from enum import StrEnum


class EventType(StrEnum):
    """What happened."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    TRAVEL = "TRAVEL"
    ATTEND = "ATTEND"
    OCCUR = "OCCUR"


MODES: dict[EventType, frozenset[str]] = {
    EventType.CONSULT: frozenset({"visit", "third-party", "multilateral", "phone"}),
    EventType.RETREAT: frozenset(
        {"withdraw", "release", "disarm", "ceasefire", "access", "resign", "return"}
    ),
    EventType.REQUEST: frozenset({"assist", "change", "yield", "meet"}),
    EventType.ACCUSE: frozenset({"disapprove", "investigate", "allege"}),
    EventType.REJECT: frozenset({"assist", "change", "yield", "meet"}),
    EventType.THREATEN: frozenset(
        {"restrict", "arrest", "relations", "expel", "territory", "violence"}
    ),
    EventType.PROTEST: frozenset(
        {"demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"}
    ),
    EventType.SANCTION: frozenset({"convict", "expel", "withdraw", "discontinue"}),
    EventType.MOBILIZE: frozenset({"troops", "weapons", "police", "militia"}),
    EventType.COERCE: frozenset(
        {
            "seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport",
            "withhold", "misinformation", "cyber",
        }
    ),
    EventType.ASSAULT: frozenset(
        {
            "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms",
            "explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control",
            "unconventional",
        }
    ),
    EventType.TRAVEL: frozenset({"depart", "arrive", "stay", "inspect"}),
    EventType.ATTEND: frozenset({"ceremony", "conference"}),
    EventType.OCCUR: frozenset({"election", "disaster", "death", "office", "accident"}),
}  # fmt: skip
"""The modes a type may carry; a type that is missing here has none."""


class Status(StrEnum):
    """Whether the happening itself is told as done, coming, possible or not so."""

    ACTUAL = "actual"
    PLANNED = "planned"
    POSSIBLE = "possible"
    NEGATED = "negated"


class Certainty(StrEnum):
    """How sure a text is of what it tells (FactBank)."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"


class Polarity(StrEnum):
    """Whether a text affirms or denies what it tells (FactBank)."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class EntityType(StrEnum):
    """OntoNotes 5 names of what a mention can name."""

    PERSON = "PERSON"
    ORG = "ORG"
    GPE = "GPE"
    LOC = "LOC"
    FAC = "FAC"
    NORP = "NORP"
    LAW = "LAW"
    PRODUCT = "PRODUCT"
    EVENT = "EVENT"


class MentionForm(StrEnum):
    """How a mention refers: by name, by a common noun, by a pronoun, or left out (ACE)."""

    NAM = "NAM"
    NOM = "NOM"
    PRO = "PRO"
    ZERO = "ZERO"


class StatementKind(StrEnum):
    """Direct speech in quotation marks, indirect speech, or indirect with quoted parts."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class RelationType(StrEnum):
    """How two event mentions of one document hang together."""

    SAME = "same"
    BEFORE = "before"
    PART_OF = "part_of"
