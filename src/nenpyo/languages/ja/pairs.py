"""Pairs of bunsetsu as the parser sees them: a dependent, a possible head, what lies between."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.hashing import Codes, code, mixed, padded, seeds
from nenpyo.languages.ja.phrases import PhraseColumns

BITS = 22
Ints = NDArray[np.intp]

# What of the dependent, of the head, and of their relation makes up each template.
TEMPLATES: tuple[tuple[tuple[str, ...], tuple[str, ...], str], ...] = (
    (("signature",), (), "distance last"),
    (("particles",), ("kind",), "distance"),
    (("signature",), ("signature",), "distance"),
    (("particles", "mark"), ("pos",), ""),
    (("particles",), ("word",), ""),
    (("word", "particles"), ("word",), ""),
    (("pos", "particles"), ("pos", "particles"), ""),
    (("signature", "mark"), ("signature", "mark"), ""),
    (("particles",), ("kind",), "same distance"),
    (("particle", "mark"), ("kind",), "same particle"),
    (("particle", "mark"), ("kind",), "predicates"),
    (("signature", "mark"), (), "commas last"),
    (("topic",), ("signature",), "topics predicates"),
    ((), (), "brackets distance"),
    (("closes",), ("opens",), "brackets distance"),
    (("signature",), ("signature",), "brackets"),
    (("particle",), ("particle",), "distance"),
    (("particles",), ("particles", "kind"), ""),
    (("signature", "next.signature"), ("signature",), "distance"),
    (("signature",), ("signature", "before.signature"), ""),
    (("signature",), ("signature", "next.signature"), ""),
    (("signature",), ("kind", "next.kind"), "distance"),
    (("before.signature", "signature"), ("kind",), "distance"),
    (("word", "particle"), (), "distance"),
    (("word",), ("kind",), "distance"),
    (("particle",), ("word",), "distance"),
    (("word",), ("word",), ""),
    (("form", "kind"), ("kind",), "distance"),
    (("form", "particles", "mark"), ("signature",), ""),
    (("particle",), ("kind", "before.particles"), ""),
    (("particle", "next.particles"), ("kind",), "distance"),
    (("kind", "particle"), ("signature",), "predicates"),
    (("pos", "mark"), ("pos",), "distance"),
    (("first", "particle"), ("kind",), "distance"),
    (("particle",), ("kind", "first"), ""),
    (("signature",), ("signature",), "commas predicates"),
    (("pos", "particle"), ("pos", "particle"), ""),
    (("final",), ("kind", "final"), "distance"),
    (("particles", "next.kind"), ("kind",), "predicates"),
    (("signature", "mark"), (), "places last"),
    (("signature",), ("next.signature", "before.signature"), "distance"),
    (("ending", "particle"), ("ending", "particle"), ""),
    (("ending", "particle"), ("kind",), "distance"),
    (("word", "particle"), ("pos",), ""),
    (("pos", "particle"), ("word",), ""),
    (("shape", "particle"), ("shape", "particle"), "distance"),
    (("mark", "particle"), ("mark", "kind"), "commas predicates"),
    (("mark", "kind", "form"), ("kind", "form"), "predicates"),
    (("particles", "before.particles"), ("kind",), "distance"),
    (("mark", "particle", "next.mark"), ("kind", "mark"), "commas"),
    (("word", "particles"), ("kind",), "predicates"),
    (("particle", "mark"), ("pos", "particle", "mark"), ""),
    (("particle",), ("word", "particle", "mark"), ""),
    (("particle", "kind"), ("pos", "mark"), "distance"),
    (("middle", "particles"), ("middle",), ""),
    (("fine", "particles"), ("fine",), ""),
    (("particle",), ("middle",), "distance"),
    (("middle", "particle"), ("middle", "particle"), "distance"),
    (("fine", "particle"), ("fine", "particle"), ""),
    (("middle", "particle", "mark"), ("kind",), ""),
    (("middle", "particle"), ("word",), ""),
    (("word", "particle"), ("middle",), ""),
    (("particles",), ("kind",), "subjects"),
    (("particles", "mark"), ("kind", "particles"), "subjects predicates"),
    (("topic", "mark"), ("particles", "next.word"), "subjects"),
    (("particles",), ("particles", "next.middle"), "subjects"),
    (("topic", "particle"), ("fine", "particles"), "subjects"),
    (("particle", "mark"), ("kind",), "alike"),
    (("particle", "mark"), ("particle", "mark"), "alike"),
    (("particles", "mark"), ("kind", "next.kind"), "alike distance"),
    (("kind", "particle", "mark"), ("kind", "particle"), "alike rival"),
    (("particle", "mark"), ("kind",), "rival distance"),
    (("before.particles", "particle"), ("before.particles", "kind"), "alike"),
)

TOPIC = np.uint32(code("は"))
LIKENESS = ("pos", "shape", "middle", "fine", "ending", "word")
"""What two members of a list have in common (Kurohashi and Nagao 1994)."""

_LEFT = sorted({name for left, _, _ in TEMPLATES for name in left})
_RIGHT = sorted({name for _, right, _ in TEMPLATES for name in right})
_MIDDLE = sorted({name for *_, middle in TEMPLATES for name in middle.split()})
_PARTS = (
    padded([[_LEFT.index(name) + 1 for name in left] for left, _, _ in TEMPLATES]),
    padded([[_RIGHT.index(name) + 1 for name in right] for _, right, _ in TEMPLATES]),
    padded([[_MIDDLE.index(name) + 1 for name in middle.split()] for *_, middle in TEMPLATES]),
)


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences of like length: where each begins among all bunsetsu, and how many it has."""

    starts: Ints
    sizes: Ints

    @property
    def width(self) -> int:
        """The bunsetsu of the longest."""
        return int(self.sizes.max())


