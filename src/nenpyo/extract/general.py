"""Deeds that no entry of the lexicon knows: the dated ones of a party, and what is likely one."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from nenpyo.extract.anchoring import dates_of
from nenpyo.extract.clauses import SHARED, Clauses, arguments
from nenpyo.extract.lexicon import Lexicon, last_of, lexicon_of
from nenpyo.extract.light import kinds_of
from nenpyo.extract.topics import SUBJECTS
from nenpyo.extract.triggers import EMPTY, Trigger, noun_in
from nenpyo.model import (
    Case,
    Link,
    Predicate,
    RegionKind,
    Span,
    Statement,
    TimeType,
    Tokens,
)  # fmt: skip
from nenpyo.pack.deeds import Deed, Filler
from nenpyo.pack.events import EventGrammar, Use

DOERS = (Case.NOMINATIVE, Case.TOPIC, Case.AGENTIVE, Case.ACCUSATIVE)
DATES = frozenset({TimeType.DATE, TimeType.TIME})
LEAST = 1.25
"""Log-odds from which a predicate is taken for a happening (training/deeds.py prints the curve)."""


def dated_deeds(
    clauses: Clauses, grammar: EventGrammar, told: Collection[int], saying: Collection[str]
) -> Iterator[Trigger]:
    """A trigger for each clause of the body that is over, names a party and has a date of its own.

    `told` are the chunks that tell other events, `saying` the verbs that report speech.
    """
    for place, chunk in enumerate(clauses.chunks):
        predicate = chunk.predicate
        if place in told or predicate is None or not _is_over(predicate):
            continue
        if predicate.lemma in grammar.vague or predicate.lemma in saying:
            continue
        in_body = clauses.sentences[clauses.homes[place]].region is RegionKind.BODY
        main = chunk.link is Link.ROOT or chunk.link in SHARED
        if in_body and main and _names(clauses, place) and any(dates_of(clauses, place)):
            yield Trigger(
                chunk=place, anchor=place, rule=grammar.general, use=Use.VERB, span=chunk.content
            )


def likely_deeds(
    clauses: Clauses,
    tokens: Tokens,
    grammar: EventGrammar,
    told: Collection[int],
    statements: Sequence[Statement],
) -> Iterator[Trigger]:
    """A trigger for each predicate that the language's model takes for a happening.

    What a clause says of a happening told elsewhere (the talks lasted an hour) is none beside it.
    """
    lexicon = lexicon_of(grammar)
    around = surroundings_of(clauses, statements)
    for place, chunk in enumerate(clauses.chunks):
        predicate = chunk.predicate
        if place in told or predicate is None or predicate.nominal:
            continue
        if _says_of_a_happening(clauses, tokens, lexicon, place) or _is_empty(
            clauses, lexicon, place
        ):
            continue
        if grammar.likelihood(deed_of(clauses, tokens, place, around)) >= LEAST:
            yield Trigger(
                chunk=place,
                anchor=place,
                rule=grammar.likely,
                use=Use.VERB,
                span=_with_object(clauses, grammar, place),
            )


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is counted once for a document.

    `said` are the chunks that stand in what somebody says; `dated` and `named` tell how many
    chunks of each sentence hold a date, and a name.
    """

    said: frozenset[int]
    dated: tuple[int, ...]
    named: tuple[int, ...]


def surroundings_of(clauses: Clauses, statements: Sequence[Statement]) -> Surroundings:
    """The columns that `deed_of` looks at."""
    starts = [chunk.content.start for chunk in clauses.chunks]
    spans = [one.content for one in statements]
    inside = [range(*sentence.chunks) for sentence in clauses.sentences]
    return Surroundings(
        said=frozenset(
            place
            for span in spans
            for place in range(bisect_left(starts, span.start), bisect_left(starts, span.end))
        ),
        dated=tuple(
            sum(any(t.type in DATES for t in clauses.times[one]) for one in own) for own in inside
        ),
        named=tuple(sum(bool(clauses.names[one]) for one in own) for own in inside),
    )


def deed_of(clauses: Clauses, tokens: Tokens, place: int, around: Surroundings) -> Deed:
    """A chunk's predicate as the language's model sees it."""
    chunk, home = clauses.chunks[place], clauses.homes[place]
    assert chunk.predicate is not None
    return Deed(
        predicate=chunk.predicate,
        word=_last_word(clauses, tokens, place),
        words=chunk.words,
        link=chunk.link,
        region=clauses.sentences[home].region,
        fillers=tuple(_filler(clauses, tokens, child) for child in clauses.children[place]),
        head=_last_word(clauses, tokens, chunk.head) if chunk.head >= 0 else None,
        dated=around.dated[home],
        named=around.named[home],
        sentence=home,
        said=place in around.said,
    )


def _filler(clauses: Clauses, tokens: Tokens, child: int) -> Filler:
    chunk = clauses.chunks[child]
    if chunk.predicate is not None and not chunk.predicate.nominal:
        return Filler(case=None, word=None, link=chunk.link, names=(), times=())
    return Filler(
        case=chunk.case,
        word=_last_word(clauses, tokens, child),
        link=None,
        names=tuple(dict.fromkeys(name.type for name in clauses.names[child])),
        times=tuple(time.type for time in clauses.times[child]),
    )


def _last_word(clauses: Clauses, tokens: Tokens, place: int) -> str:
    return tokens.lemmas[last_of(tokens, clauses.chunks[place], "")]


def _says_of_a_happening(clauses: Clauses, tokens: Tokens, lexicon: Lexicon, place: int) -> bool:
    """Whether the subject of a predicate is an event noun."""
    return any(
        noun_in(tokens, lexicon, clauses.chunks[child])
        for child in arguments(clauses, place, *SUBJECTS)
    )


def _is_empty(clauses: Clauses, lexicon: Lexicon, place: int) -> bool:
    """Whether a light verb only says that something was, and leaves out what."""
    filled = arguments(clauses, place, Case.ACCUSATIVE, *SUBJECTS)
    return bool(kinds_of(lexicon, clauses.chunks[place]) & EMPTY) and not any(True for _ in filled)


def _with_object(clauses: Clauses, grammar: EventGrammar, place: int) -> Span:
    """The predicate, with the object before it where it says little by itself (gave a speech)."""
    span, before = clauses.chunks[place].content, place - 1
    predicate = clauses.chunks[place].predicate
    objects = [*arguments(clauses, place, Case.ACCUSATIVE, Case.NOMINATIVE)]
    vague = predicate is not None and predicate.lemma in grammar.vague
    if vague and before in objects and not clauses.names[before]:
        return Span(clauses.chunks[before].content.start, span.end)
    return span


def _is_over(predicate: Predicate) -> bool:
    return predicate.past and not predicate.negated and not predicate.nominal


def _names(clauses: Clauses, place: int) -> bool:
    """Whether a doer or what is done is known by name, or by whose it is."""
    return any(
        clauses.names[part]
        for child in arguments(clauses, place, *DOERS)
        for part in (child, *arguments(clauses, child, Case.GENITIVE))
    )
