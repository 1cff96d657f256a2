"""One report of an event as a plain dict: its sentence, the marked words, and who says so."""

from nenpyo.export.records import Record, bounds_record, span_record
from nenpyo.model import Annotation, EventMention


def report_record(annotation: Annotation, mention: EventMention) -> Record:
    """An event mention with everything a reader needs to judge it.

    `chain` runs from the outlet to the innermost speaker.
    """
    document = annotation.document
    text = document.text
    names = {chain.id: chain.name for chain in annotation.chains}
    times = {time.id: time for time in annotation.times}
    said = times.get(mention.time.expression) if mention.time else None
    outlet = [document.publisher] if document.publisher else []
    return {
        "document": document.name,
        "document_id": document.id,
        "publisher": document.publisher,
        "published": document.published.day.isoformat()
        if document.published and document.published.day
        else None,
        "event": mention.id,
        "type": mention.type,
        "mode": mention.mode,
        "status": mention.status,
        "rule": mention.rule,
        "sentence": span_record(mention.sentence, text),
        "trigger": span_record(mention.trigger, text),
        "actors": [names[id_] for id_ in mention.actors],
        "recipients": [names[id_] for id_ in mention.recipients],
        "place": names[mention.place] if mention.place else None,
        "time": {
            "value": mention.time.value,
            **bounds_record(mention.time.interval),
            "expression": span_record(said.span, text) if said else None,
        }
        if mention.time
        else None,
        "chain": [*outlet, *(names[id_] for id_ in reversed(mention.sources))],
    }
