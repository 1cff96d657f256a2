"""Pairs of bunsetsu as the parser sees them: a dependent, a possible head, what lies between."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.hashing import (
    Codes,
    code,
    combined,
    finished,
    grouped,
    mixed,
    padded,
    seeds,
    tabled,
)
from nenpyo.languages.ja.phrases import AROUND, FLAGS, PhraseColumns

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
BETWEEN = {
    "distance": 6, "places": 13, "last": 2, "same": 3, "particle": 3, "topics": 3, "predicates": 4,
    "subjects": 3, "commas": 4, "alike": 1 << len(LIKENESS), "rival": 9, "brackets": 3,
}  # fmt: skip
"""What lies between a dependent and a head, with how many values each of it has."""
TOGETHER = (
    ("places", "last", "distance"),
    ("same", "particle", "brackets", "distance"),
    ("commas", "predicates", "topics", "subjects", "last"),
    ("alike", "rival", "distance"),
)
"""What the templates use together, so that all values of it are hashed but once."""

_PARTS = (
    padded([[AROUND.index(name) for name in left] for left, _, _ in TEMPLATES]),
    padded([[AROUND.index(name) for name in right] for _, right, _ in TEMPLATES]),
)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Every dependent with every possible head, both as places among all bunsetsu.

    A dependent's pairs follow each other, the nearest head first: `starts` is where they begin,
    `group` tells each pair whose it is.
    """

    dependent: Ints
    head: Ints
    group: Ints
    starts: Ints


def sides_of(columns: PhraseColumns) -> tuple[Codes, Codes]:
    """The dependent's and the head's half of every template: a row a bunsetsu."""
    count, table = len(TEMPLATES), columns.around()
    left = mixed(seeds(1, count), table, _PARTS[0])
    right = mixed(seeds(1 + count, count), table, _PARTS[1])
    return np.ascontiguousarray(left.T), np.ascontiguousarray(right.T)


def pairs_of(columns: PhraseColumns, first: int, end: int) -> Pairs:
    """Every pair of the sentences that take up the bunsetsu from `first` to `end`."""
    place = np.arange(first, end)
    sizes = columns.bounds[1][first:end] - place - 1
    dependents, sizes = place[sizes > 0], sizes[sizes > 0]
    starts = np.cumsum(sizes) - sizes
    group = np.repeat(np.arange(len(sizes)), sizes)
    dependent = dependents[group]
    return Pairs(dependent, dependent + 1 + np.arange(len(group)) - starts[group], group, starts)


def features(sides: tuple[Codes, Codes], pairs: Pairs, between: Ints, part: slice) -> Codes:
    """The hashed features of some of the pairs, one column a template.

    `between` is what `relations` tells of all pairs.
    """
    hashed = tabled(_tables(), between[:, part])
    hashed ^= sides[0].take(pairs.dependent[part], axis=0)
    hashed ^= sides[1].take(pairs.head[part], axis=0)
    return finished(hashed, BITS)


@cache
def _tables() -> tuple[Codes, ...]:
    """All that may lie between two bunsetsu, hashed."""
    templates = [middle.split() for *_, middle in TEMPLATES]
    return combined(1 + 2 * len(TEMPLATES), templates, BETWEEN, TOGETHER)


def relations(columns: PhraseColumns, pairs: Pairs) -> Ints:
    """What lies between dependent and head: a row for each group of TOGETHER."""
    dependent, head = pairs.dependent, pairs.head
    sums = columns.flags.cumsum(axis=1)
    inner = dict(zip(FLAGS, sums[:, head - 1] - sums[:, dependent], strict=True))
    likeness = _likeness(columns, pairs)
    far = head - dependent
    values = {
        "distance": np.searchsorted([2, 3, 4, 6, 9], far, side="right"),
        "places": np.minimum(far, 12),
        "last": head == columns.bounds[1][dependent] - 1,
        "same": _alike(columns["particles"], pairs),
        "particle": _alike(columns["particle"], pairs),
        "topics": np.minimum(inner["topic"], 2),
        "predicates": np.minimum(inner["predicate"], 3),
        "subjects": np.minimum(inner["subject"], 2),
        "commas": np.minimum(inner["comma"], 3),
        "alike": likeness,
        "rival": _rival(likeness, pairs),
        "brackets": np.clip(inner["opens"] - inner["closes"], -1, 1) + 1,
    }
    return grouped(values, BETWEEN, TOGETHER)


