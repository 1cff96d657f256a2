"""What was not agreed at talks was not agreed by those who held them, when they held them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from nenpyo.model import EventMention, EventType, Status

NEAR = 150
"""Characters between the talks and what came of them: the same sentence, or the next."""


def with_talks(events: Sequence[EventMention]) -> tuple[EventMention, ...]:
    """The events; accords that were not reached with what the talks before them tell.

    「両外相は3日、会談した。合意には至らなかった」: not on the 3rd, nor the two ministers.
    An accord that was reached has a day and parties of its own more often than not.
    """
    return tuple(_completed(event, events[:number]) for number, event in enumerate(events))


def _completed(event: EventMention, before: Sequence[EventMention]) -> EventMention:
    if event.type is not EventType.AGREE or event.status is not Status.NEGATED:
        return event
    talks = next(_talks(event, before), None)
    if talks is None or (event.actors and not set(event.actors) & set(talks.actors)):
        return event
    return replace(
        event,
        time=event.time or talks.time,
        actors=event.actors or talks.actors,
    )


def _talks(event: EventMention, before: Sequence[EventMention]) -> Iterator[EventMention]:
    """The talks told before an accord, the nearest first; another accord has ended those before."""
    for one in reversed(before):
        if event.trigger.start - one.trigger.end > NEAR or one.type is EventType.AGREE:
            return
        if one.type is EventType.CONSULT and one.mode is None and one.status is Status.ACTUAL:
            yield one
