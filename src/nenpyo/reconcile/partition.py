"""What events are part of, when some are made anew: only what may lie in them, or they in it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from nenpyo.model import Event
from nenpyo.reconcile.books import Ledger, PartBook, Subject, Window
from nenpyo.reconcile.parts import (
    LONGEST_VISIT,
    STOPS,
    days_of,
    is_stop,
    unless_round,
    visit_around,
    visits_by_guest,
)
from nenpyo.reconcile.reports import Party, parties_of

Item = TypeVar("Item")
TOGETHER = 5000
"""Events that are looked at in one go."""


def renew_parts(ledger: Ledger, made: Collection[str], stays: Collection[Window]) -> None:
    """Find anew what events are part of, where some were made.

    `stays` are the windows of the visits among those, and among those that are no more.
    """
    book = ledger.parts
    subjects = {*made, *book.beside(stays)}
    for few in _in_parts(sorted(made)):
        subjects |= book.told_within(few)
    changed: set[str] = set()
    for some in _in_parts(book.subjects(subjects, STOPS, LONGEST_VISIT)):
        wholes = _wholes(ledger, some)
        others = {id_: wholes[id_] for id_, whole, _ in some if wholes[id_] != whole}
        book.set_within(others)
        changed.update(others)
    _write(ledger, changed)


def windows_of(events: Iterable[Event]) -> set[Window]:
    """Who acts in events, and from the days on which a stay around or within them may begin."""
    return {
        Window(actor, days[0].toordinal() - LONGEST_VISIT, days[1].toordinal())
        for event in events
        if (days := days_of(event))
        for actor in event.actors
    }


def _wholes(ledger: Ledger, subjects: Sequence[Subject]) -> dict[str, str | None]:
    """What each event is part of, as told or as guest and host show; circles are not broken."""
    told = ledger.parts.told([id_ for id_, *_ in subjects])
    short = [id_ for id_, _, may_stop in subjects if may_stop and id_ not in told]
    stops = [event for event in ledger.events.stored(short) if is_stop(event)]
    around = ledger.events.stored(ledger.parts.visits(windows_of(stops)))
    visits = visits_by_guest(around)
    parties = _parties(ledger, [*stops, *around])
    return {id_: told.get(id_) for id_, *_ in subjects} | {
        event.id: visit_around(event, visits, parties) for event in stops
    }


def _parties(ledger: Ledger, events: Iterable[Event]) -> Mapping[str, Party]:
    ids = {
        id_
        for event in events
        for id_ in (*event.actors, *event.recipients, *([event.place] if event.place else ()))
    }
    return parties_of([*ledger.names.entities(ids).values()])


def _write(ledger: Ledger, changed: set[str]) -> None:
    """Break the circles above events whose wholes changed, and above all their parts."""
    below = _below(ledger.parts, changed)
    wholes = _above(ledger.parts, below)
    for some in _in_parts(sorted(below)):
        found = [
            replace(event, part_of=part_of)
            for event in ledger.events.stored(some)
            if (part_of := unless_round(event.id, wholes)) != event.part_of
        ]
        ledger.parts.rewrite(found)


def _below(book: PartBook, ids: set[str]) -> set[str]:
    """The events and all that lies within them."""
    found, new = set(ids), set(ids)
    while new:
        new = book.parts(new) - found
        found |= new
    return found


def _above(book: PartBook, ids: set[str]) -> dict[str, str | None]:
    """The wholes of events, and of those in turn."""
    wholes: dict[str, str | None] = {}
    new = set(ids)
    while new:
        found = book.within(new)
        wholes |= {id_: found.get(id_) for id_ in new}
        new = set(found.values()).difference(wholes)
    return wholes


def _in_parts(items: Sequence[Item]) -> Iterable[Sequence[Item]]:
    return (items[at : at + TOGETHER] for at in range(0, len(items), TOGETHER))