@dataclass(frozen=True, slots=True)
class Pairs:
    """Every dependent with every possible head of a batch, and what lies between them."""

    sentence: Ints
    dependent: Ints
    head: Ints
    between: Codes


def sides_of(columns: PhraseColumns) -> tuple[Codes, Codes]:
    """The dependent's and the head's half of every template, for every bunsetsu."""
    count = len(TEMPLATES)
    return (
        mixed(seeds(1, count), columns.rows(_LEFT), _PARTS[0]),
        mixed(seeds(1 + count, count), columns.rows(_RIGHT), _PARTS[1]),
    )


def pairs_of(columns: PhraseColumns, batch: Batch) -> Pairs:
    """Every pair of a batch."""
    place = np.arange(batch.width)
    inside = place < batch.sizes[:, None]
    valid = inside[:, None, :] & (place[:, None] < place[None, :])
    sentence, dependent, head = np.nonzero(valid)
    return Pairs(
        sentence, dependent, head, _between(columns, batch, inside, (sentence, dependent, head))
    )


def features(sides: tuple[Codes, Codes], pairs: Pairs, batch: Batch) -> Codes:
    """The hashed features of every pair, one row a template."""
    first = batch.starts[pairs.sentence]
    hashed = mixed(seeds(1 + 2 * len(TEMPLATES), len(TEMPLATES)), pairs.between, _PARTS[2])
    hashed ^= sides[0][:, first + pairs.dependent]
    hashed ^= sides[1][:, first + pairs.head]
    hashed *= np.uint32(0x85EBCA77)
    hashed ^= hashed >> np.uint32(15)
    hashed &= np.uint32((1 << BITS) - 1)
    return hashed


def _between(
    columns: PhraseColumns, batch: Batch, inside: NDArray[np.bool_], at: tuple[Ints, Ints, Ints]
) -> Codes:
    """What lies between dependent and head: a row for each name the templates use, below zeros."""
    sentence, dependent, head = at
    grid = np.minimum(batch.starts[:, None] + np.arange(batch.width), len(columns) - 1)

    def count(flags: NDArray[np.integer], limit: int) -> Codes:
        """How many of the bunsetsu between bear a flag, no more than `limit`."""
        sums = np.cumsum(np.where(inside, flags[grid], 0), axis=1)
        return _capped(sums[sentence, head - 1] - sums[sentence, dependent], limit)

    def alike(values: Codes) -> Codes:
        """How many between are marked like the dependent."""
        own = values[grid]
        sums = np.cumsum((own[:, :, None] == own[:, None, :]) & inside[:, None, :], axis=2)
        inner = sums[sentence, dependent, head - 1] - sums[sentence, dependent, dependent]
        return _capped(inner, 2)

    likeness = _likeness(columns, grid, at)
    far = head - dependent
    level = np.cumsum(
        np.where(inside, (columns.flag("opens") - columns.flag("closes"))[grid], 0), axis=1
    )
    brackets = level[sentence, head - 1] - level[sentence, dependent]
    values = {
        "distance": np.searchsorted([2, 3, 4, 6, 9], far, side="right").astype(np.uint32),
        "places": np.minimum(far, 12).astype(np.uint32),
        "last": (head == batch.sizes[sentence] - 1).astype(np.uint32),
        "same": alike(columns["particles"]),
        "particle": alike(columns["particle"]),
        "topics": count(columns.flag("topic"), 2),
        "predicates": count(columns.flag("predicate"), 3),
        "subjects": count(columns.flag("subject"), 2),
        "commas": count(columns.flag("comma"), 3),
        "alike": likeness,
        "rival": _rival(likeness, at, batch.width),
        "brackets": (np.clip(brackets, -1, 1) + 1).astype(np.uint32),
    }
    return np.stack([np.zeros(len(head), dtype=np.uint32), *(values[name] for name in _MIDDLE)])


