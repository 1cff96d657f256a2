"""The events of each country and of each party in order of days, to be looked through."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from nenpyo.model import Event, TimeInterval
from nenpyo.reconcile.accounts import Account, Accounts
from nenpyo.reconcile.deeds import Deeds, taking_part

NEWS = timedelta(days=3)
"""What a text without a date tells is of the days before its own."""
LONGEST = timedelta(days=366)
"""What is told less exactly than to the year says too little of when it happened."""


class Entry(NamedTuple):
    """An event by its first day."""

    start: date
    end: date
    event: str


Between = Callable[[Iterable[str], TimeInterval], Sequence[Entry]]
"""Gives what some countries or parties did on some days, each event once."""


@dataclass(frozen=True, slots=True)
class Diary:
    """The events by those who take part, or are named where none is told, and by their country."""

    entries: Mapping[str, Sequence[Entry]]

    def between(self, marks: Iterable[str], days: TimeInterval) -> list[Entry]:
        """What some countries or parties did on some days, each event once."""
        first, last = days.earliest or date.min, days.latest or date.max
        back = max(first, date.min + LONGEST) - LONGEST
        found: dict[str, Entry] = {}
        for mark in sorted(marks):
            entries = self.entries.get(mark, ())
            start = bisect_left(entries, back, key=_start)
            for entry in entries[start : bisect_right(entries, last, key=_start)]:
                if entry.end >= first:
                    found[entry.event] = entry
        return list(found.values())


def diary_of(events: Iterable[Event], deeds: Deeds, accounts: Accounts) -> Diary:
    """The diary of a chronology."""
    entries: dict[str, list[Entry]] = defaultdict(list)
    for event in events:
        who = taking_part(event)
        is_timed = event.time is not None and event.time.interval is not None
        told = () if who and is_timed else accounts(event.id)
        when = days_of(event, told)
        if when is None or when.earliest is None or when.latest is None:
            continue
        if when.latest - when.earliest <= LONGEST:
            who = who or tuple(sorted({id_ for account in told for id_ in account.named}))
            for mark in {*who, *deeds.marks(who, states=True)}:
                entries[mark].append(Entry(when.earliest, when.latest, event.id))
    return Diary({mark: sorted(found) for mark, found in entries.items()})


def days_of(event: Event, accounts: Sequence[Account]) -> TimeInterval | None:
    """When it happened; without a date, in the days before it was first told."""
    if event.time and event.time.interval:
        return event.time.interval
    first = min((account.said for account in accounts), default=date.min)
    return TimeInterval(first - NEWS, first) if first > date.min + NEWS else None


def _start(entry: Entry) -> date:
    return entry.start
