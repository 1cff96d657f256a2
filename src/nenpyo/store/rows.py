"""Values as rows: what of an annotation and of a chronology is asked for without decoding all."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Table

from nenpyo.model import (
    Annotation,
    Chronology,
    DateSource,
    Document,
    Entity,
    Event,
    EventMention,
    Statement,
    TimeInterval,
)
from nenpyo.model.chronology import name_key
from nenpyo.store import schema
from nenpyo.store.payloads import encode, encode_annotation

Row = dict[str, Any]
Rows = Mapping[Table, Sequence[Row]]


def annotation_rows(annotation: Annotation, pipeline: str, added_at: str | None) -> Rows:
    """All rows of one document, parents first."""
    document = annotation.document.id
    return {
        schema.documents: [_document(annotation, pipeline, added_at)],
        schema.chains: [
            {
                "document": document,
                "chain": chain.id,
                "type": chain.type,
                "name": chain.name,
                "country": chain.country,
                "title": chain.title,
                "wikidata": chain.wikidata,
            }
            for chain in annotation.chains
        ],
        schema.event_mentions: [_mention(event, annotation) for event in annotation.events],
        schema.event_roles: [
            {"document": document, "mention": event.id, "chain": chain, "role": role}
            for event in annotation.events
            for role, chains in (
                ("actor", event.actors),
                ("recipient", event.recipients),
                ("source", event.sources),
            )
            for chain in dict.fromkeys(chains)
        ],
        schema.statements: [_statement(said, annotation) for said in annotation.statements],
        schema.statement_roles: [
            {"document": document, "statement": said.id, "chain": chain, "role": role}
            for said in annotation.statements
            for role, chains in (
                ("speaker", said.speakers),
                ("addressee", said.addressees),
                ("reported_by", said.reported_by),
            )
            for chain in dict.fromkeys(chains)
        ],
    }


def _document(annotation: Annotation, pipeline: str, added_at: str | None) -> Row:
    document = annotation.document
    published = document.published
    latest = published.latest if published else None
    return {
        "id": document.id,
        "name": document.name,
        "lang": document.lang,
        "kind": document.kind,
        "title": document.title,
        "publisher": document.publisher,
        "url": document.url,
        "sha256": document.sha256,
        "length": len(document.text),
        "published_from": published.source if published else None,
        "published_earliest": published.earliest.isoformat() if published else None,
        "published_latest": latest.isoformat() if latest else None,
        "pipeline": pipeline,
        "reading": reading_of(document, pipeline),
        "added_at": added_at,
        "text": document.text,
        "payload": encode_annotation(annotation),
    }


def reading_of(document: Document, pipeline: str) -> str:
    """A hash of who annotates a document and what is given about it.

    An inferred date is the annotation's own work, and is no part of what was given.
    """
    published = document.published
    given = published if published and published.source is not DateSource.INFERRED else None
    days = (given.source, str(given.earliest), str(given.latest)) if given else ()
    facts = (document.lang, document.title or "", document.publisher or "", document.url or "")
    return hashlib.sha256("\x1f".join((pipeline, *facts, *days)).encode()).hexdigest()


def bounds(interval: TimeInterval | None) -> Row:
    """The ends of an interval as columns."""
    earliest = interval.earliest if interval else None
    latest = interval.latest if interval else None
    return {
        "earliest": earliest.isoformat() if earliest else None,
        "latest": latest.isoformat() if latest else None,
    }


def _mention(event: EventMention, annotation: Annotation) -> Row:
    document = annotation.document
    return {
        "document": document.id,
        "mention": event.id,
        "type": event.type,
        "mode": event.mode,
        "status": event.status,
        "trigger_start": event.trigger.start,
        "trigger_end": event.trigger.end,
        "trigger_text": event.trigger.of(document.text),
        "sentence_start": event.sentence.start,
        "sentence_end": event.sentence.end,
        **bounds(event.time.interval if event.time else None),
        "place": event.place,
    }


def _statement(said: Statement, annotation: Annotation) -> Row:
    document = annotation.document
    cue = said.cue
    return {
        "document": document.id,
        "statement": said.id,
        "kind": said.kind,
        "start": said.content.start,
        "end": said.content.end,
        "text": said.content.of(document.text),
        "cue_start": cue.start if cue else None,
        "cue_end": cue.end if cue else None,
        "cue": cue.of(document.text) if cue else None,
        **bounds(said.time.interval if said.time else None),
    }


def chronology_rows(chronology: Chronology) -> Rows:
    """All rows of a chronology, parents first."""
    entities, events = chronology.entities, chronology.events
    return {
        schema.entities: [_entity(entity) for entity in entities],
        schema.entity_names: [
            {"entity": entity.id, "key": key} for entity in entities for key in _keys(entity)
        ],
        schema.entity_chains: [
            {"document": ref.document, "chain": ref.id, "entity": entity.id}
            for entity in entities
            for ref in entity.chains
        ],
        schema.events: [_event(event, position) for position, event in enumerate(events)],
        schema.event_parties: [row for event in events for row in _parties(event)],
        schema.event_reports: [
            {"event": event.id, "document": ref.document, "mention": ref.id}
            for event in events
            for ref in event.mentions
        ],
        schema.conflicts: [
            {
                "event": conflict.event,
                "field": conflict.field,
                "quantity": conflict.quantity or "",
                "payload": encode(conflict),
            }
            for conflict in chronology.conflicts
        ],
    }


def _keys(entity: Entity) -> list[str]:
    return sorted({name_key(name) for name in (entity.name, *entity.aliases)})


def _entity(entity: Entity) -> Row:
    return {
        "id": entity.id,
        "type": entity.type,
        "name": entity.name,
        "country": entity.country,
        "is_state": int(entity.state),
        "wikidata": entity.wikidata,
        "documents": len({ref.document for ref in entity.chains}),
        "payload": encode(entity),
    }


def _event(event: Event, position: int) -> Row:
    return {
        "id": event.id,
        "position": position,
        "type": event.type,
        "mode": event.mode,
        "status": event.status,
        **bounds(event.time.interval if event.time else None),
        "voices": event.voices,
        "disputed": len(event.disputed),
        "payload": encode(event),
    }


def _parties(event: Event) -> Iterable[Row]:
    places = dict.fromkeys([*([event.place] if event.place else []), *_told(event)])
    roles = (("actor", event.actors), ("recipient", event.recipients), ("place", tuple(places)))
    for role, ids in roles:
        for entity in ids:
            yield {"event": event.id, "entity": entity, "role": role}


def _told(event: Event) -> list[str]:
    return [reading.value for reading in event.places]
