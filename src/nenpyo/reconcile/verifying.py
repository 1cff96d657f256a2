"""Every hash and every quote of a chronicle, worked out again."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from nenpyo.model import (
    Annotation,
    Chronology,
    Conflict,
    Correction,
    Event,
    MentionRef,
    NumberReading,
    Problem,
    Reading,
    Span,
    Support,
)
from nenpyo.model.text import document_id
from nenpyo.reconcile.identity import correction_id, event_id_at

TWINS = 16
"""So many events of one type at most are told in the very same words."""


def verify(chronology: Chronology, annotations: Iterable[Annotation]) -> list[Problem]:
    """Everything that does not hold; empty where all does."""
    texts: dict[str, str] = {}
    found: list[Problem] = []
    for annotation in annotations:
        texts[annotation.document.id] = annotation.document.text
        found += document_problems(annotation)
    for event in chronology.events:
        found += event_problems(event, texts)
    for entity in chronology.entities:
        found += entity_problems(entity.id, entity.chains, texts)
    for conflict in chronology.conflicts:
        found += dispute_problems(conflict, texts)
    return found


def document_problems(annotation: Annotation) -> Iterator[Problem]:
    """What does not hold in a document's own annotation."""
    document = annotation.document
    where = f"document {document.id} ({document.name})"
    digest = hashlib.sha256(document.text.encode()).hexdigest()
    if digest != document.sha256:
        yield Problem(where=where, what=f"its text hashes to {digest}, not {document.sha256}")
    id_ = document_id(document.sha256, document.url, document.publisher)
    if id_ != document.id:
        yield Problem(where=where, what=f"its id should be {id_}")
    for name, span in _spans(annotation):
        if span.end > len(document.text):
            yield Problem(where=where, what=f"{name} ends behind the text: {span.start}:{span.end}")


def _spans(annotation: Annotation) -> Iterator[tuple[str, Span]]:
    for time in annotation.times:
        yield time.id, time.span
    for chain in annotation.chains:
        yield from ((chain.id, mention.span) for mention in chain.mentions)
    for event in annotation.events:
        yield event.id, event.trigger
        yield from ((event.id, told.span) for told in event.quantities)
    for statement in annotation.statements:
        yield statement.id, statement.content


def event_problems(event: Event, texts: Mapping[str, str]) -> Iterator[Problem]:
    """What does not hold of an event; `texts` are those of the documents that report it."""
    where = f"event {event.id}"
    first = event.mentions[0]
    ids = (
        event_id_at(first.document, first.span, type_, nth)
        for type_ in [event.type, *type(event.type)]
        for nth in range(TWINS)
    )
    if event.id not in ids:
        yield Problem(where=where, what="its id is not that of its first mention")
    yield from _quotes(where, event.mentions, texts)
    yield from _readings(where, (*event.times, *event.places, *event.numbers), texts)


def entity_problems(
    id_: str, chains: Iterable[MentionRef], texts: Mapping[str, str]
) -> Iterator[Problem]:
    """What does not hold of an entity's chains."""
    return _quotes(f"entity {id_}", chains, texts)


def dispute_problems(conflict: Conflict, texts: Mapping[str, str]) -> Iterator[Problem]:
    """What does not hold of a dispute's readings."""
    where = f"dispute {conflict.event} {conflict.quantity or conflict.field}"
    return _readings(where, conflict.readings, texts)


def correction_problems(correction: Correction) -> Iterator[Problem]:
    """What does not hold of a line in the log of corrections."""
    if correction.id != correction_id(correction):
        what = f"its id should be {correction_id(correction)}"
        yield Problem(where=f"correction {correction.id}", what=what)


def _readings(
    where: str, readings: Iterable[Reading | NumberReading], texts: Mapping[str, str]
) -> Iterator[Problem]:
    for reading in readings:
        update = reading.superseded_by
        yield from _quotes(where, (*reading.support, *([update.by] if update else ())), texts)


def _quotes(
    where: str, quotes: Iterable[MentionRef | Support], texts: Mapping[str, str]
) -> Iterator[Problem]:
    for quote in quotes:
        text = texts.get(quote.document)
        if text is None:
            yield Problem(where=where, what=f"its document {quote.document} is not here")
        elif quote.span.of(text) != quote.text:
            place = f"{quote.document}[{quote.span.start}:{quote.span.end}]"
            yield Problem(
                where=where, what=f"{place} reads {quote.span.of(text)!r}, not {quote.text!r}"
            )
