"""What the reports of events say in their own words, for who asks after more than the event."""

import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise

from nenpyo.model import Annotation, EventMention, RegionKind, Span
from nenpyo.reconcile.reports import printed

BEFORE = 30
"""Characters before a trigger in which what is done stands as a rule, with what to."""
ENDINGS = "HIRAGANA"


@dataclass(frozen=True, slots=True)
class Account:
    """One mention of an event in its document, which was printed on the day `said`.

    `named` are the entities that its sentence names, `stems` the pairs of characters around the
    trigger that are no part of a name, a date or an ending, `word` the trigger.
    """

    document: str
    said: date
    mention: EventMention
    named: frozenset[str]
    stems: frozenset[str]
    word: str
    is_headed: bool


Accounts = Callable[[str], Sequence[Account]]
"""Gives the accounts of an event, by its id."""
Named = Callable[[Span], frozenset[str]]
"""Gives the entities that are named within some span of a document."""


def accounts_of(
    annotations: Iterable[Annotation],
    of_mention: Mapping[tuple[str, str], str],
    entities: Mapping[tuple[str, str], str],
) -> Accounts:
    """The accounts of the events; `entities` are those of all chains."""
    told: dict[str, list[tuple[Annotation, Named, EventMention]]] = {}
    for annotation in annotations:
        named = named_in(annotation, entities)
        for mention in annotation.events:
            event = of_mention.get((annotation.document.id, mention.id))
            if event is not None:
                told.setdefault(event, []).append((annotation, named, mention))

    @cache
    def accounts(event: str) -> Sequence[Account]:
        return [_account(*one) for one in told.get(event, ())]

    return accounts


def accounts_in(
    annotation: Annotation, entities: Mapping[tuple[str, str], str]
) -> dict[str, Account]:
    """What a document tells, mention by mention."""
    named = named_in(annotation, entities)
    return {one.id: _account(annotation, named, one) for one in annotation.events}


def named_in(annotation: Annotation, entities: Mapping[tuple[str, str], str]) -> Named:
    """Gives the entities that a document names within some span."""
    document = annotation.document.id
    names = sorted(
        (mention.span.start, entities[document, chain.id])
        for chain in annotation.chains
        if (document, chain.id) in entities
        for mention in chain.mentions
    )
    starts = [start for start, _ in names]

    def named(span: Span) -> frozenset[str]:
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        return frozenset(id_ for _, id_ in names[first:last])

    return named


def _account(annotation: Annotation, named: Named, mention: EventMention) -> Account:
    heads = [s.span for s in annotation.sentences if s.region is not RegionKind.BODY]
    return Account(
        document=annotation.document.id,
        said=printed(annotation.document),
        mention=mention,
        named=named(mention.sentence),
        stems=frozenset(_stems(annotation, words_before(mention))),
        word=mention.trigger.of(annotation.document.text),
        is_headed=any(span.covers(mention.trigger) for span in heads),
    )


def words_before(mention: EventMention, reach: int = BEFORE) -> Span:
    """The words up to a trigger's end, from its sentence's start or not far before."""
    return Span(max(mention.sentence.start, mention.trigger.start - reach), mention.trigger.end)


def stems_before(annotation: Annotation, mention: EventMention) -> frozenset[str]:
    """The pairs of characters before a trigger that are no part of a name, a date or an ending."""
    start, end = words_before(mention).start, mention.trigger.start
    return frozenset(_stems(annotation, Span(start, end)) if start < end else ())


def _stems(annotation: Annotation, words: Span) -> Iterator[str]:
    text = list(words.of(annotation.document.text))
    names = (one.span for chain in annotation.chains for one in chain.mentions)
    for span in (*names, *(time.span for time in annotation.times)):
        if span.overlaps(words):
            for at in range(max(span.start, words.start), min(span.end, words.end)):
                text[at - words.start] = " "
    for one, other in pairwise(text):
        if _is_stem(one) and _is_stem(other):
            yield one + other


def _is_stem(character: str) -> bool:
    """Whether a character is a letter that no ending is written with, and no figure."""
    return character.isalpha() and not is_ending(character)


@cache
def is_ending(character: str) -> bool:
    """Whether it is a letter in which endings are written."""
    return unicodedata.name(character, "").startswith(ENDINGS)
