"""Why reports are one event and names one entity: the scores and the keys behind each merge."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from nenpyo.model import Annotation, Chronology, Entity, Event, MentionRef, Merge
from nenpyo.model.chronology import name_key
from nenpyo.reconcile.evidence import evidence, weighed
from nenpyo.reconcile.reports import Report, parties_of, reports_of
from nenpyo.reconcile.similarity import likeness, likeness_parts

LONGEST = 12
"""Mentions of one event whose every pair is compared; of more, each with the first."""


def merges_of(
    event: Event, chronology: Chronology, annotations: Iterable[Annotation]
) -> list[Merge]:
    """Every pair of an event's mentions with what speaks for it; the highest first.

    Within a document that is their likeness, 0 to 1, over documents the log-odds of `evidence`,
    with its features as they are weighed.
    """
    ids = {(ref.document, ref.id): one.id for one in chronology.entities for ref in one.chains}
    parties = parties_of(chronology.entities)
    reports: dict[tuple[str, str], Report] = {
        (report.document, report.mentions[0].id): report
        for annotation in annotations
        for report in reports_of(annotation, ids, parties)
    }
    found = [
        Merge(one=one, other=other, score=_score(a, b), parts=_parts(a, b))
        for one, other in _pairs(event.mentions)
        if (a := reports.get((one.document, one.id)))
        and (b := reports.get((other.document, other.id)))
    ]
    return sorted(found, key=lambda merge: (-merge.score, merge.one.document, merge.one.span))


def _score(a: Report, b: Report) -> float:
    return likeness(a, b) if a.document == b.document else evidence(a, b)


def _parts(a: Report, b: Report) -> tuple[tuple[str, float], ...]:
    return likeness_parts(a, b) if a.document == b.document else tuple(weighed(a, b))


def _pairs(refs: Sequence[MentionRef]) -> Iterable[tuple[MentionRef, MentionRef]]:
    if len(refs) <= LONGEST:
        return combinations(refs, 2)
    return ((refs[0], other) for other in refs[1:])


def link_reason(entity: Entity, annotation: Annotation, chain: str) -> str:
    """Why a chain of a document is this entity."""
    found = next((one for one in annotation.chains if one.id == chain), None)
    if found is None:
        return "the document has no such chain any more"
    if found.wikidata and found.wikidata == entity.wikidata:
        return f"identifier {found.wikidata}"
    country = f" of {found.country}" if found.country else ""
    if name_key(found.name) == name_key(entity.name):
        return f"the same name{country}"
    if name_key(found.name) in {name_key(alias) for alias in entity.aliases}:
        return f"one of its names{country}" + (f", {found.title}" if found.title else "")
    return "a correction"
