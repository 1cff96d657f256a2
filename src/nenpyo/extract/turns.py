"""What puts off or calls off a plan, and how an event ended, as its own clause says."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nenpyo.extract.bindings import event_of
from nenpyo.model import (
    Analysis,
    Case,
    Chunk,
    Document,
    EventMention,
    EventType,
    Outcome,
    Span,
    Status,
    Turn,
)
from nenpyo.pack.turns import TurnGrammar, Wording

ENDS = frozenset({Turn.POSTPONED, Turn.CANCELLED})
REACH = 24
"""Chunks before a verb in which what it is said of stands."""
BEHIND = 24
"""Characters behind a trigger told as not so that say that this was decided."""
PUT_OFF = frozenset({Case.TOPIC, Case.NOMINATIVE, Case.ACCUSATIVE})
SPOKEN_OF = PUT_OFF | {Case.DATIVE}


def with_turns(
    document: Document,
    analysis: Analysis,
    events: Sequence[EventMention],
    grammar: TurnGrammar,
) -> tuple[EventMention, ...]:
    """The events, each with what it makes of a plan and how it is told to have ended."""
    told: dict[str, list[Outcome]] = defaultdict(list)
    turns = {one.id: turn_of(_wording(one, document.text, analysis), grammar) for one in events}
    off = _put_off(analysis, [one for one in events if turns[one.id] in ENDS], events)
    for id_, outcome in _outcomes(document, analysis, events, grammar):
        told[id_].append(outcome)
    return tuple(
        replace(
            event,
            turn=turns[event.id],
            status=Status.PLANNED if event.id in off else event.status,
            outcomes=tuple(told[event.id]),
        )
        for event in events
    )


def _wording(event: EventMention, text: str, analysis: Analysis) -> Wording:
    """The words that say what becomes of a plan: the trigger's, and the noun it stands before.

    「首脳会談の延期で一致した」: the talks are put off.
    """
    place = _chunk_at(analysis, event.trigger.end - 1)
    chunk = analysis.chunks[place]
    end = event.trigger.end
    if chunk.case is Case.GENITIVE and chunk.head == place + 1:
        end = max(end, analysis.chunks[chunk.head].content.end)
    about = (
        analysis.chunks[at].content.of(text)
        for at in range(place - 1, max(-1, place - REACH), -1)
        if analysis.chunks[at].head == place and _is_spoken_of(analysis.chunks[at])
    )
    return Wording(
        trigger=text[event.trigger.start : end],
        about=tuple(about),
        behind=text[event.trigger.end : event.trigger.end + BEHIND],
        negated=event.status is Status.NEGATED,
    )


def _is_spoken_of(chunk: Chunk) -> bool:
    """Whether a chunk is a subject, an object, or the clause of what is to be done."""
    return chunk.case in SPOKEN_OF or (chunk.predicate is not None and not chunk.predicate.past)


def _put_off(
    analysis: Analysis, endings: Sequence[EventMention], events: Sequence[EventMention]
) -> set[str]:
    """Ids of what is told to have come to nothing: the subjects and objects of such words."""
    places = {_chunk_at(analysis, one.trigger.start) for one in endings}
    places |= {analysis.chunks[place].head for place in places}
    found = set()
    for event in events:
        chunk = analysis.chunks[_chunk_at(analysis, event.trigger.end - 1)]
        if event.status is Status.ACTUAL and chunk.head in places and chunk.case in PUT_OFF:
            found.add(event.id)
    return found - {one.id for one in endings}


def _chunk_at(analysis: Analysis, offset: int) -> int:
    """The chunk that a character stands in."""
    return max(0, bisect_right(analysis.chunks, offset, key=lambda chunk: chunk.span.start) - 1)


def turn_of(told: Wording, grammar: TurnGrammar) -> Turn | None:
    """What the words of an event make of a plan, None where nothing."""
    return next((rule.turn for rule in grammar.turns if rule.fits(told)), None)


def _outcomes(
    document: Document,
    analysis: Analysis,
    events: Sequence[EventMention],
    grammar: TurnGrammar,
) -> Iterator[tuple[str, Outcome]]:
    for sentence in analysis.sentences:
        text = document.masked(sentence.span)
        taken: set[int] = set()
        for rule in grammar.outcomes:
            for match in rule.pattern.finditer(text):
                places = set(range(*match.span()))
                if places & taken:
                    continue
                taken |= places
                start, end = (sentence.span.start + at for at in match.span())
                span = Span(start, end)
                event = event_of(span, sentence, analysis, events, document.text)
                if rule.type:
                    event = _last_of(rule.type, span, events)
                if event:
                    yield event, Outcome(result=rule.result, span=span)


def _last_of(type_: EventType, span: Span, events: Sequence[EventMention]) -> str | None:
    """The event of a type that is told last before the end of some words."""
    before = [e for e in events if e.type is type_ and e.trigger.start < span.end]
    return max(before, key=lambda e: e.trigger.start).id if before else None
