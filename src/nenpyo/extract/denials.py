"""Whose denial is of what the text told before: 「…を掌握した。国軍は「掌握された事実はない」と」.

A happening that somebody denies, in the words of one that the text has on another's authority or
its own, is the same happening, in dispute. What merely did not happen is no denial.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile

from nenpyo.extract.passages import holds
from nenpyo.model import (
    Analysis,
    Case,
    Document,
    EventMention,
    EventRelation,
    EventTime,
    EventType,
    Link,
    RelationType,
    Span,
    Statement,
    Status,
)
from nenpyo.pack.dissent import DissentGrammar

NEAR = 400
"""Characters: a denial stands by what it denies, in the same sentence or one of the next."""
FAMILIES = (
    frozenset({EventType.ASSAULT, EventType.MOBILIZE, EventType.COERCE}),
    frozenset({EventType.TRAVEL, EventType.CONSULT, EventType.ASSAULT}),
    frozenset({EventType.AGREE, EventType.SUPPORT, EventType.COOPERATE, EventType.CONCEDE}),
)
"""Types of which one word may take up another (such a launch: the rocket fire; such an entry)."""
ENDINGS = 12
"""Characters behind a trigger in which its endings stand."""
MUTUAL = frozenset({EventType.AGREE, EventType.CONSULT})
"""What takes two: who denies it is one of them."""
BESIDE = 4
"""Characters behind a date that are still of its phrase (3日からの)."""
WRITTEN = ("CJK UNIFIED", "KATAKANA")


@dataclass(frozen=True, slots=True)
class Denial:
    """A happening that is told as not so; `content` are the words of whoever says it.

    `taken_up`: its words point at what was told (no such talks); `is_meant`: they, or those
    behind it, say that it is a denial.
    """

    event: EventMention
    content: Span | None
    taken_up: bool
    is_meant: bool


def with_denials(
    document: Document,
    analysis: Analysis,
    events: Sequence[EventMention],
    statements: Sequence[Statement],
    grammar: DissentGrammar,
) -> tuple[tuple[EventMention, ...], tuple[EventRelation, ...]]:
    """The events, and each that somebody denies joined with the nearest telling of it before.

    A denial is of what it denies: of its kind, its time, its place and its parties.
    """
    found = list(events)
    relations = []
    for number, event in enumerate(events):
        if event.status is not Status.NEGATED:
            continue
        denial = _denial(document.text, event, statements, grammar)
        denied = _redated(event, denial.content, analysis)
        if event.type in MUTUAL and denial.content:
            denied = _with_speakers(denied, statements)
        denial = replace(denial, event=denied)
        before = (
            one for one in reversed(events[:number]) if _denies(document.text, one, denial, grammar)
        )
        if told := next(before, None):
            relations.append(EventRelation(type=RelationType.SAME, source=told.id, target=event.id))
            denied = _like(denied, told)
        found[number] = denied
    return tuple(found), tuple(relations)


def _redated(event: EventMention, content: Span | None, analysis: Analysis) -> EventMention:
    """The event without the day on which somebody denies it, but with that of the matter.

    「3日の会談について、報道官は5日、会っていないと述べた」 denies talks on the 3rd.
    """
    if content is None:
        return event
    spans = {time.id: time.span for time in analysis.times}
    day = spans.get(event.time.expression) if event.time else None
    if day and (content.covers(day) or not event.sentence.covers(day)):
        return event
    matters = {
        chunk.span.end
        for chunk in analysis.chunks
        if event.sentence.covers(chunk.span)
        and chunk.link is Link.ADNOMINAL
        and analysis.chunks[chunk.head].case is Case.ABOUT
    }
    for time in reversed(analysis.times):
        ends = (end for end in matters if time.span.end < end <= time.span.end + BESIDE)
        if time.interval and time.span.end <= content.start and next(ends, None):
            told = EventTime(value=time.value, interval=time.interval, expression=time.id)
            return replace(event, time=told)
    return replace(event, time=None)


def _with_speakers(event: EventMention, statements: Sequence[Statement]) -> EventMention:
    """The event with who denies it among its parties: he says that he did not agree."""
    said = (one for one in statements if holds(one, event.trigger))
    speakers = (one for statement in said for one in statement.speakers)
    return replace(event, actors=tuple(dict.fromkeys((*event.actors, *speakers))))


def _like(denied: EventMention, told: EventMention) -> EventMention:
    """A denial with what its own words leave open of the happening that it denies."""
    return replace(
        denied,
        type=told.type,
        mode=told.mode,
        time=denied.time or told.time,
        place=denied.place or told.place,
        actors=told.actors or denied.actors,
        recipients=told.recipients or denied.recipients,
    )


def _denial(
    text: str, event: EventMention, statements: Sequence[Statement], grammar: DissentGrammar
) -> Denial:
    """What makes a happening that is told as not so a denial."""
    start, end = event.sentence.start, event.sentence.end
    taken_up = grammar.taken_up.search(text, start, event.trigger.start) is not None
    denied = grammar.denied.search(text, event.trigger.start, end) is not None
    return Denial(event, _content(event, statements), taken_up, taken_up or denied)


def _content(event: EventMention, statements: Sequence[Statement]) -> Span | None:
    """The narrowest words of somebody in which an event stands."""
    holding = (one.content for one in statements if holds(one, event.trigger))
    return min(holding, key=lambda span: span.end - span.start, default=None)


def _denies(text: str, told: EventMention, denial: Denial, grammar: DissentGrammar) -> bool:
    """Whether the second mention says of the first, by another's word, that it is not so."""
    event = denial.event
    if event.trigger.start - told.trigger.end > NEAR or told.status is not Status.ACTUAL:
        return False
    if not _by_another(told, denial) or _are_apart(told, event):
        return False
    if denial.taken_up and any({told.type, event.type} <= family for family in FAMILIES):
        return True
    if told.type is not event.type:
        return False
    if denial.is_meant and event.type is EventType.AGREE:
        return True
    return _is_alike(text, told, event) and (
        denial.is_meant or _adds_nothing(text, told, denial, grammar)
    )


