"""The events of documents that came, went or changed: only components they touch are made anew.

A component is a set of reports that bear on each other (`events.components`). A new report joins
those that hold something like it, a lost one leaves one behind that may fall apart; all others
stay as they are, and so does every event of a touched one whose reports are still the same.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from nenpyo.model import Annotation, Conflict, Correction, Event
from nenpyo.reconcile.assembly import Known, assemble
from nenpyo.reconcile.blocking import entry_of, looks_into, stands_in
from nenpyo.reconcile.books import EventBook, Kept, Ledger, Made, MentionId, Sought
from nenpyo.reconcile.conflicts import conflicts_of
from nenpyo.reconcile.corrections import Links, corrected
from nenpyo.reconcile.events import Happening, across, components, document_reports, mention_ids
from nenpyo.reconcile.parts import is_visit
from nenpyo.reconcile.repeats import renew_voices
from nenpyo.reconcile.reports import Report, parties_of, reports_of

Component = tuple[Happening, ...]
Readers = tuple[Sequence[Correction], Links]
"""The log of corrections, and which event mentions they join and part."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What settling changed: the events that were made, by id; visits made, and no more."""

    made: frozenset[str]
    visits: tuple[Event, ...]


def settle(
    ledger: Ledger, documents: Sequence[str], lost: Collection[str], readers: Readers
) -> Settled:
    """Make the events anew on which documents bear that came, went or changed.

    Their old reports were taken out; `lost` are the components that are to be made anew for it.
    """
    book, (corrections, links) = ledger.events, readers
    annotations = ledger.annotations(documents)
    voiced = renew_voices(ledger.copies, documents, annotations)
    known = _known(ledger, annotations, corrections)
    new = [report for one in known.annotations.values() for report in _reports(one, known, links)]
    touched = {*lost, *book.components(voiced), *_joined(book, new, links), *_alike(book, new)}
    settled = book.members(touched, Report)
    found = components([*new, *(report for _, report in settled.values())], links)
    _keep_reports(book, new, settled, found)
    changed, gone = _compared(book, touched, found, {*documents, *voiced})
    before = book.stored(gone)
    made = _made(ledger, changed, known, corrections)
    book.write(gone, made)
    visits = [event for event in (*before, *(one.event for one in made)) if is_visit(event)]
    return Settled(frozenset(one.event.id for one in made), tuple(visits))


def _known(
    ledger: Ledger, annotations: Iterable[Annotation], corrections: Sequence[Correction]
) -> Known:
    """What is known of documents: who their chains are, and with whose voice they speak."""
    told = {one.document.id: corrected(one, corrections) for one in annotations}
    ids = ledger.events.identities(told)
    parties = parties_of([*ledger.names.entities(set(ids.values())).values()])
    voices = ledger.copies.voices(told)
    return Known(told, ids, parties, {one: voices.get(one, one) for one in told})


def _reports(annotation: Annotation, known: Known, links: Links) -> list[Report]:
    mentions = reports_of(annotation, known.entities, known.parties)
    return document_reports(annotation, mentions, links)


def _id(report: Report) -> MentionId:
    return report.document, report.mentions[0].id


def _name(component: Component) -> str:
    """A component is named after its first report."""
    return " ".join(_id(component[0].reports[0]))


def _joined(book: EventBook, reports: Iterable[Report], links: Links) -> set[str]:
    """The components of what corrections may join to reports."""
    told = {id_ for report in reports for id_ in mention_ids(report)}
    return book.telling(links.joined) if not told.isdisjoint(links.joined) else set()


def _alike(book: EventBook, reports: Sequence[Report]) -> set[str]:
    """The components that hold something like one of the reports."""
    entries = ((number, entry_of(report)) for number, report in enumerate(reports))
    sought = [
        Sought(number, block, entry.start.toordinal(), entry.end.toordinal())
        for number, entry in entries
        if entry
        for block in looks_into(entry)
    ]
    near = book.near(sought)
    others = book.reports({id_ for _, id_ in near}, Report)
    found: set[str] = set()
    for number, id_ in near:
        component, other = others[id_]
        if component not in found:
            first, second = sorted((reports[number], other), key=lambda report: report.key)
            if across(first, second):
                found.add(component)
    return found


def _keep_reports(
    book: EventBook,
    new: Sequence[Report],
    settled: Mapping[MentionId, tuple[str, Report]],
    found: Sequence[Component],
) -> None:
    """Keep new reports, and the components to which settled ones belong now."""
    names = {
        _id(report): _name(component)
        for component in found
        for happening in component
        for report in happening.reports
    }
    book.put([_kept(report, names[_id(report)]) for report in new])
    book.move_reports({id_: names[id_] for id_, (old, _) in settled.items() if names[id_] != old})


def _kept(report: Report, component: str) -> Kept:
    entry = entry_of(report)
    if entry is None:
        return Kept(_id(report), report, component)
    days = entry.start.toordinal(), entry.end.toordinal()
    return Kept(_id(report), report, component, tuple(stands_in(entry)), *days)


def _compared(
    book: EventBook, touched: Collection[str], found: Sequence[Component], dirty: set[str]
) -> tuple[list[tuple[Happening, str]], list[str]]:
    """The happenings to be made into events, with their components; the events that go.

    What is told by the same mentions, of documents that are as they were, stays.
    """
    old = {mentions: (id_, name) for id_, (name, mentions) in book.events(touched).items()}
    changed: list[tuple[Happening, str]] = []
    moved: dict[str, str] = {}
    stay: set[str] = set()
    for component in found:
        name = _name(component)
        for happening in component:
            mentions = frozenset(id_ for one in happening.reports for id_ in mention_ids(one))
            same = old.get(mentions)
            if same is None or any(one.document in dirty for one in happening.reports):
                changed.append((happening, name))
                continue
            stay.add(same[0])
            if same[1] != name:
                moved[same[0]] = name
    book.move_events(moved)
    return changed, [id_ for id_, _ in old.values() if id_ not in stay]


def _made(
    ledger: Ledger,
    changed: Sequence[tuple[Happening, str]],
    known: Known,
    corrections: Sequence[Correction],
) -> list[Made]:
    """Happenings as events, with what is known of their documents."""
    told = {report.document for happening, _ in changed for report in happening.reports}
    others = ledger.annotations(told.difference(known.annotations))
    further = _known(ledger, others, corrections)
    everything = Known(
        {**known.annotations, **further.annotations},
        {**known.entities, **further.entities},
        {**known.parties, **further.parties},
        {**known.voices, **further.voices},
    )
    return [Made(*event_of(happening, everything), name) for happening, name in changed]


def event_of(happening: Happening, known: Known) -> tuple[Event, tuple[Conflict, ...]]:
    """The event of a happening with the disputes about it.

    They take two reports to be, or two numbers: one report may tell those of several sources.
    """
    event, claims = assemble(happening, known)
    if len(claims) == 1 and len(event.numbers) < 2:
        return event, ()
    disputes = conflicts_of(event, claims, known.parties, known.entities)
    fields = dict.fromkeys(conflict.field for conflict in disputes)
    return replace(event, disputed=tuple(fields)), disputes
