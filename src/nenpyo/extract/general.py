"""Dated deeds that no entry of the lexicon knows: a chronology lists them, whatever they are."""

from collections.abc import Collection, Iterator

from nenpyo.extract.anchoring import dates_of
from nenpyo.extract.clauses import SHARED, Clauses, arguments
from nenpyo.extract.triggers import Trigger
from nenpyo.model import Case, Link, Predicate, RegionKind
from nenpyo.pack.events import EventGrammar, Use

DOERS = (Case.NOMINATIVE, Case.TOPIC, Case.AGENTIVE, Case.ACCUSATIVE)


def dated_deeds(
    clauses: Clauses, grammar: EventGrammar, told: Collection[int], saying: Collection[str]
) -> Iterator[Trigger]:
    """A trigger for each clause of the body that is over, names a party and has a date of its own.

    `told` are the chunks that tell other events, `saying` the verbs that report speech.
    """
    for place, chunk in enumerate(clauses.chunks):
        predicate = chunk.predicate
        if place in told or predicate is None or not _is_over(predicate):
            continue
        if predicate.lemma in grammar.vague or predicate.lemma in saying:
            continue
        in_body = clauses.sentences[clauses.homes[place]].region is RegionKind.BODY
        main = chunk.link is Link.ROOT or chunk.link in SHARED
        if in_body and main and _names(clauses, place) and any(dates_of(clauses, place)):
            yield Trigger(
                chunk=place, anchor=place, rule=grammar.general, use=Use.VERB, span=chunk.content
            )


def _is_over(predicate: Predicate) -> bool:
    return predicate.past and not predicate.negated and not predicate.nominal


def _names(clauses: Clauses, place: int) -> bool:
    """Whether a doer or what is done is known by name."""
    return any(clauses.names[child] for child in arguments(clauses, place, *DOERS))