def _likeness(columns: PhraseColumns, grid: Ints, at: tuple[Ints, Ints, Ints]) -> Codes:
    """What the words of dependent and head have in common, as bits."""
    sentence, dependent, head = at
    one, other = grid[sentence, dependent], grid[sentence, head]
    bits = np.zeros(len(head), dtype=np.uint32)
    for place, name in enumerate(LIKENESS):
        column = columns[name]
        bits |= (column[one] == column[other]).astype(np.uint32) << np.uint32(place)
    return bits


def _rival(likeness: Codes, at: tuple[Ints, Ints, Ints], width: int) -> Codes:
    """Whether a nearer head, and one further off, is less, as or more like the dependent."""
    sentence, dependent, head = at
    degree = np.zeros((sentence.max(initial=-1) + 1, width, width + 1), dtype=np.int8)
    own = np.bitwise_count(likeness).astype(np.int8)
    degree[sentence, dependent, head] = own
    before = np.maximum.accumulate(degree, axis=2)[sentence, dependent, head - 1]
    behind = np.maximum.accumulate(degree[:, :, ::-1], axis=2)[:, :, ::-1]
    beyond = behind[sentence, dependent, head + 1]
    found: Codes = (np.sign(own - before) + 3 * np.sign(own - beyond) + 4).astype(np.uint32)
    return found


def _capped(counts: NDArray[np.integer], limit: int) -> Codes:
    capped: Codes = np.minimum(counts, limit).astype(np.uint32)
    return capped


def is_unlikely(columns: PhraseColumns, pairs: Pairs, batch: Batch) -> NDArray[np.bool_]:
    """Arcs that break a quotation, and subjects of nouns that are marked を, に or から.

    An arc breaks a quotation if it leaves it or enters it in its middle, or if the subject of what
    stands around it (大臣は「雨が降る」と述べた) hangs on its last word.
    """
    place = batch.starts[:, None] + np.arange(batch.width)
    place = np.minimum(place, len(columns) - 1)
    level = np.cumsum((columns.flag("opens") - columns.flag("closes"))[place], axis=1)
    later = np.arange(batch.width) >= np.arange(batch.width)[:, None]
    lowest = np.minimum.accumulate(np.where(later, level[:, None, :], 99), axis=2)
    sentence, dependent, head = pairs.sentence, pairs.dependent, pairs.head
    own = level[sentence, dependent]
    leaves = lowest[sentence, dependent, head - 1] < own
    enters = level[sentence, head] > own
    ends = level[sentence, head - 1] > own
    flags = columns.flag("topic") + columns.flag("subject") + columns.flag("source")
    subject = flags[place][sentence, dependent] > 0
    verb = columns.flag("predicate")[place][sentence, head] > 0
    cased = columns.flag("cased")[place][sentence, head] > 0
    unlikely: NDArray[np.bool_] = leaves | enters | (subject & (cased | (verb & ends)))
    return unlikely | _breaks_report(columns, pairs, place)


def _breaks_report(columns: PhraseColumns, pairs: Pairs, place: Ints) -> NDArray[np.bool_]:
    """Arcs to what a verb of reporting quotes without brackets that are that verb's own.

    Its own is the topic, the subject if the quoted verb has another (大臣は雨が降ると述べた), and
    a clause that concedes, if no topic but the speaker stands before it (大臣は訪れたが、会談を
    延期すると述べた): an encyclopedia has too few reports to learn that from.
    """
    sentence, dependent, head = pairs.sentence, pairs.dependent, pairs.head
    own = place[sentence, dependent]
    quoted = (columns.flag("cites") * np.append(columns.flag("says")[1:], 0))[place[sentence, head]]
    subjects = np.cumsum(columns.flag("subject")[place], axis=1)
    own_subject = subjects[sentence, head - 1] > subjects[sentence, dependent]
    topic = columns["particles"] == TOPIC
    topics = np.cumsum(topic[place], axis=1)[sentence, dependent]
    subject = (columns.flag("subject")[own] > 0) & own_subject
    concedes = (columns.flag("concedes")[own] > 0) & (topics == 1)
    breaks: NDArray[np.bool_] = (quoted > 0) & (topic[own] | subject | concedes)
    return breaks
