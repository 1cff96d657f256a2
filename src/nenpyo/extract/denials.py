"""Whose denial is of what the text told before: 「…を掌握した。国軍は「掌握された事実はない」と」.

A happening that somebody denies, in the words of one that the text has on another's authority or
its own, is the same happening, in dispute. What merely did not happen is no denial.
"""

import unicodedata
from collections.abc import Iterator, Sequence

from nenpyo.model import EventMention, EventRelation, RelationType, Status
from nenpyo.pack.dissent import DissentGrammar

NEAR = 400
"""Characters: a denial stands by what it denies, in the same sentence or one of the next."""


def denials(
    text: str, events: Sequence[EventMention], grammar: DissentGrammar
) -> Iterator[EventRelation]:
    """Each happening that somebody denies, joined with the nearest telling of it before."""
    for number, event in enumerate(events):
        if event.status is not Status.NEGATED or not _is_denied(text, event, grammar):
            continue
        before = (one for one in reversed(events[:number]) if _denies(text, one, event))
        if denied := next(before, None):
            yield EventRelation(type=RelationType.SAME, source=denied.id, target=event.id)


def _is_denied(text: str, event: EventMention, grammar: DissentGrammar) -> bool:
    """Whether the words around a happening that is told as not so make it a denial."""
    start, end = event.sentence.start, event.sentence.end
    spoken_of = grammar.taken_up.search(text, start, event.trigger.start)
    return bool(spoken_of or grammar.denied.search(text, event.trigger.start, end))


def _denies(text: str, told: EventMention, denied: EventMention) -> bool:
    """Whether the second mention says of the first, by another's word, that it is not so."""
    if denied.trigger.start - told.trigger.end > NEAR or told.status is not Status.ACTUAL:
        return False
    kind = told.type is denied.type and (told.mode is None or told.mode == denied.mode)
    others = {*told.sources} != {*denied.sources}
    return kind and others and _share_word(told.trigger.of(text), denied.trigger.of(text))


def _share_word(one: str, other: str) -> bool:
    """Whether two triggers have two ideographs in a row in common, or begin with the same."""
    pairs = {one[at : at + 2] for at in range(len(one) - 1) if _is_word(one[at : at + 2])}
    return any(pair in other for pair in pairs) or (one[0] == other[0] and _is_word(one[0]))


def _is_word(letters: str) -> bool:
    return all(unicodedata.name(one, "").startswith("CJK UNIFIED") for one in letters)
