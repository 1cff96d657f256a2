"""Reports that put off or call off something: what they speak of, by whom, when."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from nenpyo.model import (
    Annotation,
    EventMention,
    EventType,
    Fate,
    Status,
    TimeInterval,
    Turn,
)
from nenpyo.reconcile.accounts import stems_before, words_before
from nenpyo.reconcile.announcements import Announcement, Parties, matched
from nenpyo.reconcile.circles import PAIR
from nenpyo.reconcile.deeds import Deeds, Marks, same_deed
from nenpyo.reconcile.fulfilment import may_be_there
from nenpyo.reconcile.reports import printed

FATES = {
    Turn.POSTPONED: Fate.POSTPONED, Turn.CANCELLED: Fate.CANCELLED, Turn.DECLINED: Fate.CANCELLED,
}  # fmt: skip


CLOSE = 12
"""Characters before the words that end a plan in which it is named."""
DAYS = 3
"""Days: a day that is told so closely is the day."""
STEM = 2
"""Characters by which a word is known again."""
NEXT = 1
"""Sentences: what is called off without a name is what the sentence before, or this, announces."""


@dataclass(frozen=True, slots=True)
class Ending:
    """A report that puts off or calls off something: its event, place, day and parties.

    `target` is the event that the sentence tells before it: what is put off, as a rule. `home` is
    the number of its sentence, `words` what stands before it there, `marks` the countries of the
    parties, which its sentence names; `is_bare` says that nothing stands before it to be put off.
    """

    event: str
    target: str
    document: str
    fate: Fate
    at: int
    home: int
    said: date
    words: str
    times: tuple[TimeInterval, ...]
    parties: Parties
    marks: Marks
    is_bare: bool


Endings = Callable[[Iterable[str], TimeInterval], Iterable[Ending]]
"""Gives what was told on some days to end: in documents, of events, beside countries (by id)."""


def endings_in(
    annotations: Iterable[Annotation], deeds: Deeds, entities: Mapping[tuple[str, str], str]
) -> Endings:
    """All endings that documents report, to be looked up; `entities` are those of all chains."""
    by_key: dict[str, list[Ending]] = defaultdict(list)
    for ending in (found for one in annotations for found in endings_of(one, deeds, entities)):
        for key in {*ending.marks, ending.document, ending.target}:
            by_key[key].append(ending)

    def endings(keys: Iterable[str], days: TimeInterval) -> Iterable[Ending]:
        first, last = days.earliest or date.min, days.latest or date.max
        near = (ending for key in keys for ending in by_key.get(key, ()))
        return (ending for ending in near if first <= ending.said <= last)

    return endings


def endings_of(
    annotation: Annotation, deeds: Deeds, entities: Mapping[tuple[str, str], str]
) -> Iterator[Ending]:
    """All endings that a document reports; `entities` are those of all chains."""
    document = annotation.document
    told = [one for one in annotation.events if one.turn in FATES and not _is_open(one)]
    put_off = {one.sentence for one in told if one.turn is Turn.POSTPONED}
    for mention in told:
        here = mention.sentence
        named = [
            entities[document.id, chain.id]
            for chain in annotation.chains
            if (document.id, chain.id) in entities
            and any(here.covers(one.span) for one in chain.mentions)
        ]
        times = [t.interval for t in annotation.times if t.interval and here.covers(t.span)]
        target = _target(mention, annotation.events)
        own = mention.turn is Turn.DECLINED
        yield Ending(
            event=deeds.of_mention.get((document.id, mention.id), ""),
            target=deeds.of_mention.get((document.id, target.id), "") if target else "",
            document=document.id,
            # What is given up for one day and set for another is put off.
            fate=Fate.POSTPONED if here in put_off else Fate.CANCELLED,
            at=mention.trigger.start,
            home=home_of(annotation, mention),
            said=printed(document),
            # What is not to be says of nothing else that it is not.
            words=words_before(mention, 0 if own else CLOSE).of(document.text),
            times=tuple(times),
            parties=frozenset(deeds.parties[id_] for id_ in named),
            marks=deeds.marks(named, states=True),
            is_bare=not own and not stems_before(annotation, mention),
        )


def home_of(annotation: Annotation, mention: EventMention) -> int:
    """The number of a mention's sentence in its document."""
    starts = [sentence.span.start for sentence in annotation.sentences]
    return bisect_right(starts, mention.trigger.start) - 1


def _is_open(mention: EventMention) -> bool:
    """Whether it is not told that the plan ended; what is not to be ends it by being not so."""
    declined = mention.turn is Turn.DECLINED
    return mention.status in {Status.NEGATED, Status.POSSIBLE} and not declined


def _target(ending: EventMention, events: Sequence[EventMention]) -> EventMention | None:
    """The last event that the sentence tells before the words that put it off.

    A noun that is itself put off (the delay of the talks) is its own target, and so is what was
    decided not to be.
    """
    if ending.turn is Turn.DECLINED:
        return ending
    before = [
        one
        for one in events
        if ending.sentence.covers(one.trigger)
        and one.trigger.start < ending.trigger.start
        and one.turn is None
        and one.status is not Status.NEGATED
    ]
    return max(before, key=lambda one: one.trigger.start, default=ending)


def speaks_of(ending: Ending, announced: Announcement, deeds: Deeds) -> bool:
    """Whether what is put off or called off is this: it is told so, or by its word and parties.

    In the document that announces it, it is called off behind that.
    """
    if not _is_in_time(ending, announced):
        return False
    here = ending.document == announced.ref.document
    if here and ending.at < announced.ref.span.start:
        return False
    if ending.target == announced.event.id:
        return True
    target = deeds.events.get(ending.target)
    if target is None or not (here or ending.said > announced.said):
        return False
    if ending.is_bare and here and ending.home - announced.home in (0, NEXT):
        return True
    alike = same_deed(announced.event, target) and may_be_there(announced.event, target, deeds)
    named = _stem(announced.ref.text) in ending.words
    return (alike or named) and _may_be_then(ending, announced) and _by_them(ending, announced)


def _stem(trigger: str) -> str:
    return trigger[:STEM]


def _is_in_time(ending: Ending, announced: Announcement) -> bool:
    """Whether a report comes after the announcement; a late one must tell the day announced."""
    day, last = announced.day, announced.window.latest or date.max
    if announced.said <= ending.said <= last:
        return True
    if ending.said < announced.said or day is None or day.width > DAYS:
        return False
    return any(time.width <= DAYS and time.overlaps(day) for time in ending.times)


def _may_be_then(ending: Ending, announced: Announcement) -> bool:
    """Whether the days that both tell may be one."""
    day = announced.day
    if day is None or not ending.times or any(day.overlaps(time) for time in ending.times):
        return True
    later = ending.document != announced.ref.document
    return later and ending.said <= (day.latest or date.max)


def _by_them(ending: Ending, announced: Announcement) -> bool:
    """Whether it is named beside those who take part: two of talks, the doer of all else."""
    ours = announced.parties or announced.around
    together = announced.event.type is EventType.CONSULT and len(announced.parties) >= PAIR
    return matched(ours, ending.parties) >= (PAIR if together else 1)
