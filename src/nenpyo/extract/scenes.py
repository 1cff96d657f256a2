"""A sentence as statements are read from it: its chunks, its quotations, the grammar."""

from dataclasses import dataclass

from nenpyo.extract.clauses import Clauses
from nenpyo.extract.quotes import COMMAS, quotations
from nenpyo.model import Case, Span
from nenpyo.pack.statements import StatementGrammar


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence: its chunks as a half-open range, its quotations, and what reads them."""

    clauses: Clauses
    grammar: StatementGrammar
    first: int
    last: int
    quotes: tuple[Span, ...]

    def text(self, place: int) -> str:
        """A chunk's characters."""
        return self.clauses.chunks[place].span.of(self.clauses.text)

    def content(self, place: int) -> str:
        """A chunk's characters without particles, punctuation and opening marks."""
        return self.clauses.chunks[place].content.of(self.clauses.text)

    def quoted(self, place: int) -> bool:
        """Whether a chunk is part of a quotation; a name in marks is a chunk of its own."""
        chunk = self.clauses.chunks[place]
        return any(
            quote.start <= chunk.content.start < quote.end
            and not (chunk.span.start <= quote.start and quote.end < chunk.span.end)
            for quote in self.quotes
        )

    def complementiser(self, place: int) -> int | None:
        """Where the words begin that end a chunk as a quoted clause; None where it is none."""
        match = self.grammar.complementiser.search(self.text(place))
        if match is None or match.start() == 0:
            return None
        words = self.clauses.chunks[place].words
        ends = {"".join(words[first:]) for first in range(len(words))}
        whole = match.group().rstrip(COMMAS + " \u3000") in ends
        return self.clauses.chunks[place].span.start + match.start() if whole else None

    def leftmost(self, place: int) -> int:
        """The first chunk of all that hang on one, itself included."""
        left = place
        for child in self.clauses.children[place]:
            left = min(left, self.leftmost(child))
        return left


def scene_of(clauses: Clauses, number: int, grammar: StatementGrammar) -> Scene:
    """The sentence of that number."""
    sentence = clauses.sentences[number]
    quotes = quotations(clauses.text, sentence.span, grammar.marks)
    return Scene(clauses, grammar, *sentence.chunks, quotes)


def bare(text: str) -> str:
    """A noun without brackets behind it and marks around it."""
    text = text.rstrip()
    for opener, closer in (("(", ")"), ("\uff08", "\uff09")):
        if opener in text and (text.endswith(closer) or closer not in text):
            text = text[: text.rindex(opener)]
    return text.strip(' \u300c\u300d\u300e\u300f\u201c\u201d"')


def is_topic(scene: Scene, place: int) -> bool:
    """Whether a chunk is a bare topic, not a place or a time that is one."""
    chunk = scene.clauses.chunks[place]
    return chunk.predicate is None and chunk.topic and chunk.case in {Case.TOPIC, Case.NOMINATIVE}


def is_subject(scene: Scene, place: int) -> bool:
    """Whether a chunk is a bare topic or a nominative."""
    chunk = scene.clauses.chunks[place]
    return chunk.predicate is None and (chunk.case is Case.NOMINATIVE or is_topic(scene, place))
