"""What the language layer finds in a text before any event is read.

Tokens are columns, not objects: a document of news has thousands of them. A chunk is a bunsetsu,
the Japanese phrase of a content word with its particles; chunks carry the little of a language's
grammar that the engines need, in terms that are no language's own.
"""

from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum

from nenpyo.model.ontology import EntityType, MentionForm, Status
from nenpyo.model.text import PublicationDate, RegionKind, Span
from nenpyo.model.time import TimeExpression


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a document in reading order, as columns of equal length.

    `pos` holds the analyser's part of speech joined with "-", `forms` the form of a word that
    inflects, else "" (both interned). Surfaces may be folded; the raw characters are in the text.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    surfaces: tuple[str, ...]
    lemmas: tuple[str, ...]
    pos: tuple[str, ...]
    forms: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.starts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence: its span, its tokens and chunks as half-open index ranges, where it stands.

    `paragraph` numbers the regions of the document; `region` is the kind of that region.
    """

    span: Span
    tokens: tuple[int, int]
    chunks: tuple[int, int]
    paragraph: int
    region: RegionKind


class Case(StrEnum):
    """How a nominal chunk is marked for what it attaches to (names of grammatical cases)."""

    NOMINATIVE = "nominative"
    ACCUSATIVE = "accusative"
    DATIVE = "dative"
    COMITATIVE = "comitative"
    LOCATIVE = "locative"
    ABLATIVE = "ablative"
    TERMINATIVE = "terminative"
    ALLATIVE = "allative"
    COMPARATIVE = "comparative"
    GENITIVE = "genitive"
    AGENTIVE = "agentive"
    TARGET = "target"
    TOPIC = "topic"
    ACCORDING = "according"
    ESSIVE = "essive"
    INSTRUMENTAL = "instrumental"
    BENEFACTIVE = "benefactive"
    ABOUT = "about"
    COORDINATE = "coordinate"
    BARE = "bare"


class Link(StrEnum):
    """How a chunk hangs on its head."""

    ARGUMENT = "argument"
    ADNOMINAL = "adnominal"
    ADVERBIAL = "adverbial"
    CONTINUATION = "continuation"
    CONDITION = "condition"
    QUOTE = "quote"
    COORDINATION = "coordination"
    PARENTHESIS = "parenthesis"
    ROOT = "root"


class Voice(StrEnum):
    """Voice of a predicate."""

    ACTIVE = "active"
    PASSIVE = "passive"
    CAUSATIVE = "causative"


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """What a chunk says as a predicate: its dictionary form, voice, tense and polarity.

    `lemma` is the whole content word (会談する, 行う, 可能だ); `status` is what the chunk's own
    endings say (a negation, a wish); what its heads add (予定, 可能性) is for the extractors.
    """

    lemma: str
    voice: Voice = Voice.ACTIVE
    past: bool = False
    negated: bool = False
    status: Status = Status.ACTUAL
    nominal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """A bunsetsu: span, tokens (half-open index range), content part, head, how it is marked.

    `head` is the index of the chunk it depends on, -1 for the last of a sentence; a later one
    except for what stands in parentheses, which hangs on the chunk before them. `content` is the
    span without particles and punctuation. `words` are the surfaces of its function words, in
    order, a compound particle as one.
    """

    span: Span
    tokens: tuple[int, int]
    content: Span
    head: int
    link: Link
    case: Case | None = None
    topic: bool = False
    predicate: Predicate | None = None
    words: tuple[str, ...] = ()


class ArgumentKind(StrEnum):
    """How an argument is known: an arc shows it, it is left out, or the text does not name it."""

    OVERT = "overt"
    ZERO = "zero"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """Who fills a case of what a chunk tells, as a ranker judges it.

    `predicate` and `filler` are chunks; `filler` is None for somebody outside the text. The case is
    that of the surface: the nominative of a passive suffers. `confidence` is the probability that
    the ranker gives its choice, among all that it weighed.
    """

    predicate: int
    case: Case
    filler: int | None
    kind: ArgumentKind
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TaggedName:
    """A stretch of text that a tagger takes for a name, and of what sort.

    `subtype` tells organisations apart: "corporate", "political" or "other".
    """

    span: Span
    type: EntityType
    subtype: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where the text refers to something."""

    span: Span
    form: MentionForm
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What a chain tells of whom it refers to, without where: many documents tell the same.

    `is_named` says that a name stands among its mentions, not only nouns and pronouns.
    """

    type: EntityType
    name: str
    aliases: tuple[str, ...]
    country: str | None
    actor: str | None
    title: str | None
    wikidata: str | None
    state: bool
    is_named: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Everything that refers to one thing in one document (a coreference chain).

    `country` is ISO 3166 alpha-3 or PLOVER's IGO, UNO, EUR…; `actor` the PLOVER actor code.
    `cow` is a state's number in the Correlates of War project; `state` tells a state from the
    places that lie in one. A mention that stands for several
    things is listed in the chain of each.
    """

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    actor: str | None = None
    title: str | None = None
    wikidata: str | None = None
    cow: int | None = None
    state: bool = False
    mentions: tuple[Mention, ...]

    def __post_init__(self) -> None:
        if not self.mentions:
            raise ValueError(f"{self.name}: an entity without a mention has no evidence")

    @property
    def profile(self) -> Profile:
        """What it tells of whom it refers to."""
        return Profile(
            type=self.type,
            name=self.name,
            aliases=self.aliases,
            country=self.country,
            actor=self.actor,
            title=self.title,
            wikidata=self.wikidata,
            state=self.state,
            is_named=any(mention.form is MentionForm.NAM for mention in self.mentions),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """A document as the language layer reads it.

    `published` is the document's own publication date where it gives one, else what its text
    lets one infer, else None. `arguments` are in the order of their predicates.
    """

    tokens: Tokens
    sentences: tuple[Sentence, ...]
    chunks: tuple[Chunk, ...]
    times: tuple[TimeExpression, ...] = ()
    chains: tuple[Chain, ...] = ()
    published: PublicationDate | None = None
    arguments: tuple[Argument, ...] = ()

    def times_in(self, span: Span) -> tuple[TimeExpression, ...]:
        """The expressions of time that lie in a stretch of the text."""
        first = bisect_left(self.times, span.start, key=lambda time: time.span.start)
        last = bisect_left(self.times, span.end, key=lambda time: time.span.start)
        return tuple(time for time in self.times[first:last] if span.covers(time.span))
