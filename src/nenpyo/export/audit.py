"""What is behind a cell and what differs between chronologies, as plain dicts."""

from collections.abc import Iterable, Mapping, Sequence

from nenpyo.export.chronicle import Names, event_record
from nenpyo.export.records import Record, span_record
from nenpyo.export.reports import report_record
from nenpyo.model import Annotation, Correction, Difference, Event, Merge


def why_record(
    event: Event, annotations: Sequence[Annotation], merges: Iterable[Merge], names: Names
) -> Record:
    """An event with the chain behind it: sentences, rules, times, names, merges, readings."""
    by_id = {annotation.document.id: annotation for annotation in annotations}
    whole = event_record(event, names)
    return {
        "schema": "nenpyo.why/1",
        "event": event.id,
        **{name: whole.get(name) for name in ("type", "mode", "status", "time", "place")},
        "actors": whole["actors"],
        "recipients": whole["recipients"],
        "mentions": [
            _mention(by_id[ref.document], ref.id) for ref in event.mentions if ref.document in by_id
        ],
        "merges": [_merge(merge, names) for merge in merges],
        "readings": whole["readings"],
    }


def _mention(annotation: Annotation, id_: str) -> Record:
    """A report of the event with the rules that read it."""
    mention = next((one for one in annotation.events if one.id == id_), None)
    if mention is None:
        return {"document": annotation.document.name, "event": id_}
    record = report_record(annotation, mention)
    text = annotation.document.text
    times = {time.id: time for time in annotation.times}
    chain, at = [], mention.time.expression if mention.time else None
    while at in times:
        time = times.pop(at)
        chain.append(
            {**span_record(time.span, text), "value": time.value, "rule": time.rule,
             "anchor": time.anchor}
        )  # fmt: skip
        at = time.anchor
    parties = {*mention.actors, *mention.recipients, mention.place}
    record["times"] = chain
    record["names"] = [
        {
            "entity": one.id,
            "name": one.name,
            "mentions": [{**span_record(m.span, text), "rule": m.rule} for m in one.mentions[:3]],
        }
        for one in annotation.chains
        if one.id in parties
    ]
    record["cues"] = [
        {**span_record(said.cue, text), "rule": said.rule}
        for said in annotation.statements
        if said.cue and said.content.covers(mention.trigger)
    ]
    return record


def _merge(merge: Merge, names: Names) -> Record:
    return {
        "one": f"{names.document(merge.one.document)} {merge.one.id} {merge.one.text}",
        "other": f"{names.document(merge.other.document)} {merge.other.id} {merge.other.text}",
        "score": round(merge.score, 3),
        "parts": {name: round(value, 3) for name, value in merge.parts},
    }


def difference_record(difference: Difference, names: Mapping[str, str]) -> Record:
    """What became of an event between two chronologies."""
    event = difference.after or difference.before
    assert event is not None  # a difference has one side at least
    return {
        "schema": "nenpyo.difference/1",
        "change": difference.change,
        "before": difference.before.id if difference.before else None,
        "after": difference.after.id if difference.after else None,
        "type": event.type,
        "time": event.time.value if event.time else None,
        "words": event.mentions[0].text,
        "fields": {name: list(values) for name, values in difference.fields.items()},
        "documents": [names.get(id_, id_) for id_ in difference.documents],
    }


def correction_record(correction: Correction, names: Names) -> Record:
    """One line of the log of corrections."""
    return {
        "schema": "nenpyo.correction/1",
        "id": correction.id,
        "kind": correction.kind,
        "value": correction.value,
        "who": correction.who,
        "when": correction.when,
        "anchors": [
            {
                "document": names.document(anchor.document),
                "start": anchor.span.start,
                "end": anchor.span.end,
            }
            for anchor in correction.anchors
        ],
    }
