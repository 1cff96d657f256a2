"""Where an event happened: in a case of place, in its object, or where its sentence is set."""

from collections.abc import Iterator

from nenpyo.extract.clauses import arguments, leading, relatives
from nenpyo.extract.links import CHAIN
from nenpyo.extract.parties import PLACES, Context
from nenpyo.extract.subjects import neighbours
from nenpyo.extract.triggers import Trigger
from nenpyo.model import Case, EntityType, EventType, Link, Voice
from nenpyo.pack.events import Frame, Use

FORCE = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.PROTEST})
"""Deeds that are done on some ground."""
GROUND = (Case.ACCUSATIVE, Case.DATIVE, Case.ALLATIVE, Case.TARGET)
INNER = (Case.ACCUSATIVE, Case.NOMINATIVE)


def place_of(context: Context, trigger: Trigger, frame: Frame) -> str | None:
    """The chain of the most specific place that the text ties to the event, if any."""
    return next(
        (
            found
            for look in (_located, _framed, _of_noun, _struck, _inherited, _held_at, _opening)
            for found in look(context, trigger, frame)
        ),
        None,
    )


def _located(context: Context, trigger: Trigger, frame: Frame) -> Iterator[str]:
    """Places in the locative: of the predicate, of the noun, of the clause that modifies it."""
    del frame
    held = relatives(context.clauses, trigger.chunk) if trigger.use is not Use.VERB else ()
    for anchor in dict.fromkeys((trigger.anchor, trigger.chunk, *held)):
        for child in arguments(context.clauses, anchor, Case.LOCATIVE):
            yield from _named_by(context, child)
    for child in arguments(context.clauses, trigger.anchor, *INNER):
        if child != trigger.chunk:
            # 「北部での送電を止めた」: where the thing stands that it is done to.
            for below in arguments(context.clauses, child, Case.LOCATIVE):
                yield from _named_by(context, below)


def _framed(context: Context, trigger: Trigger, frame: Frame) -> Iterator[str]:
    """Places in the cases that the frame reads as place, or where the thing in them stands."""
    if trigger.use is Use.NOUN:
        return
    cases = (*frame.place, *(frame.recipient if frame.state_host else ()))
    for child in arguments(context.clauses, trigger.anchor, *cases):
        if child != trigger.chunk:
            yield from _named_by(context, child)
            for below in context.clauses.children[child]:
                for place in (below, *context.clauses.children[below]):
                    yield from _named_by(context, place)


def _struck(context: Context, trigger: Trigger, frame: Frame) -> Iterator[str]:
    """Where the thing stands that force is used on or sent to: a town, the square of a town.

    A state is rather a party than a place.
    """
    if trigger.rule.type not in FORCE or trigger.use is Use.NOUN:
        return
    for child in arguments(context.clauses, trigger.anchor, *GROUND):
        if child != trigger.chunk:
            yield from (p for p in _named_by(context, child) if p not in context.states)
    del frame


def _of_noun(context: Context, trigger: Trigger, frame: Frame) -> Iterator[str]:
    """The place in a noun's compound or before it (the Sichuan earthquake)."""
    if frame.inner != "place":
        return
    yield from _own(context, trigger.chunk)
    for child in arguments(context.clauses, trigger.chunk, Case.GENITIVE):
        yield from _named_by(context, child)


def _inherited(context: Context, trigger: Trigger, frame: Frame) -> Iterator[str]:
    """The place of the clauses that lead to this one, where their subjects do not part them.

    What is said somewhere does not happen there.
    """
    del frame
    clauses = context.clauses
    own = any(True for _ in arguments(clauses, trigger.anchor, Case.NOMINATIVE, Case.TOPIC))
    said = clauses.chunks[trigger.anchor].link is Link.QUOTE
    beside = leading(clauses, trigger.anchor) if said else neighbours(context, trigger.anchor)
    for place in beside:
        if own and any(True for _ in arguments(clauses, place, Case.NOMINATIVE)):
            continue
        for child in arguments(context.clauses, place, Case.LOCATIVE):
            if child < trigger.chunk:
                yield from _named_by(context, child)


def _held_at(context: Context, trigger: Trigger, frame: Frame) -> Iterator[str]:
    """The place that a clause of something held describes (デモが行われていた乙国で)."""
    del frame
    clauses = context.clauses
    chunk = clauses.chunks[trigger.anchor]
    held = chunk.predicate is not None and chunk.predicate.voice is Voice.PASSIVE
    thing = any(True for _ in arguments(clauses, trigger.anchor, Case.NOMINATIVE))
    describes = held and thing and chunk.link is Link.ADNOMINAL and chunk.head >= 0
    if describes and clauses.chunks[chunk.head].case is Case.LOCATIVE:
        yield from _own(context, chunk.head)


def _opening(context: Context, trigger: Trigger, frame: Frame) -> Iterator[str]:
    """The place before a clause that hangs on one it goes on into: 「乙市で、…が襲われ、…」."""
    del frame
    clauses = context.clauses
    if trigger.use is Use.NOUN:
        return
    place = trigger.anchor
    for _ in range(CHAIN):
        chunk = clauses.chunks[place]
        if chunk.link is not Link.CONTINUATION or chunk.head < 0:
            return
        place = chunk.head
        for child in arguments(clauses, place, Case.LOCATIVE):
            if child < trigger.chunk:
                yield from _named_by(context, child)


def _named_by(context: Context, place: int) -> Iterator[str]:
    """The place that a chunk names, else that of its genitive: but not whose means it is."""
    yield from _own(context, place)
    clauses = context.clauses
    if clauses.chunks[place].content.of(clauses.text).endswith(context.grammar.means):
        return
    for child in reversed(tuple(arguments(clauses, place, Case.GENITIVE))):
        yield from _own(context, child)


def _own(context: Context, place: int) -> Iterator[str]:
    """The places that a chunk names; a state's side, army or ship is no place."""
    clauses = context.clauses
    names, content = clauses.names[place], clauses.chunks[place].content
    bodies = {named.span.start for named in names if named.type is EntityType.ORG}
    for named in reversed(names):
        tail = clauses.text[named.span.start : content.end]
        is_party = named.type is EntityType.GPE and tail.endswith(context.grammar.state_words)
        # The state before a body's name is whose it is (米|CNNテレビ).
        if named.type in PLACES and not is_party and named.span.end not in bodies:
            yield named.chain
