"""What differs between two chronologies: appeared, vanished, changed, lost or gained a source.

Events are the same by their id, else by a mention that both share; of two revisions of one
document, whose places all move, by kind, parties, time and words.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from nenpyo.model import Change, Chronology, Difference, Event

Marks = Callable[[Event], frozenset[object]]
"""By which an event can be known again; two events that share a mark may be one."""


def changes(before: Chronology, after: Chronology, *, revision: bool = False) -> list[Difference]:
    """Every difference, vanished events first, then in the order of the later chronology.

    With `revision` the two hold revisions of one document, and places are not compared.
    """
    names = {entity.id: entity.name for one in (before, after) for entity in one.entities}

    def told(event: Event) -> dict[str, str]:
        return _fields(event, names)

    pairs = _paired(before.events, after.events, _steps(told, revision=revision))
    matched = {event.id for event in pairs.values()}
    found = [
        Difference(change=Change.VANISHED, before=event, fields={})
        for event in before.events
        if event.id not in matched
    ]
    for event in after.events:
        old = pairs.get(event.id)
        if old is None:
            found.append(Difference(change=Change.APPEARED, after=event, fields={}))
        else:
            found += _compared(old, event, told, revision=revision)
    return found


def _steps(told: Callable[[Event], dict[str, str]], *, revision: bool) -> tuple[Marks, ...]:
    """The ways to know an event again, the surest first."""

    def by_id(event: Event) -> frozenset[object]:
        return frozenset({event.id})

    def by_place(event: Event) -> frozenset[object]:
        return frozenset((ref.document, ref.span) for ref in event.mentions)

    def by_content(event: Event) -> frozenset[object]:
        fields = told(event)
        key = tuple(fields[name] for name in ("type", "actors", "recipients", "time"))
        return frozenset((*key, ref.text) for ref in event.mentions)

    def by_words(event: Event) -> frozenset[object]:
        fields = told(event)
        return frozenset((fields["type"], fields["actors"], ref.text) for ref in event.mentions)

    def by_kind(event: Event) -> frozenset[object]:
        return frozenset((event.type, ref.text) for ref in event.mentions)

    return (by_content, by_words, by_kind) if revision else (by_id, by_place)


def _paired(
    before: Sequence[Event], after: Sequence[Event], steps: Sequence[Marks]
) -> dict[str, Event]:
    """For each later event's id the earlier event that it is, each used once."""
    pairs: dict[str, Event] = {}
    used: set[str] = set()
    for marks in steps:
        by_mark: dict[object, list[Event]] = {}
        for event in before:
            if event.id not in used:
                for mark in marks(event):
                    by_mark.setdefault(mark, []).append(event)
        for event in after:
            if event.id in pairs:
                continue
            candidates = [old for mark in marks(event) for old in by_mark.get(mark, ())]
            free = sorted({old.id: old for old in candidates if old.id not in used}.items())
            if free:
                pairs[event.id] = free[0][1]
                used.add(free[0][0])
    return pairs


def _compared(
    old: Event, new: Event, told: Callable[[Event], dict[str, str]], *, revision: bool
) -> Iterator[Difference]:
    before, after = told(old), told(new)
    fields = {name: (value, after[name]) for name, value in before.items() if value != after[name]}
    if fields:
        yield Difference(change=Change.CHANGED, before=old, after=new, fields=fields)
    if revision:
        return
    had, has = ({ref.document for ref in one.mentions} for one in (old, new))
    for change, documents in ((Change.LOST, had - has), (Change.GAINED, has - had)):
        if documents:
            yield Difference(
                change=change, before=old, after=new, fields={}, documents=tuple(sorted(documents))
            )


def _fields(event: Event, names: Mapping[str, str]) -> dict[str, str]:
    """What a reader sees of an event, by name."""

    def named(ids: Sequence[str]) -> str:
        return ", ".join(sorted(names.get(id_, id_) for id_ in ids))

    return {
        "type": f"{event.type}/{event.mode}" if event.mode else event.type.value,
        "status": event.status.value,
        "time": event.time.value if event.time else "",
        "place": names.get(event.place, "") if event.place else "",
        "actors": named(event.actors),
        "recipients": named(event.recipients),
        "numbers": ", ".join(f"{n.quantity} {n.bound} {n.value:g}" for n in event.numbers),
        "disputed": ", ".join(event.disputed),
    }
