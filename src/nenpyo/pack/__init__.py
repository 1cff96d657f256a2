"""What a language must supply: a frozen record of functions, rules and tables.

Engines know no language and packs know no engine: a pack says how its language writes times,
names, events and speech; `analyse` and `extract` apply it. Records of rules carry their own yes-
and no-examples, which one test walks.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from nenpyo.model.analysis import Argument, Chunk, Sentence, TaggedName, Tokens
from nenpyo.pack.dissent import DissentGrammar
from nenpyo.pack.events import EventGrammar
from nenpyo.pack.involvement import InvolvementGrammar
from nenpyo.pack.layout import Layout
from nenpyo.pack.names import NameGrammar
from nenpyo.pack.quantities import QuantityGrammar
from nenpyo.pack.series import SeriesGrammar
from nenpyo.pack.statements import StatementGrammar
from nenpyo.pack.times import TimeGrammar
from nenpyo.pack.turns import TurnGrammar

Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What a language says of events and speech: by far the longest lists."""

    events: EventGrammar
    quantities: QuantityGrammar
    statements: StatementGrammar
    series: SeriesGrammar
    turns: TurnGrammar
    dissent: DissentGrammar
    involvement: InvolvementGrammar


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguagePack:
    """One language.

    `sample` is a sentence of the language, for a first check of an installation.
    `split` gives the sentences of a piece of prose as half-open ranges within it.
    `tokenise` takes (offset, text) pairs, one a sentence, and gives the tokens of all with raw
    offsets, and each sentence's range of tokens. `chunk` takes those and how many
    sentences each document has; it gives each document's chunks and its sentences' ranges of them,
    heads and tokens counted from the document's first. `argue` gives who fills the cases of what
    the chunks of a document tell; a language without a ranker gives none. `tag` gives what a tagger
    takes for names in each sentence, in order; a language without one none.
    `extraction` is read when events are first looked for, so that the language layer starts fast.
    """

    lang: str
    version: str
    sample: str
    split: Callable[[str], Sequence[tuple[int, int]]]
    tokenise: Callable[[Sequence[tuple[int, str]]], tuple[Tokens, Ranges]]
    chunk: Callable[[Tokens, Ranges, Sequence[int]], Sequence[tuple[tuple[Chunk, ...], Ranges]]]
    argue: Callable[[Tokens, Sequence[Chunk], Sequence[Sentence]], tuple[Argument, ...]]
    tag: Callable[[Tokens, Ranges], tuple[tuple[TaggedName, ...], ...]]
    layout: Layout
    times: TimeGrammar
    names: NameGrammar
    extraction: Callable[[], Extraction]

    @property
    def events(self) -> EventGrammar:
        """The words and frames of events."""
        return self.extraction().events

    @property
    def quantities(self) -> QuantityGrammar:
        """Numbers with their units."""
        return self.extraction().quantities

    @property
    def statements(self) -> StatementGrammar:
        """The verbs of speech, and how it is marked."""
        return self.extraction().statements

    @property
    def series(self) -> SeriesGrammar:
        """Words that count events."""
        return self.extraction().series

    @property
    def turns(self) -> TurnGrammar:
        """Interviews: who speaks when."""
        return self.extraction().turns

    @property
    def dissent(self) -> DissentGrammar:
        """Words by which one says otherwise."""
        return self.extraction().dissent

    @property
    def involvement(self) -> InvolvementGrammar:
        """Words that say who was there, and whose doing it was."""
        return self.extraction().involvement
