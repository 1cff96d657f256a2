"""Claims about the series in which an event stands: the nth, so long after the last, the first.

A claim is read where a rule of the language matches; its length or date are the expressions of
time right before the word, and the event is the one that its clause tells or takes up again.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from nenpyo.extract.counted import NEAR, Passage, noun_of, with_kind
from nenpyo.extract.doings import with_doing
from nenpyo.extract.lexicon import Lexicon
from nenpyo.extract.limits import limited, limits_of
from nenpyo.extract.tallied import Page, counted_event, mentions_of, met_before
from nenpyo.model import (
    Analysis,
    Document,
    EventMention,
    EventTime,
    SeriesClaim,
    SeriesKind,
    Span,
    TimeExpression,
    TimeInterval,
    TimeType,
)
from nenpyo.pack.series import SeriesGrammar, SeriesRule
from nenpyo.pack.times import Base

REACH = 1
"""Sentences before and after a claim in which the date of the one before may be told."""


@dataclass(frozen=True, slots=True)
class Before:
    """When the one before was, and others of the series, where sentences near a claim say so."""

    last: EventTime | None
    also: tuple[EventTime, ...]
    counted: EventTime | None


def read_series(
    document: Document,
    analysis: Analysis,
    events: Sequence[EventMention],
    grammar: SeriesGrammar,
    lexicon: Lexicon,
) -> tuple[SeriesClaim, ...]:
    """All claims about series in a document, in the order of the text.

    By the lexicon a doing is known again under another word.
    """
    page = Page(document.text, analysis, events, grammar, lexicon)
    passages = [
        Passage(one, document.masked(one.span), analysis.times_in(one.span))
        for one in analysis.sentences
    ]
    found: list[SeriesClaim] = []
    for number, passage in enumerate(passages):
        claims = _joined(list(_claims(passage, grammar)), passage)
        near = passages[max(0, number - REACH) : number + REACH + 1] if claims else ()
        before = Before(
            last=next((time for one in near for time in _last(one, grammar)), None),
            also=tuple(time for one in near for time in _also(one, page)),
            counted=max((time for one in claims for time in one.after), key=_end, default=None),
        )
        limits = limits_of(passage, analysis, grammar) if claims else ()
        home = replace(passage, counts=tuple(claim.span for claim in claims), limits=limits)
        found += (_bound(claim, home, page, before) for claim in claims)
    return tuple(replace(claim, id=f"c{number}") for number, claim in enumerate(found, 1))


def _bound(claim: SeriesClaim, passage: Passage, page: Page, before: Before) -> SeriesClaim:
    """The claim with the event that it counts, of which kind, and when the one before was."""
    others = [event for event in page.events if not claim.span.covers(event.trigger)]
    claim = replace(claim, noun=noun_of(claim.span, passage, page.analysis, page.grammar))
    event = counted_event(claim, passage, replace(page, events=others))
    if claim.count and not claim.after:
        claim = replace(claim, after=(before.last,) if before.last else before.also)
    since = before.last or before.counted
    if since and claim.length and not claim.since:
        claim = replace(claim, since=since)
    claim = replace(claim, named=_is_named(claim, page))
    claim = limited(claim, passage, others, page.grammar)
    claim = with_kind(claim, event, passage, page.analysis, page.grammar)
    told = mentions_of(event, claim, page) if event else met_before(claim, page)
    if told and not event:
        claim = replace(claim, terms=(), setting=())
    claim = with_doing(claim, told, passage, page.wording)
    return replace(claim, event=event.id if event else None)


def _is_named(claim: SeriesClaim, page: Page) -> bool:
    """Whether the text tells what it counts from between its date and the word of an interval."""
    ids = {time.id: time.span for time in page.analysis.times}
    date_told = ids.get(claim.since.expression) if claim.since else None
    if date_told is None or not claim.span.covers(date_told):
        return False
    words = Span(date_told.end, claim.span.end)
    if page.grammar.openings.search(words.of(page.text)):
        return False
    verbs = (chunk.content for chunk in page.analysis.chunks if chunk.predicate)
    told = (*verbs, *(event.trigger for event in page.events))
    return any(words.covers(one) and one.end < words.end for one in told)


def _claims(passage: Passage, grammar: SeriesGrammar) -> Iterator[SeriesClaim]:
    for rule in grammar.rules:
        for match in rule.pattern.finditer(passage.text):
            claim = _read(passage, rule, match, grammar)
            if claim is not None:
                yield claim


def _last(passage: Passage, grammar: SeriesGrammar) -> Iterator[EventTime]:
    """When the one before was, where a sentence says that it was the last (前回は2019年4月)."""
    ahead, behind = grammar.last
    for time in passage.times:
        before = passage.between(passage.offset, time.span.start)
        after = passage.between(time.span.end, passage.sentence.span.end)
        if time.interval and (ahead.search(before) or behind.match(after)):
            yield _dated(time, time.interval)


def _also(passage: Passage, page: Page) -> Iterator[EventTime]:
    """When it happened before, where a sentence says that it did so then, too (昨年7月にも)."""
    published, (ahead, behind) = page.analysis.published, page.grammar.also
    for time in passage.times:
        before = passage.between(passage.offset, time.span.start)
        after = passage.between(time.span.end, passage.sentence.span.end)
        latest = time.interval.latest if time.interval else None
        is_past = published and latest and latest < published.earliest
        if time.interval and is_past and (ahead.search(before) or behind.match(after)):
            yield _dated(time, time.interval)


def _end(time: EventTime) -> date:
    return time.interval.latest or date.max


def _dated(time: TimeExpression, interval: TimeInterval) -> EventTime:
    return EventTime(value=time.value, interval=interval, expression=time.id)


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
        yield _dated(time, time.interval)
        end, link = time.span.start, grammar.and_


def _lapse(claim: SeriesClaim, time: TimeExpression) -> SeriesClaim | None:
    """An interval: a length, or the date from which it runs."""
    span = Span(time.span.start, claim.span.end)
    if time.type is TimeType.DURATION:
        return replace(claim, span=span, length=time.value)
    if time.interval is None:
        return None
    return replace(claim, span=span, since=_dated(time, time.interval))


def _before(
    passage: Passage, start: int, grammar: SeriesGrammar, *, lasting: bool
) -> TimeExpression | None:
    """The duration right before a claim's word, or the date a few words before it."""
    for time in reversed(passage.times):
        if time.span.end > start or (time.type is TimeType.DURATION) is not lasting:
            continue
        if not lasting and time.interval is None:
            continue
        between = passage.text[time.span.end - passage.offset : start - passage.offset]
        fits = not between if lasting else grammar.gap.fullmatch(between) is not None
        return time if fits else None
    return None


def _joined(claims: Sequence[SeriesClaim], passage: Passage) -> list[SeriesClaim]:
    """The claims in order; a date and the length behind it are one claim (以来、4年半ぶり).

    What is counted from another expression (nine days before that) is no sure date beside a length.
    """
    leaning = {time.id for time in passage.times if time.anchor not in (None, Base.DOCUMENT)}
    ordered = sorted(claims, key=lambda claim: (claim.span, claim.rule))
    found: list[SeriesClaim] = []
    for claim in ordered:
        last = found[-1] if found else None
        if last and claim.length and last.since and not last.length and _follows(claim, last):
            since = None if last.since.expression in leaning else last.since
            span = Span(last.span.start, claim.span.end)
            found[-1] = replace(claim, since=since, span=span, rule=last.rule)
        else:
            found.append(claim)
    return found


def _follows(claim: SeriesClaim, date: SeriesClaim) -> bool:
    return 0 <= claim.span.start - date.span.end <= NEAR
