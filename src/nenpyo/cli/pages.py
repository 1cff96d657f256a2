"""Pages for a reader: what is behind an event or an entity."""

from collections.abc import Iterator, Mapping
from typing import Any

from nenpyo.cli.output import Record
from nenpyo.cli.views import marked


def why_event(record: Record) -> str:
    """The chain behind an event, as text."""
    lines = [f"event {record['event']}  {record['type']}  {record['status']}"]
    for mention in record["mentions"]:
        lines += ["", *_mention(mention)]
    if record["merges"]:
        lines += ["", "one event because:"]
        lines += [f"  {_merge(merge)}" for merge in record["merges"]]
    for field, readings in record["readings"].items():
        if readings:
            lines += ["", f"{field}:", *_readings(readings)]
    return "\n".join(lines)


def why_entity(record: Record) -> str:
    """Why each chain is this entity, as text."""
    head = f"entity {record['entity']}  {record['name']}  {record['wikidata'] or ''}"
    rows = [
        f"  {one['document']} {one['text']}@{one['start']}: {one['because']}"
        for one in record["chains"]
    ]
    return "\n".join([head.rstrip(), *rows])


def _mention(mention: Mapping[str, Any]) -> Iterator[str]:
    yield f"{mention['document']} {mention['event']}"
    if "sentence" not in mention:
        return
    yield f"  {marked(mention)}"
    yield f"  event rule: {mention['rule']}"
    for time in mention["times"]:
        anchor = f", counted from {time['anchor']}" if time["anchor"] else ""
        yield f"  time rule: {time['rule']}: {time['text']} = {time['value']}{anchor}"
    for name in mention["names"]:
        words = ", ".join(f"{one['text']} ({one['rule']})" for one in name["mentions"])
        yield f"  name: {name['name']}: {words}"
    for cue in mention["cues"]:
        yield f"  said: {cue['text']} ({cue['rule']})"


def _merge(merge: Mapping[str, Any]) -> str:
    parts = ", ".join(f"{name} {value}" for name, value in merge["parts"].items())
    return f"{merge['score']}  {merge['one']}  =  {merge['other']}  ({parts})"


def _readings(readings: Any) -> Iterator[str]:
    if not isinstance(readings, list):
        yield f"  {readings}"
        return
    for reading in readings:
        value = reading.get("value", reading.get("name"))
        quantity = f"{reading['quantity']} {reading['bound']} " if "quantity" in reading else ""
        told = "; ".join(
            f"{' → '.join(one['chain'])} {one['text']!r}" for one in reading.get("support", ())
        )
        zones = f" ({', '.join(reading['zones'])})" if reading.get("zones") else ""
        yield f"  {quantity}{value}{zones}: {told}" if told else f"  {value}"
        if update := reading.get("superseded_by"):
            yield f"    superseded by {_update(update)}"


def _update(update: Mapping[str, Any]) -> str:
    """What took the place of a reading, and why: a later count, a correction, the fact."""
    who = " → ".join(update["chain"])
    return f"{update['text']!r} ({update['kind']}): {who}, {update['document']}"
