"""What the documents of a lot tell by themselves, drafted as if the chronicle held no others.

Nothing else of the chronicle is looked into, once its names are in order: lots may be drafted in
any order and anywhere. Most of what happens is told within a few days, and so within one lot; the
components that others bear on are made anew when the draft is taken over (`settling`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from nenpyo.model import Conflict, Correction, Event
from nenpyo.reconcile.assembly import Known, assemble
from nenpyo.reconcile.blocking import blocks_of, entry_of
from nenpyo.reconcile.books import Window
from nenpyo.reconcile.conflicts import conflicts_of
from nenpyo.reconcile.corrections import Links, corrected
from nenpyo.reconcile.entities import ChainId
from nenpyo.reconcile.events import Happening, components, document_reports, mention_ids
from nenpyo.reconcile.lots import Kept, Lot, Made, MentionId, Packed, Sought
from nenpyo.reconcile.partition import windows_of
from nenpyo.reconcile.parts import is_visit
from nenpyo.reconcile.reports import Party, Report, reports_of
from nenpyo.reconcile.updates import with_standing, with_updates
from nenpyo.reconcile.voices import sentences_of

Component = tuple[Happening, ...]
Readers = tuple[Sequence[Correction], Links]
"""The log of corrections, and which event mentions they join and part."""


@dataclass(frozen=True, slots=True)
class Task:
    """A lot, and what is known of its documents: who their chains are, as readers have it."""

    lot: Lot
    entities: Mapping[ChainId, str]
    parties: Mapping[str, Party]
    readers: Readers


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What the documents of a lot tell.

    `sentences` are those by which each is known as a copy; `sought` is what the reports look for
    in other documents, by their places in `ids`; `joined` are the components that corrections
    may join to others; `events` are those that `made` names, each with its component, `visits`
    the stays among them in the same way.
    """

    sentences: Mapping[str, Mapping[int, int]]
    ids: tuple[MentionId, ...]
    sought: tuple[Sought, ...]
    joined: frozenset[str]
    reports: Packed
    events: Packed
    made: Mapping[str, str]
    visits: tuple[tuple[Window, str], ...]


def draft(task: Task) -> Draft:
    """Draft the chronology of a lot."""
    corrections, links = task.readers
    annotations = [corrected(one, corrections) for one in task.lot.annotations()]
    told = {one.document.id: one for one in annotations}
    known = Known(told, task.entities, task.parties, {id_: id_ for id_ in told})
    reports = [
        report
        for one in annotations
        for report in document_reports(one, reports_of(one, known.entities, known.parties), links)
    ]
    found = components(reports, links)
    names = names_of(found)
    made = [
        Made(*event_of(happening, known), component_name(component))
        for component in found
        for happening in component
    ]
    kept, sought = _placed(reports, names)
    return Draft(
        sentences={one.document.id: sentences_of(one) for one in annotations},
        ids=tuple(names),
        sought=tuple(sought),
        joined=frozenset(_joined(reports, names, links)),
        reports=task.lot.pack_reports(kept),
        events=task.lot.pack_events(made),
        made={one.event.id: one.component for one in made},
        visits=tuple(_stays(made)),
    )


def report_id(report: Report) -> MentionId:
    """The id by which a report is kept."""
    return report.document, report.mentions[0].id


def component_name(component: Component) -> str:
    """A component is named after its first report."""
    return " ".join(report_id(component[0].reports[0]))


def names_of(found: Iterable[Component]) -> dict[MentionId, str]:
    """The component of each report."""
    return {
        report_id(report): component_name(component)
        for component in found
        for happening in component
        for report in happening.reports
    }


def event_of(happening: Happening, known: Known) -> tuple[Event, tuple[Conflict, ...]]:
    """The event of a happening with the disputes about it.

    They take two reports to be, or two numbers or doers: one may tell those of several sources.
    """
    event, claims = assemble(happening, known)
    updated = with_updates(event, claims)
    if len(claims) == 1 and len(event.numbers) < 2 and len(claims[0].mention.involved) < 2:
        return updated, ()
    disputes = conflicts_of(event, claims, known.parties, known.entities)
    fields = dict.fromkeys(conflict.field for conflict in disputes)
    marked = tuple(with_standing(one, updated) for one in disputes)
    return replace(updated, disputed=tuple(fields)), marked


def _placed(
    reports: Iterable[Report], names: Mapping[MentionId, str]
) -> tuple[list[Kept], list[Sought]]:
    """The reports in their blocks, and what each looks for."""
    numbers = {id_: number for number, id_ in enumerate(names)}
    kept: list[Kept] = []
    sought: list[Sought] = []
    for report in reports:
        id_, entry = report_id(report), entry_of(report)
        if entry is None:
            kept.append(Kept(id_, report, names[id_]))
            continue
        start, end = entry.start.toordinal(), entry.end.toordinal()
        blocks = blocks_of(entry)
        kept.append(Kept(id_, report, names[id_], blocks.stands_in, start, end))
        sought += [Sought(numbers[id_], block, start, end) for block in blocks.looks_into]
    return kept, sought


def _joined(
    reports: Iterable[Report], names: Mapping[MentionId, str], links: Links
) -> Iterator[str]:
    """The components of which corrections join some mention to others."""
    return (
        names[report_id(report)]
        for report in (reports if links.joined else ())
        if not links.joined.keys().isdisjoint(mention_ids(report))
    )


def _stays(made: Iterable[Made]) -> Iterator[tuple[Window, str]]:
    return (
        (window, one.component)
        for one in made
        if is_visit(one.event)
        for window in windows_of([one.event])
    )