def _by_another(told: EventMention, denial: Denial) -> bool:
    """Whether the denial is not of whoever tells what it denies."""
    if {*told.sources} != {*denial.event.sources}:
        return True
    return denial.content is not None and not denial.content.covers(told.trigger)


def _are_apart(told: EventMention, denied: EventMention) -> bool:
    """Whether the two are of different days, places or sufferers."""
    if told.time and denied.time and not told.time.interval.overlaps(denied.time.interval):
        return True
    if told.place and denied.place and told.place != denied.place:
        return True
    return bool(told.recipients and denied.recipients) and not (
        {*told.recipients} & {*denied.recipients}
    )


def _is_alike(text: str, told: EventMention, denied: EventMention) -> bool:
    """Whether two mentions of one type tell the same: in one word, or of one place."""
    kind = None in (told.mode, denied.mode) or told.mode == denied.mode
    if kind and _share_word(told.trigger.of(text), denied.trigger.of(text)):
        return True
    return told.place is not None and told.place == denied.place


def _adds_nothing(text: str, told: EventMention, denial: Denial, grammar: DissentGrammar) -> bool:
    """Whether somebody's words name nobody and nothing that was not named before.

    「兵は越境していない」 answers who said that soldiers crossed; 「民間人は攻撃していない」
    does not say that nothing was attacked.
    """
    start, end = denial.event.trigger.start, denial.event.trigger.end + ENDINGS
    if denial.content is None or not grammar.done.search(text, start, end):
        return False
    start = max(denial.content.start, denial.event.sentence.start)
    clause = grammar.clause.split(text[start : denial.event.trigger.end])[-1]
    known = told.sentence.of(text)
    words = ("".join(run) for written, run in groupby(clause, _is_written) if written)
    return all(grammar.plain.fullmatch(word) or _is_known(word, known) for word in words)


def _is_known(word: str, text: str) -> bool:
    """Whether a text has a word; of ideographs its parts are enough (the phone talks: on phone)."""
    return word in text or (_is_word(word) and set(word) <= set(text))


def _share_word(one: str, other: str) -> bool:
    """Whether two triggers have two ideographs in a row in common, or one the other's only one.

    「撃っていない」 denies 「砲撃した」.
    """
    pairs = {one[at : at + 2] for at in range(len(one) - 1) if _is_word(one[at : at + 2])}
    if any(pair in other for pair in pairs):
        return True
    stems = _stem(one), _stem(other)
    return any(len(a) == 1 and a in b for a, b in (stems, stems[::-1]))


def _stem(trigger: str) -> str:
    """The ideographs with which a trigger begins."""
    return "".join(takewhile(_is_word, trigger))


def _is_word(letters: str) -> bool:
    return all(unicodedata.name(one, "").startswith(WRITTEN[0]) for one in letters)


def _is_written(letter: str) -> bool:
    """Whether a letter is one that words are written with, and endings are not."""
    return unicodedata.name(letter, "").startswith(WRITTEN)
