"""The numbers that are told of an event: how many soldiers, how long, how strong."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from nenpyo.extract.bearers import bearers_of, event_with
from nenpyo.extract.bindings import shared_events
from nenpyo.extract.members import AHEAD, NOWHERE, members, sites_in
from nenpyo.model import (
    Analysis,
    Bound,
    Document,
    EventMention,
    Quantity,
    Revision,
    Sentence,
    Span,
    TimeType,
)
from nenpyo.pack import LanguagePack
from nenpyo.pack.quantities import QuantityGrammar, QuantityRule

_DAYS = r"(?:(?P<days>[\d.]+)D)?"
_CLOCK = r"(?:T(?:(?P<hours>[\d.]+)H)?(?:(?P<minutes>[\d.]+)M)?(?:(?P<seconds>[\d.]+)S)?)?"
_LENGTH = re.compile(f"P{_DAYS}{_CLOCK}")
_BEHIND = 4
"""Characters from a duration's last one on in which a word can make it no length: 4年ぶり."""


def with_quantities(
    document: Document, analysis: Analysis, events: Sequence[EventMention], pack: LanguagePack
) -> tuple[EventMention, ...]:
    """The events, each with the numbers that are told of it."""
    told: dict[str, list[Quantity]] = defaultdict(list)
    for sentence in analysis.sentences:
        sites = sites_in(document, analysis, sentence.span)
        found = [
            *counted(document.masked(sentence.span), sentence.span.start, pack.quantities, sites),
            *_lengths(document, analysis, sentence, pack.quantities),
        ]
        former: dict[str, str] = {}
        for quantity in found:
            if quantity.revision is Revision.AFTER and quantity.quantity in former:
                told[former[quantity.quantity]].append(quantity)
                continue
            bearers = bearers_of(quantity, events, document.text, pack.quantities)
            event = event_with(quantity, sentence, analysis, bearers, document.text)
            if event:
                told[event].append(quantity)
                shared = shared_events(quantity.span, sentence, analysis, bearers)
                for other in {*shared} - {event}:
                    told[other].append(quantity)
            if event and quantity.revision is Revision.BEFORE:
                former[quantity.quantity] = event
    return tuple(
        replace(event, quantities=tuple(told[event.id])) if event.id in told else event
        for event in events
    )


def counted(
    text: str, offset: int, grammar: QuantityGrammar, sites: Mapping[int, str] = NOWHERE
) -> Iterator[Quantity]:
    """The numbers of a sentence that begins at an offset, each as the first rule reads it.

    `sites` are the names of places in the sentence, by where they end.
    """
    last: QuantityRule | None = None
    former: tuple[str, QuantityRule, Quantity] | None = None
    for match in grammar.numeral.finditer(text):
        counter = match["counter"] or ""
        again = former is not None and former[0] == counter
        if _is_no_count(match, grammar):
            continue
        if former and again and _revision(text, match.end(), grammar):
            # What is put right is named once: 死者を12人としていたが、15人に訂正した.
            _, rule, before = former
            quantity, of = before.quantity, before.of
        elif last and counter in last.counters and _is_said_again(last, match, grammar):
            rule, quantity, of = last, last.quantity or "", ""
        elif fitting := _rule_for(counter, match, grammar):
            rule, quantity, first = fitting
            last = rule
            of = members(rule, match, first, grammar, sites) + rule.of
        else:
            continue
        read = [replace(one, of=of) for one in _read(rule, quantity, match, offset, grammar)]
        yield from read
        if read and read[-1].revision is Revision.BEFORE:
            former = counter, rule, read[-1]


def _rule_for(
    counter: str, match: re.Match[str], grammar: QuantityGrammar
) -> tuple[QuantityRule, str, int] | None:
    """The first rule that fits a number, what it counts and where the words for that begin.

    One without any unit needs words for what it counts: 賛成138、反対9.
    """
    bare = not (counter or match["prefix"])
    for rule in grammar.rules:
        if counter not in rule.counters or (bare and not (rule.before or rule.after)):
            continue
        if found := _kind(rule, match.string, match):
            return rule, *found
    return None


