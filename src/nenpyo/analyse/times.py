"""Times of a document: found once, resolved in reading order against what has been told."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from nenpyo.analyse.anchors import Anchors, Place, Told
from nenpyo.analyse.calendar import Stretch
from nenpyo.analyse.expressions import Expression, read_expressions
from nenpyo.analyse.values import Resolved, resolve
from nenpyo.model import (
    Document,
    DocumentKind,
    PublicationDate,
    RegionKind,
    Sentence,
    Span,
    TimeExpression,
    TimeInterval,
    TimeType,
)
from nenpyo.pack import LanguagePack
from nenpyo.pack.times import Grain, TimeGrammar

READ = frozenset(
    {RegionKind.TITLE, RegionKind.HEADING, RegionKind.BODY, RegionKind.CAPTION, RegionKind.INFOBOX}
)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where sentences and paragraphs begin, and which stretches are read at all."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    paragraphs: tuple[int, ...]


def read_times(
    document: Document, sentences: Sequence[Sentence], pack: LanguagePack
) -> tuple[tuple[TimeExpression, ...], PublicationDate | None]:
    """All expressions of time in a document's prose and infoboxes, and the document's own date."""
    whole = Span(0, len(document.text)) if document.text else None
    if whole is None:
        return (), document.published
    text = pack.times.fold(document.masked(whole))
    found = [item for item in read_expressions(text, pack.times) if _is_read(document, item.start)]
    layout = _layout(document, sentences)
    published = document.published
    anchors = Anchors(
        document=published.day if published else None,
        narrative=document.kind is DocumentKind.ENCYCLOPEDIA,
        floating=False,
    )
    return tuple(resolve_all(text, found, anchors, (layout, pack.times))), published


def read_text(
    text: str, sentences: Sequence[tuple[int, int]], anchors: Anchors, grammar: TimeGrammar
) -> tuple[TimeExpression, ...]:
    """All expressions of time in a bare text, given its sentences as half-open ranges."""
    folded = grammar.fold(text)
    lines = [match.start() for match in re.finditer("\n", text)]
    layout = Layout(
        tuple(start for start, _ in sentences),
        tuple(end for _, end in sentences),
        tuple(bisect_right(lines, start) for start, _ in sentences),
    )
    found = read_expressions(folded, grammar)
    return tuple(resolve_all(folded, found, anchors, (layout, grammar)))


def _is_read(document: Document, at: int) -> bool:
    place = bisect_right(document.regions, at, key=lambda region: region.span.start) - 1
    return place >= 0 and document.regions[place].kind in READ


def _layout(document: Document, sentences: Sequence[Sentence]) -> Layout:
    del document
    return Layout(
        tuple(sentence.span.start for sentence in sentences),
        tuple(sentence.span.end for sentence in sentences),
        tuple(sentence.paragraph for sentence in sentences),
    )


def resolve_all(
    text: str,
    found: Sequence[Expression],
    anchors: Anchors,
    frame: tuple[Layout, TimeGrammar],
) -> list[TimeExpression]:
    """Resolve expressions in reading order, each against what was told before it."""
    layout, grammar = frame
    times = []
    for number, item in enumerate(found, 1):
        identifier = f"t{number}"
        place = _place(text, item, layout, grammar)
        resolved = resolve(item, anchors, place)
        times.append(_expression(identifier, item, resolved))
        told = _told(text, item, resolved, (identifier, place, grammar))
        if told:
            anchors = anchors.after(told)
    return times


def _place(text: str, item: Expression, layout: Layout, grammar: TimeGrammar) -> Place:
    at = bisect_right(layout.starts, item.start) - 1
    if at < 0 or layout.ends[at] <= item.start:
        return Place(-at - 1000, -at - 1000)
    end = layout.ends[at]
    planned = grammar.planned.search(text, item.end, end) is not None
    past = grammar.told.search(text, max(item.end, end - 6), end) is not None
    return Place(at, layout.paragraphs[at], planned, past)


def _told(
    text: str, item: Expression, resolved: Resolved, where: tuple[str, Place, TimeGrammar]
) -> Told | None:
    stretch = resolved.stretch
    if stretch is None or stretch.earliest is None or stretch.latest is None:
        return None
    if stretch.grain < Grain.YEAR:
        return None
    identifier, place, grammar = where
    dated = item.spec.year is not None or (resolved.anchor not in {None, "document"})
    qualifies = grammar.attributive.match(text, item.end) is not None
    aside = place.planned or (qualifies and stretch.grain < Grain.MONTH)
    return Told(
        stretch.earliest, stretch.latest, stretch.grain, identifier,
        place.sentence, place.paragraph, dated, aside,
    )  # fmt: skip


def _type(item: Expression, stretch: Stretch | None) -> TimeType:
    spec = item.spec
    if spec.every:
        return TimeType.SET
    if spec.length and stretch is None:
        return TimeType.DURATION
    fine = spec.hour is not None or spec.part is not None
    return TimeType.TIME if fine else TimeType.DATE


def _expression(identifier: str, item: Expression, resolved: Resolved) -> TimeExpression:
    stretch = resolved.stretch
    approximate = item.spec.approximate or bool(item.until and item.until.approximate)
    return TimeExpression(
        id=identifier,
        span=Span(item.start, item.end),
        type=_type(item, stretch),
        value=resolved.value,
        interval=_interval(stretch),
        approximate=approximate,
        anchor=resolved.anchor,
        rule="+".join(item.rules),
        reason=resolved.reason,
        mod=item.mod,
        signal=Span(item.end, item.signal) if item.signal > item.end else None,
        zone=item.spec.zone,
    )


def _interval(stretch: Stretch | None) -> TimeInterval | None:
    if stretch is None or (stretch.earliest is None and stretch.latest is None):
        return None
    return TimeInterval(stretch.earliest, stretch.latest)
