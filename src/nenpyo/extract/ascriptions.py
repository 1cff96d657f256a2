"""Who is said to have done what a text takes up: it was X that attacked, the attack is X's work.

Such a sentence names the doer in its predicate, not as a subject.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from nenpyo.model import (
    Analysis,
    Case,
    Chunk,
    Document,
    EntityType,
    EventMention,
    EventType,
    Span,
)

DOERS = frozenset({EntityType.PERSON, EntityType.ORG, EntityType.GPE, EntityType.NORP})
OF_DOER = frozenset({Case.AGENTIVE, Case.GENITIVE})
DEEDS = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.OCCUR})
REACH = 4
"""Chunks from a subject on in which its predicate stands."""


def with_ascriptions(
    document: Document, analysis: Analysis, events: Sequence[EventMention], nouns: frozenset[str]
) -> tuple[EventMention, ...]:
    """The events, those of force and harm with the doers to whom their sentence ascribes them.

    `nouns` are what a deed is called as somebody's (his work, his crime).
    """
    named = [
        (mention.span, chain.id)
        for chain in analysis.chains
        if chain.type in DOERS
        for mention in chain.mentions
    ]
    told = dict(_ascribed(document.text, analysis, events, nouns, named))
    return tuple(replace(e, actors=told[e.id]) if e.id in told else e for e in events)


def _ascribed(
    text: str,
    analysis: Analysis,
    events: Sequence[EventMention],
    nouns: frozenset[str],
    named: Sequence[tuple[Span, str]],
) -> Iterator[tuple[str, tuple[str, ...]]]:
    places = _places(analysis.chunks, events)
    for event in events:
        place = places.get(event.id)
        if event.actors or event.type not in DEEDS or place is None:
            continue
        chunk = analysis.chunks[place]
        if not chunk.topic and chunk.case not in (Case.TOPIC, Case.NOMINATIVE):
            continue
        doer = _doer(text, analysis.chunks, place, nouns)
        found = dict.fromkeys(i for span, i in named if doer and doer.content.overlaps(span))
        actors = tuple(i for i in found if i not in event.recipients)
        if actors:
            yield event.id, actors


def _places(chunks: Sequence[Chunk], events: Sequence[EventMention]) -> Mapping[str, int]:
    """The chunk in which each trigger begins."""
    starts = {event.trigger.start: event.id for event in events}
    return {
        starts[start]: place
        for place, chunk in enumerate(chunks)
        for start in range(chunk.span.start, chunk.span.end)
        if start in starts
    }


def _doer(text: str, chunks: Sequence[Chunk], place: int, nouns: frozenset[str]) -> Chunk | None:
    """The chunk that names whose deed it is, None where the sentence does not ascribe it."""
    subject = chunks[place]
    if subject.predicate is not None:
        head = chunks[subject.head] if subject.head >= 0 else None
        return head if head and _is_noun(head) else None
    for at in range(place + 1, min(place + REACH, len(chunks))):
        chunk, holder = chunks[at], chunks[at - 1]
        owned = holder.head == at and holder.case in OF_DOER
        if owned and at - 1 > place and subject.head in (at, chunk.head):
            return holder if _noun(text, chunk) in nouns else None
    return None


def _is_noun(chunk: Chunk) -> bool:
    return chunk.predicate is None or chunk.predicate.nominal


def _noun(text: str, chunk: Chunk) -> str:
    return chunk.content.of(text)
