"""Within which limits a claim of a series counts: since when, in which days, whose doings.

The limit stands right before the claim (今年3回目) or ahead in its clause (停戦後、…は初めて).
"""

from collections.abc import Sequence
from dataclasses import replace

from nenpyo.extract.counted import NEAR, Passage
from nenpyo.model import (
    Analysis,
    Chunk,
    Circle,
    EventMention,
    SeriesClaim,
    SeriesKind,
    Span,
    TimeInterval,
    TimeType,
)
from nenpyo.pack.series import SeriesGrammar


def limited(
    claim: SeriesClaim,
    passage: Passage,
    events: Sequence[EventMention],
    grammar: SeriesGrammar,
) -> SeriesClaim:
    """The claim with whose doings it counts, since when, and within which days."""
    start = claim.span.start
    before = passage.between(max(passage.offset, start - NEAR), start)
    circle = next((kind for kind, words in grammar.circles if words.search(before)), None)
    claim = replace(claim, circle=circle or Circle.PARTIES)
    if claim.kind is SeriesKind.INTERVAL:
        return claim
    if window := _window(claim, passage, grammar):
        return replace(claim, window=window)
    if length := _length(claim, passage, grammar):
        return replace(claim, within=length)
    return _ahead(_since(claim, before, passage, events, grammar), passage, events)


def _window(claim: SeriesClaim, passage: Passage, grammar: SeriesGrammar) -> TimeInterval | None:
    """The days of a longer time that stands right before the claim (今年3回目)."""
    for time in passage.times:
        between = passage.between(time.span.end, claim.span.start)
        is_long = time.interval is not None and time.interval.width > 1
        if time.span.end <= claim.span.start and is_long and grammar.tails.fullmatch(between):
            return time.interval
    return None


def _length(claim: SeriesClaim, passage: Passage, grammar: SeriesGrammar) -> str | None:
    """The length of the time before it within which is counted (過去10年で3回目)."""
    lengths = (
        time.value
        for time in passage.times
        if time.type is TimeType.DURATION
        and time.span.end <= claim.span.start
        and grammar.within.fullmatch(passage.between(time.span.end, claim.span.start))
    )
    return next(lengths, None)


def _since(
    claim: SeriesClaim,
    before: str,
    passage: Passage,
    events: Sequence[EventMention],
    grammar: SeriesGrammar,
) -> SeriesClaim:
    """The claim with what it counts from: a known day, a date, a happening that is told or not."""
    for day, words in grammar.eras:
        if words.search(before):
            return replace(claim, window=TimeInterval(day, None))
    word = grammar.since.search(before)
    if word is None or claim.circle is Circle.OFFICE:
        return claim
    end = claim.span.start - len(before) + word.start()
    start = max((t.span.end for t in passage.times if t.span.end <= end), default=passage.offset)
    anchor = next((e.id for e in reversed(events) if start <= e.trigger.start < e.trigger.end <= end
                   and not passage.between(e.trigger.end, end).strip()), None)  # fmt: skip
    time = next((t for t in passage.times if t.span.end == start and t.interval), None)
    dated = time and time.interval and grammar.since_gap.fullmatch(passage.between(start, end))
    window = TimeInterval(time.interval.latest, None) if time and time.interval and dated else None
    if window and not anchor and claim.count:
        return claim  # The date is that of the one before (2019年以来2度目).
    return replace(claim, anchor=anchor or (None if window else ""), window=window)


def limits_of(passage: Passage, analysis: Analysis, grammar: SeriesGrammar) -> tuple[Span, ...]:
    """Where the clauses of a sentence say since when something counts, with what belongs to it."""
    chunks = analysis.chunks
    inside: set[int] = set()
    for at in reversed(range(*passage.sentence.chunks)):
        if chunks[at].head in inside or _says_since(at, passage, chunks, grammar):
            inside.add(at)
    return tuple(chunks[at].span for at in sorted(inside))


def _says_since(at: int, passage: Passage, chunks: Sequence[Chunk], grammar: SeriesGrammar) -> bool:
    """Whether a chunk ends in a word for since, behind a happening and no date or length."""
    chunk = chunks[at]
    word = grammar.since.search(passage.between(chunk.span.start, chunk.span.end))
    if word is None or chunk.head < 0 or chunks[chunk.head].predicate is None:
        return False
    start = chunk.span.start + word.start()
    is_noun = start > chunk.span.start or any(
        chunks[i].head == at for i in range(max(0, at - 2), at)
    )
    return is_noun and not any(
        time.span.start < start <= time.span.end or time.span.start <= start < time.span.end
        for time in passage.times
    )


def _ahead(claim: SeriesClaim, passage: Passage, events: Sequence[EventMention]) -> SeriesClaim:
    """The claim with what its clause counts from at its head, if it says so."""
    limits = [span for span in passage.limits if span.end <= claim.span.start]
    is_limited = claim.window or claim.anchor is not None or claim.circle is Circle.OFFICE
    if is_limited or not limits:
        return claim
    told = (e.id for e in events if any(span.overlaps(e.trigger) for span in limits))
    return replace(claim, anchor=next(told, ""))
