"""The life cycle of what is announced: held, put off, called off, or never heard of again.

An announcement is fulfilled by an event of its kind with its parties on a day that it allows, and
ended by a report that such a thing was put off or called off, whichever comes first.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from nenpyo.model import (
    Annotation,
    Chronology,
    EventMention,
    Fate,
    MentionRef,
    Plan,
    Status,
    TimeInterval,
    Turn,
)
from nenpyo.reconcile.accounts import Accounts, accounts_of
from nenpyo.reconcile.announcements import (
    Announcement,
    Fulfilment,
    lands_of,
    parties_of_event,
)
from nenpyo.reconcile.deeds import Deeds, deeds_of
from nenpyo.reconcile.diary import Between, diary_of
from nenpyo.reconcile.endings import FATES, Endings, endings_in, home_of, speaks_of
from nenpyo.reconcile.fulfilment import NATURAL, fulfilments
from nenpyo.reconcile.parts import STOPS
from nenpyo.reconcile.reports import document_key, printed
from nenpyo.reconcile.similarity import VISIT

HORIZON = timedelta(days=366)
"""An announcement without a date speaks of the year to come."""
SLACK = timedelta(days=7)
"""A dated one is fulfilled within a week of its day; what comes later was put off first."""
FRESH = timedelta(days=3)
"""News of so many days ago is no look back: the day is that on which a plan was made known."""


@dataclass(frozen=True, slots=True)
class Aftermath:
    """What a chronicle knows of what came after, in which plans are looked up.

    `entities` are those of all chains, `diary` gives what was done when, `endings` what was put off
    or called off.
    """

    deeds: Deeds
    accounts: Accounts
    entities: Mapping[tuple[str, str], str]
    diary: Between
    endings: Endings


def follow_plans(chronology: Chronology, annotations: Iterable[Annotation]) -> tuple[Plan, ...]:
    """Every announcement with what became of it, in the order of documents and text."""
    documents = sorted(annotations, key=document_key)
    deeds = deeds_of(chronology)
    entities = {(r.document, r.id): e.id for e in chronology.entities for r in e.chains}
    accounts = accounts_of(documents, deeds.of_mention, entities)
    known = Aftermath(
        deeds=deeds,
        accounts=accounts,
        entities=entities,
        diary=diary_of(chronology.events, deeds, accounts).between,
        endings=endings_in(documents, deeds, entities),
    )
    return tuple(plan for one in documents for plan in plans_of(one, known))


def plans_of(annotation: Annotation, known: Aftermath) -> list[Plan]:
    """The announcements of one document with what became of each, in the order of the text."""
    announced = list(_announcements(annotation, known))
    plans = [_followed(one, known) for one in announced]
    visits = {
        one.mention.sentence: plan
        for one, plan in zip(announced, plans, strict=True)
        if one.event.mode == VISIT and plan.fate in FATES.values()
    }
    return [
        _with_visit(plan, one, visits.get(one.mention.sentence))
        for plan, one in zip(plans, announced, strict=True)
    ]


def _with_visit(plan: Plan, announced: Announcement, visit: Plan | None) -> Plan:
    """Talks that were announced in one sentence with a visit are put off and called off with it."""
    if visit is None or plan.fate is not Fate.NONE or announced.event.type not in STOPS:
        return plan
    return replace(plan, fate=visit.fate, by=visit.by)


def _announcements(annotation: Annotation, known: Aftermath) -> Iterator[Announcement]:
    document, deeds, entities = annotation.document, known.deeds, known.entities
    around = frozenset(
        deeds.parties[entities[document.id, chain.id]]
        for chain in annotation.chains
        if chain.country and (document.id, chain.id) in entities
    )
    for mention in annotation.events:
        event = deeds.events.get(deeds.of_mention.get((document.id, mention.id), ""))
        if event is None or not announces(mention):
            continue
        (account,) = (
            one
            for one in known.accounts(event.id)
            if (one.document, one.mention.id) == (document.id, mention.id)
        )
        invites = mention.turn is Turn.PROPOSED
        told = mention.time.interval if mention.time and not invites else None
        said, window = _window(told, printed(document))
        yield Announcement(
            ref=MentionRef(
                document=document.id,
                id=mention.id,
                span=mention.trigger,
                text=mention.trigger.of(document.text),
            ),
            account=account,
            event=event,
            printed=printed(document),
            said=said,
            day=told,
            window=window,
            parties=parties_of_event(event, deeds),
            around=around,
            home=home_of(annotation, mention),
        )


def announces(mention: EventMention) -> bool:
    """Whether it tells what somebody means to do: an invitation, too; no forecast of a storm."""
    if mention.turn is Turn.PROPOSED:
        return mention.status is not Status.NEGATED
    return mention.status is Status.PLANNED and not mention.turn and mention.mode not in NATURAL


def _window(told: TimeInterval | None, said: date) -> tuple[date, TimeInterval]:
    """Since when it was announced, and the days on which it can come true.

    A day of the past is that of a plan looked back at, or of its making; one just past, of its
    making.
    """
    if told is None:
        return said, TimeInterval(said, _later(said, HORIZON))
    first, last = told.earliest or said, told.latest
    if last is None or last > said:
        end = _later(last, SLACK) if last else _later(first, HORIZON)
        return said, TimeInterval(max(first, date.min + SLACK) - SLACK, end)
    if said - last <= FRESH:
        return said, TimeInterval(said, _later(said, HORIZON))
    return first, TimeInterval(first, _later(last, HORIZON))


def _later(day: date, span: timedelta) -> date:
    return min(day, date.max - span) + span


def _followed(announced: Announcement, known: Aftermath) -> Plan:
    """The announcement with the first thing that became of it."""
    found = [
        *_ended(announced, known),
        *fulfilments(announced, known.deeds, known.accounts, known.diary),
    ]
    best = min(found, key=lambda one: (one.day, one.fate, one.by), default=None)
    return Plan(
        mention=announced.ref,
        event=announced.event.id,
        fate=best.fate if best else Fate.NONE,
        by=best.by if best else None,
    )


def _ended(announced: Announcement, known: Aftermath) -> Iterator[Fulfilment]:
    """The reports, later or further on in the text, that put it off or call it off."""
    lands = lands_of(announced.parties)
    keys = (announced.ref.document, announced.event.id, *lands)
    last = max(announced.window.latest or date.max, _later(announced.said, HORIZON))
    days = TimeInterval(announced.said, last)
    near = {(one.document, one.at): one for one in known.endings(keys, days)}
    for ending in near.values():
        if speaks_of(ending, announced, known.deeds):
            yield Fulfilment(max(ending.said, announced.said), ending.fate, ending.event)
