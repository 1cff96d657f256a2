"""Documents that repeat each other are one voice: wire copies, reprints, revisions of a page."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from nenpyo.model import Annotation, Support
from nenpyo.model.chronology import name_key

SHARED = 0.7
"""So much of the shorter document stands word for word in the longer: a copy, cut or extended."""
SHORTEST = 12
"""Characters: shorter sentences are the same in many documents that have nothing in common."""
COMMON = 50
"""A sentence that stands in more documents than that is a form, not a copy."""


def voices_of(annotations: Sequence[Annotation]) -> dict[str, str]:
    """For each document the one it speaks with: itself, or the first of those it repeats.

    Documents stand in their canonical order, oldest first.
    """
    sentences = [frozenset(_sentences(annotation)) for annotation in annotations]
    sizes = [sum(map(len, told)) for told in sentences]
    voice = list(range(len(annotations)))
    for (first, second), shared in sorted(_overlaps(sentences).items()):
        if shared >= SHARED * min(sizes[first], sizes[second]):
            old, new = sorted((voice[first], voice[second]))
            voice = [old if group == new else group for group in voice] if old != new else voice
    ids = [annotation.document.id for annotation in annotations]
    return {id_: ids[group] for id_, group in zip(ids, voice, strict=True)}


def _overlaps(sentences: Sequence[frozenset[str]]) -> Counter[tuple[int, int]]:
    """Characters of the sentences that two documents share."""
    where: dict[str, list[int]] = defaultdict(list)
    for position, told in enumerate(sentences):
        for sentence in told:
            where[sentence].append(position)
    shared: Counter[tuple[int, int]] = Counter()
    for sentence, positions in where.items():
        if 1 < len(positions) <= COMMON:
            for at, first in enumerate(positions):
                for second in positions[at + 1 :]:
                    shared[first, second] += len(sentence)
    return shared


def _sentences(annotation: Annotation) -> Iterator[str]:
    text = annotation.document.text
    told = [sentence.span.of(text) for sentence in annotation.sentences] or text.splitlines()
    for sentence in told:
        key = name_key(sentence)
        if len(key) >= SHORTEST:
            yield key


def dispute(one: Sequence[Support], other: Sequence[Support]) -> bool:
    """Whether the two readings have different voices: who tells both disputes neither.

    A number told by one outlet twice is a part and its whole, or a report and its update; so is
    one told by the outlet itself against one of somebody whom it cites.
    """
    return not any(_same_voice(a.chain, b.chain) for a in one for b in other)


def _same_voice(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return all(a == b for a, b in zip(one, other, strict=False))
