"""Cues of a sentence and what each holds: the quoted clause, the fact, the request, the thought."""

from collections.abc import Iterator
from dataclasses import dataclass

from nenpyo.extract.clauses import Clauses
from nenpyo.extract.quotes import inside
from nenpyo.model import Case, Link, Span, Voice
from nenpyo.pack.statements import CueRule, StatementGrammar, Takes

LONGEST_NAME = 12
"""Characters; a shorter quotation without a predicate is a name or a term, not speech."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence: its chunks as a half-open range, its quotations, and what reads them."""

    clauses: Clauses
    grammar: StatementGrammar
    first: int
    last: int
    quotes: tuple[Span, ...]

    def text(self, place: int) -> str:
        """A chunk's characters."""
        return self.clauses.chunks[place].span.of(self.clauses.text)

    def content(self, place: int) -> str:
        """A chunk's characters without particles, punctuation and opening marks."""
        return self.clauses.chunks[place].content.of(self.clauses.text)

    def quoted(self, place: int) -> bool:
        """Whether a chunk begins inside a quotation (its opening mark may belong to it)."""
        return inside(self.quotes, self.clauses.chunks[place].content.start)

    def leftmost(self, place: int) -> int:
        """The first chunk of all that hang on one, itself included."""
        left = place
        for child in self.clauses.children[place]:
            left = min(left, self.leftmost(child))
        return left


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


def _utterance(scene: Scene, place: int) -> Utterance | None:
    chunk = scene.clauses.chunks[place]
    if chunk.predicate is None or not _stands_free(scene, place):
        return None
    fused = _fused(scene, place)
    if fused:
        return fused
    rules = [rule for rule in scene.grammar.cues if chunk.predicate.lemma in rule.verbs]
    if chunk.predicate.voice is Voice.PASSIVE:
        rules = [rule for rule in rules if rule.passive]
    finders = ((Takes.CLAUSE, _clause), (Takes.FACT, _fact), (Takes.REQUEST, _request), (Takes.NOUN, _noun))
    for takes, finder in finders:
        rule = next((rule for rule in rules if takes in rule.takes), None)
        if rule and (held := finder(scene, place)):
            return _made(scene, place, held, takes, rule)
    held = _clause(scene, place)
    if held and not rules and chunk.predicate.voice is not Voice.PASSIVE:
        free = _made(scene, place, held, Takes.CLAUSE, None)
        return free if free.direct and chunk.predicate.lemma not in scene.grammar.naming else None
    return None


def _stands_free(scene: Scene, place: int) -> bool:
    """Whether a cue is one of the sentence's own, not one that only describes a noun."""
    chunk = scene.clauses.chunks[place]
    if scene.quoted(place):
        return False
    if chunk.link is not Link.ADNOMINAL or chunk.head < 0:
        return True
    noun = scene.content(chunk.head)
    return noun in scene.grammar.wrappers or noun in scene.grammar.facts


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
        direct=_direct(scene, end),
        takes=takes,
        rule=rule,
    )


def _direct(scene: Scene, end: int) -> Span | None:
    """The inside of the quotation that ends where the content does."""
    text = scene.clauses.text
    for quote in scene.quotes:
        if quote.end == end and quote.end - quote.start > 2:
            start, stop = quote.start + 1, quote.end - 1
            while start < stop and text[start].isspace():
                start += 1
            while stop > start and (text[stop - 1].isspace() or text[stop - 1] in "\u3002\uff0e"):
                stop -= 1
            return Span(start, stop) if start < stop else None
    return None


def _is_speech(scene: Scene, found: Utterance) -> bool:
    """Whether a quotation is more than a name: it says something of something."""
    if found.rule is not None and not found.rule.hearsay:
        return True
    said = scene.clauses.chunks[found.said]
    assert found.direct is not None
    clause = said.predicate is not None and not said.predicate.nominal
    return clause or found.direct.end - found.direct.start > LONGEST_NAME


