"""How the event mentions of a document hang together, and what they tell of each other."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from nenpyo.model import EventMention, EventRelation, EventType, RelationType

DISASTER = "disaster"


@dataclass(frozen=True, slots=True)
class Ties:
    """What joins or parts the mentions of one document, by ids.

    `lands` gives the state in which a place lies, `people` the state that a person speaks for.
    `apart` are mentions that only look back (since the talks of 2019): they are another
    happening than what their sentence tells, unless both are dated. `headlines` are mentions in
    the title; `words` are the triggers.
    """

    lands: Mapping[str, str]
    people: Mapping[str, str]
    apart: frozenset[str]
    headlines: frozenset[str] = frozenset()
    words: Mapping[str, str] = field(default_factory=dict)


ROUND = 30
"""Days after which talks are others, where nobody says whose they are."""
REACH = 40
"""Mentions to look back at: a document tells an event again soon or not at all."""


def relate(events: Sequence[EventMention], ties: Ties) -> tuple[EventRelation, ...]:
    """Each mention joined with the nearest earlier one that tells the same happening."""
    found = []
    for number, event in enumerate(events):
        for earlier in reversed(events[max(0, number - REACH) : number]):
            if _is_same(earlier, event, ties) and _may_meet(earlier.place, event.place, ties.lands):
                found.append(
                    EventRelation(type=RelationType.SAME, source=earlier.id, target=event.id)
                )
                break
    return tuple(found)


def complete(
    events: Sequence[EventMention],
    relations: Sequence[EventRelation],
    lands: Mapping[str, str] = MappingProxyType({}),
    back: frozenset[str] = frozenset(),
) -> tuple[EventMention, ...]:
    """The mentions, each with what the other mentions of its happening tell beyond it.

    `back` are those that only look back (since the talks of 2019): they take up the same parties.
    """
    leaders: dict[str, str] = {}
    for relation in relations:
        leaders[relation.target] = leaders.get(relation.source, relation.source)
    groups: dict[str, list[EventMention]] = {}
    for event in events:
        groups.setdefault(leaders.get(event.id, event.id), []).append(event)
    told = [_completed(event, groups[leaders.get(event.id, event.id)], lands) for event in events]
    told = _with_parties(told, frozenset(lands.values()), back)
    return tuple(_with_sufferers(told, lands))


def _with_sufferers(
    events: Sequence[EventMention], lands: Mapping[str, str]
) -> Iterator[EventMention]:
    """Aid that is told without a recipient is for the state that a disaster has struck."""
    states = frozenset(lands.values())
    struck = (lands.get(e.place or "", "") for e in events if e.mode == DISASTER)
    state = next((land for land in struck if land), None)
    for event in events:
        abroad = bool({*event.actors} - {state}) and not event.recipients
        helps = state in states and event.type is EventType.AID and abroad
        yield replace(event, recipients=(state,)) if state and helps else event


def _with_parties(
    events: Sequence[EventMention], states: frozenset[str], back: frozenset[str]
) -> list[EventMention]:
    """Talks that are told without parties are those of the parties that talked before.

    In a headline, which comes first, of those that talk after. A state by itself is where others
    talk (the German coalition talks).
    """
    found: list[EventMention] = []
    last = next((e for e in events if _talks(e) and {*e.actors} - states), None)
    for event in events:
        others = last is None or (_apart(last, event) and event.id not in back)
        parties = last.actors if last and not others else ()
        if _talks(event) and not event.actors:
            found.append(replace(event, actors=parties))
            continue
        home = event.actors[0] if len(event.actors) == 1 else ""
        if _talks(event) and home in states and parties and not states & {*parties}:
            found.append(replace(event, actors=parties, place=event.place or home))
            continue
        if _talks(event) and len(event.actors) > 1:
            last = event
        found.append(event)
    return found


def _apart(one: EventMention, other: EventMention) -> bool:
    """Whether two are dated, and no round of the same talks."""
    times = [event.time.interval for event in (one, other) if event.time]
    first = min((time.latest for time in times if time.latest), default=None)
    last = max((time.earliest for time in times if time.earliest), default=None)
    return first is not None and last is not None and (last - first).days > ROUND


def _talks(event: EventMention) -> bool:
    return event.type is EventType.CONSULT and event.mode in {None, "phone"}


def _completed(
    event: EventMention, group: Sequence[EventMention], lands: Mapping[str, str]
) -> EventMention:
    """A mention with the facets that it leaves out, from the first of its group that has them.

    Of places a town says more than its state.
    """
    if len(group) == 1:
        return event
    times = [one.time for one in group if one.time]
    places = [one.place for one in group if one.place]
    towns = [place for place in places if lands.get(place, place) != place]
    close = [one for one in group if _shares_party(event, one)]
    actors = [one.actors for one in close if set(one.actors) - {*event.recipients}]
    recipients = [one.recipients for one in close if one.recipients]
    return replace(
        event,
        time=event.time or (times[0] if times else None),
        place=event.place or next(iter([*towns, *places]), None),
        actors=event.actors
        or tuple(i for i in (actors[0] if actors else ()) if i not in event.recipients),
        recipients=event.recipients
        or tuple(i for i in (recipients[0] if recipients else ()) if i not in event.actors),
    )


def _shares_party(one: EventMention, other: EventMention) -> bool:
    return bool({*one.actors, *one.recipients} & {*other.actors, *other.recipients})


def _is_same(one: EventMention, other: EventMention, ties: Ties) -> bool:
    """Same rule, no party that the other does not know, times and places that may meet.

    A rule of what merely occurs, without a mode, has many words: there the word must be alike.

    A headline may say it in another word of the same type.
    """
    loose = one.type is EventType.OCCUR and one.mode is None
    worded = one.rule == other.rule and (not loose or _share_word(one.id, other.id, ties.words))
    headed = one.id in ties.headlines and one.type is other.type and one.mode == other.mode
    if one.status is not other.status or not (worded or (headed and _shares_party(one, other))):
        return False
    if not (_fit(one.actors, other.actors, ties) and _fit(one.recipients, other.recipients, ties)):
        return False
    if one.time and other.time:
        return one.time.interval.overlaps(other.time.interval)
    return not {one.id, other.id} & ties.apart


def _share_word(one: str, other: str, words: Mapping[str, str]) -> bool:
    """Whether half of the shorter trigger's pairs of characters stand in the other, too."""
    mine, theirs = _pairs(words.get(one, "")), _pairs(words.get(other, ""))
    return 2 * len(mine & theirs) >= min(len(mine), len(theirs))


def _pairs(word: str) -> frozenset[str]:
    return frozenset(word[place : place + 2] for place in range(len(word) - 1))


def _fit(mine: Sequence[str], theirs: Sequence[str], ties: Ties) -> bool:
    """Whether two lists of parties may be one: one holds the other, or leaders stand for states."""
    if set(mine) <= set(theirs) or set(theirs) <= set(mine):
        return True
    states = {ties.people.get(party, party) for party in mine}
    return len(states) > 1 and states == {ties.people.get(party, party) for party in theirs}


def _may_meet(one: str | None, other: str | None, lands: Mapping[str, str]) -> bool:
    """Whether two places may be one: unknown, equal, or one the state of the other."""
    if one is None or other is None or one == other:
        return True
    return lands.get(one) == other or lands.get(other) == one
