"""Quotations that no cue holds: who speaks stands beside them, or in the sentence before or after.

「外相は「…」。」, 「外相「…」」, 「「…」と外相。」, 「「…。」外相は言った。」,
「外相はこう述べた。「…」」.
"""

from collections.abc import Iterator, Sequence

from nenpyo.extract.complements import LONGEST_NAME
from nenpyo.extract.holders import Holder, holders
from nenpyo.extract.parties import PARTIES
from nenpyo.extract.quotes import COMMAS
from nenpyo.extract.scenes import Scene, is_subject, is_topic
from nenpyo.extract.scopes import Carried, Draft
from nenpyo.model import Case, Link, Span, StatementKind

STOPS = " \u3000\u3002\uff0e" + COMMAS
COLONS = ":\uff1a"


def loose(scene: Scene, carried: Carried, told: Sequence[Draft]) -> Iterator[Draft]:
    """The quotations at the edges of a sentence that no statement of it holds."""
    for quote in dict.fromkeys((*scene.quotes[:1], *scene.quotes[-1:])):
        if quote.end - quote.start <= len("[]"):
            continue
        said = Span(quote.start + 1, quote.end - 1)
        if not _is_clause(scene, said) or any(d.content.overlaps(said) for d in told):
            continue
        speakers = _said_before(scene, quote, carried) or _said_after(scene, quote)
        if speakers is not None:
            yield Draft(
                utterance=None, content=_without_stop(scene, said), speakers=speakers, named=True,
                kind=StatementKind.DIRECT, cue=None, rule="unfinished",
            )  # fmt: skip


def _is_clause(scene: Scene, said: Span) -> bool:
    """Whether a quotation is more than a name or a term: long, or something said of something."""
    if said.end - said.start > LONGEST_NAME:
        return True
    parts = [c for c in scene.clauses.chunks[scene.first : scene.last] if said.overlaps(c.content)]
    held = any(c.topic or c.case is Case.NOMINATIVE for c in parts)
    return held and parts[-1].predicate is not None


def is_bare_quotation(text: str, marks: Sequence[tuple[str, str]]) -> bool:
    """Whether a sentence is a quotation and nothing else."""
    kept = text.strip(STOPS)
    return any(kept.startswith(opener) and kept.endswith(closer) for opener, closer in marks)


def _said_before(scene: Scene, quote: Span, carried: Carried) -> tuple[str, ...] | None:
    """Who speaks in a quotation that ends its sentence and leaves its verb out.

    One that is nothing but a quotation goes on with what was said before.
    """
    start, end = _edges(scene)
    if _words(scene.clauses.text[quote.end : end]):
        return None
    before = [
        place
        for place in range(scene.first, scene.last)
        if scene.clauses.chunks[place].span.end <= quote.start and not scene.quoted(place)
    ]
    topics = [party for p in before if is_topic(scene, p) and (party := holders(scene, p))]
    if topics:
        return topics[0].chains
    if label := _label(scene, quote):
        return label
    whole = len(scene.quotes) == 1 and not scene.clauses.text[start : quote.start].strip()
    return carried.source or None if whole else None


def _label(scene: Scene, quote: Span) -> tuple[str, ...]:
    """Who is named right before a quotation, by name and title alone (外相「…」)."""
    for place in reversed(range(scene.first, scene.last)):
        for name in scene.clauses.names[place]:
            title = scene.clauses.text[name.span.end : quote.start].strip(COLONS + " \u3000")
            titled = not title or scene.grammar.holder.fullmatch(title)
            if name.span.end <= quote.start and name.type in PARTIES and titled:
                return (name.chain,)
    return ()


def _said_after(scene: Scene, quote: Span) -> tuple[str, ...] | None:
    """Who speaks in a quotation that opens its sentence, which says no more than that."""
    start, end = _edges(scene)
    behind = scene.clauses.text[quote.end : end]
    if _words(scene.clauses.text[start : quote.start]) or not _words(behind):
        return None
    chunks = scene.clauses.chunks
    rest = [p for p in range(scene.first, scene.last) if chunks[p].span.end > quote.end]
    root = rest[-1]
    if not says(scene, root) and not _ends_in_speaker(scene, root, quote):
        return None
    middle = [p for p in rest[:-1] if not scene.quoted(p)]
    if any(chunks[p].predicate for p in middle[1:]):
        return None
    party = speaker_among(scene, rest)
    return party.chains or None if party else None


def speaker_among(scene: Scene, places: Sequence[int]) -> Holder | None:
    """The last subject or bare end of a sentence among some chunks that can speak."""
    for place in reversed(places):
        ends = scene.clauses.chunks[place].link is Link.ROOT
        if (ends or is_subject(scene, place)) and (party := holders(scene, place)):
            return party
    return None


def says(scene: Scene, place: int) -> bool:
    """Whether a chunk's predicate is a cue of speech, in the active."""
    predicate = scene.clauses.chunks[place].predicate
    return predicate is not None and any(
        predicate.lemma in rule.verbs for rule in scene.grammar.cues if not rule.light
    )


def _ends_in_speaker(scene: Scene, place: int, quote: Span) -> bool:
    """Whether a sentence ends in a bare noun behind a quotation's particle (「…」と外相。)."""
    chunk = scene.clauses.chunks[place]
    particle = any(
        scene.complementiser(p) is not None
        for p in range(scene.first, place)
        if scene.clauses.chunks[p].span.start < quote.end <= scene.clauses.chunks[p].span.end
    )
    return particle and chunk.predicate is None and chunk.case in {None, Case.BARE}


def _edges(scene: Scene) -> tuple[int, int]:
    span = scene.clauses.sentences[scene.clauses.homes[scene.first]].span
    return span.start, span.end


def _words(text: str) -> bool:
    return any(map(str.isalnum, text))


def _without_stop(scene: Scene, span: Span) -> Span:
    kept = span.of(scene.clauses.text).rstrip(STOPS)
    return Span(span.start, span.start + len(kept)) if kept else span
