"""Events of one kind by the same parties: what a series counts, and what a plan speaks of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from nenpyo.model import Chronology, Event, EventType
from nenpyo.reconcile.accounts import is_ending
from nenpyo.reconcile.blocking import family
from nenpyo.reconcile.circles import PAIR, may_be_short
from nenpyo.reconcile.reports import Party, parties_of
from nenpyo.reconcile.similarity import COMING, MEETING_MODES, VISIT, shares_stem
from nenpyo.reconcile.surroundings import STRIKING

FACED = frozenset({None, "third-party"})
"""Modes of meetings face to face, of few."""
SHORTEST, WORD = 2, 3
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
    titles: Mapping[str, frozenset[str]]

    def marks(self, ids: Iterable[str], *, states: bool) -> Marks:
        """Parties by id, or by country."""
        parties = [self.parties[id_] for id_ in ids]
        return frozenset((p.country or p.id) if states else p.id for p in parties)

    def covers(self, ours: Iterable[str], theirs: Iterable[str], *, states: bool) -> bool:
        """Whether each of ours is one of theirs: by country, or by name, which may be cut short."""
        if states:
            return self.marks(ours, states=True) <= self.marks(theirs, states=True)
        parties = [self.parties[id_] for id_ in theirs]
        return all(_is_among(self.parties[id_], parties) for id_ in ours)

    def near(
        self, event: Event, type_: EventType | None = None, where: Iterable[str] = ()
    ) -> list[Event]:
        """The other events of a related kind in which some country of this one takes part.

        Of what strikes a place, those at other places (ids), too.
        """
        marks = self.marks((*taking_part(event), *where), states=True)
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
        who = [parties[id_] for id_ in taking_part(event)]
        for mark in dict.fromkeys(party.country or party.id for party in who):
            blocks[family(event.type), mark].append(event)
    return Deeds(
        events={event.id: event for event in chronology.events},
        parties=parties,
        of_mention={(r.document, r.id): e.id for e in chronology.events for r in e.mentions},
        blocks=blocks,
        titles={one.id: frozenset(one.titles) for one in chronology.entities if one.titles},
    )


def taking_part(event: Event) -> tuple[str, ...]:
    """Everybody who takes part; of a disaster, the place that it strikes."""
    parties = (*event.actors, *event.recipients)
    return (event.place,) if event.mode in STRIKING and event.place else parties


def _is_among(party: Party, others: Iterable[Party]) -> bool:
    return any(party.id == other.id or _may_be_same(party, other) for other in others)


def _may_be_same(party: Party, other: Party) -> bool:
    """Whether two names may be one person's: one is cut short, or only one has a country."""
    if not (party.person and other.person):
        return False
    has_name = party.person == other.person and None in (party.country, other.country)
    return has_name or may_be_short(party, other)


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
    if types == {EventType.CONSULT, EventType.ATTEND}:
        modes = {one.type: one.mode, other.type: other.mode}
        return modes[EventType.CONSULT] in MEETING_MODES
    same_word = shares_stem if one.mode in STRIKING else _same_word
    alike = any(same_word(a.text, b.text) for a in one.mentions for b in other.mentions)
    return len(types) == 1 and one.mode == other.mode and alike


def ranks_agree(one: Event, other: Event, deeds: Deeds, *, sure: bool) -> tuple[bool, ...]:
    """For each state whose people met, whether they may be of one rank: a minister is no leader.

    Talks of states alone are none of their leaders; a title that is not told tells nothing, so that
    it is not `sure`.
    """
    ours, theirs = _ranks(one, deeds), _ranks(other, deeds)
    if (ours and not theirs) or (sure and theirs and not ours):
        return (False,)
    return tuple(
        bool(titles & theirs[country])
        if titles and theirs.get(country)
        else not sure or _is_same_person(one, other, country, deeds)
        for country, titles in ours.items()
    )


def may_be_one(one: Event, other: Event, deeds: Deeds) -> bool:
    """Whether two events told in one word may be of one kind: roles and ranks do not bar it."""
    if (one.type, one.mode) != (other.type, other.mode):
        return False
    ours, theirs = (deeds.marks(event.actors, states=True) for event in (one, other))
    if ours and theirs and not ours & theirs:
        return False
    return all(ranks_agree(one, other, deeds, sure=True))


