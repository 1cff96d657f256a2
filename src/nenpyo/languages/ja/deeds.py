"""How likely a predicate tells a happening that a chronicle lists: a log-linear model.

It knows words only by what they are used like (`clusters`), so that it judges verbs that no entry
of the lexicon names, by their form, their cases and where they stand (training/deeds.py).
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from nenpyo.languages.ja.clusters import clusters
from nenpyo.languages.ja.hashing import code, load
from nenpyo.model import Case
from nenpyo.pack.deeds import Deed, Filler

BITS = 16
MASK = (1 << BITS) - 1
MANY = 3
"""Named chunks of a sentence beyond which their number says no more."""
LATE = 2
"""The sentence from which on a text is not opening any more."""
MAIN = frozenset({Case.NOMINATIVE, Case.TOPIC, Case.ACCUSATIVE, Case.DATIVE, Case.AGENTIVE})
GRAINS = ("fine", "middle", "broad")


def likelihood(deed: Deed) -> float:
    """The log-odds that the predicate tells a happening."""
    weights, scale = _weights()
    return scale * sum(int(weights[place]) for place in places(deed))


def places(deed: Deed) -> frozenset[int]:
    """The rows of the table of weights that a predicate's features point at."""
    told = (*_form(deed), *_word(deed), *_cases(deed), *_surroundings(deed))
    return frozenset(code(feature) & MASK for feature in told)


def _form(deed: Deed) -> Iterator[str]:
    one = deed.predicate
    yield "always"
    yield f"link={deed.link}"
    yield f"past={one.past} negated={one.negated}"
    yield f"status={one.status}"
    yield f"voice={one.voice}"
    yield f"past={one.past} link={deed.link} voice={one.voice}"
    yield "words=" + "|".join(deed.words)


def _word(deed: Deed) -> Iterator[str]:
    one = deed.predicate
    stem = one.lemma.removesuffix("する") or one.lemma
    grains = _grains(stem)
    if not any(grains):
        grains = _grains(deed.word)
    yield from (f"{name}={grain}" for name, grain in zip(GRAINS, grains, strict=True))
    yield f"middle={grains[1]} past={one.past}"
    yield f"broad={grains[2]} link={deed.link} past={one.past}"
    yield f"noun={one.lemma.endswith('する')}"
    yield f"first={stem[0]}"
    yield f"last={stem[-1]}"


def _cases(deed: Deed) -> Iterator[str]:
    for filler in deed.fillers:
        yield from _filler(deed, filler)
    held = sorted({filler.case for filler in deed.fillers if filler.case in MAIN})
    yield "cases=" + ",".join(held)


def _filler(deed: Deed, filler: Filler) -> Iterator[str]:
    if filler.link is not None:
        yield f"clause={filler.link}"
        return
    yield f"case={filler.case}"
    for kind in filler.names:
        yield f"{filler.case} is {kind}"
        yield "named"
        yield f"named link={deed.link}"
    for time in filler.times:
        yield f"time={time}"
        yield "timed"
    if filler.word is not None:
        for name, grain in zip(GRAINS, _grains(filler.word), strict=True):
            yield f"{filler.case} {name}={grain}"


def _surroundings(deed: Deed) -> Iterator[str]:
    if deed.head is not None:
        fine, middle, _ = _grains(deed.head)
        yield f"above {deed.link} fine={fine}"
        yield f"above {deed.link} middle={middle}"
        yield f"above={deed.head}"
    yield f"region={deed.region}"
    yield f"dated={deed.dated > 0}"
    yield f"names={min(deed.named, MANY)}"
    yield f"said={deed.said}"
    yield f"said={deed.said} past={deed.predicate.past}"
    yield f"sentence={min(deed.sentence, LATE)}"


@lru_cache(maxsize=1 << 14)
def _grains(word: str) -> tuple[int, ...]:
    return clusters().of_word(code(word), code(word))


@cache
def _weights() -> tuple[memoryview, float]:
    """The weights of every row of the hash table, a byte each; what a unit of them is worth."""
    return memoryview(load("deeds").tobytes()).cast("b"), float(load("deeds.scale"))
