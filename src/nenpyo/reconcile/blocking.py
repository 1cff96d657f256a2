"""Which reports of different documents are worth comparing: a kind, parties, overlapping times.

Two reports of two parties or more can only be the same if they share two of them, so these meet
in the blocks of their pairs; a report of one party meets everything that names it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import combinations
from typing import NamedTuple

from nenpyo.model import EventType, TimeInterval
from nenpyo.reconcile.circles import PAIR
from nenpyo.reconcile.reports import Report
from nenpyo.reconcile.similarity import DISPUTED_DAYS, KINDRED

SLACK = timedelta(days=DISPUTED_DAYS)
LARGE_CIRCLE = 6
"""A report of more parties than that would stand in too many blocks of pairs."""
SCENE = "@"
"""Marks the name of a block that is a place."""

Names = tuple[str, ...]


class Entry(NamedTuple):
    """A report in the sweep over time: from when to when, its position, by whom it is known."""

    start: date
    end: date
    position: int
    document: str
    names: frozenset[str]

    @property
    def is_small(self) -> bool:
        """Whether pairs are not how it is found."""
        return not PAIR <= len(self.parties) <= LARGE_CIRCLE

    @property
    def parties(self) -> frozenset[str]:
        """The names that are no scene."""
        return frozenset(name for name in self.names if not name.startswith(SCENE))


def candidates(reports: Sequence[Report]) -> Iterator[tuple[int, int]]:
    """Positions of reports of different documents that share a block, each pair once."""
    blocks: dict[tuple[EventType, Names], list[Entry]] = defaultdict(list)
    for position, report in enumerate(reports):
        if (report.interval or report.soft) is not None:
            entry = _entry(position, report)
            for names in _blocks_of(entry):
                blocks[family(report.type), names].append(entry)
    for (_, names), entries in blocks.items():
        by_place = names[0].startswith(SCENE)
        sweep = _sweep_pairs if len(names) == PAIR or by_place else _sweep_names
        for one, other in sweep(sorted(entries)):
            if one.document != other.document and _meet_in(names, one, other):
                yield min(one.position, other.position), max(one.position, other.position)


@cache
def family(type_: EventType) -> EventType:
    """The first of all types that are akin to this one, directly or through others."""
    found = {type_}
    while True:
        wider = found.union(*(kin for kin in KINDRED if kin & found))
        if wider == found:
            return min(found)
        found = wider


def block_names(report: Report) -> frozenset[str]:
    """Parties, by country where they have one; place or setting stand in where nobody is named.

    An attack is looked for by its place, too: sources may ascribe it to different doers.
    """
    names = frozenset(party.country or party.id for party in report.parties)
    if report.place and report.type is EventType.ASSAULT and not report.place.is_state:
        names |= {SCENE + report.place.id}
    if not names and report.place:
        return frozenset({report.place.country or report.place.id})
    return names or report.setting


def _entry(position: int, report: Report) -> Entry:
    interval = report.interval or report.soft or TimeInterval(None, None)
    end = min(interval.latest or date.max, date.max - SLACK) + SLACK
    start = interval.earliest or date.min
    return Entry(start, end, position, report.document, block_names(report))


def _blocks_of(entry: Entry) -> Iterator[Names]:
    yield from combinations(sorted(entry.names), 1)
    if not entry.is_small:
        yield from combinations(sorted(entry.parties), PAIR)


def _meet_in(names: Names, one: Entry, other: Entry) -> bool:
    """Whether it is the first block that the two share: only there they are compared.

    In that of a scene they are where nothing else joins them.
    """
    shared = sorted(one.parties & other.parties) or sorted(one.names & other.names)
    return tuple(shared[: len(names)]) == names


def _sweep_pairs(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Each report meets those that are not yet over when it begins."""
    running: list[Entry] = []
    for entry in entries:
        running = [other for other in running if other.end >= entry.start]
        yield from ((other, entry) for other in running)
        running.append(entry)


def _sweep_names(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """The same, but reports that meet in a block of pairs do not meet here."""
    small: list[Entry] = []
    paired: list[Entry] = []
    for entry in entries:
        small = [other for other in small if other.end >= entry.start]
        yield from ((other, entry) for other in small)
        if entry.is_small:
            paired = [other for other in paired if other.end >= entry.start]
            yield from ((other, entry) for other in paired)
        (small if entry.is_small else paired).append(entry)
