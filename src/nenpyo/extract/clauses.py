"""A document's chunks as clauses: who depends on whom, which names and times stand where."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from nenpyo.extract.companions import with_companions
from nenpyo.extract.headlines import with_headline_topics
from nenpyo.extract.links import (
    with_far_nouns,
    with_main_dates,
    with_near_dates,
    without_false_verbs,
)
from nenpyo.extract.topics import with_main_clauses, with_own_topics, with_quoted_topics
from nenpyo.model import (
    Analysis,
    Case,
    Chunk,
    EntityType,
    Link,
    Sentence,
    Span,
    TimeExpression,
    Voice,
)

SHARED = frozenset({Link.CONTINUATION, Link.ADVERBIAL})
"""Links by which a clause shares subject, place and time with its head."""
BEARERS = frozenset({EntityType.PERSON})
"""Names that a title follows inside their chunk; of the others, only the last word names."""
WINDOW = 80
"""Chunks to look back in a sentence, so that one without end costs no more than its length."""
CLOCK = 2
"""Characters between a country and the time of its zone (日本時間15日)."""


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
    the mentions that end inside each, `times` the expressions of time that do. `joiners` part the
    names of a list; `look_back` are words of a chunk that names the past its clause is held to,
    `when` nouns for the day or the hour of something.
    """

    text: str
    chunks: tuple[Chunk, ...]
    sentences: tuple[Sentence, ...]
    homes: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]
    names: tuple[tuple[Named, ...], ...]
    times: tuple[tuple[TimeExpression, ...], ...]
    joiners: frozenset[str]
    look_back: tuple[str, ...] = ()
    when: frozenset[str] = frozenset()


def clauses_of(
    text: str,
    analysis: Analysis,
    joiners: Iterable[str] = (),
    formal: Iterable[str] = (),
    companions: Iterable[str] = (),
) -> Clauses:
    """Index an analysis once, so that every later question is a look-up.

    `formal` are nouns that only join clauses (case, time); `companions` particles that say with
    whom as well as which names make a list.
    """
    names = _names(analysis)
    times = _times(analysis)
    bodies = [
        any(name.type is EntityType.ORG and name.span.end == chunk.content.end for name in inside)
        for chunk, inside in zip(analysis.chunks, names, strict=True)
    ]
    chunks = without_false_verbs(analysis.chunks, bodies)
    analysis = replace(analysis, chunks=chunks)
    kinds = [
        frozenset(n.type for n in inside if n.type in BEARERS or n.span.end == chunk.content.end)
        for chunk, inside in zip(analysis.chunks, names, strict=True)
    ]
    chunks = with_headline_topics(text, analysis, kinds, [bool(found) for found in names])
    chunks = with_companions(chunks, kinds, [bool(found) for found in times], frozenset(companions))
    parted = [text[chunk.span.end - 1] in joiners for chunk in chunks]
    chunks = with_own_topics(with_main_clauses(with_quoted_topics(chunks), parted), kinds)
    chunks = with_far_nouns(text, chunks, frozenset(joiners), frozenset(formal))
    dated = [bool(found) for found in times]
    chunks = with_main_dates(with_near_dates(chunks, dated), dated, parted)
    homes = [0] * len(chunks)
    for number, sentence in enumerate(analysis.sentences):
        first, last = sentence.chunks
        homes[first:last] = [number] * (last - first)
    return Clauses(
        text=text,
        chunks=chunks,
        sentences=analysis.sentences,
        homes=tuple(homes),
        children=_children(chunks),
        names=names,
        times=times,
        joiners=frozenset(joiners),
    )


def rehung(clauses: Clauses, chunks: Sequence[Chunk]) -> Clauses:
    """The clauses with chunks of which some hang on others than before."""
    return replace(clauses, chunks=tuple(chunks), children=_children(chunks))


def _children(chunks: Sequence[Chunk]) -> tuple[tuple[int, ...], ...]:
    children: list[list[int]] = [[] for _ in chunks]
    for place, chunk in enumerate(chunks):
        if chunk.head >= 0:
            children[chunk.head].append(place)
    return tuple(map(tuple, children))


