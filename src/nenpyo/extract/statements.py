"""Statements of a document: who says what, in which words, and through whom it is told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nenpyo.extract.clauses import Clauses, clauses_of
from nenpyo.extract.complements import Scene, Utterance, utterances
from nenpyo.extract.quotes import quotations
from nenpyo.extract.speakers import (
    Holder, according, addressees_of, content_left, holders, subject_of, trimmed_left, unique,
)  # fmt: skip
from nenpyo.model import (
    Analysis, Case, Document, EventTime, Link, RegionKind, Span, Statement, StatementKind,
    TimeType, Voice,
)  # fmt: skip
from nenpyo.pack import LanguagePack
from nenpyo.pack.statements import StatementGrammar, Takes

READ_IN = frozenset({RegionKind.BODY, RegionKind.CAPTION})
"""Titles and headings repeat what the body says, without its subjects."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    """A statement on its way: with the chunks that it was read from."""

    utterance: Utterance | None
    content: Span
    speakers: tuple[str, ...]
    named: bool
    kind: StatementKind
    cue: Span | None
    reported_by: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class _Carried:
    """What an earlier sentence hands on: its source, and its topic where it has no source."""

    source: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    told: bool = False
    span: Span | None = None


def read_statements(
    document: Document, analysis: Analysis, pack: LanguagePack
) -> tuple[Statement, ...]:
    """All reported speech of a document."""
    clauses = clauses_of(document.text, analysis)
    carried = _Carried()
    found: list[Statement] = []
    for number, sentence in enumerate(analysis.sentences):
        if sentence.region not in READ_IN:
            carried = _Carried()
            continue
        scene = _scene(clauses, number, pack.statements)
        drafts = list(_drafts(scene, carried))
        if not drafts and (echo := _echo(scene, carried)):
            drafts = [echo]
        for draft in sorted(drafts, key=lambda draft: draft.content.start):
            found.append(_statement(f"s{len(found) + 1}", scene, draft))
        carried = _hand_on(scene, drafts, sentence.span)
    return tuple(found)


def _scene(clauses: Clauses, number: int, grammar: StatementGrammar) -> Scene:
    sentence = clauses.sentences[number]
    quotes = quotations(clauses.text, sentence.span, grammar.marks)
    return Scene(clauses, grammar, *sentence.chunks, quotes)


def _drafts(scene: Scene, carried: _Carried) -> Iterator[_Draft]:
    """The statements of a sentence: those of its cues, then those of its sources."""
    sources = [
        (place, carried.source if stands_for else chains)
        for place, chains, stands_for in according(scene)
    ]
    told = _merged(list(_told(scene, carried, sources)))
    ends = [place for place, _ in sources[1:]] + [scene.last]
    for (place, chains), end in zip(sources, ends, strict=False):
        inside = [draft for draft in told if draft.utterance and place < draft.utterance.cue < end]
        yield from _sourced(scene, (place, end), chains, inside)
        told = [draft for draft in told if draft not in inside]
    yield from told


def _told(
    scene: Scene, carried: _Carried, sources: Sequence[tuple[int, tuple[str, ...]]]
) -> Iterator[_Draft]:
    """The statements of a sentence's cues, the outermost first."""
    taken: frozenset[int] = frozenset(place for place, _ in sources)
    contents: list[Span] = []
    for said in utterances(scene):
        hearsay = said.rule is not None and said.rule.hearsay
        passive = _is_passive(scene, said)
        holder = None if hearsay or passive else subject_of(scene, said, taken)
        if said.rule and said.rule.held and holder is None:
            continue
        content = said.direct or _content(scene, said, holder)
        if content is None:
            continue
        if holder:
            taken |= {holder.place}
        own = holder is not None or passive
        follows = any(place < said.cue for place, _ in sources)
        speakers = holder.chains if holder else ()
        if not own and not follows:
            speakers = carried.source or (() if hearsay else carried.topic)
        contents.append(content)
        yield _Draft(
            utterance=said,
            content=content,
            speakers=speakers,
            named=own or (bool(speakers) and not follows),
            kind=_kind(scene, said, holder, content),
            cue=said.cue_span,
            addressees=addressees_of(scene, said, speakers),
            rule=said.rule.name if said.rule else "quotation",
        )


def _is_passive(scene: Scene, said: Utterance) -> bool:
    predicate = scene.clauses.chunks[said.cue].predicate
    fused = said.said == said.cue
    return not fused and predicate is not None and predicate.voice is Voice.PASSIVE


def _content(scene: Scene, said: Utterance, holder: Holder | None) -> Span | None:
    """The characters that are said, without speaker and cue."""
    start = scene.clauses.chunks[trimmed_left(scene, said, holder)].span.start
    return Span(start, said.end) if start < said.end else None


def _kind(scene: Scene, said: Utterance, holder: Holder | None, content: Span) -> StatementKind:
    if said.direct is None:
        quoted = any(content.overlaps(quote) for quote in scene.quotes)
        return StatementKind.MIXED if quoted else StatementKind.INDIRECT
    left = trimmed_left(scene, said, holder)
    before = scene.clauses.chunks[left].span.start < said.direct.start - 1
    return StatementKind.MIXED if before else StatementKind.DIRECT


def _merged(drafts: list[_Draft]) -> list[_Draft]:
    """A report of a report made one: the inner speaker, through the outer."""
    result: list[_Draft] = []
    for draft in drafts:
        outer = next((one for one in result if _wraps(one, draft)), None)
        if outer is None:
            result.append(draft)
            continue
        result.remove(outer)
        via = tuple(s for s in outer.speakers if s not in draft.speakers)
        if draft.named or not outer.speakers:
            result.append(replace(draft, reported_by=unique([*draft.reported_by, *via])))
        else:
            result.append(replace(draft, speakers=outer.speakers, named=outer.named))
    return result


