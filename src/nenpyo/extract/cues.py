"""Cues of a sentence that hold something said."""

from collections.abc import Iterator
from dataclasses import dataclass

from nenpyo.extract.complements import (
    LONGEST_NAME,
    clause,
    clause_end,
    clause_of_noun,
    direct,
    fact,
    is_particle,
    noun,
    request,
    takes_clause,
    takes_object,
    word,
)  # fmt: skip
from nenpyo.extract.quotes import COMMAS, inside
from nenpyo.extract.scenes import Scene
from nenpyo.model import Case, Link, Span, Voice
from nenpyo.pack.statements import CueRule, Takes


@dataclass(frozen=True, slots=True)
class Utterance:
    """A cue with what it holds.

    `said` is the last chunk of the content's clause, `end` where its characters end; `object` the
    chunk that hangs on the cue (the noun of a fact, else `said`). `direct` is the inside of a
    quotation that is all of the content.
    """

    cue: int
    cue_span: Span
    said: int
    object: int
    end: int
    direct: Span | None
    takes: Takes
    rule: CueRule | None


def utterances(scene: Scene) -> Iterator[Utterance]:
    """Every cue of a sentence that holds something, the last first."""
    for place in reversed(range(scene.first, scene.last)):
        found = _utterance(scene, place)
        if found and (found.direct is None or _is_speech(scene, found)):
            yield found


def is_hearsay(said: Utterance) -> bool:
    """Whether the words are another's than the subject's (…という)."""
    return said.rule is not None and said.rule.hearsay


def is_passive(scene: Scene, said: Utterance) -> bool:
    """Whether the cue is in the passive (…と報じられた)."""
    predicate = scene.clauses.chunks[said.cue].predicate
    if said.said == said.cue:
        return said.rule is not None and said.rule.held and said.rule.passive
    return predicate is not None and predicate.voice is Voice.PASSIVE


def is_impersonal(scene: Scene, said: Utterance) -> bool:
    """Whether the cue's subject is not who says it."""
    return is_hearsay(said) or is_passive(scene, said) or said.takes is Takes.WORD


def _utterance(scene: Scene, place: int) -> Utterance | None:
    chunk = scene.clauses.chunks[place]
    if fused := _fused(scene, place):
        return fused
    if place == scene.last - 1 and (thought := _thought(scene, place)):
        return thought
    if chunk.predicate is None or scene.quoted(place) or not _stands_free(scene, place):
        return None
    rules = [rule for rule in scene.grammar.cues if chunk.predicate.lemma in rule.verbs]
    if chunk.predicate.voice is Voice.PASSIVE:
        rules = [rule for rule in rules if rule.passive]
    finders = (
        (Takes.CLAUSE, clause),
        (Takes.FACT, fact),
        (Takes.REQUEST, request),
        (Takes.NOUN, noun),
        (Takes.WORD, word),
    )
    for takes, finder in finders:
        rule = next((rule for rule in rules if takes in rule.takes), None)
        if rule and (held := finder(scene, place)):
            return _made(scene, place, held, takes, rule)
    held = clause(scene, place)
    if (
        held
        and not takes_clause(scene, chunk.predicate.lemma)
        and chunk.predicate.voice is not Voice.PASSIVE
    ):
        free = _made(scene, place, held, Takes.CLAUSE, None)
        return free if free.direct and chunk.predicate.lemma not in scene.grammar.naming else None
    return None


def _thought(scene: Scene, place: int) -> Utterance | None:
    """A noun of thought that ends the sentence (…する考えだ。)."""
    noun = scene.content(place)
    rule = next((r for r in scene.grammar.cues if r.final and noun in r.verbs), None)
    said = clause_of_noun(scene, place) if rule else None
    if rule is None or said is None or scene.leftmost(said) == said:
        return None
    return _made(scene, place, (said, place, clause_end(scene, said)), Takes.NOUN, rule)


