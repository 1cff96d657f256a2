"""What puts off or calls off a plan, and how an event ended, as its own clause says."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nenpyo.extract.bindings import event_of
from nenpyo.model import Analysis, Document, EventMention, EventType, Outcome, Span, Turn
from nenpyo.pack.turns import TurnGrammar


def with_turns(
    document: Document,
    analysis: Analysis,
    events: Sequence[EventMention],
    grammar: TurnGrammar,
) -> tuple[EventMention, ...]:
    """The events, each with what it makes of a plan and how it is told to have ended."""
    told: dict[str, list[Outcome]] = defaultdict(list)
    for id_, outcome in _outcomes(document, analysis, events, grammar):
        told[id_].append(outcome)
    return tuple(
        replace(
            event,
            turn=turn_of(event.trigger.of(document.text), grammar),
            outcomes=tuple(told[event.id]),
        )
        for event in events
    )


def turn_of(trigger: str, grammar: TurnGrammar) -> Turn | None:
    """What the words of a trigger make of a plan, None where nothing."""
    return next((rule.turn for rule in grammar.turns if rule.pattern.search(trigger)), None)


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
