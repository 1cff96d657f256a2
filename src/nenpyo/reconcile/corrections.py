"""Corrections applied: to what was read before it is compared, and to what may be joined.

A correction points at places in documents, so that it holds for whatever is read there later; one
whose place tells nothing any more is without effect, and is kept.
"""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count

from nenpyo.model import (
    Anchor,
    Annotation,
    Correction,
    CorrectionKind,
    EventMention,
    EventTime,
    EventType,
    Span,
    TimeInterval,
)

MentionId = tuple[str, str]
"""Document id and mention (or chain) id."""
KIND = CorrectionKind
OF_EVENTS = frozenset({KIND.REJECT, KIND.RETYPE, KIND.REDATE})
"""What changes an event by itself; the others join or part."""


@dataclass(frozen=True, slots=True)
class Links:
    """What must be joined and what must not: each member's groups, by number."""

    joined: Mapping[MentionId, frozenset[int]] = field(default_factory=dict)
    parted: Mapping[MentionId, frozenset[int]] = field(default_factory=dict)

    def must(self, a: Iterable[MentionId], b: Iterable[MentionId]) -> bool:
        """Whether some correction joins the two."""
        return bool(_groups(a, self.joined) & _groups(b, self.joined))

    def bars(self, a: Iterable[MentionId], b: Iterable[MentionId]) -> bool:
        """Whether some correction parts the two: what it splits off stays by itself."""
        if not self.parted:
            return False
        return _groups(a, self.parted) != _groups(b, self.parted)


def _groups(ids: Iterable[MentionId], of: Mapping[MentionId, frozenset[int]]) -> frozenset[int]:
    return frozenset(group for id_ in ids for group in of.get(id_, ()))


def corrected(annotation: Annotation, corrections: Iterable[Correction]) -> Annotation:
    """The annotation with events rejected, of another type, or on another date."""
    here = [
        (one, anchor)
        for one in corrections
        if one.kind in OF_EVENTS
        for anchor in one.anchors
        if anchor.document == annotation.document.id
    ]
    if not here:
        return annotation
    events = annotation.events
    for correction, anchor in here:
        events = tuple(_changed(event, correction, anchor) for event in events)
        if correction.kind is KIND.REJECT:
            events = tuple(e for e in events if not e.trigger.overlaps(anchor.span))
    kept = {event.id for event in events}
    relations = (r for r in annotation.relations if {r.source, r.target} <= kept)
    return replace(annotation, events=events, relations=tuple(relations))


def _changed(event: EventMention, correction: Correction, anchor: Anchor) -> EventMention:
    value = correction.value
    if value is None or not event.trigger.overlaps(anchor.span):
        return event
    if correction.kind is KIND.RETYPE:
        type_, _, mode = value.partition("/")
        return replace(event, type=EventType(type_), mode=mode or None)
    if correction.kind is KIND.REDATE:
        return replace(event, time=EventTime(value=value, interval=days_of(value), expression=""))
    return event


def days_of(value: str) -> TimeInterval:
    """The days of an ISO 8601 day, month or year.

    >>> days_of("2024-02").latest
    datetime.date(2024, 2, 29)
    """
    year, month, day = ([int(part) for part in value.split("-")] + [0, 0])[:3]
    if day:
        return TimeInterval(date(year, month, day), date(year, month, day))
    first, last = (month, month) if month else (1, 12)
    return TimeInterval(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def event_links(annotations: Iterable[Annotation], corrections: Sequence[Correction]) -> Links:
    """Which event mentions must be joined, and which must not."""
    wanted = [one for one in corrections if one.kind in (KIND.MERGE, KIND.SPLIT)]
    places = {
        one.document.id: [(event.id, event.trigger) for event in one.events]
        for one in _touched(annotations, wanted)
    }
    return _links(places, wanted)


def entity_links(annotations: Iterable[Annotation], corrections: Sequence[Correction]) -> Links:
    """Which chains must be joined, and which must not."""
    wanted = [one for one in corrections if one.kind in (KIND.MERGE_ENTITIES, KIND.SPLIT_ENTITY)]
    places = {
        one.document.id: [(chain.id, told.span) for chain in one.chains for told in chain.mentions]
        for one in _touched(annotations, wanted)
    }
    return _links(places, wanted)


def _touched(
    annotations: Iterable[Annotation], corrections: Sequence[Correction]
) -> Iterator[Annotation]:
    documents = {anchor.document for one in corrections for anchor in one.anchors}
    return (one for one in annotations if one.document.id in documents)


def _links(
    places: Mapping[str, Sequence[tuple[str, Span]]], corrections: Sequence[Correction]
) -> Links:
    """Whom the anchors of corrections hit, among the places by document; the later word holds."""
    joined: dict[MentionId, set[int]] = defaultdict(set)
    parted: dict[MentionId, set[int]] = defaultdict(set)
    unused = count(len(corrections))
    for number, one in enumerate(corrections):
        merges = one.kind in (KIND.MERGE, KIND.MERGE_ENTITIES)
        # What is split off leaves all that it was joined to before, but does so together.
        anew: dict[int, int] = defaultdict(unused.__next__)
        for id_ in _hit(places, one.anchors):
            if merges:
                joined[id_].add(number)
            else:
                parted[id_].add(number)
                joined[id_] = {anew[group] for group in joined[id_]}
    return Links(_frozen(joined), _frozen(parted))


def _hit(
    places: Mapping[str, Sequence[tuple[str, Span]]], anchors: Iterable[Anchor]
) -> Iterator[MentionId]:
    """What stands where anchors point, each once."""
    found = (
        (anchor.document, id_)
        for anchor in anchors
        for id_, span in places.get(anchor.document, ())
        if span.overlaps(anchor.span)
    )
    return iter(dict.fromkeys(found))


def _frozen(groups: Mapping[MentionId, set[int]]) -> dict[MentionId, frozenset[int]]:
    return {id_: frozenset(found) for id_, found in groups.items() if found}
