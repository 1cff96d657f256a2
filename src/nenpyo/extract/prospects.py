"""What lies behind the day of the report: planned, in whatever words, with the nouns that mean it.

A noun by itself says nothing of whether its event took place; where its document tells that only
as a plan, the noun is of that plan.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from nenpyo.extract.clauses import Clauses
from nenpyo.extract.triggers import Trigger
from nenpyo.model import EventMention, Link, PublicationDate, Status
from nenpyo.pack.events import Use

Told = tuple[Trigger, EventMention]
STEM = 2
"""Characters at the end of a noun by which its verb is known."""
NOUNS = frozenset({Use.NOUN, Use.FINAL})


def prospective(
    triggers: Sequence[Trigger],
    events: Sequence[EventMention],
    clauses: Clauses,
    published: PublicationDate | None,
) -> tuple[EventMention, ...]:
    """The events, with what is to come told so; `triggers` are theirs, in order."""
    pairs = zip(triggers, events, strict=True)
    dated = [(trigger, _to_come((trigger, event), clauses, published)) for trigger, event in pairs]
    return tuple(_with_prospects(dated, clauses.text))


def _to_come(told: Told, clauses: Clauses, published: PublicationDate | None) -> EventMention:
    """The event, planned where its time lies behind the day of the report.

    What a verb tells in the past is over: such a day is that of what it is about (agreed to come
    in the next year). What a sentence tells of a day long gone is over in whatever tense.
    """
    trigger, event = told
    starts = event.time.interval.earliest if event.time else None
    last = published.latest if published else None
    if _is_told_as_present(told, clauses, published):
        return replace(event, status=Status.ACTUAL)
    if starts is None or last is None or starts <= last or event.status is not Status.ACTUAL:
        return event
    predicate = clauses.chunks[trigger.anchor].predicate
    over = predicate is not None and predicate.past and trigger.use is Use.VERB
    return replace(event, time=None) if over else replace(event, status=Status.PLANNED)


def _is_told_as_present(told: Told, clauses: Clauses, published: PublicationDate | None) -> bool:
    """Whether a verb tells of a day before the report: as a chronicle does, or counting from it.

    「2023年4月15日、戦闘が始まる。」「3月に合意してからは初めてだ」
    What is announced on a day hangs on the verb of saying.
    """
    trigger, event = told
    time, first = event.time, published.earliest if published else None
    chunk = clauses.chunks[trigger.anchor]
    ends = time.interval.latest if time else None
    if time is None or ends is None or first is None or ends >= first:
        return False
    if event.status is not Status.PLANNED or trigger.use in NOUNS:
        return False
    opening, _ = clauses.sentences[clauses.homes[trigger.anchor]].chunks
    is_entry = time.expression in {one.id for one in clauses.times[opening]}
    is_entry = is_entry and chunk.predicate is not None and not chunk.predicate.past
    return chunk.link is Link.ADVERBIAL or (chunk.link is Link.ROOT and is_entry)


def _with_prospects(told: Sequence[Told], text: str) -> list[EventMention]:
    """The events; nouns for what the document tells with a verb only as a plan are planned."""
    events = [event for _, event in told]
    verbs = [event for trigger, event in told if trigger.use not in NOUNS]
    done = frozenset(event.rule for event in verbs if event.status is Status.ACTUAL)
    plans: dict[str, list[EventMention]] = {}
    for event in verbs:
        if event.status is Status.PLANNED and event.rule not in done:
            plans.setdefault(event.rule, []).append(event)
    return [
        replace(event, status=Status.PLANNED)
        if trigger.use in NOUNS and _is_planned(event, plans, text)
        else event
        for trigger, event in zip((trigger for trigger, _ in told), events, strict=True)
    ]


def _is_planned(
    event: EventMention, plans: Mapping[str, Iterable[EventMention]], text: str
) -> bool:
    """Whether a noun may mean what is planned: its word, no other day, no other parties."""
    stem = event.trigger.of(text)[-STEM:]
    return event.status is Status.ACTUAL and any(
        stem in plan.trigger.of(text) and _may_be(event, plan) for plan in plans.get(event.rule, ())
    )


def _may_be(event: EventMention, plan: EventMention) -> bool:
    ours, theirs = ({*one.actors, *one.recipients} for one in (event, plan))
    parties = not ours or not theirs or bool(ours & theirs)
    days = event.time.interval if event.time else None
    other = plan.time.interval if plan.time else None
    return parties and (days is None or (other is not None and days.overlaps(other)))