def _is_same_person(one: Event, other: Event, country: str, deeds: Deeds) -> bool:
    ours, theirs = (
        {id_ for id_ in event.actors if country in (deeds.parties[id_].country, id_)}
        for event in (one, other)
    )
    return any(deeds.parties[id_].person for id_ in ours & theirs)


def _ranks(event: Event, deeds: Deeds) -> dict[str, frozenset[str]]:
    """The titles of the people who act in an event, by the country that each speaks for."""
    people = [deeds.parties[id_] for id_ in event.actors if deeds.parties[id_].person]
    return {p.country or p.id: deeds.titles.get(p.id, frozenset()) for p in people}


def is_sure(one: Event, other: Event, *, named: bool) -> bool:
    """Whether two events of one deed are of one kind beyond doubt, so that both count.

    Meetings of one mode are, and what is told in one noun of three characters or more (a nuclear
    test); a launch or an attack may be of many kinds, unless the words of it are `named` alike.
    """
    if one.mode in STRIKING:
        return one.type is other.type and one.mode == other.mode
    if one.type is EventType.CONSULT:
        alike = one.mode == other.mode or {one.mode, other.mode} <= FACED
        return one.type is other.type and alike and (one.mode == VISIT or _share_noun(one, other))
    if named:
        return True
    nouns = {_noun(ref.text) for ref in one.mentions} & {_noun(ref.text) for ref in other.mentions}
    return any(len(noun) >= WORD for noun in nouns)


def _share_noun(one: Event, other: Event) -> bool:
    """Whether both are told in one noun, or in one that ends in the other (会談, 首脳会談)."""
    ours, theirs = ({_noun(ref.text) for ref in event.mentions} for event in (one, other))
    pairs = ((a, b) for a in ours for b in theirs if min(len(a), len(b)) >= SHORTEST)
    return any(a.endswith(b) or b.endswith(a) for a, b in pairs)


def _noun(trigger: str) -> str:
    """The beginning of a trigger without what is written in the letters of its endings."""
    return "".join(takewhile(lambda character: not is_ending(character), trigger))


def _same_word(one: str, other: str) -> bool:
    """Whether two triggers begin alike; a stem of two characters holds for words as short."""
    noun = _noun(one)
    if one[:WORD] == other[:WORD] or (len(noun) >= SHORTEST and noun == _noun(other)):
        return True
    return min(len(one), len(other)) < WORD and one[:2] == other[:2]


def same_scene(where: Iterable[str], other: Event, deeds: Deeds) -> bool:
    """Whether something struck one of some places, or their country."""
    places = (other.place,) if other.place else ()
    return bool(deeds.marks(where, states=True) & deeds.marks(places, states=True))


def same_circle(one: Event, other: Event, deeds: Deeds, *, states: bool) -> bool:
    """Whether everybody who takes part in the first does so, in that role, in the other.

    The host of a visit is a state, whoever receives the guest.
    """
    if one.mode in STRIKING and one.place and other.place:
        return deeds.covers((one.place,), (other.place,), states=True)
    if one.recipients:
        hosts = states or one.mode == VISIT
        if not deeds.covers(one.recipients, other.recipients, states=hosts):
            return False
        return deeds.covers(one.actors, other.actors, states=states)
    if one.mode == VISIT and one.place and one.place != other.place:
        return False
    everybody = (*other.actors, *other.recipients)
    return deeds.covers(one.actors, everybody, states=states)


def is_known(event: Event) -> bool:
    """Whether it is told well enough who takes part: a meeting has two parties, a visit a goal.

    What merely occurs to one (a win, a death) says too little of what it is.
    """
    if event.mode in STRIKING and event.place:
        return True
    if event.type in (EventType.CONSULT, EventType.OCCUR):
        goal = (event.place,) if event.mode == VISIT and event.place else ()
        return bool(event.actors) and len({*event.actors, *event.recipients, *goal}) >= PAIR
    return bool(event.actors)
