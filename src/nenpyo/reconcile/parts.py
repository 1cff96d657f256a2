"""What happened within what: the talks of a visit, the stops of a journey."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from nenpyo.model import Annotation, Event, EventType, RelationType, Status
from nenpyo.reconcile.reports import Party
from nenpyo.reconcile.similarity import VISIT

LONGEST_VISIT = 14
"""Days: a visit that is told less exactly than that holds too much to say what was part of it."""
STOPS = frozenset({EventType.CONSULT, EventType.ATTEND, EventType.TRAVEL})
"""What a visit is made of."""


def with_parts(
    events: Sequence[Event], parties: Mapping[str, Party], annotations: Sequence[Annotation]
) -> list[Event]:
    """The events, each with the one that it is part of: as told, or as guest and host show."""
    told = _told(events, annotations)
    visits = visits_by_guest(events)
    whole = {
        event.id: told.get(event.id) or visit_around(event, visits, parties) for event in events
    }
    return [replace(event, part_of=unless_round(event.id, whole)) for event in events]


def unless_round(id_: str, whole: Mapping[str, str | None]) -> str | None:
    """The whole, unless that is in turn a part of this."""
    found, seen = whole[id_], {id_}
    above = found
    while above is not None and above not in seen:
        seen.add(above)
        above = whole.get(above)
    return found if above is None else None


def _told(events: Sequence[Event], annotations: Sequence[Annotation]) -> dict[str, str]:
    """What documents themselves call a part, by event; the first to say so is believed."""
    of_mention = {(ref.document, ref.id): event.id for event in events for ref in event.mentions}
    told: dict[str, str] = {}
    for annotation in annotations:
        document = annotation.document.id
        for relation in annotation.relations:
            if relation.type is RelationType.PART_OF:
                part = of_mention[document, relation.source]
                whole = of_mention[document, relation.target]
                if part != whole:
                    told.setdefault(part, whole)
    return told


def is_visit(event: Event) -> bool:
    """Whether it is a visit of which the days are known."""
    return event.type is EventType.CONSULT and event.mode == VISIT and days_of(event) is not None


def is_stop(event: Event) -> bool:
    """Whether it may be part of a visit."""
    return event.type in STOPS and event.mode != VISIT and days_of(event) is not None


def visits_by_guest(events: Iterable[Event]) -> dict[str, list[Event]]:
    """The visits among events, by each of those who pay them."""
    visits: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if is_visit(event):
            for guest in event.actors:
                visits[guest].append(event)
    return visits


def visit_around(
    event: Event, visits: Mapping[str, Sequence[Event]], parties: Mapping[str, Party]
) -> str | None:
    """The one visit, by someone who takes part, to the state where it happens, in those days."""
    if not is_stop(event):
        return None
    found = {
        visit.id
        for guest in event.actors
        for visit in visits.get(guest, ())
        if _holds(visit, event, parties)
    }
    return found.pop() if len(found) == 1 else None


def _holds(visit: Event, event: Event, parties: Mapping[str, Party]) -> bool:
    around, within = days_of(visit), days_of(event)
    if around is None or within is None or Status.NEGATED in (visit.status, event.status):
        return False
    if not (around[0] <= within[1] and within[0] <= around[1]):
        return False
    hosts = {parties[id_].country for id_ in (*visit.recipients, *_place(visit))} - {None}
    if event.place:
        return parties[event.place].country in hosts
    others = {parties[id_].country for id_ in event.actors if id_ not in visit.actors}
    return bool(hosts & others)


def _place(event: Event) -> tuple[str, ...]:
    return (event.place,) if event.place else ()


def days_of(event: Event) -> tuple[date, date] | None:
    """First and last day, where the time is known closely enough."""
    interval = event.time.interval if event.time else None
    if interval is None or interval.width > LONGEST_VISIT:
        return None
    if interval.earliest is None or interval.latest is None:
        return None
    return interval.earliest, interval.latest
