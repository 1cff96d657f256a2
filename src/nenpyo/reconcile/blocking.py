"""Which reports of different documents are worth comparing: a kind, parties, overlapping times.

Two reports of two parties or more can only be the same if they share two of them, so these meet
in the blocks of their pairs; a report of one party meets everything that names it. Reports that
share no party meet where one entry of the lexicon tells them around one country.
"""

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import combinations
from typing import NamedTuple

from nenpyo.model import EventType
from nenpyo.reconcile.circles import PAIR
from nenpyo.reconcile.days import DISPUTED_DAYS
from nenpyo.reconcile.reports import Report
from nenpyo.reconcile.similarity import KINDRED

SLACK = timedelta(days=DISPUTED_DAYS)
LARGE_CIRCLE = 6
"""A report of more parties than that would stand in too many blocks of pairs."""
SCENE = "@"
"""Marks the name of a block that is no party: a place, or a word and the country around it."""
PAIRED = "+"
"""Marks the block of a party's reports that are found by pairs."""

Names = tuple[str, ...]


class Entry(NamedTuple):
    """A report in the sweep over time: from when to when, its position, by whom it is known.

    `parties` and `scenes` are the names of its blocks; `is_small` says that pairs are not how it is
    found: one whose country is not known may bear another id elsewhere.
    """

    start: date
    end: date
    position: int
    document: str
    family: EventType
    parties: frozenset[str]
    scenes: tuple[str, ...]
    is_small: bool


class Blocks(NamedTuple):
    """The names of the blocks in which a report stands to be found, and of those to look into.

    The latter hold everything with which it is compared.
    """

    stands_in: tuple[str, ...]
    looks_into: tuple[str, ...]


def candidates(reports: Sequence[Report]) -> Iterator[tuple[int, int]]:
    """Positions of reports of different documents that share a block, each pair once."""
    found = (entry_of(report, position) for position, report in enumerate(reports))
    entries = [entry for entry in found if entry]
    small = {(entry.family, name) for entry in entries if entry.is_small for name in entry.parties}
    blocks: dict[tuple[EventType, Names], list[Entry]] = defaultdict(list)
    for entry in entries:
        for names in _blocks_of(entry, small):
            blocks[entry.family, names].append(entry)
    for (_, names), those in blocks.items():
        if len(those) == 1:
            continue
        sweep = _sweep_pairs if len(names) == PAIR or _is_scene(names) else _sweep_names
        for one, other in sweep(sorted(those)):
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

    Then the scenes: an attack's place, since sources may ascribe it to different doers, and what
    entry of the lexicon tells it around which country.
    """
    return _party_names(report).union(_scenes(report))


def _party_names(report: Report) -> frozenset[str]:
    names = frozenset(party.country or party.id for party in report.parties)
    if not names and report.place:
        names = frozenset({report.place.country or report.place.id})
    return names or report.setting


def _scenes(report: Report) -> tuple[str, ...]:
    lands = report.lands if report.rules else ()
    scenes = [f"{SCENE}{rule} {land}" for rule in report.rules for land in lands]
    if report.place and report.type is EventType.ASSAULT and not report.place.is_state:
        scenes.append(SCENE + report.place.id)
    return tuple(scenes)


def entry_of(report: Report, position: int = 0) -> Entry | None:
    """A report as it stands in its blocks; None where no time is known: it meets nothing."""
    interval = report.interval or report.soft
    if interval is None:
        return None
    parties = _party_names(report)
    known = {party.country for party in report.parties} - {None}
    return Entry(
        start=interval.earliest or date.min,
        end=min(interval.latest or date.max, date.max - SLACK) + SLACK,
        position=position,
        document=report.document,
        family=family(report.type),
        parties=parties,
        scenes=_scenes(report),
        is_small=not (len(known) >= PAIR and len(parties) <= LARGE_CIRCLE),
    )


def _blocks_of(entry: Entry, small: Container[tuple[EventType, str]]) -> Iterator[Names]:
    """The blocks in which an entry may meet others; `small` names those of small ones."""
    for scene in entry.scenes:
        yield (scene,)
    for name in entry.parties:
        if entry.is_small or (entry.family, name) in small:
            yield (name,)
    if not entry.is_small:
        yield from combinations(sorted(entry.parties), PAIR)


def blocks_of(entry: Entry) -> Blocks:
    """The names of an entry's blocks, those of reports that pairs find apart from the others."""
    kind, names = entry.family.value, sorted(entry.parties)
    parties = [f"{kind} {name}" for name in names]
    scenes = [f"{kind} {scene}" for scene in entry.scenes]
    paired = [f"{name} {PAIRED}" for name in parties]
    if entry.is_small:
        return Blocks((*parties, *scenes), (*parties, *paired, *scenes))
    pairs = [f"{kind} {one} {other}" for one, other in combinations(names, PAIR)]
    return Blocks((*paired, *scenes, *pairs), (*parties, *scenes, *pairs))


def _meet_in(names: Names, one: Entry, other: Entry) -> bool:
    """Whether it is the first block that the two share: only there they are compared.

    In that of a scene they are where nothing else joins them.
    """
    shared = one.parties & other.parties or set(one.scenes).intersection(other.scenes)
    if len(shared) == len(names):
        return shared.issuperset(names)
    return tuple(sorted(shared)[: len(names)]) == names


def _is_scene(names: Names) -> bool:
    return names[0].startswith(SCENE)


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
