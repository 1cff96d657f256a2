"""What a chronicle is held to: plans, claims, reasons, quotes, and what differs from another one.

A chronicle may be larger than memory, so each is read piece by piece, and said as soon as known.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

from nenpyo.hindsight import aftermath, ledger
from nenpyo.model import (
    Annotation,
    Check,
    Chronology,
    Conflict,
    Difference,
    Entity,
    Event,
    MentionRef,
    Merge,
    Plan,
    Problem,
    Span,
    Status,
    Turn,
)
from nenpyo.reconcile import (
    changes,
    checks_of,
    correction_problems,
    dispute_problems,
    document_problems,
    entity_problems,
    event_problems,
    link_reason,
    merges_of,
    plans_of,
    reconcile,
)
from nenpyo.store import Store, open_store
from nenpyo.store.audit import damaged, unlike
from nenpyo.store.lookups import Lookups

Value = TypeVar("Value")
ANNOUNCING = frozenset({Turn.PROPOSED})
"""What an announcement may be besides a mention of something planned: an invitation."""
TOGETHER = 200
"""Events, or documents, that are looked at in one go."""


def plans(store: Store) -> Iterator[Plan]:
    """What was announced, and what became of it: the oldest document first."""
    with store.lookups() as look:
        known = aftermath(look)
        for annotation in _each(look, look.telling(ANNOUNCING, {Status.PLANNED})):
            yield from plans_of(annotation, known)


def checks(store: Store) -> Iterator[Check]:
    """The claims of the documents about series of events, tested on the chronology."""
    with store.lookups() as look:
        known = ledger(look)
        for annotation in _each(look, look.counting()):
            yield from checks_of(annotation, known)


def _each(look: Lookups, documents: Iterable[str]) -> Iterator[Annotation]:
    return (found for id_ in documents for found in (look.annotation(id_),) if found)


def reports(store: Store, event: Event) -> list[Annotation]:
    """The documents that report an event, in the order of its mentions."""
    ids = dict.fromkeys(ref.document for ref in event.mentions)
    found = {one.document.id: one for one in store.annotations([*ids])}
    return [found[id_] for id_ in ids]


def merges(store: Store, event: Event) -> list[Merge]:
    """Why the mentions of an event are one: how alike they are, two by two."""
    told = reports(store, event)
    named = store.entities_in([one.document.id for one in told])
    return merges_of(event, Chronology(entities=named, events=(event,), conflicts=()), told)


def links(store: Store, entity: Entity) -> Iterator[tuple[MentionRef, str]]:
    """The chains of an entity, each with the reason why it is this entity."""
    for refs in _lots(entity.chains):
        told = {one.document.id: one for one in store.annotations([r.document for r in refs])}
        yield from ((ref, link_reason(entity, told[ref.document], ref.id)) for ref in refs)


def problems(store: Store) -> Iterator[Problem]:
    """Every hash and quote of a chronicle that does not hold: what `verify` finds in all of it."""
    named: list[tuple[str, MentionRef, Problem]] = []
    for annotations in _lots(store.annotations()):
        texts = {one.document.id: one.document.text for one in annotations}
        for annotation in annotations:
            yield from document_problems(annotation)
        for entity, ref in store.borne_in(texts):
            named += ((entity, ref, one) for one in entity_problems(entity, [ref], texts))
    for events in _lots(store.timeline()):
        texts = store.texts({ref.document for event in events for ref in event.mentions})
        for event in events:
            yield from event_problems(event, texts)
    yield from (one for *_, one in sorted(named, key=lambda found: (found[0], *_place(found[1]))))
    for disputes in _lots(store.conflicts()):
        texts = store.texts(set().union(*map(_documents_of, disputes)))
        for dispute in disputes:
            yield from dispute_problems(dispute, texts)


def faults(
    store: Store, anew: Path | None, refresh: Callable[[Store], object]
) -> Iterator[Problem]:
    """Everything of a chronicle that does not hold: seals first, then hashes and quotes.

    Where all of these do and a path for a file is given, its documents are put in order there, and
    every table compared: what other hands have changed does not follow from the documents.
    """
    found = list(damaged(store.path))
    found = found or [*problems(store), *_forged(store)]
    yield from found
    if found or anew is None:
        return
    with open_store(anew, create=True, pipeline=store.pipeline) as other:
        for annotation in store.annotations():
            other.add(annotation)
        for one in store.corrections():
            other.correct(one)
        refresh(other)
        yield from unlike(store.path, other.path)


def _forged(store: Store) -> Iterator[Problem]:
    return (found for one in store.corrections() for found in correction_problems(one))


def _place(ref: MentionRef) -> tuple[str, Span, str]:
    return ref.document, ref.span, ref.id


def _documents_of(conflict: Conflict) -> set[str]:
    return {one.document for reading in conflict.readings for one in reading.support}


def _lots(values: Iterable[Value]) -> Iterator[list[Value]]:
    """Values, as many together as fit in memory with their documents."""
    rest = iter(values)
    while some := list(islice(rest, TOGETHER)):
        yield some


def differences(before: Store, after: Store) -> list[Difference]:
    """What became of the events between two chronicles; those of the same bytes are passed by."""
    ours, theirs = before.payloads(), after.payloads()
    old, new = next(ours, None), next(theirs, None)
    apart: tuple[list[str], list[str]] = [], []
    while old or new:
        if old != new:
            if old and (not new or old[0] <= new[0]):
                apart[0].append(old[0])
            if new and (not old or new[0] <= old[0]):
                apart[1].append(new[0])
        first = min(one[0] for one in (old, new) if one)
        old = next(ours, None) if old and old[0] == first else old
        new = next(theirs, None) if new and new[0] == first else new
    return changes(_part(before, apart[0]), _part(after, apart[1]))


def _part(store: Store, ids: Collection[str]) -> Chronology:
    """Some events of a chronicle, with those that take part in them."""
    events = tuple(store.events(ids).values())
    named = {id_ for one in events for id_ in (*one.actors, *one.recipients, one.place) if id_}
    return Chronology(entities=tuple(store.named(named)), events=events, conflicts=())


def revisions(before: Annotation, after: Annotation) -> list[Difference]:
    """What became of the events between two revisions of one document."""
    return changes(reconcile([before]), reconcile([after]), revision=True)
