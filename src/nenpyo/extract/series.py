"""Claims about the series in which an event stands: the nth, so long after the last, the first.

A claim is read where a rule of the language matches; its length or date are the expressions of
time right before the word, and the event is the one that its clause tells or takes up again.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nenpyo.extract.bindings import carried_event, event_before, event_of
from nenpyo.model import (
    Analysis,
    Circle,
    Document,
    EventMention,
    EventTime,
    Sentence,
    SeriesClaim,
    SeriesKind,
    Span,
    TimeExpression,
    TimeInterval,
    TimeType,
)
from nenpyo.pack.series import SeriesGrammar, SeriesRule

NEAR = 24
"""Characters before a claim in which the words are looked for that limit it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with its times; `text` is the sentence alone, as long as its span."""

    sentence: Sentence
    text: str
    times: tuple[TimeExpression, ...]

    @property
    def offset(self) -> int:
        """Where the sentence begins in the document."""
        return self.sentence.span.start


def read_series(
    document: Document,
    analysis: Analysis,
    events: Sequence[EventMention],
    grammar: SeriesGrammar,
) -> tuple[SeriesClaim, ...]:
    """All claims about series in a document, in the order of the text."""
    found: list[SeriesClaim] = []
    for sentence in analysis.sentences:
        text = document.masked(sentence.span)
        passage = Passage(sentence, text, analysis.times_in(sentence.span))
        for claim in _joined(list(_claims(passage, grammar))):
            others = [event for event in events if not claim.span.covers(event.trigger)]
            event = event_of(claim.span, sentence, analysis, others, document.text)
            if event is None and grammar.this.match(text):
                event = event_before(sentence.span.start, others)
            event = event or carried_event(claim.span, sentence, analysis, others, document.text)
            found.append(replace(claim, event=event))
    return tuple(replace(claim, id=f"c{number}") for number, claim in enumerate(found, 1))


def _claims(passage: Passage, grammar: SeriesGrammar) -> Iterator[SeriesClaim]:
    for rule in grammar.rules:
        for match in rule.pattern.finditer(passage.text):
            claim = _read(passage, rule, match, grammar)
            if claim is not None:
                yield _limited(claim, passage, grammar)


def _read(
    passage: Passage, rule: SeriesRule, match: re.Match[str], grammar: SeriesGrammar
) -> SeriesClaim | None:
    start, end = (passage.offset + at for at in match.span())
    claim = SeriesClaim(id="", kind=rule.kind, span=Span(start, end), rule=rule.name)
    match rule.kind:
        case SeriesKind.FIRST:
            return claim
        case SeriesKind.ORDINAL:
            count = grammar.number(match["number"])
            after = tuple(_after(passage, start, grammar))
            return replace(claim, count=int(count), after=after) if count else None
        case SeriesKind.INTERVAL if rule.start:
            day = TimeInterval(rule.start, rule.start)
            since = EventTime(value=rule.start.isoformat(), interval=day, expression="")
            years = grammar.number(match["years"]) or 0
            return replace(claim, since=since, length=f"P{years:g}Y")
        case SeriesKind.INTERVAL:
            time = _before(passage, start, grammar, lasting=rule.lasting)
            return _lapse(claim, time) if time else None


def _after(passage: Passage, start: int, grammar: SeriesGrammar) -> Iterator[EventTime]:
    """The dates from which a count goes on: after 2000 and 2007 the third."""
    end, link = start, grammar.after
    for time in reversed(passage.times):
        between = passage.text[time.span.end - passage.offset : end - passage.offset]
        if time.span.end > end or time.interval is None or not link.fullmatch(between):
            continue
        yield EventTime(value=time.value, interval=time.interval, expression=time.id)
        end, link = time.span.start, grammar.and_


def _lapse(claim: SeriesClaim, time: TimeExpression) -> SeriesClaim | None:
    """An interval: a length, or the date from which it runs."""
    span = Span(time.span.start, claim.span.end)
    if time.type is TimeType.DURATION:
        return replace(claim, span=span, length=time.value)
    if time.interval is None:
        return None
    since = EventTime(value=time.value, interval=time.interval, expression=time.id)
    return replace(claim, span=span, since=since)


def _before(
    passage: Passage, start: int, grammar: SeriesGrammar, *, lasting: bool
) -> TimeExpression | None:
    """The duration right before a claim's word, or the date a few words before it."""
    for time in reversed(passage.times):
        if time.span.end > start or (time.type is TimeType.DURATION) is not lasting:
            continue
        between = passage.text[time.span.end - passage.offset : start - passage.offset]
        fits = not between if lasting else grammar.gap.fullmatch(between) is not None
        return time if fits else None
    return None


def _limited(claim: SeriesClaim, passage: Passage, grammar: SeriesGrammar) -> SeriesClaim:
    """The claim with whose doings it counts, and within which days."""
    start = claim.span.start - passage.offset
    before = passage.text[max(0, start - NEAR) : start]
    circle = next((kind for kind, words in grammar.circles if words.search(before)), None)
    window = None
    if claim.kind is not SeriesKind.INTERVAL:
        window = _window(claim, passage, grammar)
    return replace(claim, circle=circle or Circle.PARTIES, window=window)


def _window(claim: SeriesClaim, passage: Passage, grammar: SeriesGrammar) -> TimeInterval | None:
    """The days of a longer time that stands right before the claim (今年3回目)."""
    for time in passage.times:
        between = passage.text[time.span.end - passage.offset : claim.span.start - passage.offset]
        is_long = time.interval is not None and time.interval.width > 1
        if time.span.end <= claim.span.start and is_long and grammar.tails.fullmatch(between):
            return time.interval
    return None


def _joined(claims: Sequence[SeriesClaim]) -> list[SeriesClaim]:
    """The claims in order; a date and the length behind it are one claim (以来、4年半ぶり)."""
    ordered = sorted(claims, key=lambda claim: (claim.span, claim.rule))
    found: list[SeriesClaim] = []
    for claim in ordered:
        last = found[-1] if found else None
        if last and claim.length and last.since and not last.length and _follows(claim, last):
            found[-1] = replace(claim, since=last.since, span=Span(last.span.start, claim.span.end))
        else:
            found.append(claim)
    return found


def _follows(claim: SeriesClaim, date: SeriesClaim) -> bool:
    return 0 <= claim.span.start - date.span.end <= NEAR
