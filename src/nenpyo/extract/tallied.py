"""Which event a claim of a series counts, and the mentions that tell it."""

from collections.abc import Sequence
from dataclasses import dataclass

from nenpyo.extract.bindings import carried_event, event_before, event_of, object_event
from nenpyo.extract.counted import Passage
from nenpyo.extract.doings import Wording
from nenpyo.extract.lexicon import Lexicon
from nenpyo.model import Analysis, EventMention, EventType, SeriesClaim, Status
from nenpyo.pack.series import SeriesGrammar


@dataclass(frozen=True, slots=True)
class Page:
    """What the claims of a document are read from."""

    text: str
    analysis: Analysis
    events: Sequence[EventMention]
    grammar: SeriesGrammar
    lexicon: Lexicon

    @property
    def wording(self) -> Wording:
        """What its words are read by."""
        return Wording(self.analysis, self.text, self.lexicon.light, self.grammar)


def counted_event(claim: SeriesClaim, passage: Passage, page: Page) -> EventMention | None:
    """The event that is counted; what only remarks on one that was told means that one."""
    sentence, start = passage.sentence, claim.span.start
    among = page.analysis, page.events, page.text
    found = event_of(claim.span, sentence, *among)
    before = passage.between(passage.offset, start)
    points_back = page.grammar.this.match(before + claim.span.of(page.text))
    if found is None and points_back:
        found = event_before(sentence.span.start, page.events)
    found = found or object_event(claim.span, sentence, *among)
    found = found or _of_kind(claim, page)
    found = found or carried_event(claim.span, sentence, *among)
    event = next((one for one in page.events if one.id == found), None)
    is_other = claim.count and claim.noun and claim.noun not in page.lexicon.nouns
    if event is None or (is_other and claim.noun not in event.trigger.of(page.text)):
        return None
    return _remarked(event, page)


def met_before(claim: SeriesClaim, page: Page) -> list[EventMention]:
    """The talks since which an interval counts what no lexicon knows (…するのは4月の会談以来)."""
    inside = (one for one in page.events if claim.span.covers(one.trigger))
    return [one for one in inside if one.type is EventType.CONSULT][-1:]


def mentions_of(event: EventMention, claim: SeriesClaim, page: Page) -> list[EventMention]:
    """An event with the mention of its kind that a text dates last before a claim."""
    before = [
        one
        for one in page.events
        if (one.type, one.mode) == (event.type, event.mode)
        and (event.time is None or one.time == event.time)
        and one.trigger.start < min(claim.span.start, event.trigger.start)
    ]
    return [event, *before[-1:]]


def _of_kind(claim: SeriesClaim, page: Page) -> str | None:
    """The latest event before a claim that its noun tells in another word (came; the visit)."""
    kinds = {(rule.type, rule.mode) for rule in page.lexicon.nouns.get(claim.noun, ())}
    before = (e for e in page.events if e.trigger.start < claim.span.start and e.time)
    fitting = [event for event in before if (event.type, event.mode) in kinds]
    return max(fitting, key=lambda one: one.trigger.start).id if fitting else None


def _remarked(event: EventMention, page: Page) -> EventMention:
    """What was told before of the same kind, where an undated mention only comes back to it."""
    remarks = page.grammar.remark.search(event.trigger.of(page.text))
    if event.time or not (remarks or event.status is Status.ACTUAL):
        return event
    marks = {chain.id: chain.country or chain.id for chain in page.analysis.chains}
    ours = {marks[id_] for id_ in event.actors}
    before = [
        one
        for one in page.events
        if (one.type, one.mode) == (event.type, event.mode)
        and one.trigger.end <= event.trigger.start
        and one.time
        and ours <= {marks[id_] for id_ in (*one.actors, *one.recipients)}
    ]
    return max(before, key=lambda one: one.trigger.start, default=event)
