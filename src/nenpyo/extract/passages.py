"""The chunks of a document with whom they name, the sentence they stand in and what they tell."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from nenpyo.model import (
    Analysis,
    Case,
    Chunk,
    EntityType,
    EventMention,
    Link,
    Sentence,
    Span,
    Statement,
)

PARTIES = frozenset({EntityType.PERSON, EntityType.ORG, EntityType.GPE, EntityType.NORP})
OF_OWNER = frozenset({Case.GENITIVE})
SUBJECTS = frozenset({Case.NOMINATIVE, Case.TOPIC})
DEPTH = 4
"""Owners of owners to follow (the head of the office of the army of a state)."""

Named = tuple[str, Span]
"""A chain, and where it is named."""


def holds(statement: Statement, span: Span) -> bool:
    """Whether something begins in the words of a statement: its own may run on into the cue."""
    return statement.content.start <= span.start < statement.content.end


@dataclass(frozen=True, slots=True)
class Passages:
    """Columns over the chunks of a document: whom each names, and its sentence; its events."""

    text: str
    chunks: Sequence[Chunk]
    sentences: Sequence[Sentence]
    homes: Sequence[int]
    names: Mapping[int, Sequence[tuple[Named, EntityType]]]
    children: Mapping[int, Sequence[int]]
    events: Sequence[EventMention]
    told: Mapping[int, Sequence[EventMention]]
    statements: Sequence[Statement]

    def content(self, place: int) -> str:
        """The words of a chunk without its particles."""
        return self.chunks[place].content.of(self.text)

    def sources(self, span: Span) -> tuple[str, ...]:
        """Who says the words in which something stands, the innermost first."""
        held = [one for one in self.statements if holds(one, span)]
        held.sort(key=lambda one: one.content.end - one.content.start)
        speakers = [id_ for one in held for id_ in one.speakers]
        return tuple(dict.fromkeys([*speakers, *(i for one in held for i in one.reported_by)]))

    def is_said(self, span: Span) -> bool:
        """Whether something stands in the words of somebody, named or not."""
        return any(holds(one, span) for one in self.statements)

    def before(self, place: int) -> Iterator[int]:
        """The chunks before one in its sentence, the nearest first."""
        home = self.homes[place]
        for at in range(place - 1, -1, -1):
            if self.homes[at] != home:
                return
            yield at

    def people(self, place: int) -> list[Named]:
        """Whom a chunk names with all that it is joined with: people, else bodies, else owners."""
        first: dict[str, Named] = {}
        for named in self._people(place, DEPTH):
            first.setdefault(named[0], named)
        return list(first.values())

    def _people(self, place: int, depth: int) -> list[Named]:
        own = self.names.get(place, ())
        people = [named for named, type_ in own if type_ is EntityType.PERSON]
        found = people or [named for named, type_ in own if type_ in PARTIES]
        for child in self.children.get(place, ()):
            chunk = self.chunks[child]
            if chunk.link is Link.COORDINATION:
                found += self._people(child, depth)
            elif not own and depth and chunk.case in OF_OWNER and chunk.predicate is None:
                found += self._people(child, depth - 1)
        return found

    def subjects(self, place: int) -> list[int]:
        """The nearest subject of a predicate that names somebody, a plain one before a topic."""
        own = [
            at
            for at in self.children.get(place, ())
            if self.chunks[at].case in SUBJECTS and self.chunks[at].predicate is None
        ]
        own.sort(key=lambda at: (self.chunks[at].case is Case.TOPIC, -at))
        return [at for at in own if self.people(at)][:1]

    def told_of(self, place: int) -> int | None:
        """The noun that is told of a clause made the topic: 「同席したのは…だった」."""
        if self.chunks[place].case is not Case.TOPIC or self.chunks[place].predicate is None:
            return None
        for at in range(place + 1, self.sentences[self.homes[place]].chunks[1]):
            predicate = self.chunks[at].predicate
            if predicate is not None:
                return at if predicate.nominal else None
        return None


def passages_of(
    text: str,
    analysis: Analysis,
    events: Sequence[EventMention],
    statements: Sequence[Statement],
) -> Passages:
    """The columns of one document."""
    chunks = analysis.chunks
    starts = [chunk.span.start for chunk in chunks]
    homes = [0] * len(chunks)
    for number, sentence in enumerate(analysis.sentences):
        homes[slice(*sentence.chunks)] = [number] * (sentence.chunks[1] - sentence.chunks[0])
    children: dict[int, list[int]] = {}
    for place, chunk in enumerate(chunks):
        children.setdefault(chunk.head, []).append(place)
    told: dict[int, list[EventMention]] = {}
    for event in events:
        first = bisect_right(starts, event.trigger.start) - 1
        last = bisect_right(starts, event.trigger.end - 1) - 1
        for place in {first, last}:
            told.setdefault(place, []).append(event)
    return Passages(
        text=text,
        chunks=chunks,
        sentences=analysis.sentences,
        homes=homes,
        names=_names(analysis, starts),
        children=children,
        events=events,
        told=told,
        statements=statements,
    )


def _names(analysis: Analysis, starts: Sequence[int]) -> dict[int, list[tuple[Named, EntityType]]]:
    """Whom the noun of each chunk names; a town or a province does nothing by itself."""
    names: dict[int, list[tuple[Named, EntityType]]] = {}
    for chain in analysis.chains:
        if chain.type is EntityType.GPE and not chain.state:
            continue
        for mention in chain.mentions:
            place = bisect_right(starts, mention.span.end - 1) - 1
            if place >= 0 and mention.span.end <= analysis.chunks[place].content.end:
                names.setdefault(place, []).append(((chain.id, mention.span), chain.type))
    return names
