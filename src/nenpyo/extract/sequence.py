"""Which event of a sentence came before another, and which was part of one."""

from collections.abc import Iterator, Sequence

from nenpyo.extract.clauses import Clauses
from nenpyo.extract.triggers import Trigger
from nenpyo.model import Case, EventMention, EventRelation, EventType, Link, RelationType, Status
from nenpyo.pack.events import EventGrammar, Use

GATHERINGS = frozenset({EventType.CONSULT, EventType.ATTEND})
Told = Sequence[tuple[Trigger, EventMention]]


def sequence(clauses: Clauses, grammar: EventGrammar, told: Told) -> Iterator[EventRelation]:
    """The relations of order and part that the words between the events of a sentence tell."""
    anchored: dict[int, EventMention] = {}
    for trigger, event in told:
        anchored.setdefault(trigger.anchor, event)
    for trigger, event in told:
        place, word = _joined(clauses, trigger)
        other = _told_above(clauses, anchored, place, event)
        if other is None:
            continue
        if word.startswith(grammar.after):
            yield EventRelation(type=RelationType.BEFORE, source=event.id, target=other.id)
        elif word.startswith(grammar.before):
            yield EventRelation(type=RelationType.BEFORE, source=other.id, target=event.id)
        elif _holds(clauses, trigger, event, other):
            yield EventRelation(type=RelationType.PART_OF, source=other.id, target=event.id)


def _joined(clauses: Clauses, trigger: Trigger) -> tuple[int, str]:
    """The chunk that ties an event to the next clause, and its word of time, if it has one.

    「会談の後に」「会談後に」「会談した後に」.
    """
    place = trigger.chunk if trigger.use is Use.NOUN else trigger.anchor
    chunk = clauses.chunks[place]
    behind = clauses.text[trigger.span.end : max(trigger.span.end, chunk.content.end)]
    if not behind and chunk.head >= 0 and chunk.link is Link.ADNOMINAL:
        above = clauses.chunks[chunk.head]
        if above.predicate is None:
            return chunk.head, above.content.of(clauses.text)
    return place, behind


def _told_above(
    clauses: Clauses, anchored: dict[int, EventMention], place: int, event: EventMention
) -> EventMention | None:
    """The event of the predicate that a chunk depends on."""
    head = clauses.chunks[place].head
    other = anchored.get(head)
    return other if other is not None and other.id != event.id else None


def _holds(clauses: Clauses, trigger: Trigger, event: EventMention, other: EventMention) -> bool:
    """Whether something was done at talks: 「会談で合意した」."""
    located = clauses.chunks[trigger.chunk].case is Case.LOCATIVE and trigger.use is Use.NOUN
    both = {event.status, other.status} == {Status.ACTUAL}
    return located and both and event.type in GATHERINGS and other.type not in GATHERINGS
