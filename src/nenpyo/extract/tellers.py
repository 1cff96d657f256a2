"""Who tells each number of an event: one source may give it, another the event, a third its own.

「気象庁はマグニチュード6.6、地質調査所は7.0と発表した」: the body nearest before a number that is
said tells it; else whoever says the words in which it stands.
"""

from collections.abc import Sequence
from dataclasses import replace

from nenpyo.extract.parties import Ids, unique
from nenpyo.model import (
    Analysis,
    Document,
    EntityType,
    EventMention,
    Quantity,
    Sentence,
    Span,
    Statement,
)
from nenpyo.pack import LanguagePack
from nenpyo.pack.quantities import QuantityGrammar


def with_tellers(
    document: Document,
    analysis: Analysis,
    events: Sequence[EventMention],
    statements: Sequence[Statement],
    pack: LanguagePack,
) -> tuple[EventMention, ...]:
    """The events, each with the sources of its numbers.

    What a body tells in its own words, or a sentence that says "but", is set against the rest.
    """
    bodies = {
        mention.span.end: chain.id
        for chain in analysis.chains
        if chain.type is EntityType.ORG
        for mention in chain.mentions
    }

    def sourced(event: EventMention, told: Quantity) -> Quantity:
        home = next((s for s in analysis.sentences if s.span.covers(told.span)), None)
        if home is None:
            return told
        own = _teller(document, home, told.span, bodies, pack.quantities)
        before = document.text[home.span.start : told.span.start]
        return replace(
            told,
            sources=own or _holders(event, told.span, statements),
            contrary=bool(own) or pack.dissent.contrast.search(before) is not None,
        )

    return tuple(
        replace(event, quantities=tuple(sourced(event, told) for told in event.quantities))
        if event.quantities
        else event
        for event in events
    )


def _teller(
    document: Document,
    home: Sentence,
    number: Span,
    bodies: dict[int, str],
    grammar: QuantityGrammar,
) -> Ids:
    """The body that a number is put down to by its own words: 「庁は6.6、所では7.0と」."""
    text = document.text
    if not grammar.claimed.match(text, number.end, home.span.end):
        return ()
    for end in range(number.start, home.span.start, -1):
        if end in bodies and grammar.teller.fullmatch(text, end, number.start):
            return (bodies[end],)
    return ()


def _holders(event: EventMention, number: Span, statements: Sequence[Statement]) -> Ids:
    """Who says the words in which a number stands; beside the event's own sentence, nobody else."""
    told = [one for one in statements if one.content.covers(number)]
    told.sort(key=lambda one: one.content.end - one.content.start)
    if not told:
        held = any(one.content.covers(event.trigger) for one in statements)
        return () if held and not event.sentence.covers(number) else event.sources
    speakers = (source for one in told for source in one.speakers)
    relays = (source for one in told for source in one.reported_by)
    return unique([*speakers, *relays])
