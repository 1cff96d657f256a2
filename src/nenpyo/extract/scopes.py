"""What stands under a source: the statements told through it, or all that it covers."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from nenpyo.extract.cues import Utterance
from nenpyo.extract.parties import unique
from nenpyo.extract.quotes import COMMAS
from nenpyo.extract.scenes import Scene, is_subject
from nenpyo.extract.sources import Source
from nenpyo.model import Link, Span, StatementKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A statement on its way: with the chunks that it was read from."""

    utterance: Utterance | None
    holder: int | None = None
    content: Span
    speakers: tuple[str, ...]
    named: bool
    kind: StatementKind
    cue: Span | None
    reported_by: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Carried:
    """What an earlier sentence hands on: its source, and its topic where it has no source.

    `earlier` is who spoke last before sentences that nobody says; `said` counts the statements of
    the sentence, and `span` is what a mere name of a reporter then vouches for.
    """

    source: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    said: int = 0
    span: Span | None = None


def scoped(scene: Scene, source: Source, end: int, told: list[Draft]) -> Iterator[Draft]:
    """The statements under one source: each told one through it, else all that it covers."""
    yield from (_through(source, draft) for draft in told)
    last = _last_predicate(scene, end)
    covering = [d for d in told if d.utterance and _ends_at(scene, d.utterance, last)]
    stop = end
    if covering:
        stop = min(_own_start(scene, draft, source.place) for draft in covering)
        if not _holds_clause(scene, source.place + 1, stop):
            return
    span = _stripped(scene, source.place, stop)
    if span:
        yield Draft(
            utterance=None,
            content=span,
            speakers=source.chains,
            named=bool(source.chains),
            kind=StatementKind.INDIRECT,
            cue=scene.clauses.chunks[source.place].span,
            reported_by=source.via,
            rule="according",
        )


def _through(source: Source, draft: Draft) -> Draft:
    """A statement as its source tells it: who is named speaks, and the source reports."""
    if not draft.named:
        return replace(draft, speakers=source.chains, named=True, reported_by=source.via)
    held, said = draft.holder, draft.utterance
    relays = said is not None and said.rule is not None and said.rule.relays
    after = relays and held is not None and said is not None and held > said.object
    if after or (source.relayed and held is not None and held < source.place):
        via = unique([*draft.speakers, *source.via])
        return replace(draft, speakers=source.chains, reported_by=via)
    via = tuple(s for s in [*source.chains, *source.via] if s not in draft.speakers)
    return replace(draft, reported_by=unique([*draft.reported_by, *via]))


def _own_start(scene: Scene, draft: Draft, place: int) -> int:
    """Where the part of the sentence begins that is a statement's own, its speaker included."""
    if draft.holder is None or draft.holder <= place:
        return place + 1
    return scene.leftmost(draft.holder)


def _holds_clause(scene: Scene, start: int, stop: int) -> bool:
    """Whether a clause of its own stands in a range and is over there."""
    last = scene.clauses.chunks[stop - 1] if stop > start else None
    over = last is not None and last.predicate is not None and last.link is Link.CONTINUATION
    return over and any(is_subject(scene, place) for place in range(start, stop))


def _last_predicate(scene: Scene, end: int) -> int:
    return next(
        (p for p in reversed(range(scene.first, end)) if scene.clauses.chunks[p].predicate), end - 1
    )


def _ends_at(scene: Scene, said: Utterance, last: int) -> bool:
    """Whether a cue is the sentence's last predicate, or goes on into it."""
    place = said.cue
    if place >= last:
        return True
    while 0 <= place < last:
        chunk = scene.clauses.chunks[place]
        if chunk.link not in {Link.QUOTE, Link.CONTINUATION} and place != said.cue:
            return False
        if chunk.link is Link.ADNOMINAL or chunk.link is Link.ADVERBIAL:
            return False
        place = chunk.head
    return place == last


def _stripped(scene: Scene, place: int, stop: int) -> Span | None:
    """The characters under a source, without blanks and a report's tail."""
    text, chunks = scene.clauses.text, scene.clauses.chunks
    start, end = chunks[place].span.end, chunks[stop - 1].span.end
    while start < end and (text[start].isspace() or text[start] in COMMAS):
        start += 1
    match = scene.grammar.tail.search(text[start:end]) if start < end else None
    end = start + match.start() if match else end
    return Span(start, end) if start < end else None
