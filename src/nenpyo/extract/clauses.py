"""A document's chunks as clauses: who depends on whom, which names and times stand where."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from nenpyo.model import (
    Analysis, Case, Chunk, EntityType, Link, Sentence, Span, TimeExpression,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Named:
    """A mention inside a chunk: whose, of what type, where."""

    chain: str
    type: EntityType
    span: Span


@dataclass(frozen=True, slots=True)
class Clauses:
    """Columns over the chunks of a document.

    `children` are the chunks that depend on each, `homes` the sentence each stands in; `names`
    the mentions that end inside each, `times` the expressions of time that do.
    """

    text: str
    chunks: tuple[Chunk, ...]
    sentences: tuple[Sentence, ...]
    homes: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]
    names: tuple[tuple[Named, ...], ...]
    times: tuple[tuple[TimeExpression, ...], ...]
    countries: dict[str, str]
    joiners: frozenset[str]


def clauses_of(text: str, analysis: Analysis, joiners: tuple[str, ...] = ()) -> Clauses:
    """Index an analysis once, so that every later question is a look-up."""
    chunks = analysis.chunks
    homes = [0] * len(chunks)
    for number, sentence in enumerate(analysis.sentences):
        for place in range(*sentence.chunks):
            homes[place] = number
    children: list[list[int]] = [[] for _ in chunks]
    for place, chunk in enumerate(chunks):
        if chunk.head >= 0:
            children[chunk.head].append(place)
    starts = [chunk.span.start for chunk in chunks]
    names: list[list[Named]] = [[] for _ in chunks]
    for chain in analysis.chains:
        for mention in chain.mentions:
            place = bisect_right(starts, mention.span.end - 1) - 1
            if place >= 0 and mention.span.end <= chunks[place].span.end:
                names[place].append(Named(chain.id, chain.type, mention.span))
    times: list[list[TimeExpression]] = [[] for _ in chunks]
    for time in analysis.times:
        place = bisect_right(starts, time.span.end - 1) - 1
        if place >= 0:
            times[place].append(time)
    return Clauses(
        text=text,
        chunks=chunks,
        sentences=analysis.sentences,
        homes=tuple(homes),
        children=tuple(map(tuple, children)),
        names=tuple(tuple(sorted(found, key=_place_of)) for found in names),
        times=tuple(map(tuple, times)),
        countries=_countries(analysis),
        joiners=frozenset(joiners),
    )


def _place_of(named: Named) -> tuple[int, int, str]:
    return named.span.end, -named.span.start, named.chain


def _countries(analysis: Analysis) -> dict[str, str]:
    """The chain that stands for each country: the state itself before its towns."""
    found: dict[str, str] = {}
    for chain in analysis.chains:
        if chain.type is EntityType.GPE and chain.country and chain.actor:
            found.setdefault(chain.country, chain.id)
    return found


def is_verbal(chunk: Chunk) -> bool:
    """Whether the chunk is a verb, an adjective, or a noun that ends a clause as one."""
    return chunk.predicate is not None


def words_of(clauses: Clauses, place: int) -> str:
    """The chunk's characters."""
    return clauses.chunks[place].span.of(clauses.text)


def arguments(clauses: Clauses, place: int, *cases: Case) -> Iterator[int]:
    """The chunks that depend on one in one of some cases, in the order of the cases."""
    for case in cases:
        for child in clauses.children[place]:
            chunk = clauses.chunks[child]
            if chunk.case is case and chunk.predicate is None:
                yield child


def head_names(clauses: Clauses, place: int) -> tuple[Named, ...]:
    """Whom the noun of a chunk names: the last mention, and those joined with it.

    Several chains on one span are the members of a group; names that only commas or dots part
    are a list.
    """
    chunk = clauses.chunks[place]
    inside = [n for n in clauses.names[place] if n.span.end <= chunk.span.end]
    if not inside:
        return ()
    last = max(named.span.end for named in inside)
    edge = min(named.span.start for named in inside if named.span.end == last)
    found = [named for named in inside if named.span.end == last]
    kinds = {named.type for named in found}
    for named in reversed(inside):
        between = clauses.text[named.span.end : edge].strip()
        listed = not between or between in clauses.joiners or set(between) <= clauses.joiners
        if named.span.end <= edge and named.type in kinds and listed:
            found.append(named)
            edge = named.span.start
    return tuple(found)


def joined(clauses: Clauses, place: int) -> Iterator[int]:
    """A chunk and those coordinated with it.

    「Aの大統領とBの主席は」: what is joined with the modifier of a name of its kind is joined with
    the name.
    """
    kinds = {named.type for named in head_names(clauses, place)}
    for child in clauses.children[place]:
        chunk = clauses.chunks[child]
        if chunk.link is Link.COORDINATION:
            yield from joined(clauses, child)
        elif chunk.case is Case.GENITIVE and kinds:
            for below in clauses.children[child]:
                if clauses.chunks[below].link is Link.COORDINATION and kinds & {
                    named.type for named in head_names(clauses, below)
                }:
                    yield from joined(clauses, below)
    yield place


def named_in(clauses: Clauses, place: int) -> tuple[Named, ...]:
    """Whom a chunk and its coordinates name."""
    return tuple(n for member in joined(clauses, place) for n in head_names(clauses, member))
