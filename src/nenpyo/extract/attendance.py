"""Who is said to have been at a meeting, and who not: 「会談に…氏は同席しなかった」."""

from collections.abc import Iterator
from dataclasses import dataclass

from nenpyo.extract.passages import Named, Passages
from nenpyo.model import Case, EventMention, EventType, Involvement, Link, Part, Status
from nenpyo.pack.involvement import InvolvementGrammar

OCCASIONS = frozenset({EventType.CONSULT, EventType.AGREE, EventType.OCCUR})
VISIT = "visit"
AT = frozenset({Case.DATIVE, Case.ACCUSATIVE, Case.LOCATIVE, Case.TOPIC, Case.ALLATIVE})
FROM = frozenset({Case.ABLATIVE, Case.LOCATIVE, Case.TOPIC, Case.NOMINATIVE})
BACK = 2
"""Sentences after which it need not be said any more at what somebody was."""
Told = tuple[str, Involvement]
"""The id of an event mention, and who was there."""


@dataclass(frozen=True, slots=True)
class Attender:
    """Somebody named as there, or as not there."""

    named: Named
    denied: bool
    alone: bool = False


def attendances(passages: Passages, grammar: InvolvementGrammar) -> Iterator[Told]:
    """Who was at the talks of a document, each with the mention of the talks."""
    earlier: dict[str, str] = {}
    for place in range(len(passages.chunks)):
        denied = _presence(passages, place, grammar)
        if denied is None:
            continue
        found = list(_attenders(passages, place, grammar, denied=denied))
        occasion = _occasion(passages, place, grammar)
        side = _side(passages, place, grammar)
        for one in found:
            chain, span = one.named
            event = earlier.get(chain) if occasion is None else occasion.id
            if event is None:
                continue
            earlier[chain] = event
            yield (
                event,
                Involvement(
                    part=Part.PRESENT,
                    party=chain,
                    denied=one.denied,
                    alone=one.alone,
                    side=side if side != chain else None,
                    sources=passages.sources(passages.chunks[place].content),
                    span=span,
                ),
            )


def _presence(passages: Passages, place: int, grammar: InvolvementGrammar) -> bool | None:
    """Whether a predicate says that somebody was not there; None where it says neither."""
    chunk = passages.chunks[place]
    predicate = chunk.predicate
    if predicate is None or predicate.nominal or chunk.link is Link.CONDITION:
        return None
    if grammar.unsure & set(chunk.words):
        return None
    lemma, negated = predicate.lemma, predicate.negated
    if lemma in grammar.attending or _means(passages, place, grammar.phrases.get(lemma)):
        denied = negated
    elif lemma in grammar.missing or _means(passages, place, grammar.leaving.get(lemma)):
        denied = not negated
    elif lemma in grammar.coming and negated:
        denied = True
    else:
        return None
    told = predicate.past or negated or chunk.link is Link.CONTINUATION
    return denied if told else None


def _means(passages: Passages, place: int, nouns: frozenset[str] | None) -> bool:
    """Whether a verb has a noun with which it means something else."""
    if not nouns:
        return False
    children = passages.children.get(place, ())
    return any(passages.content(at) in nouns for at in {*children, place - 1} if 0 <= at < place)


def _attenders(
    passages: Passages, place: int, grammar: InvolvementGrammar, *, denied: bool
) -> Iterator[Attender]:
    """Whom a predicate of presence names, and whom its clause says it was not."""
    chunk = passages.chunks[place]
    cleft = passages.told_of(place)
    if cleft is not None:
        alone = bool(grammar.alone & set(passages.chunks[cleft].words))
        yield from (Attender(one, denied=denied, alone=alone) for one in passages.people(cleft))
        return
    for at in passages.subjects(place):
        alone = bool(grammar.alone & set(passages.chunks[at].words))
        yield from (Attender(one, denied=denied, alone=alone) for one in passages.people(at))
    if chunk.link is Link.ADNOMINAL and chunk.head >= 0 and not passages.subjects(place):
        yield from (Attender(one, denied=denied) for one in passages.people(chunk.head))
    for at in passages.before(place):
        other = passages.chunks[at]
        what = other.predicate
        if what and what.nominal and what.negated and other.link is Link.CONTINUATION:
            yield from (Attender(one, denied=not denied) for one in passages.people(at))
        elif passages.content(at) in grammar.besides and what is None:
            yield from (Attender(one, denied=denied) for one in passages.people(at))


def _occasion(passages: Passages, place: int, grammar: InvolvementGrammar) -> EventMention | None:
    """At what somebody was: in the clause itself, else the last talks told; else the presence."""
    own = next((e for e in passages.told.get(place, ()) if e.type is EventType.ATTEND), None)
    places = [
        at
        for at in passages.children.get(place, ())
        if passages.chunks[at].case in AT and passages.chunks[at].predicate is None
    ]
    for at in [*places, *_around(passages, place)]:
        found = next((e for e in passages.told.get(at, ()) if _is_occasion(e)), None)
        if found:
            return found
    first = max(0, passages.homes[place] - BACK)
    start = passages.sentences[first].span.start
    end = passages.chunks[place].span.start
    before = [e for e in passages.events if start <= e.trigger.start < end and _is_talks(e)]
    nouns = [passages.content(at) for at in places if _is_gathering(passages, at, grammar)]
    if nouns:
        before = [e for e in before if any(noun in e.trigger.of(passages.text) for noun in nouns)]
    return before[-1] if before else own


def _is_gathering(passages: Passages, place: int, grammar: InvolvementGrammar) -> bool:
    """Whether a noun says at what somebody was, and not where he sat or what he showed."""
    noun, case = passages.content(place), passages.chunks[place].case
    idle = grammar.seats.union(*grammar.phrases.values(), *grammar.leaving.values())
    return (
        case in {Case.DATIVE, Case.ACCUSATIVE} and noun not in idle and not passages.people(place)
    )


def _around(passages: Passages, place: int) -> Iterator[int]:
    """The chunks of a sentence before a predicate, and the noun that it modifies."""
    chunk = passages.chunks[place]
    if chunk.link is Link.ADNOMINAL and chunk.head >= 0:
        yield chunk.head
    yield from passages.before(place)


def _is_occasion(event: EventMention) -> bool:
    told = event.status in {Status.ACTUAL, Status.PLANNED}
    return told and event.type in OCCASIONS and event.mode in {None, "third-party", "multilateral"}


def _is_talks(event: EventMention) -> bool:
    return _is_occasion(event) and event.type is EventType.CONSULT and event.status is Status.ACTUAL


def _side(passages: Passages, place: int, grammar: InvolvementGrammar) -> str | None:
    """The state for which somebody is said to have come (for the American side)."""
    for at in passages.before(place):
        chunk = passages.chunks[at]
        if chunk.case in FROM and passages.content(at).endswith(grammar.side):
            return next((chain for chain, _ in passages.people(at)), None)
    return None
