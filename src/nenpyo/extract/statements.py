"""Statements of a document: who says what, in which words, and through whom it is told."""

from collections.abc import Sequence
from dataclasses import replace

from nenpyo.extract.clauses import clauses_of
from nenpyo.extract.drafts import drafts_of
from nenpyo.extract.holders import Holder, holders
from nenpyo.extract.loose import is_bare_quotation, loose, says, speaker_among
from nenpyo.extract.parties import unique
from nenpyo.extract.scenes import Scene, bare, is_subject, scene_of
from nenpyo.extract.scopes import Carried, Draft
from nenpyo.model import (
    Analysis,
    Case,
    Document,
    EventTime,
    Link,
    RegionKind,
    Span,
    Statement,
    StatementKind,
    TimeType,
)  # fmt: skip
from nenpyo.pack import LanguagePack

READ_IN = frozenset({RegionKind.BODY, RegionKind.CAPTION})
"""Titles and headings repeat what the body says, without its subjects."""


def read_statements(
    document: Document, analysis: Analysis, pack: LanguagePack
) -> tuple[Statement, ...]:
    """All reported speech of a document."""
    clauses = clauses_of(document.text, analysis)
    carried = Carried()
    found: list[Statement] = []
    for number, sentence in enumerate(analysis.sentences):
        scene = scene_of(clauses, number, pack.statements)
        if sentence.region not in READ_IN:
            carried = Carried()
            drafts = _of_title(scene) if sentence.region is RegionKind.TITLE else []
            found.extend(_statements(scene, drafts, len(found)))
            continue
        drafts = list(drafts_of(scene, carried))
        if not drafts and (party := _echo(scene, carried)):
            if carried.said:
                found[-carried.said :] = [_through(one, party) for one in found[-carried.said :]]
            else:
                drafts = [_vouched(scene, carried, party)]
        drafts += loose(scene, carried, drafts)
        found.extend(_statements(scene, drafts, len(found)))
        carried = _hand_on(scene, drafts, sentence.span, carried)
    return tuple(found)


def _statements(scene: Scene, drafts: Sequence[Draft], before: int) -> list[Statement]:
    """The statements of a sentence in the order of their contents, numbered on."""
    ordered = sorted(drafts, key=lambda draft: draft.content.start)
    return [_statement(f"s{before + n}", scene, draft) for n, draft in enumerate(ordered, 1)]


def _of_title(scene: Scene) -> list[Draft]:
    """What a title quotes in full; what it tells in its own words, the body says with a subject."""
    cued = [d for d in drafts_of(scene, Carried()) if d.kind is StatementKind.DIRECT and d.speakers]
    return [*cued, *loose(scene, Carried(), cued)]


def _echo(scene: Scene, carried: Carried) -> Holder | None:
    """Who reported or said it, in a sentence that says no more: what they did stands before it."""
    if carried.span is None or scene.first == scene.last:
        return None
    quoted = _is_loose(scene, carried)
    root = scene.last - 1
    predicate = scene.clauses.chunks[root].predicate
    lemma = predicate.lemma if predicate else ""
    reports = any(rule.relays and lemma in rule.verbs for rule in scene.grammar.cues)
    children = scene.clauses.children[root]
    allowed = {Case.NOMINATIVE, Case.TOPIC, Case.BARE, *((None, Case.LOCATIVE) if quoted else ())}
    plain = all(
        scene.clauses.chunks[child].case in allowed and not scene.clauses.chunks[child].predicate
        for child in children
    )
    if not plain or not (reports or (quoted and says(scene, root))):
        return None
    parties = (holders(scene, child) for child in reversed(children) if is_subject(scene, child))
    return next((party for party in parties if party and party.chains), None)


def _is_loose(scene: Scene, carried: Carried) -> bool:
    """Whether the sentence before is a quotation by nobody yet."""
    text = carried.span.of(scene.clauses.text) if carried.span else ""
    return not carried.said and is_bare_quotation(text, scene.grammar.marks)


def _vouched(scene: Scene, carried: Carried, party: Holder) -> Draft:
    """What stands before a sentence that only names who reported it."""
    assert carried.span is not None
    content, kind = _trim(scene, carried.span), StatementKind.INDIRECT
    if _is_loose(scene, carried):
        content, kind = Span(content.start + 1, content.end - 1), StatementKind.DIRECT
    return Draft(
        utterance=None, content=content, speakers=party.chains, named=True,
        kind=kind, cue=scene.clauses.chunks[scene.last - 1].content, rule="echo",
    )  # fmt: skip


def _through(statement: Statement, party: Holder) -> Statement:
    """A statement of the sentence before, now with who reported it; a source needs nobody else."""
    if statement.rule == "according":
        return statement
    via = (chain for chain in party.chains if chain not in statement.speakers)
    return replace(statement, reported_by=unique([*statement.reported_by, *via]))


def _trim(scene: Scene, span: Span) -> Span:
    text = span.of(scene.clauses.text)
    kept = text.rstrip(" \u3002\uff0e\u3000")
    return Span(span.start, span.start + len(kept)) if kept else span


def _hand_on(scene: Scene, drafts: Sequence[Draft], span: Span, before: Carried) -> Carried:
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
    last = max(speaking, key=lambda draft: draft.content.start) if speaking else None
    source = last.speakers if last else () if drafts else _reporter(scene)
    goes_on = before.span and "\n" not in scene.clauses.text[before.span.end : span.start]
    untold = before.span if goes_on and not before.said and not drafts else None
    return Carried(
        source=source,
        via=last.reported_by if last else (),
        topic=topic,
        earlier=() if topic or not goes_on else before.source or before.earlier,
        said=len(drafts),
        span=Span(untold.start, span.end) if untold else span,
    )


def _reporter(scene: Scene) -> tuple[str, ...]:
    """Who reports or says something that the next sentence tells (外務省は結果を発表した。)."""
    root = scene.last - 1
    if root < scene.first or not (says(scene, root) or _gives_word(scene, root)):
        return ()
    party = speaker_among(scene, scene.clauses.children[root])
    return party.chains if party else ()


def _gives_word(scene: Scene, root: int) -> bool:
    """Whether a sentence tells that somebody gave a word or a report (談話を出した)."""
    nouns = (scene.grammar.contents, scene.grammar.reports, scene.grammar.occasion)
    return any(
        scene.clauses.chunks[child].case is Case.ACCUSATIVE
        and any(noun.search(bare(scene.content(child))) for noun in nouns)
        for child in scene.clauses.children[root]
    )


def _statement(name: str, scene: Scene, draft: Draft) -> Statement:
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


def _time(scene: Scene, draft: Draft) -> EventTime | None:
    """When it was said: the last date of the sentence before the cue, outside of what is said."""
    if draft.utterance is None:
        return None
    for place in reversed(range(scene.first, draft.utterance.cue + 1)):
        if not _is_when(scene, place):
            continue
        for time in scene.clauses.times[place]:
            if (
                time.type is TimeType.DATE
                and time.interval
                and not draft.content.overlaps(time.span)
            ):
                return EventTime(value=time.value, interval=time.interval, expression=time.id)
    return None


def _is_when(scene: Scene, place: int) -> bool:
    """Whether a chunk says when: by itself, or before the noun of an occasion (3日の会見で)."""
    chunk = scene.clauses.chunks[place]
    if chunk.case is Case.GENITIVE and chunk.head >= 0:
        return bool(scene.grammar.occasion.search(scene.content(chunk.head)))
    return chunk.case in {Case.BARE, Case.DATIVE} and chunk.link is not Link.ADNOMINAL
