"""Subjects that a clause leaves out, as mentions of form ZERO (zero anaphora).

The span is the predicate that lacks the subject: nothing else shows it. The ranker of arguments
says who is meant; only what it is sure of within one sentence is kept.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from nenpyo.extract.topics import SUBJECTS
from nenpyo.model import (
    Analysis,
    Argument,
    ArgumentKind,
    Case,
    Chain,
    Chunk,
    Mention,
    MentionForm,
)

RULE = "zero.subject"
SURE = 0.7
"""Confidence from which the ranker's left-out subjects are right more than two times in three."""


def with_zeros(analysis: Analysis) -> tuple[Chain, ...]:
    """The chains, each with the predicates that leave it out."""
    named = _named(analysis)
    found: dict[str, list[Mention]] = defaultdict(list)
    for argument in _left_out(analysis):
        span = analysis.chunks[argument.predicate].content
        for chain in named.get(argument.filler or 0, ()):
            found[chain].append(Mention(span=span, form=MentionForm.ZERO, rule=RULE))
    return tuple(
        replace(chain, mentions=_in_order([*chain.mentions, *found[chain.id]]))
        if chain.id in found
        else chain
        for chain in analysis.chains
    )


def _in_order(mentions: list[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda mention: (mention.span.start, mention.span.end)))


def _left_out(analysis: Analysis) -> Iterator[Argument]:
    """The subjects left out that a topic or subject of the same sentence fills."""
    homes = [sentence.chunks[0] for sentence in analysis.sentences]
    for argument in analysis.arguments:
        sure = argument.kind is ArgumentKind.ZERO and argument.confidence >= SURE
        if not sure or argument.case is not Case.NOMINATIVE or argument.filler is None:
            continue
        filler, chunk = analysis.chunks[argument.filler], analysis.chunks[argument.predicate]
        near = bisect_right(homes, argument.filler) == bisect_right(homes, argument.predicate)
        if near and filler.case in SUBJECTS and _is_verbal(chunk):
            yield argument


def _is_verbal(chunk: Chunk) -> bool:
    return chunk.predicate is not None and not chunk.predicate.nominal


def _named(analysis: Analysis) -> dict[int, list[str]]:
    """For every chunk the chains whose mention ends last in it; a group's mention has several."""
    starts = [chunk.span.start for chunk in analysis.chunks]
    ends: dict[int, int] = {}
    found: dict[int, list[str]] = {}
    for chain in analysis.chains:
        for mention in chain.mentions:
            place = bisect_right(starts, mention.span.end - 1) - 1
            if place < 0 or mention.span.end < ends.get(place, 0):
                continue
            if mention.span.end > ends.get(place, 0):
                ends[place], found[place] = mention.span.end, []
            if chain.id not in found[place]:
                found[place].append(chain.id)
    return found