def _is_said_again(last: QuantityRule, match: re.Match[str], grammar: QuantityGrammar) -> bool:
    """Whether a bare number is another one of what a sentence has just counted.

    「死者を4人としたが、病院は9人だと述べた」: no words for what it counts, only who says it.
    """
    bare = not any(
        _kind(rule, match.string, match)
        for rule in grammar.rules
        if rule.divides and (match["counter"] or "") in rule.counters
    )
    return bare and last.divides and grammar.claimed.match(match.string, match.end()) is not None


def _is_no_count(match: re.Match[str], grammar: QuantityGrammar) -> bool:
    """Whether the words around a number make it an ordinal or a rate."""
    first, last = match.span()
    text = match.string
    before = grammar.not_before.search(text, max(0, first - AHEAD), first)
    return before is not None or grammar.not_behind.match(text, last) is not None


def _kind(rule: QuantityRule, text: str, match: re.Match[str]) -> tuple[str, int] | None:
    """What a number counts by a rule, and where the words for it begin; None if it does not fit."""
    quantity = rule.quantity
    first, last = match.span()
    begin = first
    if rule.before:
        before = rule.before.search(text, max(0, first - AHEAD), first)
        if before is None:
            return None
        quantity, begin = quantity or before["noun"], before.start()
    if rule.after:
        after = rule.after.match(text, last)
        if after is None:
            return None
        quantity = quantity or after.groupdict().get("noun")
    return (quantity, begin) if quantity else None


def _read(
    rule: QuantityRule,
    quantity: str,
    match: re.Match[str],
    offset: int,
    grammar: QuantityGrammar,
) -> Iterator[Quantity]:
    """The number, or the two ends of a range."""
    ends = [("number", _bound(match.string, match.span(), grammar, match["more"]))]
    if match["low"]:
        ends = [("low", Bound.OVER), ("number", Bound.UNDER)]
    elif match["some"]:
        ends = [("number", Bound.OVER)]
    for group, bound in ends:
        value = (
            0.0 if grammar.none.match(match.string, match.end()) else grammar.value(match[group])
        )
        if value is not None and bound is not None:
            start, end = match.span()
            yield Quantity(
                quantity=quantity,
                value=value * rule.scale,
                unit=rule.unit,
                bound=bound,
                revision=_revision(match.string, end, grammar),
                span=Span(offset + start, offset + end),
            )


def _revision(text: str, end: int, grammar: QuantityGrammar) -> Revision | None:
    """What a text makes of a number that it puts right, by the words behind it."""
    rules = (rule for rule in grammar.revisions if rule.pattern.match(text, end))
    return next((rule.revision for rule in rules), None)


def _bound(
    text: str, place: tuple[int, int], grammar: QuantityGrammar, more: str | None = None
) -> Bound | None:
    """How a number is meant; of a part the whole is no less, and "at most" of it says nothing."""
    start, end = place
    first = max(0, start - AHEAD)
    told = [bound for words, bound in grammar.after if words.match(text, end)]
    told += [bound for words, bound in grammar.after if more and words.match(more)]
    told += [bound for words, bound in grammar.before if words.search(text, first, start)]
    bound = told[0] if told else Bound.EXACT
    if grammar.part.search(text, first, start):
        return None if bound is Bound.UNDER else Bound.OVER
    return bound


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
        if minutes and not grammar.not_length.search(document.text, place, place + _BEHIND):
            start, end = time.span.start - sentence.span.start, time.span.end - sentence.span.start
            bound = _bound(sentence.span.of(document.text), (start, end), grammar)
            if time.approximate and bound is Bound.EXACT:
                bound = Bound.ABOUT
            if bound:
                yield Quantity(
                    quantity="duration",
                    value=minutes,
                    unit="minute",
                    bound=bound,
                    revision=_revision(sentence.span.of(document.text), end, grammar),
                    span=time.span,
                )


def _minutes(parts: Mapping[str, str | None]) -> float:
    days, hours, minutes, seconds = (
        float(parts[name] or 0) for name in ("days", "hours", "minutes", "seconds")
    )
    return round((days * 24 + hours) * 60 + minutes + seconds / 60, 2)
