"""What the tables show of a record, and the page of one event."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from nenpyo.cli.output import Column, Record

if TYPE_CHECKING:
    from nenpyo.store import StatementView, StoredDocument

UNKNOWN = "-"
SHORT = 8
"""Characters of an id that a table shows: enough to name an event of any chronicle."""


def _names(parties: list[Mapping[str, Any]]) -> str:
    return ", ".join(str(party["name"]) for party in parties)


def _marked(value: str, record: Record, *fields: str) -> str:
    """The best supported reading, with a mark where another one is told."""
    return value if set(fields).isdisjoint(record["disputed"]) else f"{value} ≠"


def _when(record: Record) -> str:
    time = record["time"]
    return _marked(str(time["value"]) if time else UNKNOWN, record, "time")


def _what(record: Record) -> str:
    parts = [record["type"]]
    if record["mode"]:
        parts.append(f"/{record['mode']}")
    if record["status"] != "actual":
        parts.append(f" ({record['status']})")
    return _marked("".join(parts), record, "polarity", "outcome")


def _who(record: Record) -> str:
    actors, recipients = _names(record["actors"]), _names(record["recipients"])
    who = f"{actors or UNKNOWN} → {recipients}" if recipients else actors or UNKNOWN
    return _marked(who, record, "participant")


def _where(record: Record) -> str:
    return _marked(str(record["place"]["name"]) if record["place"] else UNKNOWN, record, "place")


def _words(record: Record) -> str:
    return str(record["mentions"][0]["trigger"]["text"])


def _updates(record: Record) -> str:
    """The readings that others took the place of: what it was, and what it is now."""
    readings = (*record["readings"]["time"], *record["readings"]["numbers"])
    return ", ".join(
        f"{reading['support'][0]['text']} → {reading['superseded_by']['text']}"
        for reading in readings
        if reading["superseded_by"]
    )


TIMELINE: list[Column] = [
    ("date", _when),
    ("type", _what),
    ("who", _who),
    ("words", _words),
    ("where", _where),
    ("sources", lambda record: str(record["voices"])),
    ("disputed", lambda record: ", ".join(record["disputed"]) or ""),
    ("updated", _updates),
    ("id", lambda record: str(record["id"])[:SHORT]),
]


EVENTS: list[Column] = [
    *TIMELINE[:-1],
    ("part of", lambda record: str(record["part_of"] or "")[:SHORT]),
    ("mentions", lambda record: str(len(record["mentions"]))),
    TIMELINE[-1],
]

DISPUTES: list[Column] = [
    ("of", lambda record: str(record.get("of", UNKNOWN))),
    ("field", lambda record: str(record["quantity"] or record["field"])),
    ("sides", lambda record: " ≠ ".join(map(_side, record["readings"]))),
    ("event", lambda record: str(record["event"])[:SHORT]),
]


def of_event(record: Record) -> str:
    """An event in a few words: when, what, who, else where."""
    who = _who(record)
    return f"{_when(record)} {_what(record)} {_where(record) if who == UNKNOWN else who}"


PLANS: list[Column] = [
    ("outcome", lambda record: str(record["outcome"])),
    ("document", lambda record: str(record["document"])),
    ("words", lambda record: str(record["trigger"]["text"])),
    ("event", lambda record: str(record["event"])[:SHORT]),
    ("by", lambda record: str(record["by"] or "")[:SHORT]),
]

CHECKS: list[Column] = [
    ("verdict", lambda record: str(record["verdict"])),
    ("kind", lambda record: str(record["kind"])),
    ("claim", lambda record: str(record["text"])),
    ("document", lambda record: str(record["document"])),
    ("event", lambda record: str(record["event"] or UNKNOWN)[:SHORT]),
    ("counted", lambda record: str(len(record["series"]))),
    ("because", lambda record: str(record["because"])),
]


PROBLEMS: list[Column] = [
    ("where", lambda record: str(record["where"])),
    ("problem", lambda record: str(record["problem"])),
]

DIFFERENCES: list[Column] = [
    ("change", lambda record: str(record["change"])),
    ("time", lambda record: str(record["time"] or UNKNOWN)),
    ("type", lambda record: str(record["type"])),
    ("words", lambda record: str(record["words"])),
    ("what", lambda record: "; ".join([*_changed(record["fields"]), *record["documents"]])),
    ("before", lambda record: str(record["before"] or UNKNOWN)[:SHORT]),
    ("after", lambda record: str(record["after"] or UNKNOWN)[:SHORT]),
]

CORRECTIONS: list[Column] = [
    ("when", lambda record: str(record["when"])),
    ("who", lambda record: str(record["who"])),
    ("what", lambda record: str(record["kind"])),
    ("value", lambda record: str(record["value"] or "")),
    ("places", lambda record: ", ".join(map(_anchor, record["anchors"]))),
    ("id", lambda record: str(record["id"])[:SHORT]),
]


def _changed(fields: Mapping[str, list[str]]) -> list[str]:
    return [
        f"{name}: {before or UNKNOWN} → {after or UNKNOWN}"
        for name, (before, after) in fields.items()
    ]


def _anchor(anchor: Mapping[str, Any]) -> str:
    return f"{anchor['document']}[{anchor['start']}:{anchor['end']}]"


def _side(reading: Mapping[str, Any]) -> str:
    """One side of a dispute: what it says, in whose words, and who stands behind it."""
    outlets = dict.fromkeys(" → ".join(one["chain"]) for one in reading["support"])
    words = reading["support"][0]["text"]
    return f"{reading['value']} {words!r} ({'; '.join(outlets)}){_since(reading)}"


def _since(reading: Mapping[str, Any]) -> str:
    """What those who told a reading have told since, where nobody tells it any more."""
    update = reading["superseded_by"]
    return f", superseded by {update['text']!r} ({update['kind']})" if update else ""


ENTITIES: list[Column] = [
    ("name", lambda record: str(record["name"])),
    ("type", lambda record: str(record["type"])),
    ("actor", lambda record: str(record["actor"] or record["country"] or UNKNOWN)),
    ("documents", lambda record: str(len({chain["document"] for chain in record["chains"]}))),
    ("also", lambda record: ", ".join(record["aliases"])),
    ("id", lambda record: str(record["id"])[:SHORT]),
]

STATEMENTS: list[Column] = [
    ("published", lambda record: str(record["published"] or UNKNOWN)),
    ("speaker", lambda record: ", ".join(record["speakers"]) or UNKNOWN),
    ("through", lambda record: ", ".join(record["reported_by"])),
    ("kind", lambda record: str(record["kind"])),
    ("document", lambda record: str(record["document"])),
    ("content", lambda record: str(record["content"]["text"])),
]

SOURCES: list[Column] = [
    ("published", lambda record: str(record["published"] or UNKNOWN)),
    ("publisher", lambda record: str(record["publisher"] or UNKNOWN)),
    ("kind", lambda record: str(record["kind"])),
    ("events", lambda record: str(record["events"])),
    ("statements", lambda record: str(record["statements"])),
    ("document", lambda record: str(record["name"])),
    ("title", lambda record: str(record["title"] or UNKNOWN)),
]


def statement_record(view: "StatementView", names: Mapping[str, str]) -> Record:
    """A statement of the chronicle as a plain dict."""
    span = view.statement.content
    return {
        "schema": "nenpyo.statement/1",
        "document": view.name,
        "published": view.published.isoformat() if view.published else None,
        "statement": view.statement.id,
        "kind": view.statement.kind,
        "speakers": [names.get(id_, id_) for id_ in view.speakers],
        "reported_by": [names.get(id_, id_) for id_ in view.reported_by],
        "content": {"start": span.start, "end": span.end, "text": view.text},
    }


def document_record(document: "StoredDocument") -> Record:
    """A document of the chronicle as a plain dict; a date that is not one day is an interval."""
    earliest, latest = document.published_earliest, document.published_latest
    bounds = [day.isoformat() if day else ".." for day in (earliest, latest)]
    return {
        "schema": "nenpyo.source/1",
        "id": document.id,
        "name": document.name,
        "title": document.title,
        "publisher": document.publisher,
        "url": document.url,
        "kind": document.kind,
        "lang": document.lang,
        "published": bounds[0] if document.published else "/".join(bounds) if earliest else None,
        "length": document.length,
        "events": document.events,
        "statements": document.statements,
    }


def event_page(record: Record) -> str:
    """An event and every report of it, as text."""
    lines = [
        f"{_when(record)}  {_what(record)}  {_who(record)}",
        f"where: {_where(record)}   sources: {record['voices']}   id: {record['id']}",
    ]
    for dispute in record["disputes"]:
        lines += ["", f"disputed: {dispute['quantity'] or dispute['field']}", *_sides(dispute)]
    if updated := _updates(record):
        lines += ["", f"updated: {updated}"]
    for report in record["reports"]:
        lines += ["", *_report(report)]
    return "".join(line + "\n" for line in lines)


def _sides(dispute: Mapping[str, Any]) -> list[str]:
    return [
        f"  {reading['value']}: "
        + "; ".join(f"{one['document']} {one['text']!r}" for one in reading["support"])
        + _since(reading)
        for reading in dispute["readings"]
    ]


def _report(report: Mapping[str, Any]) -> list[str]:
    head = f"{report['document']} ({report['published'] or 'no date'})"
    chain = " → ".join(report["chain"]) or "the document itself"
    facts = [
        f"  {report['type']} {report['status']}",
        f"says: {chain}",
    ]
    if report["time"]:
        said = report["time"]["expression"]
        facts.append(f"when: {report['time']['value']}" + (f" {said['text']!r}" if said else ""))
    return [click.style(head, bold=True), "  " + marked(report), "  ".join(facts)]


def marked(report: Mapping[str, Any]) -> str:
    """The sentence of a report with its trigger between brackets, on one line."""
    sentence, trigger = report["sentence"], report["trigger"]
    start = trigger["start"] - sentence["start"]
    end = trigger["end"] - sentence["start"]
    text = sentence["text"]
    whole = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return " ".join(whole.split())
