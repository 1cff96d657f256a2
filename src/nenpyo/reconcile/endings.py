"""Reports that put off or call off something: what they speak of, by whom, when."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from nenpyo.model import Annotation, EventMention, Fate, Status, TimeInterval, Turn
from nenpyo.reconcile.deeds import Deeds, Marks
from nenpyo.reconcile.reports import printed

FATES = {Turn.POSTPONED: Fate.POSTPONED, Turn.CANCELLED: Fate.CANCELLED}


@dataclass(frozen=True, slots=True)
class Ending:
    """A report that puts off or calls off something: its event, sentence, day and countries.

    `target` is the event that the sentence tells before it: what is put off, as a rule.
    """

    event: str
    target: str
    document: str
    turn: Turn
    at: int
    said: date
    words: str
    times: tuple[TimeInterval, ...]
    marks: Marks


def endings_of(
    annotation: Annotation, deeds: Deeds, entities: Mapping[tuple[str, str], str]
) -> Iterator[Ending]:
    """All endings that a document reports; `entities` are those of all chains."""
    document = annotation.document
    for mention in annotation.events:
        if mention.turn not in FATES or mention.status is Status.NEGATED:
            continue
        here = mention.sentence
        named = [
            entities[document.id, chain.id]
            for chain in annotation.chains
            if (document.id, chain.id) in entities
            and any(here.covers(one.span) for one in chain.mentions)
        ]
        times = [t.interval for t in annotation.times if t.interval and here.covers(t.span)]
        target = _target(mention, annotation.events)
        yield Ending(
            event=deeds.of_mention.get((document.id, mention.id), ""),
            target=deeds.of_mention.get((document.id, target.id), "") if target else "",
            document=document.id,
            turn=mention.turn,
            at=mention.trigger.start,
            said=printed(document),
            words=here.of(document.text),
            times=tuple(times),
            marks=deeds.marks(named, states=True),
        )


def _target(ending: EventMention, events: Sequence[EventMention]) -> EventMention | None:
    """The last event that the sentence tells before the words that put it off.

    A noun that is itself put off (the delay of the talks) is its own target.
    """
    before = [
        one
        for one in events
        if ending.sentence.covers(one.trigger)
        and one.trigger.start < ending.trigger.start
        and one.turn is None
        and one.status is not Status.NEGATED
    ]
    return max(before, key=lambda one: one.trigger.start, default=ending)
