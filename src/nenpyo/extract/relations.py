"""How the event mentions of a document hang together: the same happening told again."""

from collections.abc import Sequence

from nenpyo.model import EventMention, EventRelation, RelationType


def relate(events: Sequence[EventMention]) -> tuple[EventRelation, ...]:
    """Each mention joined with the first earlier one that tells the same happening."""
    found = []
    for number, event in enumerate(events):
        for earlier in events[max(0, number - 40) : number]:
            if _is_same(earlier, event):
                found.append(
                    EventRelation(type=RelationType.SAME, source=earlier.id, target=event.id)
                )
                break
    return tuple(found)


def _is_same(one: EventMention, other: EventMention) -> bool:
    """Same type, a party in common and none that differs, times that may meet."""
    if one.type is not other.type or one.status is not other.status:
        return False
    if one.rule != other.rule and one.mode != other.mode:
        return False
    mine, theirs = {*one.actors, *one.recipients}, {*other.actors, *other.recipients}
    if not mine or not theirs or not (mine <= theirs or theirs <= mine):
        return False
    if one.time and other.time:
        return one.time.interval.overlaps(other.time.interval)
    return one.place is None or other.place is None or one.place == other.place
