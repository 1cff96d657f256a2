"""To which event something belongs that a clause says: a number, a place in a series, an outcome.

It belongs to the event that its chunk hangs on; where its clause only takes an event up again by
name (the talks lasted two hours), to the latest mention of that name before it.
"""

from collections.abc import Iterator, Sequence

from nenpyo.model import Analysis, Case, Chunk, EventMention, Link, Sentence, Span

SHORTEST_NAME = 2
"""Characters of a noun that can take an event up again; one character is too little to go by."""


CARRIED = 120
"""Characters within which a sentence without a subject follows the event that it speaks of."""


def event_of(
    span: Span,
    sentence: Sentence,
    analysis: Analysis,
    events: Sequence[EventMention],
    text: str,
) -> str | None:
    """The id of the event to which the words under a span belong; None where none is told."""
    first, last = sentence.chunks
    chunks = analysis.chunks
    at = next((i for i in range(last - 1, first - 1, -1) if chunks[i].span.overlaps(span)), None)
    path = [] if at is None else list(_heads(at, chunks))
    for index in path:
        if found := _told_in(chunks[index], events):
            return found
    subjects = [i for i in range(first, last) if chunks[i].head in path and _is_subject(chunks[i])]
    for index in subjects:
        led = [chunks[i] for i in range(first, index) if _leads(chunks[i], index)]
        told = (_told_in(chunk, events) for chunk in (chunks[index], *reversed(led)))
        found = next(filter(None, told), None) or _taken_up(chunks[index].content, events, text)
        if found:
            return found
    return None


def _told_in(chunk: Chunk, events: Sequence[EventMention]) -> str | None:
    """The event whose trigger stands in a chunk."""
    return next((e.id for e in events if e.trigger.overlaps(chunk.content)), None)


def _is_subject(chunk: Chunk) -> bool:
    return chunk.topic or chunk.case in (Case.NOMINATIVE, Case.TOPIC)


def _leads(chunk: Chunk, to: int) -> bool:
    """Whether a clause goes on into another (meeting in person and talking)."""
    return chunk.head == to and chunk.link is Link.CONTINUATION


def _heads(at: int, chunks: Sequence[Chunk]) -> Iterator[int]:
    """A chunk and all that it hangs on, up to the end of its sentence."""
    while at >= 0:
        yield at
        at = chunks[at].head


def _taken_up(noun: Span, events: Sequence[EventMention], text: str) -> str | None:
    """The latest event before a noun, or in it, that bears its name."""
    name = noun.of(text)
    if len(name) < SHORTEST_NAME:
        return None
    for event in reversed(events):
        trigger = event.trigger.of(text)
        named = name in trigger or (len(trigger) >= SHORTEST_NAME and trigger[:2] in name)
        if event.trigger.start <= noun.start and named:
            return event.id
    return None


def carried_event(
    sentence: Sentence, chunks: Sequence[Chunk], events: Sequence[EventMention]
) -> str | None:
    """The event told last before a sentence that has neither a subject nor an event of its own."""
    first, last = sentence.chunks
    if any(_is_subject(chunk) for chunk in chunks[first:last]):
        return None
    if any(sentence.span.covers(event.trigger) for event in events):
        return None
    return event_before(sentence.span.start, events)


def event_before(start: int, events: Sequence[EventMention]) -> str | None:
    """The event told last before a place, and not far before it."""
    before = [event for event in events if start - CARRIED <= event.trigger.start < start]
    return max(before, key=lambda event: event.trigger.start).id if before else None