def _names(analysis: Analysis) -> tuple[tuple[Named, ...], ...]:
    """The mentions of each chunk, in the order of their ends, the wider first.

    The country before a time of a zone says whose clock it is: it is neither party nor place.
    """
    clocks = [time.span.start for time in analysis.times if time.zone]
    starts = [chunk.span.start for chunk in analysis.chunks]
    found: list[list[Named]] = [[] for _ in starts]
    for chain in analysis.chains:
        for mention in chain.mentions:
            if any(0 < clock - mention.span.end <= CLOCK for clock in clocks):
                continue
            place = bisect_right(starts, mention.span.end - 1) - 1
            if place >= 0 and mention.span.end <= analysis.chunks[place].span.end:
                found[place].append(Named(chain.id, chain.type, mention.span))
    for names in found:
        names.sort(key=lambda named: (named.span.end, -named.span.start, named.chain))
    return tuple(map(tuple, found))


def _times(analysis: Analysis) -> tuple[tuple[TimeExpression, ...], ...]:
    starts = [chunk.span.start for chunk in analysis.chunks]
    found: list[list[TimeExpression]] = [[] for _ in starts]
    for time in analysis.times:
        if time.same:
            continue
        place = bisect_right(starts, time.span.end - 1) - 1
        if place >= 0:
            found[place].append(time)
    return tuple(map(tuple, found))


def arguments(clauses: Clauses, place: int, *cases: Case) -> Iterator[int]:
    """The nominal chunks that depend on one in one of some cases, in the order of the cases."""
    for case in cases:
        for child in clauses.children[place]:
            chunk = clauses.chunks[child]
            if chunk.case is case and chunk.predicate is None:
                yield child


def relatives(clauses: Clauses, place: int) -> Iterator[int]:
    """The clauses that modify a noun, or the genitive before it (held in May, the Tokyo talks)."""
    for child in clauses.children[place]:
        chunk = clauses.chunks[child]
        if chunk.link is Link.ADNOMINAL and chunk.predicate and not chunk.predicate.nominal:
            yield child
        elif chunk.case is Case.GENITIVE or _opens_compound(clauses, child):
            yield from relatives(clauses, child)


def _opens_compound(clauses: Clauses, place: int) -> bool:
    """Whether a chunk is the bare first part of the noun behind it (日 of 日ミャンマー会談)."""
    chunk = clauses.chunks[place]
    bare = chunk.case is Case.BARE and chunk.link is Link.ADNOMINAL and not clauses.times[place]
    return bare and chunk.head == place + 1 and chunk.span.end == chunk.content.end


def leading(clauses: Clauses, place: int) -> Iterator[int]:
    """The clauses that go on into a predicate, the nearest first."""
    for child in reversed(clauses.children[place]):
        chunk = clauses.chunks[child]
        if chunk.link in SHARED and chunk.predicate is not None:
            yield child


def head_names(clauses: Clauses, place: int) -> tuple[Named, ...]:
    """Whom the noun of a chunk names: the last mention, and those joined with it.

    Several chains on one span are the members of a group; names of one kind that only joiners
    part are a list.
    """
    edge = clauses.chunks[place].content.end
    inside = clauses.names[place]
    # What stands in brackets behind the noun spells it otherwise, or says more of it.
    inside = tuple(named for named in inside if named.span.end <= edge) or inside
    # A law acts through the states in its name (日印原子力協定).
    inside = tuple(named for named in inside if named.type is not EntityType.LAW) or inside
    if not inside:
        return ()
    if inside[-1].span.end < edge:
        # The country in a title behind a name is not who bears it: 「林米国務長官」.
        people = [named for named in inside if named.type is EntityType.PERSON]
        inside = tuple(people) or inside
    last = inside[-1].span.end
    found = [named for named in inside if named.span.end == last]
    edge = min(named.span.start for named in found)
    kinds = {named.type for named in found}
    for named in reversed(inside):
        if named.span.end <= edge and named.type in kinds:
            between = clauses.text[named.span.end : edge].strip()
            if between in clauses.joiners or set(between) <= clauses.joiners:
                found.append(named)
                edge = named.span.start
    return tuple(found)


def named_in(clauses: Clauses, place: int) -> tuple[Named, ...]:
    """Whom a chunk and its coordinates name."""
    return tuple(n for member in joined(clauses, place) for n in head_names(clauses, member))


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
                is_list = clauses.chunks[below].link is Link.COORDINATION
                if is_list and kinds & {named.type for named in head_names(clauses, below)}:
                    yield from joined(clauses, below)
    yield place


def is_passive(clauses: Clauses, place: int) -> bool:
    """Whether a chunk is a predicate in the passive."""
    predicate = clauses.chunks[place].predicate
    return predicate is not None and predicate.voice is Voice.PASSIVE
