"""Values as rows: what of an annotation and of a chronology is asked for without decoding all."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Table

from nenpyo.model import (
    Annotation,
    Chain,
    DateSource,
    Document,
    Entity,
    EventMention,
    Profile,
    RelationType,
    Statement,
    TimeInterval,
)
from nenpyo.model.chronology import name_key
from nenpyo.store import schema
from nenpyo.store.payloads import encode, encode_annotation

Row = dict[str, Any]
ID_LENGTH = 16
"""Hexadecimal digits of a profile's id."""
Rows = Mapping[Table, Sequence[Row]]


def annotation_rows(annotation: Annotation, pipeline: str, added_at: str | None) -> Rows:
    """All rows of one document, parents first."""
    document = annotation.document.id
    return {
        schema.documents: [_document(annotation, pipeline, added_at)],
        schema.chains: [_chain(chain, annotation) for chain in annotation.chains],
        schema.relations: [
            {"document": document, "number": number, "part": told.source, "whole": told.target}
            for number, told in enumerate(annotation.relations)
            if told.type is RelationType.PART_OF
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
        schema.claims: [
            {"document": document, "claim": one.id, "word": word, "count": one.count}
            for one in annotation.series
            for word in one.deeds or ("",)
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


def profile_rows(annotation: Annotation) -> list[Row]:
    """What a document's chains tell of whom they refer to, each once."""
    told = dict.fromkeys(chain.profile for chain in annotation.chains)
    return [
        {
            "id": profile_id(profile),
            "type": profile.type,
            "name": profile.name,
            "country": profile.country,
            "title": profile.title,
            "wikidata": profile.wikidata,
            "payload": encode(profile),
        }
        for profile in told
    ]


def profile_id(profile: Profile) -> str:
    """A hash of all that a profile tells."""
    return hashlib.sha256(encode(profile)).hexdigest()[:ID_LENGTH]


def _chain(chain: Chain, annotation: Annotation) -> Row:
    document, span = annotation.document, chain.mentions[0].span
    return {
        "document": document.id,
        "chain": chain.id,
        "profile": profile_id(chain.profile),
        "start": span.start,
        "end": span.end,
        "text": span.of(document.text),
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
        "day": (published.earliest if published and latest else date.max).isoformat(),
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
        "turn": event.turn,
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


def entity_row(entity: Entity, documents: int) -> Row:
    """An entity without its chains; `documents` is how many name it."""
    return {
        "id": entity.id,
        "type": entity.type,
        "name": entity.name,
        "country": entity.country,
        "is_state": int(entity.state),
        "wikidata": entity.wikidata,
        "documents": documents,
        "payload": encode(replace(entity, chains=())),
    }


def name_rows(entity: Entity) -> list[Row]:
    """The names by which an entity is asked for."""
    keys = {name_key(name) for name in (entity.name, *entity.aliases)}
    return [{"entity": entity.id, "key": key} for key in sorted(keys)]