def _fused(scene: Scene, place: int) -> Utterance | None:
    """A clause that shares its chunk with the cue."""
    chunk = scene.clauses.chunks[place]
    text = scene.text(place)
    for lemma, pattern in scene.grammar.fused:
        match = pattern.search(text)
        rule = next((rule for rule in scene.grammar.cues if lemma in rule.verbs), None)
        if match and rule and match.start("mark") > 0 and not _names_object(scene, place):
            start = chunk.span.start
            end = start + match.start("mark")
            return Utterance(
                cue=place,
                cue_span=Span(start + match.start("cue"), start + match.end("cue")),
                said=place,
                object=place,
                end=end,
                direct=_direct(scene, end),
                takes=Takes.CLAUSE,
                rule=rule,
            )
    return None


def _names_object(scene: Scene, place: int) -> bool:
    """Whether the clause is a bare noun that an object is taken for (A を B とする)."""
    chunk = scene.clauses.chunks[place]
    nominal = chunk.predicate is None or chunk.predicate.nominal
    children = [scene.clauses.chunks[child] for child in scene.clauses.children[place]]
    return nominal and any(child.case is Case.ACCUSATIVE for child in children)


def _clause(scene: Scene, cue: int) -> tuple[int, int, int] | None:
    """The quoted clause that hangs on the cue, nearest first."""
    for child in reversed(scene.clauses.children[cue]):
        chunk = scene.clauses.chunks[child]
        match = scene.grammar.complementiser.search(scene.text(child))
        if match is None or match.start() == 0:
            continue
        end = chunk.span.start + match.start()
        closes = _direct(scene, end) is not None
        if (chunk.link is Link.QUOTE or closes) and not inside(scene.quotes, end):
            return child, child, end
    return None


def _fact(scene: Scene, cue: int) -> tuple[int, int, int] | None:
    """The clause before a noun that makes it a fact (…ことを)."""
    for child in reversed(scene.clauses.children[cue]):
        chunk = scene.clauses.chunks[child]
        if chunk.predicate is None and scene.content(child) in scene.grammar.facts:
            said = _clause_of_noun(scene, child)
            if said is not None and (chunk.case is Case.ACCUSATIVE or chunk.topic):
                return said, child, _clause_end(scene, said)
    return None


def _request(scene: Scene, cue: int) -> tuple[int, int, int] | None:
    for child in reversed(scene.clauses.children[cue]):
        chunk = scene.clauses.chunks[child]
        if chunk.predicate and scene.grammar.requests & set(chunk.words):
            text = scene.text(child).rstrip("\u3001\uff0c, ")
            return child, child, chunk.span.start + len(text)
    return None


def _noun(scene: Scene, cue: int) -> tuple[int, int, int] | None:
    """The clause before a noun of speech or thought (…との認識を)."""
    for child in reversed(scene.clauses.children[cue]):
        chunk = scene.clauses.chunks[child]
        if chunk.case is not Case.ACCUSATIVE or not scene.grammar.contents.search(scene.content(child)):
            continue
        said = _clause_of_noun(scene, child)
        if said is None:
            continue
        marked = scene.grammar.complementiser.search(scene.text(said))
        if marked or scene.leftmost(said) < said:
            return said, child, _clause_end(scene, said)
    return None


def _clause_of_noun(scene: Scene, noun: int) -> int | None:
    """The last chunk of the clause before a noun, through a 「という」 of its own chunk."""
    for child in reversed(scene.clauses.children[noun]):
        chunk = scene.clauses.chunks[child]
        if chunk.link is not Link.ADNOMINAL:
            continue
        if chunk.predicate is None and _direct(scene, _clause_end(scene, child)) is None:
            continue
        quoted = _clause(scene, child)
        return quoted[0] if quoted else child
    return None


def _clause_end(scene: Scene, said: int) -> int:
    """Where the characters of a clause end: before what joins it to its cue or noun."""
    chunk = scene.clauses.chunks[said]
    text = scene.text(said)
    for _, pattern in scene.grammar.fused:
        if (match := pattern.search(text)) and match.start("mark") > 0:
            return chunk.span.start + match.start("mark")
    match = scene.grammar.complementiser.search(text)
    if match and match.start() > 0:
        return chunk.span.start + match.start()
    return chunk.span.start + len(text.rstrip("\u3001\uff0c, "))