def _alike(values: Codes, pairs: Pairs) -> Ints:
    """How many of the bunsetsu between are marked like the dependent, two at most."""
    same = values[pairs.dependent] == values[pairs.head]
    before = np.cumsum(same) - same
    found: Ints = np.minimum(before - before[pairs.starts][pairs.group], 2)
    return found


def _likeness(columns: PhraseColumns, pairs: Pairs) -> Ints:
    """What the words of dependent and head have in common, as bits."""
    bits = np.zeros(len(pairs.head), dtype=np.intp)
    for place, name in enumerate(LIKENESS):
        column = columns[name]
        bits |= (column[pairs.dependent] == column[pairs.head]).astype(np.intp) << place
    return bits


def _rival(likeness: Ints, pairs: Pairs) -> Ints:
    """Whether a nearer head, and one further off, is less, as or more like the dependent."""
    own = np.bitwise_count(likeness).astype(np.intp)
    nearer = highest(own, pairs.group, 0)
    further = highest(own[::-1], pairs.group[-1:] - pairs.group[::-1], 0)[::-1]
    found: Ints = np.sign(own - nearer) + 3 * np.sign(own - further) + 4
    return found


def highest(values: Ints, group: Ints, least: int) -> Ints:
    """The highest value before each place in its group, `least` where there is none."""
    # Each group is lifted over the one before it, so that one pass serves all.
    step = int(np.ptp(values)) + 1 if len(values) else 1
    lifted = np.maximum.accumulate(values + group * step) - group * step
    found = np.full(len(values), least)
    found[1:] = np.where(group[1:] == group[:-1], lifted[:-1], least)
    return found


def is_unlikely(columns: PhraseColumns, pairs: Pairs) -> NDArray[np.bool_]:
    """Arcs that break a quotation, and subjects of nouns that are marked を, に or から.

    An arc breaks a quotation if it leaves it or enters it in its middle, or if the subject of what
    stands around it (大臣は「雨が降る」と述べた) hangs on its last word.
    """
    level = np.cumsum(columns.flag("opens") - columns.flag("closes"))
    dependent, head = pairs.dependent, pairs.head
    own = level[dependent]
    leaves = -highest(own - level[head], pairs.group, 0) < 0
    enters = level[head] > own
    ends = level[head - 1] > own
    flags = columns.flag("topic") + columns.flag("subject") + columns.flag("source")
    subject = flags[dependent] > 0
    verb = columns.flag("predicate")[head] > 0
    cased = columns.flag("cased")[head] > 0
    unlikely: NDArray[np.bool_] = leaves | enters | (subject & (cased | (verb & ends)))
    return unlikely | _breaks_report(columns, pairs)


def _breaks_report(columns: PhraseColumns, pairs: Pairs) -> NDArray[np.bool_]:
    """Arcs to what a verb of reporting quotes without brackets that are that verb's own.

    Its own is the topic, the subject if the quoted verb has another (大臣は雨が降ると述べた), and
    a clause that concedes, if no topic but the speaker stands before it (大臣は訪れたが、会談を
    延期すると述べた): an encyclopedia has too few reports to learn that from.
    """
    dependent, head = pairs.dependent, pairs.head
    quoted = columns.flag("cites") * np.append(columns.flag("says")[1:], 0)
    subjects = np.cumsum(columns.flag("subject"))
    topic = columns["particles"] == TOPIC
    topics = np.cumsum(topic)
    topics -= (topics - topic)[columns.bounds[0]]
    subject = (columns.flag("subject")[dependent] > 0) & (subjects[head - 1] > subjects[dependent])
    concedes = (columns.flag("concedes")[dependent] > 0) & (topics[dependent] == 1)
    breaks: NDArray[np.bool_] = (quoted[head] > 0) & (topic[dependent] | subject | concedes)
    return breaks
