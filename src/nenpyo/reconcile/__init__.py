"""From many annotations to one chronology."""

from collections.abc import Iterable, Sequence
from datetime import date

from nenpyo.model import Annotation, Chronology, Conflict, Correction, Event
from nenpyo.reconcile.assembly import Known
from nenpyo.reconcile.changes import changes
from nenpyo.reconcile.closing import close_dates
from nenpyo.reconcile.corrections import corrected, entity_links, event_links
from nenpyo.reconcile.dating import alone, redate
from nenpyo.reconcile.drafts import event_of
from nenpyo.reconcile.entities import resolve_entities
from nenpyo.reconcile.events import same_events
from nenpyo.reconcile.identity import correction_id
from nenpyo.reconcile.parts import with_parts
from nenpyo.reconcile.plans import follow_plans, plans_of
from nenpyo.reconcile.reasons import link_reason, merges_of
from nenpyo.reconcile.renewal import renew
from nenpyo.reconcile.reports import document_key, parties_of
from nenpyo.reconcile.series import check_series, checks_of
from nenpyo.reconcile.verifying import (
    correction_problems,
    dispute_problems,
    document_problems,
    entity_problems,
    event_problems,
    verify,
)
from nenpyo.reconcile.voices import voices_of

__all__ = [
    "alone",
    "changes",
    "check_series",
    "checks_of",
    "close_dates",
    "correction_id",
    "correction_problems",
    "dispute_problems",
    "document_problems",
    "entity_problems",
    "event_problems",
    "follow_plans",
    "link_reason",
    "merges_of",
    "plans_of",
    "reconcile",
    "redate",
    "renew",
    "verify",
]


def reconcile(
    annotations: Iterable[Annotation], corrections: Sequence[Correction] = ()
) -> Chronology:
    """The same entity once, the same event once, and where the reports disagree.

    Neither the order of the documents nor their repetition makes a difference. What a reader has
    put right holds against what was read.
    """
    by_id = {one.document.id: corrected(one, corrections) for one in annotations}
    documents = sorted(by_id.values(), key=document_key)
    entities, ids = resolve_entities(documents, entity_links(documents, corrections))
    known = Known(by_id, ids, parties_of(entities), voices_of(documents))
    links = event_links(documents, corrections)
    events: list[Event] = []
    conflicts: list[Conflict] = []
    for happening in same_events(documents, ids, known.parties, links):
        event, disputes = event_of(happening, known)
        events.append(event)
        conflicts += disputes
    events = with_parts(events, known.parties, documents)
    return Chronology(
        entities=entities,
        events=tuple(sorted(events, key=_in_time)),
        conflicts=tuple(sorted(conflicts, key=_by_event)),
    )


def _in_time(event: Event) -> tuple[date, date, str]:
    """Order of the chronology: by first day, then by last; events without a time come last."""
    interval = event.time.interval if event.time else None
    if interval is None:
        return date.max, date.max, event.id
    return interval.earliest or date.min, interval.latest or date.max, event.id


def _by_event(conflict: Conflict) -> tuple[str, str, str]:
    return conflict.event, conflict.field, conflict.quantity or ""
