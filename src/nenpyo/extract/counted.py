"""What a claim of a series counts: since when, within which days, and doings of which kind.

The kind is what the claim's own clause says beyond the parties, the doing and its time: an
official visit, a launch of solid-fuelled missiles, talks in that city.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nenpyo.model import (
    Analysis,
    Case,
    Chunk,
    EventMention,
    Link,
    Sentence,
    SeriesClaim,
    Span,
    TimeExpression,
    Tokens,
)
from nenpyo.pack.series import SeriesGrammar

NEAR = 24
"""Characters before a claim in which the words are looked for that limit it."""
ASIDE = frozenset({Link.CONTINUATION, Link.QUOTE, Link.CONDITION, Link.PARENTHESIS})
"""Links of clauses that say something of their own beside the claim's."""


SUBJECTS = frozenset({Case.NOMINATIVE, Case.TOPIC})
COPULAR = frozenset({Case.LOCATIVE, Case.INSTRUMENTAL})
"""How a parser takes a predicate with which the sentence goes on (3回目で、)."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with its times; `text` is the sentence alone, as long as its span.

    `counts` are the words with which it counts, `limits` those that say since when.
    """

    sentence: Sentence
    text: str
    times: tuple[TimeExpression, ...]
    counts: tuple[Span, ...] = ()
    limits: tuple[Span, ...] = ()

    @property
    def offset(self) -> int:
        """Where the sentence begins in the document."""
        return self.sentence.span.start

    def between(self, start: int, end: int) -> str:
        """The text between two places of the document."""
        return self.text[start - self.offset : end - self.offset]


def with_kind(
    claim: SeriesClaim,
    event: EventMention | None,
    passage: Passage,
    analysis: Analysis,
    grammar: SeriesGrammar,
) -> SeriesClaim:
    """The claim with the words that say which kind of doing is counted, in order.

    They stand with what the claim is said of, or, less surely, elsewhere in its clause.
    """
    taken = [*passage.counts, *passage.limits, *(time.span for time in passage.times)]
    taken += _said_of_series(passage, analysis.chunks, grammar)
    named = _parties(event, analysis)

    def words_of(place: int) -> Sequence[str]:
        chunk = analysis.chunks[place]
        if _names_party(chunk, named, event) or (chunk.predicate and not chunk.predicate.nominal):
            return ()
        told = event is not None and event.trigger.overlaps(chunk.content)
        words = [
            passage.between(word.start, word.end)
            for word in words_in(chunk, analysis.tokens)
            if not any(one.overlaps(word) for one in (*taken, *named))
            and not (told and word.end == chunk.content.end)
        ]
        return [word for word in words if not grammar.plain.fullmatch(word)]

    path = path_of(claim.span, passage, analysis.chunks)
    near = _clause(path[:2], passage, analysis.chunks)
    whole = _clause(path, passage, analysis.chunks)
    return replace(
        claim,
        terms=tuple(dict.fromkeys(word for at in near for word in words_of(at))),
        setting=tuple(dict.fromkeys(word for at in whole - near for word in words_of(at))),
    )


def noun_of(span: Span, passage: Passage, analysis: Analysis, grammar: SeriesGrammar) -> str:
    """The word for the doing that is counted: the noun behind the claim, or its subject."""
    chunks = analysis.chunks
    path = path_of(span, passage, chunks)
    behind = path[1:2] if path and chunks[path[0]].predicate is None else ()
    subjects = (
        place
        for place in reversed(range(*passage.sentence.chunks))
        if chunks[place].head in path[:1] and _is_subject(chunks[place])
    )
    for place in (*behind, *subjects):
        chunk = chunks[place]
        words = [
            passage.between(word.start, word.end)
            for word in words_in(chunk, analysis.tokens)
            if not any(time.span.overlaps(word) for time in passage.times)
        ]
        is_noun = chunk.predicate is None or chunk.predicate.nominal
        if words and is_noun and not grammar.plain.fullmatch(words[-1]):
            return words[-1]
    return ""


def _is_subject(chunk: Chunk) -> bool:
    return chunk.topic or chunk.case in SUBJECTS


