"""Reports and events as rows of plain values, in the order of their tables' columns.

There are so many of them, and they are made in other processes, that names for each value would
cost more than the values.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from nenpyo.model import Conflict, Event, TimeInterval
from nenpyo.store import compared, schema
from nenpyo.store.payloads import encode

MentionId = tuple[str, str]
Kept = tuple[MentionId, Any, str, tuple[str, ...], int, int]
"""A report's id, itself, its component, its blocks, and first and last day."""
Made = tuple[Event, tuple[Conflict, ...], str]
"""An event, its disputes, and its component."""
Line = tuple[Any, ...]
Lines = Mapping[str, Sequence[Line]]
"""Rows by the names of their tables, parents first."""
SHORT = 64
"""Days: what stands for longer is looked for apart, else all that ever began is gone through."""


def report_lines(reports: Iterable[Kept]) -> Lines:
    """All rows of reports, in the order in which they are kept."""
    told = list(reports)
    return {
        compared.reports.name: [
            (*id_, component, encode(report)) for id_, report, component, *_ in told
        ],
        compared.blocks.name: sorted(
            (block, int(end - start > SHORT), start, *id_, end)
            for id_, _, _, blocks, start, end in told
            for block in blocks
        ),
    }


def event_lines(events: Iterable[Made]) -> Lines:
    """All rows of events, each with its disputes and its component."""
    told = list(events)
    return {
        schema.events.name: [_event(event, component) for event, _, component in told],
        schema.event_parties.name: [row for event, *_ in told for row in _parties(event)],
        schema.event_reports.name: [
            (event.id, ref.document, ref.id) for event, *_ in told for ref in event.mentions
        ],
        schema.conflicts.name: [
            (one.event, one.field, one.quantity or "", encode(one))
            for _, disputes, _ in told
            for one in disputes
        ],
    }


def lines_but(lines: Lines, components: Collection[str]) -> Lines:
    """The rows of events without those of some components."""
    gone = {line[0] for line in lines[schema.events.name] if line[1] in components}
    if not gone:
        return lines
    return {name: [row for row in rows if row[0] not in gone] for name, rows in lines.items()}


def _event(event: Event, component: str) -> Line:
    interval = event.time.interval if event.time else None
    earliest = interval.earliest if interval else None
    latest = interval.latest if interval else None
    return (
        event.id,
        component,
        event.type.value,
        event.mode,
        event.status.value,
        earliest.isoformat() if earliest else None,
        latest.isoformat() if latest else None,
        *ordinals(interval),
        None,
        event.voices,
        len(event.disputed),
        encode(event),
    )


def ordinals(interval: TimeInterval | None) -> tuple[int, int]:
    """First and last day as numbers that stand in order; without a time, the last of all days."""
    if interval is None:
        return date.max.toordinal(), date.max.toordinal()
    return (interval.earliest or date.min).toordinal(), (interval.latest or date.max).toordinal()


def _parties(event: Event) -> list[Line]:
    told = [reading.value for reading in event.places]
    places = dict.fromkeys([event.place, *told] if event.place else told)
    first, _ = ordinals(event.time.interval if event.time else None)
    return [
        *((event.id, actor, "actor", first) for actor in event.actors),
        *((event.id, recipient, "recipient", first) for recipient in event.recipients),
        *((event.id, place, "place", first) for place in places),
    ]
