"""Dated sentences, looked up by the words for doings in them, or by kind and name.

The events of a series have parties, kinds and days. What no lexicon knows, and what a text tells
without its parties, is known again by the words of the sentence that tells it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from daachorse import CharwiseDoubleArrayAhoCorasick

from nenpyo.model import (
    Annotation,
    EventMention,
    EventType,
    Sentence,
    Span,
    Status,
    TimeInterval,
)
from nenpyo.reconcile.reports import Party
from nenpyo.reconcile.similarity import VISIT

DATED = 366
"""Days: what is told less exactly than by its year is told on no day."""
Kind = tuple[EventType, str | None]
SINGLE = frozenset({(EventType.CONSULT, VISIT), (EventType.CONSULT, None)})
"""Kinds of doings that are one whatever the word for it."""
SURE_NAME, NAME = "=", "?"
"""What stands before a person's name among marks: anybody's, one's without a country."""
MentionId = tuple[str, str]
Key = tuple[str, str]
"""A word and nothing; or a kind and somebody's mark."""


@dataclass(frozen=True, slots=True)
class Done:
    """A doing that a sentence tells: its mention, word, kind and day, and whether it was done."""

    mention: MentionId
    word: str
    kind: Kind
    days: TimeInterval | None
    done: bool


@dataclass(frozen=True, slots=True)
class Telling:
    """A dated sentence: its text, the days it names with their places, who is named, what is done.

    `names` are the marks of those named.
    """

    document: str
    span: Span
    text: str
    days: tuple[tuple[int, TimeInterval], ...]
    names: frozenset[str]
    done: tuple[Done, ...]


Tellings = Mapping[Key, Sequence[Telling]]
"""The dated sentences of a chronicle."""
Names = Callable[[Annotation], Mapping[str, frozenset[str]]]
"""The marks of the chains of a document."""


def key_of(word: str) -> Key:
    """Where the sentences with a word for a doing are looked up."""
    return word, ""


def kind_key(kind: Kind, mark: str) -> Key:
    """Where the sentences that tell a doing of a kind and name somebody are looked up."""
    return f"{kind[0]}/{kind[1]}", mark


def tellings_of(
    documents: Iterable[Annotation], words: Iterable[str], names: Names
) -> dict[Key, list[Telling]]:
    """The dated sentences of documents, by some words and by kinds."""
    found: dict[Key, list[Telling]] = defaultdict(list)
    for keys, telling in keyed_tellings(documents, words, names):
        for key in keys:
            found[key].append(telling)
    return dict(found)


def keyed_tellings(
    documents: Iterable[Annotation], words: Iterable[str], names: Names
) -> Iterator[tuple[list[Key], Telling]]:
    """The dated sentences of documents, one by one, with the keys by which they are looked up."""
    deeds = sorted(set(words))
    if not deeds:
        return
    automaton = CharwiseDoubleArrayAhoCorasick(deeds)
    for annotation in documents:
        marks = names(annotation)
        for sentence in annotation.sentences:
            telling = _telling(annotation, sentence, marks)
            if telling is None:
                continue
            matches = automaton.find_overlapping(telling.text)
            keys = {key_of(deeds[at]) for _, _, at in matches}
            kinds = {one.kind for one in telling.done if one.kind in SINGLE}
            keys |= {kind_key(kind, name) for kind in kinds for name in telling.names}
            if keys:
                yield sorted(keys), telling


def names_by(ids: Mapping[MentionId, str], parties: Mapping[str, Party]) -> Names:
    """The marks of chains, by their entities and these as parties."""

    def names(annotation: Annotation) -> dict[str, frozenset[str]]:
        document = annotation.document.id
        entities = {one.id: ids.get((document, one.id), "") for one in annotation.chains}
        return {chain: _marks(parties.get(id_)) for chain, id_ in entities.items()}

    return names


def _marks(party: Party | None) -> frozenset[str]:
    """By what somebody is found who is named in a sentence; nobody's mark is empty."""
    if party is None:
        return frozenset()
    named = {SURE_NAME + party.person} if party.person else set()
    alone = {NAME + party.person} if party.person and not party.country else set()
    return frozenset({party.id, party.country or party.id} | named | alone)


def marks_of(party: Party, *, states: bool) -> frozenset[str]:
    """By what somebody is looked for: a person by name, where people count, else by country."""
    if not party.person or states:
        return frozenset({party.id, party.country or party.id})
    alone = set() if party.country else {SURE_NAME + party.person}
    return frozenset({party.id, NAME + party.person} | alone)


def _telling(
    annotation: Annotation, sentence: Sentence, marks: Mapping[str, frozenset[str]]
) -> Telling | None:
    start = sentence.span.start
    days = tuple(
        (one.span.start - start, one.interval)
        for one in annotation.times
        if sentence.span.covers(one.span) and one.interval and one.interval.width <= DATED
    )
    events = (one for one in annotation.events if sentence.span.covers(one.trigger))
    done = tuple(_done(one, annotation) for one in events)
    if not days and not any(one.days for one in done):
        return None
    named = (
        marks[chain.id]
        for chain in annotation.chains
        if any(sentence.span.covers(one.span) for one in chain.mentions)
    )
    text = sentence.span.of(annotation.document.text)
    return Telling(
        document=annotation.document.id,
        span=sentence.span,
        text=text,
        days=days,
        names=frozenset[str]().union(*named),
        done=done,
    )


def _done(event: EventMention, annotation: Annotation) -> Done:
    days = event.time.interval if event.time else None
    return Done(
        mention=(annotation.document.id, event.id),
        word=event.trigger.of(annotation.document.text),
        kind=(event.type, event.mode),
        days=days if days and days.width <= DATED else None,
        done=event.status is Status.ACTUAL,
    )
