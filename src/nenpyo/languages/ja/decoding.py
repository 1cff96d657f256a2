"""The best labels of the tokens of a sentence: Viterbi over what cannot be settled before.

Label 0 stands for no name.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.hashing import bounds_of

Floats = NDArray[np.float32]
Ints = NDArray[np.intp]

ROUNDING = 0.01
"""More than what sums of scores can be off by."""


def decode(
    emissions: Floats,
    transitions: Floats,
    ranges: Sequence[tuple[int, int]],
) -> Ints:
    """The best path of labels through each sentence (Viterbi), all stretches in doubt in step."""
    labels = np.zeros(len(emissions), dtype=np.intp)
    first, end = bounds_of(len(emissions), ranges)
    doubtful = np.concatenate(([False], in_doubt(emissions, transitions), [False]))
    places = np.arange(len(emissions))
    begins = np.flatnonzero(doubtful[1:-1] & (~doubtful[:-2] | (places == first)))
    stops = np.flatnonzero(doubtful[1:-1] & (~doubtful[2:] | (places + 1 == end))) + 1
    if not len(begins):
        return labels
    # What stands beside a stretch in its sentence bears no name.
    scores = emissions.copy()
    led = begins[begins > first[begins]]
    scores[led] += transitions[0]
    followed = stops[stops < end[stops - 1]] - 1
    scores[followed] += transitions[:, 0]
    order = np.argsort(begins - stops, kind="stable")
    starts, lengths = begins[order], (stops - begins)[order]
    _best_paths(labels, scores, transitions, (starts, lengths))
    return labels


def in_doubt(emissions: Floats, transitions: Floats) -> NDArray[np.bool_]:
    """The tokens that may be part of a name on the best path.

    A token cannot be if no stretch of tokens around it can: even with the best label for each,
    each with its best transition, the stretch scores less than as no name. What a stretch gains
    beyond that is a sum over its tokens, and its best ends on either side are found in one pass.
    """
    stay = transitions[0, 0]
    entering = np.maximum(transitions.max(axis=0), stay)[1:]
    leaving = max(float(transitions[1:, 0].max() - stay), 0.0)
    gains = (emissions[:, 1:] + entering).max(axis=1) - emissions[:, 0] - stay
    sums = np.cumsum(gains, dtype=np.float64)
    # The sum before each place, less the lowest before that: the best stretch that ends there.
    before = np.concatenate(([0.0], sums))
    ahead = sums - np.minimum.accumulate(before)[:-1]
    behind = np.maximum.accumulate(sums[::-1])[::-1] - before[:-1]
    doubtful: NDArray[np.bool_] = ahead + behind - gains + leaving > -ROUNDING
    return doubtful


def _best_paths(
    labels: Ints,
    scores: Floats,
    transitions: Floats,
    stretches: tuple[Ints, Ints],
) -> None:
    """Write the best path through each stretch (its start and length, the longest first)."""
    starts, lengths = stretches
    longest = int(lengths[0])
    live = np.searchsorted(-lengths, -np.arange(longest)).tolist()
    best = np.zeros((longest, live[0], scores.shape[1]), dtype=np.float32)
    best[0] = scores[starts]
    for step in range(1, longest):
        now = live[step]
        paths = best[step - 1, :now].T[:, :, None] + transitions[:, None, :]
        best[step, :now] = paths.max(axis=0) + scores[starts[:now] + step]
    found = np.zeros(live[0], dtype=np.intp)
    for step in range(longest - 1, -1, -1):
        now, after = live[step], live[step + 1] if step + 1 < longest else 0
        # Stretches that end here begin at their best label, the others come from the next one's.
        ahead = best[step, :now]
        ahead[:after] += transitions.T[found[:after]]
        found[:now] = ahead.argmax(axis=1)
        labels[starts[:now] + step] = found[:now]
