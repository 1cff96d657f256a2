"""What a claim of a series counts, in words: the doing by its stems, and what is said with it.

The lexicon of events does not know every doing, and no text tells one's parties each time. By its
words a doing is known again in other texts.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from nenpyo.extract.counted import Passage, path_of, words_in
from nenpyo.model import Analysis, Case, Chunk, EntityType, EventMention, Link, SeriesClaim, Span
from nenpyo.pack.events import LightKind
from nenpyo.pack.series import SeriesGrammar

ENDINGS = "HIRAGANA"
"""The letters in which a verb is inflected stand behind its stem."""
WORD = 2
"""Characters of a word that says enough alone."""
WINDOW = 40
"""Chunks to look back in a sentence."""
PERFORMED = frozenset({LightKind.PERFORM})
"""What a verb does that says nothing beside its noun."""
PATIENTS = frozenset({Case.ACCUSATIVE, Case.NOMINATIVE, Case.TOPIC, Case.DATIVE})


@dataclass(frozen=True, slots=True)
class Wording:
    """A document's chunks, the verbs (lemmas) that say nothing alone, the words of its language."""

    analysis: Analysis
    text: str
    light: Mapping[str, frozenset[LightKind]]
    grammar: SeriesGrammar


def with_doing(
    claim: SeriesClaim, events: Sequence[EventMention], passage: Passage, wording: Wording
) -> SeriesClaim:
    """The claim with the stems of the doing that it counts, the words beside it, who is named.

    `events` are the mentions of what it counts, as far as the lexicon knows it.
    """
    places = _doings(claim, passage, wording)
    counted = [word for at in places for word in _numbers(at, passage, wording)]
    places += [at for one in events for at in _told(one, wording.analysis)]
    chunks = wording.analysis.chunks
    deeds = [stem for at in places for stem in _stems(at, passage, wording)]
    inside = sorted({below for at in places for below in (*_below(at, chunks), at)})
    about = [
        word
        for at in inside
        if _is_noun(chunks[at])
        for word in _words(chunks[at], passage, wording)
    ]
    spans = [chunks[at].content for at in inside]
    who = [
        chain.id
        for chain in wording.analysis.chains
        if any(span.overlaps(one.span) for one in chain.mentions for span in spans)
    ]
    deeds = list(dict.fromkeys((*([claim.noun] if claim.noun else ()), *deeds)))
    about = [word for word in dict.fromkeys(about) if not any(word in deed for deed in deeds)]
    parties = [id_ for one in events for id_ in (*one.actors, *one.recipients)]
    return replace(
        claim,
        deeds=tuple(deeds),
        about=tuple(about),
        terms=tuple(dict.fromkeys((*claim.terms, *counted))),
        who=tuple(dict.fromkeys((*parties, *who))),
    )


def _doings(claim: SeriesClaim, passage: Passage, wording: Wording) -> list[int]:
    """The chunks that tell what is counted: the noun behind, the subject, else the predicate."""
    chunks = wording.analysis.chunks
    path = path_of(claim.span, passage, chunks)
    if not path:
        return []
    if path[1:] and chunks[path[0]].predicate is None and chunks[path[1]].predicate is None:
        return [path[1], *path[-1:]]
    subjects = [
        at
        for at in reversed(range(*passage.sentence.chunks))
        if chunks[at].head in path and at not in path and _is_patient(chunks[at])
    ]
    nominal = [at for at in subjects if chunks[at].predicate is not None]
    if not nominal and _ends_here(chunks[path[0]], claim):
        before = reversed(range(passage.sentence.chunks[0], path[0]))
        nominal = [at for at in before if _is_patient(chunks[at]) and chunks[at].predicate]
    return nominal[:1] or [*path[-1:], *subjects[:1]]


def _lands(chunk: Chunk, analysis: Analysis) -> list[Span]:
    """Where a chunk names states and people, by whom a doing is not known again."""
    chains = (one for one in analysis.chains if one.state or one.type is EntityType.PERSON)
    spans = (mention.span for chain in chains for mention in chain.mentions)
    return [span for span in spans if span.overlaps(chunk.span)]


def _ends_here(chunk: Chunk, claim: SeriesClaim) -> bool:
    """Whether a chunk says nothing but the claim (…のは初めてだと)."""
    return chunk.predicate is None or chunk.content.start == claim.span.start


def _is_patient(chunk: Chunk) -> bool:
    return chunk.topic or chunk.case in PATIENTS


def _told(event: EventMention, analysis: Analysis) -> list[int]:
    chunks = enumerate(analysis.chunks)
    return [at for at, one in chunks if one.content.overlaps(event.trigger)][-1:]


def _stems(at: int, passage: Passage, wording: Wording) -> Iterator[str]:
    """The stem of what a chunk tells; of a light verb, the nouns that it takes, too."""
    chunks = wording.analysis.chunks
    chunk, predicate = chunks[at], chunks[at].predicate
    if predicate is None or predicate.nominal:
        yield from _words(chunk, passage, wording)[-1:]
        return
    kinds = wording.light.get(predicate.lemma)
    if kinds:
        taken = [i for i in range(max(0, at - WINDOW), at) if chunks[i].head == at]
        objects = [i for i in taken if chunks[i].case is Case.ACCUSATIVE]
        for below in objects or (i for i in taken if chunks[i].case in PATIENTS):
            yield from _words(chunks[below], passage, wording)[-1:]
    stem = _stem(chunk.content.of(wording.text))
    if stem and kinds != PERFORMED:
        yield stem


def _is_noun(chunk: Chunk) -> bool:
    return chunk.predicate is None or chunk.predicate.nominal


def _stem(word: str) -> str:
    return "".join(takewhile(lambda c: not unicodedata.name(c, "").startswith(ENDINGS), word))


def _below(at: int, chunks: Sequence[Chunk]) -> Iterator[int]:
    """The chunks under one that say more of it, but for clauses of their own beside it."""
    place = at - 1
    inside = {at}
    while place >= 0 and at - place < WINDOW:
        chunk = chunks[place]
        aside = chunk.predicate is not None and chunk.link is not Link.ADNOMINAL
        if chunk.head in inside and not aside:
            inside.add(place)
            yield place
        place -= 1


def _words(chunk: Chunk, passage: Passage, wording: Wording) -> list[str]:
    """The words of a chunk, a short one joined to the one before it; no times, no counts."""
    analysis, text = wording.analysis, wording.text
    taken = [time.span for time in analysis.times if time.span.overlaps(chunk.span)]
    taken += (*passage.counts, *passage.limits)
    taken += _lands(chunk, analysis)
    found: list[Span] = []
    for word in words_in(chunk, analysis.tokens):
        if any(word.overlaps(one) for one in taken) or text[word.start].isnumeric():
            continue
        last = found[-1] if found else None
        joins = last and last.end == word.start
        if last and joins and min(word.end - word.start, last.end - last.start) < WORD:
            found[-1] = Span(last.start, word.end)
        else:
            found.append(word)
    words = [one.of(text) for one in found if text[one.start].isalnum()]
    plain = wording.grammar.plain
    return [one for one in words if not plain.fullmatch(one)]


def _numbers(at: int, passage: Passage, wording: Wording) -> list[str]:
    """How many a chunk says, or how often, beside the count of the claim: that is a kind, too."""
    taken = [*passage.counts, *(time.span for time in passage.times)]
    words = words_in(wording.analysis.chunks[at], wording.analysis.tokens)
    told = (word.of(wording.text) for word in words if not any(word.overlaps(t) for t in taken))
    return [word for word in told if word[0].isnumeric()]