def _wraps(outer: _Draft, inner: _Draft) -> bool:
    """Whether what the outer cue holds ends in the inner cue."""
    return bool(
        outer.utterance
        and inner.utterance
        and outer.utterance.said == inner.utterance.cue
        and outer is not inner
    )


def _sourced(
    scene: Scene, scope: tuple[int, int], source: tuple[str, ...], told: list[_Draft]
) -> Iterator[_Draft]:
    """The statements under one source: each told one through it, else all that it covers."""
    place, end = scope
    last = _last_predicate(scene, end)
    for draft in told:
        if draft.named:
            via = tuple(s for s in source if s not in draft.speakers)
            yield replace(draft, reported_by=unique([*draft.reported_by, *via]))
        else:
            yield replace(draft, speakers=source, named=True)
    if any(draft.utterance and _ends_at(scene, draft.utterance, last) for draft in told):
        return
    start = scene.clauses.chunks[place].span.end
    span = _stripped(scene, start, scene.clauses.chunks[end - 1].span.end, end)
    if span:
        cue = scene.clauses.chunks[place].span
        yield _Draft(
            utterance=None,
            content=span,
            speakers=source,
            named=bool(source),
            kind=StatementKind.INDIRECT,
            cue=cue,
            rule="according",
        )


def _last_predicate(scene: Scene, end: int) -> int:
    return next(
        (p for p in reversed(range(scene.first, end)) if scene.clauses.chunks[p].predicate), end - 1
    )


def _ends_at(scene: Scene, said: Utterance, last: int) -> bool:
    """Whether a cue is the sentence's last predicate, or goes on into it."""
    place = said.cue
    while 0 <= place < last:
        chunk = scene.clauses.chunks[place]
        if chunk.link not in {Link.QUOTE, Link.CONTINUATION} and place != said.cue:
            return False
        if chunk.link is Link.ADNOMINAL or chunk.link is Link.ADVERBIAL:
            return False
        place = chunk.head
    return place == last


def _stripped(scene: Scene, start: int, stop: int, end: int) -> Span | None:
    """The characters under a source, without blanks, a following source and the tail of a report."""
    text = scene.clauses.text
    while start < stop and (text[start].isspace() or text[start] in "\u3001\uff0c,"):
        start += 1
    if end < scene.last:
        stop = scene.clauses.chunks[scene.leftmost(end)].span.start
    match = scene.grammar.tail.search(text[start:stop])
    stop = start + match.start() if match else stop
    return Span(start, stop) if start < stop else None


def _echo(scene: Scene, carried: _Carried) -> _Draft | None:
    """A sentence that only names who reported: the sentence before is what they say."""
    if carried.span is None or carried.told or scene.first == scene.last:
        return None
    root = scene.last - 1
    chunk = scene.clauses.chunks[root]
    rules = [
        rule
        for rule in scene.grammar.cues
        if chunk.predicate and chunk.predicate.lemma in rule.verbs and Takes.NOUN in rule.takes
    ]
    children = scene.clauses.children[root]
    plain = all(
        scene.clauses.chunks[child].case in {Case.NOMINATIVE, Case.TOPIC, Case.BARE}
        for child in children
    )
    if not rules or not plain or not children:
        return None
    party = holders(scene, children[-1])
    span = _trim(scene, carried.span)
    if party is None or not party.chains:
        return None
    return _Draft(
        utterance=None, content=span, speakers=party.chains, named=True,
        kind=StatementKind.INDIRECT, cue=chunk.content, rule="echo",
    )  # fmt: skip


def _trim(scene: Scene, span: Span) -> Span:
    text = span.of(scene.clauses.text)
    kept = text.rstrip(" \u3002\uff0e\u3000")
    return Span(span.start, span.start + len(kept)) if kept else span


def _hand_on(scene: Scene, drafts: Sequence[_Draft], span: Span) -> _Carried:
    """What the next sentence may lean on."""
    speaking = [draft for draft in drafts if draft.speakers]
    topic: tuple[str, ...] = ()
    for place in range(scene.first, scene.last):
        chunk = scene.clauses.chunks[place]
        if chunk.case is Case.TOPIC and not scene.quoted(place):
            party = holders(scene, place)
            if party and party.chains:
                topic = party.chains
                break
    source = max(speaking, key=lambda draft: draft.content.start).speakers if speaking else ()
    return _Carried(source, topic, told=bool(drafts), span=span)


def _statement(name: str, scene: Scene, draft: _Draft) -> Statement:
    return Statement(
        id=name,
        speakers=draft.speakers,
        addressees=draft.addressees,
        kind=draft.kind,
        cue=draft.cue,
        content=draft.content,
        time=_time(scene, draft),
        reported_by=draft.reported_by,
        rule=draft.rule,
    )


def _time(scene: Scene, draft: _Draft) -> EventTime | None:
    """When it was said: the last date of the sentence before the cue, outside of what is said."""
    if draft.utterance is None:
        return None
    left = content_left(scene, draft.utterance)
    for place in reversed(range(left, draft.utterance.cue + 1)):
        for time in scene.clauses.times[place]:
            if time.type is TimeType.DATE and time.interval and not draft.content.overlaps(time.span):
                return EventTime(value=time.value, interval=time.interval, expression=time.id)
    return None
