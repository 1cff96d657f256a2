"""The contract's JSON shapes (nenpyo.annotation/1): plain dicts, ready to encode."""

from typing import Any

from nenpyo.model import (
    Annotation,
    Chain,
    Citation,
    Document,
    EventMention,
    EventTime,
    Span,
    Statement,
    TimeExpression,
    TimeInterval,
)

Record = dict[str, Any]


def annotation_record(annotation: Annotation) -> Record:
    """One document's annotation in the shape of nenpyo.annotation/1."""
    text = annotation.document.text
    return {
        "schema": "nenpyo.annotation/1",
        "document": document_record(annotation.document),
        "times": [time_record(time, text) for time in annotation.times],
        "entities": [chain_record(chain, text) for chain in annotation.chains],
        "events": [_event(event, text) for event in annotation.events],
        "statements": [_statement(statement, text) for statement in annotation.statements],
        "citations": [_citation(citation) for citation in annotation.document.citations],
        "relations": [
            {"type": relation.type, "from": relation.source, "to": relation.target}
            for relation in annotation.relations
        ],
    }


def document_record(document: Document) -> Record:
    """What is known of a document itself.

    `evidence` only where its date comes from its text, `witnesses` where it leans on others,
    `reason` where it is bounded on one side only.
    """
    published = document.published
    evidence = [
        span_record(span, document.text) for span in (published.evidence if published else ())
    ]
    witnesses = [
        {"document": witness.document, "start": witness.span.start, "end": witness.span.end}
        for witness in (published.witnesses if published else ())
    ]
    return {
        "id": document.id,
        "name": document.name,
        "lang": document.lang,
        "title": document.title,
        "publisher": document.publisher,
        "url": document.url,
        "sha256": document.sha256,
        "length": len(document.text),
        "kind": document.kind,
        "published": published.day.isoformat() if published and published.day else None,
        "published_from": published.source if published else None,
        "published_earliest": published.earliest.isoformat() if published else None,
        "published_latest": published.latest.isoformat()
        if published and published.latest
        else None,
        **({"reason": published.reason} if published and published.reason else {}),
        **({"evidence": evidence} if evidence else {}),
        **({"witnesses": witnesses} if witnesses else {}),
    }


def span_record(span: Span, text: str) -> Record:
    """A span with its characters."""
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def bounds_record(interval: TimeInterval | None) -> Record:
    """The two ends of an interval as ISO days; None is open or unknown."""
    earliest = interval.earliest if interval else None
    latest = interval.latest if interval else None
    return {
        "earliest": earliest.isoformat() if earliest else None,
        "latest": latest.isoformat() if latest else None,
    }


def time_record(time: TimeExpression, text: str) -> Record:
    """One expression of time as the contract shows it."""
    return {
        "id": time.id,
        **span_record(time.span, text),
        "type": time.type,
        "value": time.value,
        **bounds_record(time.interval),
        "approximate": time.approximate,
        "anchor": time.anchor,
        "mod": time.mod,
        "signal": span_record(time.signal, text) if time.signal else None,
        "zone": time.zone,
        "same": time.same,
        "reason": time.reason,
        "rule": time.rule,
    }


def _event_time(time: EventTime | None) -> Record | None:
    if time is None:
        return None
    return {"value": time.value, **bounds_record(time.interval), "from": time.expression}


def chain_record(chain: Chain, text: str) -> Record:
    """One entity of a document as the contract shows it."""
    return {
        "id": chain.id,
        "type": chain.type,
        "name": chain.name,
        "aliases": list(chain.aliases),
        "country": chain.country,
        "actor": chain.actor,
        "title": chain.title,
        "wikidata": chain.wikidata,
        "cow": chain.cow,
        "mentions": [
            {**span_record(mention.span, text), "form": mention.form} for mention in chain.mentions
        ],
    }


def _event(event: EventMention, text: str) -> Record:
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "contexts": list(event.contexts),
        "trigger": span_record(event.trigger, text),
        "sentence": {"start": event.sentence.start, "end": event.sentence.end},
        "actors": list(event.actors),
        "recipients": list(event.recipients),
        "place": event.place,
        "time": _event_time(event.time),
        "status": event.status,
        "certainty": event.certainty,
        "polarity": event.polarity,
        "sources": list(event.sources),
        "quantities": [
            {
                "quantity": told.quantity,
                "value": told.value,
                "unit": told.unit,
                "bound": told.bound,
                "of": told.of or None,
                "sources": list(told.sources),
                **span_record(told.span, text),
            }
            for told in event.quantities
        ],
    }


def _statement(statement: Statement, text: str) -> Record:
    return {
        "id": statement.id,
        "speakers": list(statement.speakers),
        "addressees": list(statement.addressees),
        "kind": statement.kind,
        "cue": span_record(statement.cue, text) if statement.cue else None,
        "content": span_record(statement.content, text),
        "time": _event_time(statement.time),
        "reported_by": list(statement.reported_by),
    }


def _citation(citation: Citation) -> Record:
    return {
        "marker": citation.marker,
        "anchors": [{"start": anchor.start, "end": anchor.end} for anchor in citation.anchors],
        "title": citation.title,
        "publisher": citation.publisher,
        "url": citation.url,
        "lang": citation.lang,
        "published": citation.published,
        "accessed": citation.accessed,
        "archived": citation.archived,
    }
