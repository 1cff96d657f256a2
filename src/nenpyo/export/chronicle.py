"""The contract's JSON shapes of a chronology: events, disputes, plans, checks, entities.

Ids of entities and documents are shown with their names, which the caller looks up once for all.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from nenpyo.export.records import Record, bounds_record
from nenpyo.model import (
    Check,
    Conflict,
    Entity,
    Event,
    MentionRef,
    NumberReading,
    Plan,
    Reading,
    Support,
    Update,
)
from nenpyo.model.chronology import DENIED, JOINER

NAMED = frozenset({"place", "participant", "attribution"})
"""Fields of disputes whose values are entities."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of documents and entities, by id."""

    documents: Mapping[str, str]
    entities: Mapping[str, str]

    def document(self, id_: str) -> str:
        """A document's name; its id where it is not known."""
        return self.documents.get(id_, id_)

    def entity(self, id_: str) -> Record:
        """An entity as it stands in an event."""
        return {"id": id_, "name": self.entities.get(id_, id_)}


Ids = tuple[frozenset[str], frozenset[str]]
"""The documents and the entities that a record shows by their names."""


def ids_of_event(event: Event) -> Ids:
    """What `event_record` shows of others."""
    supports = [one.support for one in (*event.times, *event.places)]
    supports += [one.support for one in event.numbers]
    told = {ref.document for ref in event.mentions}
    told.update(one.document for support in supports for one in support)
    shown = {*event.actors, *event.recipients, *(reading.value for reading in event.places)}
    return frozenset(told), frozenset({*shown, event.place} if event.place else shown)


def ids_of_dispute(conflict: Conflict) -> Ids:
    """What `dispute_record` shows of others."""
    told = [one.document for reading in conflict.readings for one in reading.support]
    named = conflict.field in NAMED
    shown = [id_ for one in conflict.readings for id_ in _ids(one) if named]
    return frozenset(told), frozenset(shown)


def ids_of_chains(entity: Entity) -> Ids:
    """What `entity_record` shows of others."""
    return frozenset(ref.document for ref in entity.chains), frozenset()


def event_record(event: Event, names: Names) -> Record:
    """One merged event in the shape of nenpyo.event/1."""
    time = event.time
    return {
        "schema": "nenpyo.event/1",
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "status": event.status,
        "part_of": event.part_of,
        "time": {"value": time.value, **bounds_record(time.interval)} if time else None,
        "place": names.entity(event.place) if event.place else None,
        "actors": [names.entity(id_) for id_ in event.actors],
        "recipients": [names.entity(id_) for id_ in event.recipients],
        "voices": event.voices,
        "disputed": list(event.disputed),
        "mentions": [_mention(ref, names) for ref in event.mentions],
        "readings": {
            "time": [_reading(reading, names) for reading in event.times],
            "place": [
                {**names.entity(reading.value), "support": _supports(reading.support, names)}
                for reading in event.places
            ],
            "numbers": [_number(number, names) for number in event.numbers],
        },
    }


def dispute_record(conflict: Conflict, names: Names) -> Record:
    """One dispute in the shape of nenpyo.dispute/1."""
    return {
        "schema": "nenpyo.dispute/1",
        "event": conflict.event,
        "field": conflict.field,
        "quantity": conflict.quantity,
        "readings": [_side(conflict, reading, names) for reading in conflict.readings],
    }


def _side(conflict: Conflict, reading: Reading, names: Names) -> Record:
    """One side of a dispute; places and parties are shown by their names."""
    record = _reading(reading, names)
    if conflict.field in NAMED:
        denied = DENIED if reading.value.startswith(DENIED) else ""
        record["value"] = denied + ", ".join(names.entity(id_)["name"] for id_ in _ids(reading))
    return record


def _ids(reading: Reading) -> list[str]:
    """The entities of a reading of places or of parties."""
    return reading.value.removeprefix(DENIED).split(JOINER)


def entity_record(entity: Entity, names: Names) -> Record:
    """One entity with every place that names it."""
    return {
        "schema": "nenpyo.entity/1",
        "id": entity.id,
        "type": entity.type,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "country": entity.country,
        "actor": entity.actor,
        "wikidata": entity.wikidata,
        "titles": list(entity.titles),
        "chains": [
            {"document": names.document(ref.document), "entity": ref.id, **_place(ref)}
            for ref in entity.chains
        ],
    }


def plan_record(plan: Plan, names: Names) -> Record:
    """One announcement in the shape of nenpyo.plan/1."""
    return {
        "schema": "nenpyo.plan/1",
        "document": names.document(plan.mention.document),
        "trigger": _place(plan.mention),
        "event": plan.event,
        "outcome": plan.fate,
        "by": plan.by,
    }


def check_record(check: Check, names: Names) -> Record:
    """One tested claim in the shape of nenpyo.check/1."""
    return {
        "schema": "nenpyo.check/1",
        "document": names.document(check.document),
        "start": check.claim.span.start,
        "end": check.claim.span.end,
        "text": check.text,
        "kind": check.claim.kind,
        "event": check.event,
        "series": list(check.series),
        "verdict": check.verdict,
        "because": check.because,
    }


def _place(ref: MentionRef | Support) -> Record:
    return {"start": ref.span.start, "end": ref.span.end, "text": ref.text}


def _mention(ref: MentionRef, names: Names) -> Record:
    return {
        "document": names.document(ref.document),
        "event": ref.id,
        "trigger": _place(ref),
    }


def _supports(support: tuple[Support, ...], names: Names) -> list[Record]:
    return [
        {
            "document": names.document(one.document),
            **_place(one),
            "chain": list(one.chain),
        }
        for one in support
    ]


def _reading(reading: Reading, names: Names) -> Record:
    interval = bounds_record(reading.interval) if reading.interval else {}
    return {
        "value": reading.value,
        **interval,
        **({"zones": list(reading.zones)} if reading.zones else {}),
        "support": _supports(reading.support, names),
        **_update(reading.superseded_by, names),
    }


def _update(update: Update | None, names: Names) -> Record:
    """Whether a reading stands, or what took its place: a later count, a correction, the fact."""
    if update is None:
        return {"standing": "current", "superseded_by": None}
    (by,) = _supports((update.by,), names)
    return {"standing": "superseded", "superseded_by": {"kind": update.kind, **by}}


def _number(number: NumberReading, names: Names) -> Record:
    return {
        "quantity": number.quantity,
        "value": number.value,
        "unit": number.unit,
        "bound": number.bound,
        "of": number.of or None,
        "support": _supports(number.support, names),
        **_update(number.superseded_by, names),
    }
