"""Japanese bunsetsu, what they depend on and how they are marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from nenpyo.languages.ja.bunsetsu import units
from nenpyo.languages.ja.joining import joined
from nenpyo.languages.ja.parentheses import Unfolded, unfold
from nenpyo.languages.ja.parser import heads
from nenpyo.languages.ja.patterns import Pattern, link_to, patterns_of
from nenpyo.languages.ja.phrases import phrase_columns
from nenpyo.languages.ja.predicates import SAYING
from nenpyo.languages.ja.words import shape_of, words_in
from nenpyo.model import Chunk, Link, Predicate, Span, Tokens

Unit = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """The bunsetsu of all stretches: tokens, heads, patterns, predicates, the tokens they cover."""

    units: list[Unit]
    heads: list[int]
    ranges: list[Unit]
    patterns: list[Pattern]
    predicates: list[Predicate | None]
    covers: list[Unit]


def chunk(
    tokens: Tokens, ranges: tuple[Unit, ...], documents: Sequence[int]
) -> list[tuple[tuple[Chunk, ...], tuple[Unit, ...]]]:
    """The chunks of each document, and each of its sentences' range of them.

    `documents` are the numbers of sentences that each has; places are counted from its own first.
    """
    view = unfold(tokens, ranges)
    words = words_in(view.tokens)
    found, places, _ = joined(view.tokens, *units(view.tokens, words, view.ranges))
    arcs = heads(phrase_columns(words, found, places), places).tolist()
    patterns = list(patterns_of(words, found, places))
    predicates = [
        one.predicate(words[start - one.lead : end])
        for one, (start, end) in zip(patterns, found, strict=True)
    ]
    covers = [(view.order[start], view.order[end - 1] + 1) for start, end in found]
    reading = Reading(found, arcs, places, patterns, predicates, covers)
    rows, hosts, sentences = _laid_out(view, reading, len(ranges))
    ends = list(accumulate(documents))
    chunked = []
    for first, end in zip([0, *ends], ends, strict=False):
        own = sentences[first:end]
        start, stop = (own[0][0], own[-1][1]) if own else (0, 0)
        base = ranges[first][0] if own else 0
        chunks = _chunks((tokens, view.tokens), reading, (rows[start:stop], hosts), base)
        chunked.append((chunks, tuple((a - start, b - start) for a, b in own)))
    return chunked


def _laid_out(
    view: Unfolded, reading: Reading, count: int
) -> tuple[list[int], dict[int, int], tuple[Unit, ...]]:
    """The bunsetsu in order of the text: which to keep, on which a parenthesis hangs, sentences.

    A parenthesis that says something (has a predicate) keeps its own bunsetsu; any other becomes
    part of the bunsetsu it stands in or behind.
    """
    inserted: dict[int, list[int]] = {}
    hosts: dict[int, int] = {}
    for number, (place, sentence) in enumerate(view.holes):
        inner = range(*reading.ranges[count + number])
        host = _host(reading, sentence, place)
        if not inner or host < 0:
            continue
        own = inserted.setdefault(host, [])
        # What of the host lies behind an earlier parenthesis is covered by that one's end.
        piece = own[-1] if own else host
        before, after = reading.covers[piece]
        opening, closing = reading.covers[inner[0]][0], reading.covers[inner[-1]][1]
        if _tells(view.tokens, reading, inner, (host, place)):
            reading.covers[inner[-1]] = (reading.covers[inner[-1]][0], max(after, closing))
            reading.covers[piece] = (before, opening)
            own.extend(inner)
            hosts[inner[-1]] = host
        else:
            reading.covers[piece] = (min(before, opening), max(after, closing))
    rows: list[int] = []
    sentences = []
    for first, end in reading.ranges[:count]:
        begin = len(rows)
        for place in range(first, end):
            rows.extend((place, *inserted.get(place, ())))
        sentences.append((begin, len(rows)))
    return rows, hosts, tuple(sentences)


def _tells(tokens: Tokens, reading: Reading, inner: range, at: tuple[int, int]) -> bool:
    """Whether a parenthesis is a clause, behind the content of its host, and no mere reading."""
    host, place = at
    start = reading.units[host][0]
    if place < start + reading.patterns[host].tail or place <= start or len(inner) < 2:
        return False
    first, end = reading.units[inner[0]][0], reading.units[inner[-1]][1]
    spelled = any(set(shape_of(tokens.surfaces[i])) & set("ck") for i in range(first, end))
    return spelled and reading.predicates[inner[-1]] is not None


def _host(reading: Reading, sentence: int, place: int) -> int:
    """The bunsetsu that a parenthesis before token `place` stands in or behind."""
    first, end = reading.ranges[sentence]
    host = first if first < end else -1
    for number in range(first, end):
        if reading.units[number][0] < place:
            host = number
    return host


def _chunks(
    columns: tuple[Tokens, Tokens],
    reading: Reading,
    layout: tuple[list[int], dict[int, int]],
    base: int,
) -> tuple[Chunk, ...]:
    """The bunsetsu as chunks; heads become places in their final order.

    `columns` are the tokens as they stand and as they were read, `base` the document's first.
    """
    (tokens, moved), (rows, hosts) = columns, layout
    place_of = {row: place for place, row in enumerate(rows)}
    found = []
    for row in rows:
        own, head, unit = reading.patterns[row], reading.heads[row], reading.units[row]
        link, case = Link.ROOT, own.case
        if row in hosts:
            link, head = Link.PARENTHESIS, hosts[row]
        elif head >= 0:
            told = reading.predicates[head]
            says = told is not None and told.lemma in SAYING
            link, case = link_to(own, noun=reading.patterns[head].is_noun, says=says)
        start, end = reading.covers[row]
        # Endings behind a parenthesis that is read apart lie outside the chunk.
        content_end = min(moved.ends[unit[0] + own.last], tokens.ends[end - 1])
        found.append(
            Chunk(
                span=Span(tokens.starts[start], tokens.ends[end - 1]),
                tokens=(start - base, end - base),
                content=Span(moved.starts[unit[0] + own.first], content_end),
                head=place_of.get(head, -1),
                link=link,
                case=case,
                topic=own.topic,
                predicate=reading.predicates[row],
                words=own.words,
            )
        )
    return tuple(found)
