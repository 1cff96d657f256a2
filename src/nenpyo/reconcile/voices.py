"""Documents that repeat each other are one voice: wire copies, reprints, revisions of a page."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from hashlib import blake2b
from itertools import combinations
from types import MappingProxyType

from nenpyo.model import Annotation, Span, Support
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
    told = {annotation.document.id: sentences_of(annotation) for annotation in annotations}
    documents = Counter(key for sentences in told.values() for key in sentences)
    return voices_among(told, {key for key, count in documents.items() if count > COMMON})


def voices_among(told: Mapping[str, Mapping[int, int]], forms: Collection[int]) -> dict[str, str]:
    """The voices of documents, oldest first, by the lengths of their sentences.

    `forms` are sentences that say nothing of who repeats whom.
    """
    order = {document: position for position, document in enumerate(told)}
    size = {document: sum(sentences.values()) for document, sentences in told.items()}
    voice = {document: document for document in told}
    for (first, second), shared in sorted(_overlaps(told, forms).items()):
        if shared >= SHARED * min(size[first], size[second]):
            one, other = _voice(first, voice), _voice(second, voice)
            old, new = sorted((one, other), key=order.__getitem__)
            voice[new] = old
    return {document: _voice(document, voice) for document in told}


def _voice(document: str, voice: Mapping[str, str]) -> str:
    while voice[document] != document:
        document = voice[document]
    return document


def _overlaps(
    told: Mapping[str, Mapping[int, int]], forms: Collection[int]
) -> Counter[tuple[str, str]]:
    """Characters of the sentences that two documents share."""
    where: dict[int, list[str]] = defaultdict(list)
    for document, sentences in told.items():
        for key in sentences:
            where[key].append(document)
    shared: Counter[tuple[str, str]] = Counter()
    for key, documents in where.items():
        if len(documents) > 1 and key not in forms:
            for pair in combinations(documents, 2):
                shared[pair] += told[pair[0]][key]
    return shared


def sentences_of(annotation: Annotation) -> dict[int, int]:
    """The sentences of a document, hashed as they are compared, and how long they are."""
    text = annotation.document.text
    told = [sentence.span.of(text) for sentence in annotation.sentences] or text.splitlines()
    keys = {key for sentence in told if len(key := name_key(sentence)) >= SHORTEST}
    return {_hash(key): len(key) for key in keys}


def _hash(key: str) -> int:
    """64 bits: of ten million sentences, two are the same in one chronicle of half a million."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), signed=True)


def dispute(one: Sequence[Support], other: Sequence[Support]) -> bool:
    """Whether the two readings have different voices: who tells both disputes neither.

    A number told by one outlet twice is a part and its whole, or a report and its update; so is
    one told by the outlet itself against one of somebody whom it cites.
    """
    return not any(_same_voice(a.chain, b.chain) for a in one for b in other)


def dispute_abroad(one: Sequence[Support], other: Sequence[Support]) -> bool:
    """Whether the two readings have different voices, and no document that tells both.

    Two times or two places that one document tells are to it of two happenings.
    """
    documents = {support.document for support in one}
    return documents.isdisjoint(two.document for two in other) and dispute(one, other)


def set_against(
    one: Sequence[Support],
    other: Sequence[Support],
    cited: Mapping[tuple[str, Span], Span] = MappingProxyType({}),
) -> bool:
    """Whether one document tells both on different authority, its own among them.

    `cited` gives the words of somebody in which a place stands, whom the text need not name.
    """
    return any(a.document == b.document and _by_others(a, b, cited) for a in one for b in other)


def _by_others(one: Support, other: Support, cited: Mapping[tuple[str, Span], Span]) -> bool:
    if one.chain != other.chain or len(one.chain) > 1:
        return one.chain != other.chain
    return cited.get((one.document, one.span)) != cited.get((other.document, other.span))


def _same_voice(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return all(a == b for a, b in zip(one, other, strict=False))