def _stands_free(scene: Scene, place: int) -> bool:
    """Whether a cue is one of the sentence's own, not one that only describes a noun."""
    chunk = scene.clauses.chunks[place]
    if chunk.link is not Link.ADNOMINAL or chunk.head < 0:
        return True
    if chunk.predicate and any(
        rule.hearsay and chunk.predicate.lemma in rule.verbs for rule in scene.grammar.cues
    ):
        return False
    noun = scene.content(chunk.head)
    return (
        (chunk.head == scene.last - 1 and bool(scene.grammar.stative.search(noun)))
        or noun in scene.grammar.wrappers
        or noun in scene.grammar.facts
        or bool(scene.grammar.contents.search(noun))
    )


def _made(
    scene: Scene, cue: int, held: tuple[int, int, int], takes: Takes, rule: CueRule | None
) -> Utterance:
    said, obj, end = held
    return Utterance(
        cue=cue,
        cue_span=scene.clauses.chunks[cue].content,
        said=said,
        object=obj,
        end=end,
        direct=direct(scene, end),
        takes=takes,
        rule=rule,
    )


def _is_speech(scene: Scene, found: Utterance) -> bool:
    """Whether a quotation is more than a name: it says something of something."""
    if found.rule is not None and not found.rule.light:
        return True
    span, said = found.direct, scene.clauses.chunks[found.said]
    if span is None or span.end - span.start > LONGEST_NAME:
        return True
    parts = [c for c in scene.clauses.chunks[scene.first : scene.last] if span.overlaps(c.content)]
    held = any(c.topic or c.case in {Case.NOMINATIVE, Case.ACCUSATIVE} for c in parts)
    return held or (said.predicate is not None and not said.predicate.nominal)


def _fused(scene: Scene, place: int) -> Utterance | None:
    """A clause that shares its chunk with the cue."""
    chunk = scene.clauses.chunks[place]
    text = scene.text(place)
    for lemma, pattern in scene.grammar.fused:
        match = pattern.search(text)
        if match is None or scene.grammar.attempt.search(text[: match.start("mark")]):
            continue
        rule = next((rule for rule in scene.grammar.cues if lemma in rule.verbs), None)
        start = chunk.span.start
        end = start + match.start("mark")
        fits = rule is not None and _is_cue(scene, place, end, match["mark"])
        if rule and fits and (not rule.ground or _is_ground(scene, place)):
            return Utterance(
                cue=place,
                cue_span=Span(start + match.start("cue"), start + match.end("cue")),
                said=place,
                object=place,
                end=end,
                direct=direct(scene, end),
                takes=Takes.CLAUSE,
                rule=rule,
            )
    return None


def _is_cue(scene: Scene, place: int, end: int, mark: str) -> bool:
    """Whether what follows a clause in its chunk is a cue of the sentence's own."""
    chunk = scene.clauses.chunks[place]
    return (
        end > chunk.span.start
        and is_particle(scene, place, mark)
        and not inside(scene.quotes, end)
        and _stands_free(scene, place)
        and not _names_object(scene, place)
    )


def _is_ground(scene: Scene, place: int) -> bool:
    """Whether a clause says why somebody does what follows, not why it is done to him."""
    chunk = scene.clauses.chunks[place]
    head = chunk.head
    while head >= 0 and scene.clauses.chunks[head].predicate is None:
        head = scene.clauses.chunks[head].head
    deed = scene.clauses.chunks[head].predicate if head >= 0 else None
    told = any(deed.lemma in rule.verbs for rule in scene.grammar.cues) if deed else False
    parted = scene.text(place).rstrip()[-1:] in COMMAS
    active = deed is not None and deed.voice is not Voice.PASSIVE
    return chunk.predicate is not None and active and (parted or told)


def _names_object(scene: Scene, place: int) -> bool:
    """Whether the clause is a bare noun that an object is taken for (A を B とする)."""
    chunk = scene.clauses.chunks[place]
    if chunk.predicate is not None and not chunk.predicate.nominal:
        return False
    if chunk.predicate is None and not scene.grammar.stative.search(scene.content(place)):
        return direct(scene, chunk.content.end + 1) is None
    return takes_object(scene, place)
