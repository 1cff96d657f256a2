"""Japanese bunsetsu, what they depend on and how they are marked."""

from dataclasses import dataclass

from nenpyo.languages.ja.attributes import shape_of
from nenpyo.languages.ja.bunsetsu import units
from nenpyo.languages.ja.joining import joined
from nenpyo.languages.ja.marking import Marks, link_of, marks_of
from nenpyo.languages.ja.parentheses import Unfolded, unfold
from nenpyo.languages.ja.parser import heads
from nenpyo.languages.ja.phrases import phrase_columns
from nenpyo.model import Chunk, Link, Span, Tokens

Unit = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """The bunsetsu of all stretches: tokens, heads, marks, the tokens of the text they cover."""

    units: list[Unit]
    heads: list[int]
    ranges: list[Unit]
    marks: list[Marks]
    covers: list[Unit]


def chunk(tokens: Tokens, ranges: tuple[Unit, ...]) -> tuple[tuple[Chunk, ...], tuple[Unit, ...]]:
    """Chunks of all sentences in order of the text, and each sentence's range."""
    view = unfold(tokens, ranges)
    found, places, _ = joined(view.tokens, *units(view.tokens, view.ranges))
    arcs = heads(phrase_columns(view.tokens, found, places), places).tolist()
    last = {end - 1 for start, end in places if start < end}
    marks = [
        marks_of(view.tokens, start, end, final=place in last)
        for place, (start, end) in enumerate(found)
    ]
    covers = [(view.order[start], view.order[end - 1] + 1) for start, end in found]
    reading = Reading(found, arcs, places, marks, covers)
    rows, hosts, sentences = _laid_out(view, reading, len(ranges))
    return _chunks(tokens, view.tokens, reading, (rows, hosts)), sentences


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
    if place < reading.marks[host].tail or place <= reading.units[host][0] or len(inner) < 2:
        return False
    first, end = reading.units[inner[0]][0], reading.units[inner[-1]][1]
    spelled = any(set(shape_of(tokens.surfaces[i])) & set("ck") for i in range(first, end))
    return spelled and reading.marks[inner[-1]].predicate is not None


def _host(reading: Reading, sentence: int, place: int) -> int:
    """The bunsetsu that a parenthesis before token `place` stands in or behind."""
    first, end = reading.ranges[sentence]
    host = first if first < end else -1
    for number in range(first, end):
        if reading.units[number][0] < place:
            host = number
    return host


def _chunks(
    tokens: Tokens, moved: Tokens, reading: Reading, layout: tuple[list[int], dict[int, int]]
) -> tuple[Chunk, ...]:
    """The bunsetsu as chunks; heads become places in their final order."""
    rows, hosts = layout
    place_of = {row: place for place, row in enumerate(rows)}
    found = []
    for row in rows:
        marks, head = reading.marks[row], reading.heads[row]
        link, case = Link.ROOT, marks.case
        if row in hosts:
            link, head = Link.PARENTHESIS, hosts[row]
        elif head >= 0:
            link, case = link_of(moved, reading.units[row], marks, reading.marks[head])
        start, end = reading.covers[row]
        # Endings behind a parenthesis that is read apart lie outside the chunk.
        content_end = min(moved.ends[marks.last], tokens.ends[end - 1])
        found.append(
            Chunk(
                span=Span(tokens.starts[start], tokens.ends[end - 1]),
                tokens=(start, end),
                content=Span(moved.starts[marks.first], content_end),
                head=place_of.get(head, -1),
                link=link,
                case=case,
                topic=marks.topic,
                predicate=marks.predicate,
                words=marks.words,
            )
        )
    return tuple(found)
