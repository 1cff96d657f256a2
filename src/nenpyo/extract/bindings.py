"""To which event something belongs that a clause says: a number, a place in a series, an outcome.

It belongs to the event that its chunk hangs on; where its clause only takes an event up again by
name (the talks lasted two hours), to the latest mention of that name before it.
"""

from collections.abc import Iterator, Sequence

from nenpyo.model import Analysis, Case, Chunk, EventMention, Sentence, Span

SHORTEST_NAME = 2
"""Characters of a noun that can take an event up again; one character is too little to go by."""


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
    at = next((i for i in range(first, last) if chunks[i].span.overlaps(span)), None)
    path = [] if at is None else list(_heads(at, chunks))
    for index in path:
        for event in events:
            if event.trigger.overlaps(chunks[index].content):
                return event.id
    subjects = [
        chunk
        for chunk in chunks[first:last]
        if chunk.head in path and (chunk.topic or chunk.case is Case.NOMINATIVE)
    ]
    return next(
        (found for chunk in subjects if (found := _taken_up(chunk.content, events, text))), None
    )


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
        if event.trigger.start <= noun.end and (named or event.trigger.overlaps(noun)):
            return event.id
    return None
