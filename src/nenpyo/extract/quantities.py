"""The numbers that are told of an event: how many soldiers, how long, how strong.

A number belongs to the event that its clause tells or takes up again (the talks lasted two hours).
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from nenpyo.extract.bindings import event_before, event_of
from nenpyo.model import (
    Analysis,
    Bound,
    Document,
    EventMention,
    Quantity,
    Sentence,
    Span,
    TimeType,
)
from nenpyo.pack import LanguagePack
from nenpyo.pack.quantities import QuantityGrammar

_DAYS = r"(?:(?P<days>[\d.]+)D)?"
_CLOCK = r"(?:T(?:(?P<hours>[\d.]+)H)?(?:(?P<minutes>[\d.]+)M)?)?"
_LENGTH = re.compile(f"P{_DAYS}{_CLOCK}")
MEASURES = frozenset({"magnitude", "yield", "distance", "duration"})
"""What a sentence of its own may tell of the event before it."""
_AFTER = 4
"""Characters from a duration's last one on in which a word can make it no length: 4年ぶり."""


def with_quantities(
    document: Document, analysis: Analysis, events: Sequence[EventMention], pack: LanguagePack
) -> tuple[EventMention, ...]:
    """The events, each with the numbers that are told of it."""
    told: dict[str, list[Quantity]] = defaultdict(list)
    for sentence in analysis.sentences:
        found = [
            *_counted(document.masked(sentence.span), sentence.span.start, pack.quantities),
            *_lengths(document, analysis, sentence, pack.quantities),
        ]
        for quantity in found:
            event = event_of(quantity.span, sentence, analysis, events, document.text)
            if event is None and quantity.quantity in MEASURES:
                event = event_before(quantity.span.start, events)
            if event:
                told[event].append(quantity)
    return tuple(
        replace(event, quantities=tuple(told[event.id])) if event.id in told else event
        for event in events
    )


def _counted(text: str, offset: int, grammar: QuantityGrammar) -> Iterator[Quantity]:
    """The numbers of a sentence; one that two rules read goes to the first."""
    if not grammar.counted.search(text):
        return
    taken: set[int] = set()
    for rule in grammar.rules:
        for match in rule.pattern.finditer(text):
            group = next(name for name, found in match.groupdict().items() if found)
            start, end = match.span(group)
            value = grammar.value(match[group])
            if value is None or start in taken:
                continue
            taken.add(start)
            yield Quantity(
                quantity=rule.quantity,
                value=value,
                unit=rule.unit,
                bound=_bound(text, start, end, grammar),
                span=Span(offset + start, offset + end),
            )


def _bound(text: str, start: int, end: int, grammar: QuantityGrammar) -> Bound:
    for word, bound in grammar.before.items():
        if text[:start].endswith(word):
            return bound
    for word, bound in grammar.after.items():
        if text[end:].startswith(word) or text[end + 1 :].startswith(word):
            return bound
    return Bound.EXACT


def _lengths(
    document: Document, analysis: Analysis, sentence: Sentence, grammar: QuantityGrammar
) -> Iterator[Quantity]:
    """The durations of a sentence that can be the length of an event, in minutes."""
    for time in analysis.times_in(sentence.span):
        if time.type is not TimeType.DURATION:
            continue
        match = _LENGTH.fullmatch(time.value)
        minutes = _minutes(match.groupdict()) if match else 0.0
        place = time.span.end - 1
        if minutes and not grammar.not_length.search(document.text, place, place + _AFTER):
            start, end = time.span.start - sentence.span.start, time.span.end - sentence.span.start
            bound = _bound(sentence.span.of(document.text), start, end, grammar)
            yield Quantity(
                quantity="duration",
                value=minutes,
                unit="minute",
                bound=Bound.ABOUT if time.approximate else bound,
                span=time.span,
            )


def _minutes(parts: Mapping[str, str | None]) -> float:
    days, hours, minutes = (float(parts[name] or 0) for name in ("days", "hours", "minutes"))
    return (days * 24 + hours) * 60 + minutes
