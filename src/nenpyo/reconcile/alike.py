"""On which days texts tell something like what a claim counts, and how surely it is of its kind.

Much that is told alike is another matter: it bears out a claim that names its day or its distance.
What is told in all its words counts; only what all the same parties surely did refutes one.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import IntEnum

from nenpyo.model import Event, EventType, SeriesClaim, TimeInterval
from nenpyo.reconcile.deeds import may_be_one
from nenpyo.reconcile.ledger import Ledger, Told
from nenpyo.reconcile.tellings import (
    SINGLE,
    Done,
    Kind,
    MentionId,
    Telling,
    key_of,
    kind_key,
    marks_of,
)

EXACT = 31
"""Days: a date beside a word that dates it beyond doubt is as exact as its month."""
APART = timedelta(days=3)
"""What lies nearer may be the same happening, told by another clock or of the day of its report."""
WORD = 2
"""Characters of a word that says enough alone."""
PAIR = 2
"""So many things besides a word that says little make one telling like another."""
COUNTED = frozenset({EventType.CONSULT})
"""Types of doings of which all parties say which series it is, whatever the words beside them."""
Marks = tuple[frozenset[str], ...]


class Grade(IntEnum):
    """How surely something that is told belongs to a series."""

    HINT = 0
    FAIR = 1
    SURE = 2


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: a claim's words, its event, and the marks of each who is named.

    `people` are the same where people count, not their states; `parties` those of them who take
    part beyond doubt.
    """

    claim: SeriesClaim
    event: Event | None
    who: Marks
    people: Marks
    parties: Marks
    ledger: Ledger

    @property
    def kind(self) -> Kind | None:
        """The kind of the doing, where the lexicon knows it."""
        return (self.event.type, self.event.mode) if self.event else None

    def agrees(self, mention: MentionId) -> bool:
        """Whether the roles and ranks of an event do not bar it."""
        deeds = self.ledger.deeds
        id_ = deeds.of_mention.get(mention)
        return id_ is not None and (
            self.event is None or may_be_one(self.event, deeds.events[id_], deeds)
        )


def days_alike(
    told: Told, day: TimeInterval, ledger: Ledger, *, states: bool
) -> Iterator[tuple[TimeInterval, Grade]]:
    """The days before a day on which something like it is told, and how surely it is so."""
    wanted = _wanted(told, ledger, states=states)
    keys = [key_of(word) for word in told.claim.deeds]
    if wanted.kind and wanted.parties:
        keys += (kind_key(wanted.kind, mark) for mark in wanted.parties[0])
    found = {id(one): one for key in keys for one in ledger.tellings.get(key, ())}
    home = told.annotation.document.id
    others = (
        one
        for one in found.values()
        # What a claim says of itself bears nothing out.
        if one.document != home or not one.span.overlaps(told.claim.span)
    )
    for one in others:
        for days, grade in _days_of(wanted, one):
            if days.latest and day.earliest and days.latest + APART <= day.earliest:
                yield days, grade


def _wanted(told: Told, ledger: Ledger, *, states: bool) -> Wanted:
    document, known, event = told.annotation.document.id, ledger.deeds.parties, told.event
    ids = (ledger.entities.get((document, chain)) for chain in told.claim.who)
    named = [known[id_] for id_ in ids if id_]
    acting = [known[id_] for id_ in ((*event.actors, *event.recipients) if event else ())]
    either = (marks_of(one, states=True) | marks_of(one, states=False) for one in named)
    return Wanted(
        claim=told.claim,
        event=event,
        who=tuple(dict.fromkeys(either)),
        people=tuple(dict.fromkeys(marks_of(one, states=states) for one in named)),
        parties=tuple(dict.fromkeys(marks_of(one, states=states) for one in acting)),
        ledger=ledger,
    )


def _days_of(wanted: Wanted, telling: Telling) -> Iterator[tuple[TimeInterval, Grade]]:
    """The days of a sentence that tells something like it."""
    deeds = [deed for deed in wanted.claim.deeds if deed in telling.text]
    if not _is_like(wanted, telling, deeds):
        return
    grade = _grade(wanted, telling, deeds)
    told = [one for one in telling.done if _is_it(wanted, one, deeds)]
    done = [one for one in told if one.done]
    if told:
        yield from (
            (one.days, grade if wanted.agrees(one.mention) else Grade.HINT)
            for one in done
            if one.days
        )
        yield from ((days, Grade.HINT) for _, days in telling.days if done)
    elif deeds:
        at = min(telling.text.index(deed) for deed in deeds)
        nearest = max((place for place, _ in telling.days if place < at), default=None)
        for place, days in telling.days:
            is_beside = place == nearest and days.width <= EXACT
            yield days, grade if is_beside else Grade.HINT


def _is_like(wanted: Wanted, telling: Telling, deeds: Collection[str]) -> bool:
    """Whether enough is told alike beside the doing, and no other kind of it."""
    claim = wanted.claim
    beside = sum(word in telling.text for word in claim.about)
    beside += sum(bool(marks & telling.names) for marks in wanted.who)
    needed = min(1, len(claim.about) + len(wanted.who))
    if max(map(len, deeds), default=0) < WORD:
        needed, beside = PAIR, beside + len(deeds)
    if beside < needed:
        return False
    terms = [term for term in claim.terms if not any(term in deed for deed in claim.deeds)]
    if wanted.event and terms and not any(term in telling.text for term in terms):
        return False
    talks = {one.kind for one in telling.done if one.kind[0] is EventType.CONSULT}
    is_talk = wanted.event is not None and wanted.event.type is EventType.CONSULT
    return not is_talk or not talks or wanted.kind in talks


def _is_it(wanted: Wanted, one: Done, deeds: Collection[str]) -> bool:
    """Whether a sentence tells the doing as this one: of its kind, or in its word."""
    same_kind = wanted.kind == one.kind and one.kind in SINGLE
    return same_kind or any(deed in one.word or one.word.startswith(deed[:WORD]) for deed in deeds)


def _grade(wanted: Wanted, telling: Telling, deeds: Collection[str]) -> Grade:
    """Whether it is told in all the words, and of all who take part."""
    claim, event = wanted.claim, wanted.event
    is_told = wanted.kind in SINGLE or max(map(len, deeds), default=0) >= WORD
    if not is_told or not all(term in telling.text for term in claim.terms):
        return Grade.HINT
    parties = wanted.parties or wanted.people
    named = [bool(marks & telling.names) for marks in parties]
    beside = [word for word in claim.about if word in telling.text]
    whole = all(named) and len(beside) == len(claim.about)
    together = len(parties) >= PAIR and all(named)
    is_same = event is not None and (
        (together and event.type in COUNTED) or (whole and event.type is not EventType.OCCUR)
    )
    if wanted.parties and all(named) and is_same:
        return Grade.SURE
    is_theirs = (any(named) or not parties) and bool(claim.terms)
    is_fair = (whole and (beside or parties)) or together
    return Grade(bool(is_fair or (is_theirs and len(beside) + sum(named) >= PAIR)))