def _said_of_series(
    passage: Passage, chunks: Sequence[Chunk], grammar: SeriesGrammar
) -> Iterator[Span]:
    """Where a sentence counts, with the noun before such words that it counts from."""
    for rule in grammar.rules:
        for match in rule.pattern.finditer(passage.text):
            start = max(0, match.start() - NEAR)
            since = grammar.since.search(passage.text[start : match.start()])
            at = passage.offset + (start + since.start() if since else match.start())
            inside = chunks[slice(*passage.sentence.chunks)] if since else ()
            nouns = (one.span.start for one in inside if one.span.start < at <= one.span.end)
            yield Span(min(nouns, default=at), passage.offset + match.end())


def words_in(chunk: Chunk, tokens: Tokens) -> Iterator[Span]:
    """The words of a chunk without its particles; a number with what it counts."""
    inside = [at for at in range(*chunk.tokens) if tokens.ends[at] <= chunk.content.end]
    start = None
    for at in inside:
        start = tokens.starts[at] if start is None else start
        if not tokens.surfaces[at].isnumeric() or at == inside[-1]:
            yield Span(start, tokens.ends[at])
            start = None


def _parties(event: EventMention | None, analysis: Analysis) -> list[Span]:
    """Where those who take part are named, or their states."""
    ids = {*event.actors, *event.recipients} if event else set()
    lands = {chain.country for chain in analysis.chains if chain.id in ids and chain.country}
    return [
        mention.span
        for chain in analysis.chains
        if chain.id in ids or (chain.state and chain.country in lands)
        for mention in chain.mentions
    ]


def _names_party(chunk: Chunk, named: Sequence[Span], event: EventMention | None) -> bool:
    """Whether a chunk only names somebody who takes part; as what they act says more."""
    if chunk.case is Case.ESSIVE or (event and event.trigger.overlaps(chunk.content)):
        return False
    return any(chunk.content.overlaps(span) for span in named)


def _clause(path: Sequence[int], passage: Passage, chunks: Sequence[Chunk]) -> frozenset[int]:
    """The chunks of a clause without the clauses beside it.

    Of two topics the first belongs to whoever says so (the office says that the talks are …). A
    dated clause says which one it was, not of which kind (the talks held in Lima on the 16th).
    """
    inside, has_topic = set(path), False
    dated = _dated(passage, chunks)
    for place in reversed(range(*passage.sentence.chunks)):
        chunk = chunks[place]
        describes = chunk.link is Link.ADNOMINAL and place in dated
        aside = chunk.predicate is not None and (chunk.link in ASIDE or describes)
        if chunk.head not in inside or aside or (chunk.topic and has_topic):
            continue
        inside.add(place)
        has_topic = has_topic or (chunk.topic and chunk.head in path)
    return frozenset(inside)


def _said_of(at: int, places: range, chunks: Sequence[Chunk]) -> Sequence[int] | None:
    """Of what a chunk says something that the parser takes for a noun: an object, or a topic."""
    before = reversed(range(places.start, at))
    if chunks[at].case is Case.COMITATIVE:
        objects = (i for i in before if chunks[i].head == chunks[at].head)
        return [i for i in objects if chunks[i].case is Case.ACCUSATIVE][:1] or None
    return [i for i in before if chunks[i].topic][:1] if chunks[at].case in COPULAR else None


def _dated(passage: Passage, chunks: Sequence[Chunk]) -> frozenset[int]:
    """The chunks in which or under which a time stands, of those that say something."""
    found = set()
    for place in range(*passage.sentence.chunks):
        if any(chunks[place].span.overlaps(time.span) for time in passage.times):
            at = place
            while at >= 0 and at not in found:
                found.add(at)
                at = chunks[at].head
    return frozenset(found)


def path_of(span: Span, passage: Passage, chunks: Sequence[Chunk]) -> tuple[int, ...]:
    """The chunk of some words, what they modify, and so on to the predicate that ends the clause.

    Where they are the predicate themselves, nothing else; where somebody calls something so, that.
    """
    places = range(*passage.sentence.chunks)
    at = next((i for i in reversed(places) if chunks[i].span.overlaps(span)), -1)
    if at < 0:
        return ()
    found = [at]
    subjects = (chunks[i] for i in places if chunks[i].head == at)
    ends = any(map(_is_subject, subjects))
    ends_here = chunks[at].content.end == span.end
    while chunks[at].link is Link.COORDINATION and chunks[at].head >= 0:
        at = chunks[at].head
    if ends_here and (of := _said_of(at, places, chunks)) is not None:
        return found[0], *of
    while not ends and chunks[at].link not in ASIDE and chunks[at].head >= 0:
        at = chunks[at].head
        found.append(at)
        ends = chunks[at].predicate is not None
    return tuple(found)
