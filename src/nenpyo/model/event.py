"""One report of one event in one document."""

from dataclasses import dataclass
from enum import StrEnum

from nenpyo.model.ontology import Certainty, EventType, Polarity, RelationType, Status
from nenpyo.model.text import Span
from nenpyo.model.time import EventTime, TimeInterval


class Bound(StrEnum):
    """How a number is meant: as it stands, about, more than, less than."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


class Revision(StrEnum):
    """What a text makes of a number that is put right: told before, or told now in its place."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number that is told of an event: what it counts (duration, troops, missiles), in units.

    `of` are those among whom it counts, as the text names them (the children, in that town),
    empty where it counts all. `sources` are who vouches for it, innermost first, who need not be
    those that vouch for the event; `contrary` says that the text sets it against what it told.
    `revision` is set where the text puts the number right.
    """

    quantity: str
    value: float
    unit: str
    bound: Bound = Bound.EXACT
    of: str = ""
    sources: tuple[str, ...] = ()
    contrary: bool = False
    revision: Revision | None = None
    span: Span


class Turn(StrEnum):
    """What a happening makes of a plan: it is proposed (an invitation), put off, or called off.

    What is declined was decided not to be: the plan is told as not so.
    """

    PROPOSED = "proposed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    DECLINED = "declined"


class Result(StrEnum):
    """How a happening ended for those who wanted it."""

    SUCCESS = "success"
    FAILURE = "failure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How an event is told to have ended (an accord reached, a launch that failed)."""

    result: Result
    span: Span


class Part(StrEnum):
    """What part somebody is said to have had in a happening: he was there, or it was his doing."""

    PRESENT = "present"
    DOER = "doer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Involvement:
    """Who is said to have been at a happening, or to have done it, beside those in its roles.

    `denied`: that he was not, or did not. `alone`: nobody else of his side; `side` is the state
    for which he is said to have come. `sources` are who says so, innermost first.
    """

    part: Part
    party: str
    denied: bool = False
    alone: bool = False
    side: str | None = None
    sources: tuple[str, ...] = ()
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention:
    """A predicate or noun that tells a happening; ids name the document's chains.

    `sources` are who vouches for it, innermost first; empty means the document itself. `rule`
    names the lexicon entry that fired. `turn` says what it makes of a plan.
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
    certainty: Certainty = Certainty.CERTAIN
    polarity: Polarity = Polarity.POSITIVE
    sources: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    rule: str = ""
    turn: Turn | None = None
    outcomes: tuple[Outcome, ...] = ()
    involved: tuple[Involvement, ...] = ()


class SeriesKind(StrEnum):
    """How a text counts an event among its like: the nth, so long after the last, the first."""

    ORDINAL = "ordinal"
    INTERVAL = "interval"
    FIRST = "first"


class Circle(StrEnum):
    """Whose doings are counted: the parties' own, theirs since they took office, their states'.

    PART is what other words limit (under this government, in this form).
    """

    PARTIES = "parties"
    OFFICE = "office"
    STATES = "states"
    PART = "part"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesClaim:
    """A text's claim about the series in which an event stands (4年半ぶり, 2度目, 初めて).

    `event` is the id of the mention that is counted, None where the text tells none. `count` is
    the number of an ordinal; `length` the ISO 8601 duration since the one before, `since` its date
    (`named` where the text tells it with that date: 1998年に大統領が訪れて以来);
    `after` are the dates of those that the text itself counts before it (after 2000 and 2007).
    `window` are the days within which it is counted (今年3回目), None for ever; `within` the length
    of the time before it (過去10年で); `anchor` the id of the mention since which is counted, or
    "" where the text counts since something that it does not tell (停戦後初). `terms` are words
    that say of which kind is counted (公式, ミサイル), `setting` those of its clause that may;
    `noun` is the word for the doing itself (3回目の放出), "" where it is a clause; `deeds` are all
    words that tell it, by their stems, `about` those beside them, `who` the ids of those named.
    """

    id: str
    kind: SeriesKind
    span: Span
    event: str | None = None
    count: int | None = None
    length: str | None = None
    since: EventTime | None = None
    named: bool = False
    after: tuple[EventTime, ...] = ()
    window: TimeInterval | None = None
    within: str | None = None
    anchor: str | None = None
    terms: tuple[str, ...] = ()
    setting: tuple[str, ...] = ()
    noun: str = ""
    deeds: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    circle: Circle = Circle.PARTIES
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRelation:
    """How one event mention of a document hangs together with another (ids).

    A `contrary` one puts the happening otherwise than the first, on somebody's word.
    """

    type: RelationType
    source: str
    target: str
    contrary: bool = False
