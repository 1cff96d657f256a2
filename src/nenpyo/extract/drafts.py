"""The statements of one sentence: each cue with its speaker, each source with its scope."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from nenpyo.extract.contents import content_start
from nenpyo.extract.cues import Utterance, is_hearsay, is_impersonal, is_passive, utterances
from nenpyo.extract.holders import Holder
from nenpyo.extract.parties import unique
from nenpyo.extract.quotes import COMMAS
from nenpyo.extract.scenes import Scene
from nenpyo.extract.scopes import Carried, Draft, scoped
from nenpyo.extract.sources import phrase_start, sources_of
from nenpyo.extract.speakers import (
    addressees_of,
    possible_subject,
    segment,
    sender_of,
    shared_subject,
    subject_of,
)
from nenpyo.model import Link, Span, StatementKind
from nenpyo.pack.statements import Takes


def drafts_of(scene: Scene, carried: Carried) -> Iterator[Draft]:
    """The statements of a sentence's cues, the outermost first, then those of its sources."""
    sources = sources_of(scene, carried.source)
    told = _merged(list(_told(scene, carried, [source.place for source in sources])))
    ends = [phrase_start(scene, source.place) for source in sources[1:]] + [scene.last]
    for source, end in zip(sources, ends, strict=False):
        under = [d for d in told if d.utterance and source.place < d.utterance.cue]
        under = [d for d in under if d.utterance and d.utterance.cue < end]
        yield from scoped(scene, source, end, under)
        told = [draft for draft in told if draft not in under]
    yield from told


def _told(scene: Scene, carried: Carried, sources: Sequence[int]) -> Iterator[Draft]:
    """The statements of a sentence's cues, the outermost first."""
    found = _outermost(utterances(scene))
    held: list[tuple[Utterance, int, int]] = []
    holding = list(_plain_holders(scene, found, sources))
    for said in found:
        taken = frozenset(
            [*sources]
            + [place for outer, first, place in held if first <= said.cue <= outer.object]
        )
        bounds = [*sources, *_cues_before(scene, found, said)]
        within = [p + 1 for outer, _, p in held if outer.said == said.cue and p < said.said]
        start = max([segment(scene, said, bounds), *within])
        follows = any(place < said.cue for place in sources)
        holder = _holder(scene, said, start, taken)
        if holder is None and not is_impersonal(scene, said):
            earlier = [
                place
                for other, place in holding
                if other.cue < said.said and not _describes(scene, other)
            ]
            holder = shared_subject(scene, start, taken, earlier)
            if holder is None and _may_be_anew(scene, said, carried, follows=follows):
                holder = possible_subject(scene, said, start, taken)
        draft = _draft(scene, said, start, holder)
        if draft is None or not _is_held(scene, said, holder, carried):
            continue
        if follows and _is_anybodys(scene, said):
            continue
        if holder:
            held.append((said, start, holder.place))
        if holder is None and not follows and not draft.named:
            draft = _leaning(scene, draft, carried)
        yield draft


def _outermost(found: Iterable[Utterance]) -> list[Utterance]:
    """The cues, of those that hold the same clause the last: 「…とした声明を出した」."""
    by_end: dict[int, Utterance] = {}
    for said in found:
        by_end.setdefault(said.end, said)
    return list(by_end.values())


def _cues_before(scene: Scene, found: Sequence[Utterance], said: Utterance) -> Iterator[int]:
    """The cues that are over before what a cue holds begins, and are no part of it."""
    for other in found:
        chunk = scene.clauses.chunks[other.cue]
        inside = _describes(scene, other) and chunk.head <= said.said
        inside = inside and (said.direct is None or said.direct.covers(other.cue_span))
        if other.cue < said.said and not inside:
            yield other.cue


def _describes(scene: Scene, said: Utterance) -> bool:
    """Whether a cue only describes a noun (…と認めたことから)."""
    chunk = scene.clauses.chunks[said.cue]
    if chunk.link is not Link.ADNOMINAL or chunk.head < 0:
        return False
    return scene.content(chunk.head) not in scene.grammar.wrappers


def _is_anybodys(scene: Scene, said: Utterance) -> bool:
    """Whether a cue says of nobody in particular what under a source is that source's to say."""
    impersonal = said.rule is not None and (said.rule.held or said.rule.hearsay)
    return (impersonal and is_passive(scene, said)) or said.takes is Takes.WORD


