"""What stands around a mention: names, and what did the harm that it tells of."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from nenpyo.model import Annotation, EntityType, EventMention, EventType, Span, Status

_RUN = re.compile(r"\w+")
STRIKING = frozenset({"accident", "disaster"})
"""Modes of OCCUR that are known again by word, day and country, whoever takes part."""
DISASTERS = STRIKING - {"accident"}
"""Those that are told by one word: the avalanche is not the earthquake."""
NEAR = 8
"""Blows to look back at."""
ATTACK = "attack"
"""The kind of harm that is done on purpose."""
TOLL = "death"
"""The mode of OCCUR that only tells what another happening did to people."""


class Harm(NamedTuple):
    """What did the harm that a toll counts: its kind, the rule that knows it, its word."""

    kind: str
    rule: str
    word: str


def harm_of(cause: EventMention, text: str) -> Harm:
    """What did harm, as tolls are compared by it."""
    kind = ATTACK if cause.type is EventType.ASSAULT else cause.mode or ""
    return Harm(kind, cause.rule, cause.trigger.of(text))


def may_be_one(a: Harm, b: Harm) -> bool:
    """Whether two words can be for one blow: an attack is told in many, disasters bear a name."""
    return a.kind == b.kind and (a.kind not in DISASTERS or a.rule == b.rule)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a mention is known again by besides its own roles.

    `lands` are the countries that its sentence and the lead of its document bear on, `states` the
    ids of those that they name themselves, `named` the ids of all else; `topic` are those of the
    whole document; `cause` is what did the harm that it counts.
    """

    lands: frozenset[str]
    states: frozenset[str]
    named: frozenset[str]
    topic: frozenset[str]
    cause: EventMention | None


def surroundings_of(
    annotation: Annotation, entities: Mapping[str, str], states: frozenset[str]
) -> Callable[[EventMention], Surroundings]:
    """Gives what stands around each mention; `entities` are the ids of the document's chains.

    The lead is the first sentence that names any country. `states` are entities that their
    country already stands for.
    """
    telling = _telling(annotation, entities)
    named = sorted(
        (mention.span.start, chain.country or "", telling.get(chain.id, ""))
        for chain in annotation.chains
        for mention in chain.mentions
    )
    starts = [start for start, _, _ in named]
    topic = frozenset(telling.values()) - states

    @cache
    def within(sentence: Span) -> tuple[frozenset[str], frozenset[str]]:
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        lands = frozenset(land for _, land, _ in named[first:last] if land)
        return lands, frozenset(id_ for _, _, id_ in named[first:last] if id_)

    leads = (within(sentence.span) for sentence in annotation.sentences)
    lead = next((found for found in leads if found[0]), (frozenset[str](), frozenset[str]()))
    cause = causes_of(annotation)

    def around(mention: EventMention) -> Surroundings:
        lands, others = within(mention.sentence)
        return Surroundings(
            lands=lands | lead[0],
            states=(others | lead[1]) & states,
            named=(others | lead[1]) - states,
            topic=topic,
            cause=cause(mention),
        )

    return around


def _telling(annotation: Annotation, entities: Mapping[str, str]) -> dict[str, str]:
    """The entities by chain, but for bodies that vouch for what is told: they are everywhere."""
    vouching = {id_ for one in annotation.statements for id_ in (*one.speakers, *one.reported_by)}
    return {
        chain.id: entities[chain.id]
        for chain in annotation.chains
        if chain.id in entities and not (chain.type is EntityType.ORG and chain.id in vouching)
    }


def causes_of(annotation: Annotation) -> Callable[[EventMention], EventMention | None]:
    """Gives what did the harm that a toll counts.

    「25日の地震で、…が死亡した」: what the sentence tells before it. Else the newest of the blows
    told before, since a report of a blow may look back at older ones.
    """
    blows = sorted(
        (one for one in annotation.events if strikes(one)), key=lambda one: one.trigger.start
    )
    starts = [one.trigger.start for one in blows]

    def cause(mention: EventMention) -> EventMention | None:
        if mention.mode != TOLL:
            return None
        before = blows[: bisect_right(starts, mention.trigger.start)]
        if before and before[-1].trigger.start >= mention.sentence.start:
            return before[-1]
        return max(reversed(before[-NEAR:]), key=_first_day, default=None)

    return cause


def words_of(sentence: str) -> frozenset[str]:
    """The pairs of characters of a sentence, but for signs: words of no language."""
    runs = _RUN.findall(sentence)
    return frozenset([run[at : at + 2] for run in runs for at in range(len(run) - 1)])


def _first_day(mention: EventMention) -> date:
    return (mention.time.interval.earliest if mention.time else None) or date.min


def strikes(mention: EventMention) -> bool:
    """Whether it does harm to people: a disaster or an attack that came."""
    harmful = mention.mode in STRIKING or mention.type is EventType.ASSAULT
    return harmful and mention.status is Status.ACTUAL
