"""The same happening once: within a document first, then over all documents."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from nenpyo.model import Annotation, RelationType, Status
from nenpyo.reconcile.blocking import candidates
from nenpyo.reconcile.circles import PAIR
from nenpyo.reconcile.clustering import Pair, cluster, connected
from nenpyo.reconcile.corrections import Links
from nenpyo.reconcile.entities import ChainId
from nenpyo.reconcile.evidence import evidence, is_anywhere
from nenpyo.reconcile.reports import Party, Report, merged, reports_of
from nenpyo.reconcile.similarity import (
    CATASTROPHES,
    SPEECH,
    barred,
    likeness,
    needs_words,
    same_kind,
    word_likeness,
)
from nenpyo.reconcile.surroundings import STRIKING
from nenpyo.reconcile.timing import put_otherwise

TOLD = 0.3
"""What the extractor's word adds that two mentions are the same; against time it has none."""
WITHIN = 0.65
"""Kind, parties and words without a time; or kind and time with half of the parties."""
HEADED = 0.4
"""A title tells again, in few words, what the text tells: kind and word are enough."""
OPEN = 0.0
"""Log-odds by which the better of two that exclude each other must be better: only a tie is open.
What parties bar is often one happening of which a document names other parties."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """All reports of one event, one a document or more, in canonical order."""

    reports: tuple[Report, ...]


def same_events(
    annotations: Sequence[Annotation],
    ids: Mapping[ChainId, str],
    parties: Mapping[str, Party],
    links: Links,
) -> list[Happening]:
    """Every happening that the documents tell of."""
    reports = [
        report
        for annotation in annotations
        for report in document_reports(annotation, reports_of(annotation, ids, parties), links)
    ]
    return [one for component in components(reports, links) for one in component]


def components(reports: Iterable[Report], links: Links) -> list[tuple[Happening, ...]]:
    """The happenings that reports of documents tell of, those that bear on each other together.

    Only reports that are alike, or that a correction joins, bear on each other, directly or
    through others: a component gives the same by itself as among all.
    """
    ordered = sorted(reports, key=lambda report: report.key)
    told = [mention_ids(report) for report in ordered]

    pairs, together = list(alike(ordered, links)), list(_together(told, links))
    free = {(pair.a, pair.b) for pair in pairs}

    def bars(a: int, b: int) -> bool:
        if (min(a, b), max(a, b)) in free:
            return False
        return barred(ordered[a], ordered[b]) or links.bars(told[a], told[b])

    found: dict[int, list[Happening]] = defaultdict(list)
    first = connected(len(ordered), [*((pair.a, pair.b) for pair in pairs), *together])
    for group in cluster(len(ordered), pairs, bars, together, OPEN):
        found[first[group[0]]].append(Happening(reports=tuple(ordered[at] for at in group)))
    return [tuple(happenings) for happenings in found.values()]


def mention_ids(report: Report) -> tuple[tuple[str, str], ...]:
    """Document and mention ids of all that a report joins."""
    return tuple((report.document, mention.id) for mention in report.mentions)


def _together(told: Sequence[Sequence[tuple[str, str]]], links: Links) -> Iterator[tuple[int, int]]:
    """Positions of what corrections join."""
    if not links.joined:
        return iter(())
    linked = [at for at, ids in enumerate(told) if any(id_ in links.joined for id_ in ids)]
    return ((a, b) for a, b in combinations(linked, 2) if links.must(told[a], told[b]))


def document_reports(
    annotation: Annotation, reports: Sequence[Report], links: Links
) -> list[Report]:
    """The reports of one document, those of one happening joined."""
    reports = sorted(reports, key=lambda report: report.key)
    at = {report.mentions[0].id: position for position, report in enumerate(reports)}
    for first, other in put_otherwise(annotation):
        # By a day that is in dispute a happening is not told from itself.
        own = reports[at[first]].interval
        reports[at[other]] = replace(reports[at[other]], interval=own)
    told = {
        (at[relation.source], at[relation.target]): relation.type
        for relation in annotation.relations
    }
    parts = {frozenset(pair) for pair, type_ in told.items() if type_ is RelationType.PART_OF}
    same = {tuple(sorted(pair)) for pair, type_ in told.items() if type_ is RelationType.SAME}
    denied = _in_dispute(reports, same)

    def bars(a: int, b: int) -> bool:
        told_apart = frozenset((a, b)) in parts or links.bars(ids[a], ids[b])
        in_dispute = (
            a in denied and denied[a] == denied.get(b) and same_kind(reports[a], reports[b])
        )
        return told_apart or (not in_dispute and _barred_within(reports[a], reports[b]))

    ids = [mention_ids(report) for report in reports]
    free = ((a, b) for b in range(len(reports)) for a in range(b) if not bars(a, b))
    groups = cluster(len(reports), _pairs_within(reports, free, same), bars, _together(ids, links))
    return [merged([reports[position] for position in group]) for group in groups]


def _in_dispute(reports: Sequence[Report], same: Collection[tuple[int, ...]]) -> dict[int, int]:
    """For each report of what the document tells as done and as not so, the first of its like."""
    first = connected(len(reports), [(a, b) for a, b in same])
    denials = {first[a] for a, b in same if _is_denial(reports[a], reports[b])}
    return {at: one for at, one in enumerate(first) if one in denials}


def _pairs_within(
    reports: Sequence[Report], free: Iterable[tuple[int, int]], told: Collection[tuple[int, ...]]
) -> Iterator[Pair]:
    """The pairs for which enough speaks, of those that nothing bars."""
    for a, b in free:
        first, second = reports[a], reports[b]
        if (a, b) in told and not _struck_otherwise(first, second):
            yield Pair(likeness(first, second) + TOLD, a, b)
        elif needs_words(first, second) and not word_likeness(first, second):
            continue
        elif (score := likeness(first, second)) >= (
            HEADED if first.is_headed != second.is_headed else WITHIN
        ):
            yield Pair(score, a, b)


def _struck_otherwise(a: Report, b: Report) -> bool:
    """Whether two disasters bear two names: the avalanche is not the earthquake."""
    modes = {a.mode, b.mode}
    return modes <= STRIKING - CATASTROPHES and not word_likeness(a, b)


def _barred_within(a: Report, b: Report) -> bool:
    """In one document, done and not done are two things, and each act of speech is its own."""
    if _is_denial(a, b):
        return True
    speech = _is_speech(a) and _is_speech(b)
    return (speech and a.is_headed == b.is_headed) or barred(a, b)


def _is_denial(a: Report, b: Report) -> bool:
    """Whether one tells as not so what the other tells."""
    return (a.status is Status.NEGATED) != (b.status is Status.NEGATED)


def _is_speech(report: Report) -> bool:
    """Whether it is done by one speaker's words; what two do together (sign, agree) is not."""
    return report.type in SPEECH and len(report.actors) < PAIR


def alike(reports: Sequence[Report], links: Links) -> Iterator[Pair]:
    """The pairs of reports of different documents for which enough speaks."""
    for a, b in candidates(reports):
        score = across(reports[a], reports[b])
        if not score:
            continue
        if not links.parted or not links.bars(mention_ids(reports[a]), mention_ids(reports[b])):
            yield Pair(score, a, b)


def across(one: Report, other: Report) -> float:
    """What speaks for it that two documents tell of one happening; 0 where it is too little."""
    if barred(one, other) or (needs_words(one, other) and not word_likeness(one, other)):
        return 0.0
    return 0.0 if is_anywhere(one, other) else max(0.0, evidence(one, other))