def _may_be_anew(scene: Scene, said: Utterance, carried: Carried, *, follows: bool) -> bool:
    """Whether a nominative of doubtful place may speak: nobody else is left to."""
    if follows:
        return said.rule is None or not said.rule.light
    left = carried.source or (_goes_on(scene) and carried.earlier)
    return not left or (said.takes is Takes.FACT and not _goes_on(scene))


def _goes_on(scene: Scene) -> bool:
    """Whether a sentence opens with a word that carries a source on."""
    return scene.text(scene.first).strip(COMMAS + " \u3000") in scene.grammar.openers


def _leaning(scene: Scene, draft: Draft, carried: Carried) -> Draft:
    """A statement whose speaker is left out: that of the sentence before goes on."""
    hearsay = draft.utterance is not None and is_hearsay(draft.utterance)
    goes_on = _goes_on(scene)
    speakers = carried.source or (() if hearsay else carried.topic)
    if not speakers and goes_on and not hearsay:
        speakers = carried.earlier
    via = carried.via if hearsay else ()
    return replace(draft, speakers=speakers, named=bool(speakers), reported_by=via)


def _plain_holders(
    scene: Scene, found: Sequence[Utterance], sources: Sequence[int]
) -> Iterator[tuple[Utterance, int]]:
    """The cues whose own part of the sentence names a speaker, and the chunk that does."""
    for said in found:
        bounds = [*sources, *_cues_before(scene, found, said)]
        start = segment(scene, said, bounds)
        if holder := _holder(scene, said, start, frozenset(sources)):
            yield said, holder.place


def _is_held(scene: Scene, said: Utterance, holder: Holder | None, carried: Carried) -> bool:
    """Whether a thought has somebody who thinks it, here or in the sentence before."""
    if said.rule is None or not said.rule.held or is_passive(scene, said):
        return True
    if said.rule.ground:
        return holder is not None
    return holder is not None or bool(carried.source)


def _holder(scene: Scene, said: Utterance, start: int, taken: frozenset[int]) -> Holder | None:
    if said.takes is Takes.WORD:
        return sender_of(scene, said, start)
    return None if is_impersonal(scene, said) else subject_of(scene, said, start, taken)


def _draft(scene: Scene, said: Utterance, start: int, holder: Holder | None) -> Draft | None:
    first = content_start(scene, said, start, holder)
    begin = scene.clauses.chunks[first].span.start
    content = said.direct or (Span(begin, said.end) if begin < said.end else None)
    if content is None:
        return None
    quoted = any(content.overlaps(quote) for quote in scene.quotes)
    kind = StatementKind.MIXED if quoted else StatementKind.INDIRECT
    if said.direct:
        kind = StatementKind.MIXED if begin < said.direct.start - 1 else StatementKind.DIRECT
    speakers = holder.chains if holder else ()
    kept = content.of(scene.clauses.text).rstrip(COMMAS)
    return Draft(
        utterance=said,
        holder=holder.place if holder else None,
        content=Span(content.start, content.start + len(kept)) if kept else content,
        speakers=speakers,
        named=holder is not None or is_passive(scene, said) or said.takes is Takes.WORD,
        kind=kind,
        cue=said.cue_span,
        addressees=addressees_of(scene, said, start, speakers),
        rule=said.rule.name if said.rule else "quotation",
    )


def _merged(drafts: list[Draft]) -> list[Draft]:
    """A report of a report made one: the inner speaker, through the outer."""
    result: list[Draft] = []
    for draft in drafts:
        outer = next((one for one in result if _wraps(one, draft)), None)
        if any(one.content == draft.content for one in result):
            continue
        if outer is None:
            result.append(draft)
            continue
        if draft.utterance and draft.utterance.rule and draft.utterance.rule.held:
            continue  # What is thought is part of what is said.
        result.remove(outer)
        via = tuple(s for s in outer.speakers if s not in draft.speakers)
        own = outer.utterance is not None and outer.utterance.takes is Takes.NOUN
        if own and outer.speakers:
            result.append(replace(draft, speakers=outer.speakers, named=outer.named, cue=outer.cue))
        elif draft.named or not outer.speakers:
            result.append(replace(draft, reported_by=unique([*draft.reported_by, *via])))
        else:
            result.append(replace(draft, speakers=outer.speakers, named=outer.named))
    return result


def _wraps(outer: Draft, inner: Draft) -> bool:
    """Whether what the outer cue holds ends in the inner cue."""
    return bool(
        outer.utterance
        and inner.utterance
        and outer.utterance.said == inner.utterance.cue
        and outer is not inner
    )
