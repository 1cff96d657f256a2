"""The events of documents that came, went or changed: only components they touch are made anew.

A component is a set of reports that bear on each other (`events.components`). What a lot of
documents tells by itself is drafted before (`drafts`); a draft is taken over as it is, but for
the components that hold something like a report of other documents. Those are made anew together,
as is one that lost a report and may fall apart; all others stay as they are, and so does every
event of a touched one whose reports are still the same.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from nenpyo.reconcile.assembly import Known
from nenpyo.reconcile.books import EventBook, Ledger, Window
from nenpyo.reconcile.corrections import Links, corrected
from nenpyo.reconcile.drafts import (
    Component,
    Draft,
    Readers,
    Task,
    component_name,
    event_of,
    names_of,
)
from nenpyo.reconcile.events import Happening, across, components, mention_ids
from nenpyo.reconcile.lots import Made, MentionId
from nenpyo.reconcile.partition import windows_of
from nenpyo.reconcile.parts import is_visit
from nenpyo.reconcile.repeats import renew_voices
from nenpyo.reconcile.reports import Report, parties_of


@dataclass(frozen=True, slots=True)
class Settled:
    """What settling changed: the events that were made, by id; where visits came or went."""

    made: frozenset[str]
    stays: frozenset[Window]


def task_of(ledger: Ledger, documents: Sequence[str], readers: Readers) -> Task:
    """Documents with all that is known of them, to be drafted."""
    ids = ledger.events.identities(documents)
    parties = parties_of([*ledger.names.entities(set(ids.values())).values()])
    return Task(ledger.lot(documents), ids, parties, readers)


def settle(
    ledger: Ledger, documents: Sequence[str], draft: Draft, lost: Collection[str], readers: Readers
) -> Settled:
    """Take over the draft of documents that came, went or changed.

    Their old reports were taken out; `lost` are the components that are to be made anew for it.
    """
    book, (_, links) = ledger.events, readers
    voiced = renew_voices(ledger.copies, documents, draft.sentences)
    near = book.near(draft.sought)
    book.put(draft.reports)
    repeating = voiced.union(ledger.copies.voices(documents))
    touched = {*lost, *book.components(repeating), *_alike(book, near, draft)}
    if draft.joined:
        touched |= draft.joined | book.telling(links.joined)
    found = _renamed(book, touched, links)
    changed, gone = _compared(book, touched, found, {*documents, *voiced})
    before = book.stored(gone)
    made = _made(ledger, changed, readers)
    book.write(gone, made)
    book.take_over(draft.events, touched)
    visits = [event for event in (*before, *(one.event for one in made)) if is_visit(event)]
    drafted = {id_ for id_, name in draft.made.items() if name not in touched}
    stays = {window for window, name in draft.visits if name not in touched}
    return Settled(
        made=frozenset(drafted.union(one.event.id for one in made)),
        stays=frozenset(stays.union(windows_of(visits))),
    )


def _alike(book: EventBook, near: Collection[tuple[int, MentionId]], draft: Draft) -> set[str]:
    """The components of drafted reports and others that are alike."""
    pairs = [(draft.ids[number], other) for number, other in near]
    told = book.reports({id_ for pair in pairs for id_ in pair}, Report)
    found: set[str] = set()
    for pair in pairs:
        (one, first), (other, second) = sorted(
            (told[id_] for id_ in pair), key=lambda known: known[1].key
        )
        if not {one, other} <= found and across(first, second):
            found |= {one, other}
    return found


def _renamed(book: EventBook, touched: Collection[str], links: Links) -> list[Component]:
    """The components that the reports of some make now; keeps to which each report belongs."""
    settled = book.members(touched, Report)
    found = components([report for _, report in settled.values()], links)
    names = names_of(found)
    book.move_reports({id_: names[id_] for id_, (old, _) in settled.items() if names[id_] != old})
    return found


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
        name = component_name(component)
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


def _made(ledger: Ledger, changed: Sequence[tuple[Happening, str]], readers: Readers) -> list[Made]:
    """Happenings as events, with what is known of their documents."""
    told = {report.document for happening, _ in changed for report in happening.reports}
    task = task_of(ledger, sorted(told), readers)
    annotations = [corrected(one, readers[0]) for one in task.lot.annotations()]
    voices = ledger.copies.voices(told)
    known = Known(
        {one.document.id: one for one in annotations},
        task.entities,
        task.parties,
        {id_: voices.get(id_, id_) for id_ in told},
    )
    return [Made(*event_of(happening, known), name) for happening, name in changed]
