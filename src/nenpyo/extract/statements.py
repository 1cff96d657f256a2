"""Statements of a document: who says what, in which words, and through whom it is told."""

from collections.abc import Sequence
from dataclasses import replace

from nenpyo.extract.clauses import clauses_of
from nenpyo.extract.complements import LONGEST_NAME
from nenpyo.extract.drafts import drafts_of
from nenpyo.extract.holders import Holder, holders
from nenpyo.extract.parties import unique
from nenpyo.extract.scenes import Scene, is_subject, is_topic, scene_of
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
        if sentence.region not in READ_IN:
            carried = Carried()
            continue
        scene = scene_of(clauses, number, pack.statements)
        drafts = list(drafts_of(scene, carried))
        if not drafts and (party := _echo(scene, carried)):
            if carried.said:
                found[-carried.said :] = [_through(one, party) for one in found[-carried.said :]]
            else:
                drafts = [_vouched(scene, carried, party)]
        elif not drafts and (lone := _unfinished(scene, carried)):
            drafts = [lone]
        for draft in sorted(drafts, key=lambda draft: draft.content.start):
            found.append(_statement(f"s{len(found) + 1}", scene, draft))
        carried = _hand_on(scene, drafts, sentence.span, carried)
    return tuple(found)


def _echo(scene: Scene, carried: Carried) -> Holder | None:
    """Who reported, in a sentence that says no more: what they report stands before it."""
    if carried.span is None or scene.first == scene.last:
        return None
    root = scene.last - 1
    predicate = scene.clauses.chunks[root].predicate
    lemma = predicate.lemma if predicate else ""
    reports = any(rule.relays and lemma in rule.verbs for rule in scene.grammar.cues)
    children = scene.clauses.children[root]
    plain = all(
        scene.clauses.chunks[child].case in {Case.NOMINATIVE, Case.TOPIC, Case.BARE}
        for child in children
    )
    if not reports or not plain:
        return None
    parties = (holders(scene, child) for child in reversed(children) if is_subject(scene, child))
    return next((party for party in parties if party and party.chains), None)


def _vouched(scene: Scene, carried: Carried, party: Holder) -> Draft:
    """What stands before a sentence that only names who reported it."""
    assert carried.span is not None
    return Draft(
        utterance=None, content=_trim(scene, carried.span), speakers=party.chains, named=True,
        kind=StatementKind.INDIRECT, cue=scene.clauses.chunks[scene.last - 1].content, rule="echo",
    )  # fmt: skip


def _through(statement: Statement, party: Holder) -> Statement:
    """A statement of the sentence before, now with who reported it; a source needs nobody else."""
    if statement.rule == "according":
        return statement
    via = (chain for chain in party.chains if chain not in statement.speakers)
    return replace(statement, reported_by=unique([*statement.reported_by, *via]))


def _unfinished(scene: Scene, carried: Carried) -> Draft | None:
    """A sentence that ends in a quotation and leaves its verb out (外相は「…」。).

    One that is nothing but a quotation goes on with what was said before.
    """
    end = scene.clauses.sentences[scene.clauses.homes[scene.first]].span.end
    quote = scene.quotes[-1] if scene.quotes else None
    rest = scene.clauses.text[quote.end : end] if quote else "x"
    if quote is None or quote.end - quote.start <= len("[]") or any(map(str.isalnum, rest)):
        return None
    said = Span(quote.start + 1, quote.end - 1)
    subjects = [
        party
        for place in range(scene.first, scene.last)
        if scene.clauses.chunks[place].span.end <= quote.start
        and is_topic(scene, place)
        and (party := holders(scene, place))
    ]
    start = scene.clauses.sentences[scene.clauses.homes[scene.first]].span.start
    whole = len(scene.quotes) == 1 and not scene.clauses.text[start : quote.start].strip()
    speakers = subjects[0].chains if subjects else carried.source if whole else ()
    if not (subjects or speakers) or said.end - said.start <= LONGEST_NAME:
        return None
    return Draft(
        utterance=None, content=said, speakers=speakers, named=True,
        kind=StatementKind.DIRECT, cue=None, rule="unfinished",
    )  # fmt: skip


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
    goes_on = before.span and "\n" not in scene.clauses.text[before.span.end : span.start]
    untold = before.span if goes_on and not before.said and not drafts else None
    return Carried(
        source=last.speakers if last else (),
        via=last.reported_by if last else (),
        topic=topic,
        earlier=() if topic or not goes_on else before.source or before.earlier,
        said=len(drafts),
        span=Span(untold.start, span.end) if untold else span,
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
