"""Events of one kind by the same parties: what a series counts, and what a plan speaks of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from nenpyo.model import Chronology, Event, EventType
from nenpyo.reconcile.blocking import family
from nenpyo.reconcile.circles import PAIR
from nenpyo.reconcile.reports import Party, parties_of
from nenpyo.reconcile.similarity import COMING, MEETING_MODES, VISIT

WORD = 3
"""Characters in which two words for one kind of doing must agree."""
Marks = frozenset[str]
"""Parties as they are compared: entity ids, or country codes."""


@dataclass(frozen=True, slots=True)
class Deeds:
    """The events of a chronology by kind and country, oldest first."""

    events: Mapping[str, Event]
    parties: Mapping[str, Party]
    of_mention: Mapping[tuple[str, str], str]
    blocks: Mapping[tuple[EventType, str], Sequence[Event]]

    def marks(self, ids: Iterable[str], *, states: bool) -> Marks:
        """Parties by id, or by country."""
        parties = [self.parties[id_] for id_ in ids]
        return frozenset((p.country or p.id) if states else p.id for p in parties)

    def near(self, event: Event, type_: EventType | None = None) -> list[Event]:
        """The other events of a related kind in which some country of this one takes part."""
        marks = self.marks((*event.actors, *event.recipients), states=True)
        found = {
            other.id: other
            for mark in marks
            for other in self.blocks.get((family(type_ or event.type), mark), ())
            if other.id != event.id
        }
        return list(found.values())


def deeds_of(chronology: Chronology) -> Deeds:
    """Index the events once for all questions."""
    parties = parties_of(chronology.entities)
    blocks: dict[tuple[EventType, str], list[Event]] = defaultdict(list)
    for event in chronology.events:
        who = [parties[id_] for id_ in (*event.actors, *event.recipients)]
        for mark in dict.fromkeys(party.country or party.id for party in who):
            blocks[family(event.type), mark].append(event)
    return Deeds(
        events={event.id: event for event in chronology.events},
        parties=parties,
        of_mention={(r.document, r.id): e.id for e in chronology.events for r in e.mentions},
        blocks=blocks,
    )


def same_deed(one: Event, other: Event) -> bool:
    """Whether both are the same kind of doing: meetings, visits, else the same words for it."""
    types = {one.type, other.type}
    if types == {EventType.CONSULT}:
        if one.mode == other.mode:
            return True
        return {one.mode, other.mode} <= MEETING_MODES
    if types == {EventType.CONSULT, EventType.TRAVEL}:
        modes = {one.type: one.mode, other.type: other.mode}
        return modes[EventType.CONSULT] == VISIT and modes[EventType.TRAVEL] in COMING
    alike = any(_same_word(a.text, b.text) for a in one.mentions for b in other.mentions)
    return len(types) == 1 and one.mode == other.mode and alike


def _same_word(one: str, other: str) -> bool:
    """Whether two triggers begin alike; a stem of two characters holds for words as short."""
    return one[:WORD] == other[:WORD] or (min(len(one), len(other)) < WORD and one[:2] == other[:2])


def same_circle(one: Event, other: Event, deeds: Deeds, *, states: bool) -> bool:
    """Whether everybody who takes part in the first does so, in that role, in the other.

    The host of a visit is a state, whoever receives the guest.
    """
    if not _is_known(one):
        return False
    if one.recipients:
        hosts = states or one.mode == VISIT
        taken = deeds.marks(one.recipients, states=hosts)
        if not taken <= deeds.marks(other.recipients, states=hosts):
            return False
        return deeds.marks(one.actors, states=states) <= deeds.marks(other.actors, states=states)
    everybody = (*other.actors, *other.recipients)
    return deeds.marks(one.actors, states=states) <= deeds.marks(everybody, states=states)


def _is_known(event: Event) -> bool:
    """Whether it is told well enough who takes part: a meeting has two parties.

    What merely occurs to one (a win, a death) says too little of what it is.
    """
    if event.type in (EventType.CONSULT, EventType.OCCUR):
        return len({*event.actors, *event.recipients}) >= PAIR
    return bool(event.actors)
