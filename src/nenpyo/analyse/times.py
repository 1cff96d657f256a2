"""Times of a document: found once, resolved in reading order against what has been told."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from nenpyo.analyse.anchors import Anchors, Layout, Place, Told
from nenpyo.analyse.bases import DOCUMENT
from nenpyo.analyse.calendar import Resolved, Stretch
from nenpyo.analyse.chronicles import is_chronicle
from nenpyo.analyse.clues import Reading
from nenpyo.analyse.dating import infer_date, not_before
from nenpyo.analyse.expressions import Expression, read_expressions
from nenpyo.analyse.quotes import resolve_quoted
from nenpyo.analyse.ranges import resolve
from nenpyo.analyse.retellings import WRONG_YEAR, is_contradicted, is_told_again, same_instant
from nenpyo.analyse.values import LUNAR
from nenpyo.model import (
    DateSource,
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
from nenpyo.pack.times import Base, Grain, Mod, Portion, TimeGrammar

SOFT = frozenset({Portion.START, Portion.MID, Portion.END})
"""Parts of a time without agreed bounds (early, mid, late)."""
REACH = 300
"""How far after an expression its sentence is searched for cues."""
LEANS = "leans on an inferred date of the document"
WIDE = "the document's own date is known too widely"
READ = frozenset(
    {RegionKind.TITLE, RegionKind.HEADING, RegionKind.BODY, RegionKind.CAPTION, RegionKind.INFOBOX}
)


def read_times(
    document: Document, sentences: Sequence[Sentence], pack: LanguagePack
) -> tuple[tuple[TimeExpression, ...], PublicationDate | None]:
    """All expressions of time in a document's prose and infoboxes, and the document's own date."""
    grammar = pack.times
    text = grammar.fold(_masked(document))
    found = [item for item in read_expressions(text, grammar) if _is_read(document, item.start)]
    layout = Layout(
        tuple(sentence.span.start for sentence in sentences),
        tuple(sentence.span.end for sentence in sentences),
        tuple(sentence.paragraph for sentence in sentences),
    )
    reading = Reading(text, found, layout, grammar)
    narrative = document.kind is DocumentKind.ENCYCLOPEDIA
    published = document.published
    if published is None:
        cited = document.citations
        published = not_before(cited) if narrative else infer_date(reading, cited)
    return _resolved(reading, published, narrative=narrative), published


def _is_read(document: Document, at: int) -> bool:
    place = bisect_right(document.regions, at, key=lambda region: region.span.start) - 1
    return place >= 0 and document.regions[place].kind in READ


def _masked(document: Document) -> str:
    """The whole text, as long as it is, with every marker turned into blanks."""
    pieces, at = [], 0
    for marker in sorted(document.markers):
        pieces += [document.text[at : marker.start], " " * (marker.end - max(at, marker.start))]
        at = max(at, marker.end)
    return "".join([*pieces, document.text[at:]])


def _resolved(
    reading: Reading, published: PublicationDate | None, *, narrative: bool
) -> tuple[TimeExpression, ...]:
    """The expressions resolved; where only an interval is known, what holds on both its ends.

    An interval without an end resolves nothing.
    """
    if published is None or published.latest is None:
        return tuple(resolve_all(reading, Anchors(None, narrative=narrative)))
    day = published.earliest
    narrative = narrative or is_chronicle(reading, day)
    times = resolve_all(reading, Anchors(day, narrative=narrative))
    if published.source is not DateSource.INFERRED:
        return tuple(times)
    last = resolve_all(reading, Anchors(published.latest, narrative=narrative))
    return tuple(_leaning(one, other) for one, other in zip(times, last, strict=True))


def _leaning(one: TimeExpression, other: TimeExpression) -> TimeExpression:
    """An expression as it holds on the first and on the last day that the document may be of."""
    if one.value != other.value:
        value = _agreed(one.value, other.value)
        interval = _hull(one.interval, other.interval)
        return replace(one, value=value, interval=interval, reason=WIDE)
    return replace(one, reason=one.reason or LEANS) if one.anchor == DOCUMENT else one


def _hull(one: TimeInterval | None, other: TimeInterval | None) -> TimeInterval | None:
    """All days from the first of the two to the last, None where one of them has an open end.

    A later day of writing may give an earlier day: the 14th before it, no longer the one after.
    """
    if one is None or other is None:
        return None
    days = [one.earliest, one.latest, other.earliest, other.latest]
    told = [day for day in days if day is not None]
    return TimeInterval(min(told), max(told)) if len(told) == len(days) else None


def _agreed(one: str, other: str) -> str:
    """What two values have in common, as EDTF: parts that differ become X (2025-XX-03)."""
    parts, others = one.split("-"), other.split("-")
    if len(parts) != len(others) or "/" in one + other or "T" in one + other:
        return "XXXX"
    return "-".join(
        part if part == theirs else re.sub("[0-9]", "X", part)
        for part, theirs in zip(parts, others, strict=True)
    )


def read_text(text: str, anchors: Anchors, grammar: TimeGrammar) -> tuple[TimeExpression, ...]:
    """All expressions of time in a bare text."""
    folded = grammar.fold(text)
    spans = [match.span() for match in grammar.sentence.finditer(folded)]
    lines = [match.start() for match in re.finditer("\n", text)]
    layout = Layout(
        tuple(start for start, _ in spans),
        tuple(end for _, end in spans),
        tuple(bisect_right(lines, start) for start, _ in spans),
    )
    reading = Reading(folded, read_expressions(folded, grammar), layout, grammar)
    return tuple(resolve_all(reading, anchors))


def resolve_all(reading: Reading, anchors: Anchors) -> list[TimeExpression]:
    """Resolve expressions in reading order, each against what was told before it."""
    times: list[TimeExpression] = []
    quotes = _quotes(reading)
    before: tuple[Expression, Resolved] | None = None
    outside = anchors
    for number, item in enumerate(reading.found, 1):
        place = _place(reading, item)
        quote = bisect_right(quotes, item.start, key=lambda quote: quote[0]) - 1
        quoted = quote >= 0 and item.end <= quotes[quote][1]
        if quoted:
            resolved = resolve_quoted(item, anchors, place, outside)
        else:
            resolved = resolve(_at_that_instant(reading, item, before), anchors, place)
        time = _related(reading, _expression(f"t{number}", item, resolved), times, item)
        exact = _is_exact(time, times)
        if exact:
            times = [_exact(one, time) for one in times]
        times.append(time)
        told = _told(reading, item, resolved, (f"t{number}", place))
        told = None if _is_deadline(item, place, anchors) else told
        told = told if exact or time.same is None else None
        if told:
            anchors = anchors.after(told)
        outside = outside if quoted else anchors
        before = item, resolved
    return times


def _is_exact(time: TimeExpression, times: list[TimeExpression]) -> bool:
    """Whether it says the day of what a calendar of the moon told before."""
    if time.same is None:
        return False
    first = next((one for one in reversed(times) if one.id == time.same), None)
    return first is not None and first.reason == LUNAR and time.interval is not None


def _exact(one: TimeExpression, again: TimeExpression) -> TimeExpression:
    if one.id != again.same:
        return one
    return replace(one, value=again.value, interval=again.interval, anchor=again.id, reason=None)


def _quotes(reading: Reading) -> list[tuple[int, int]]:
    return [match.span() for match in reading.grammar.quoted.finditer(reading.text)]


def _at_that_instant(
    reading: Reading, item: Expression, before: tuple[Expression, Resolved] | None
) -> Expression:
    if before is None or not is_told_again(reading.text, before[0], item):
        return item
    return replace(item, spec=same_instant(item.spec, *before, reading.grammar))


def _related(
    reading: Reading, time: TimeExpression, times: Sequence[TimeExpression], item: Expression
) -> TimeExpression:
    """An expression in brackets with the id of what it says again, or why it is doubtful."""
    if not times:
        return time
    outer = next(n for n in range(len(times) - 1, -1, -1) if times[n].same is None)
    before = reading.found[outer]
    if is_told_again(reading.text, before, item):
        inside = item.start < before.end
        return replace(time, same=times[outer].id, anchor=None if inside else times[outer].id)
    if is_contradicted(reading.text, before, item):
        return replace(time, reason=WRONG_YEAR)
    return time


def _place(reading: Reading, item: Expression) -> Place:
    layout, grammar, text = reading.layout, reading.grammar, reading.text
    at = bisect_right(layout.starts, item.start) - 1
    if at < 0 or layout.ends[at] <= item.start:
        return Place(-at - 1000, -at - 1000)
    end = layout.ends[at]
    planned = grammar.planned.search(text, item.end, min(end, item.end + REACH)) is not None
    past = grammar.told.search(text, max(item.end, end - 6), end) is not None
    first = grammar.tense.search(text, item.end, min(end, item.end + REACH))
    is_over = first is not None and first["ahead"] is None and (past or bool(first["since"]))
    over = is_over and not planned
    return Place(at, layout.paragraphs[at], planned, past, over)


def _told(
    reading: Reading, item: Expression, resolved: Resolved, where: tuple[str, Place]
) -> Told | None:
    stretch = resolved.stretch
    if stretch is None or stretch.earliest is None or stretch.latest is None:
        return None
    if stretch.grain < Grain.YEAR:
        return None
    identifier, place = where
    dated = item.spec.year is not None or (resolved.anchor not in {None, DOCUMENT})
    qualifies = reading.grammar.attributive.match(reading.text, item.end) is not None
    aside = place.planned or (qualifies and stretch.grain < Grain.MONTH)
    return Told(
        stretch.earliest, stretch.latest, stretch.grain, identifier,
        place.sentence, place.paragraph, dated, aside,
        reading.grammar.framing.match(reading.text, item.end) is not None,
    )  # fmt: skip


def _is_deadline(item: Expression, place: Place, anchors: Anchors) -> bool:
    """Whether a date only bounds what its sentence tells of another date.

    「1986年1月、2000年までに全廃すると発表した」: the story stays in 1986.
    """
    told = anchors.year is not None and anchors.year.sentence == place.sentence
    return told and item.mod is Mod.ON_OR_BEFORE


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
    approximate = any(
        spec.approximate or spec.portion in SOFT for spec in (item.spec, item.until) if spec
    )
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
        mod=item.mod or _limit(item, stretch),
        signal=Span(item.end, item.signal) if item.signal > item.end else None,
        zone=item.spec.zone,
    )


def _limit(item: Expression, stretch: Stretch | None) -> Mod | None:
    """Within 3 days: at most that long, where it is not counted from a moment."""
    within = item.spec.window > 0 and item.spec.base is Base.OPEN and stretch is None
    return Mod.EQUAL_OR_LESS if within else None


def _interval(stretch: Stretch | None) -> TimeInterval | None:
    if stretch is None or (stretch.earliest is None and stretch.latest is None):
        return None
    return TimeInterval(stretch.earliest, stretch.latest)
