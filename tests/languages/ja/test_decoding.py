import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from nenpyo.languages.ja.decoding import decode, in_doubt
from nenpyo.languages.ja.tagger import LABELS


@settings(deadline=None, max_examples=20)
@given(st.lists(st.integers(0, 5), max_size=5), st.integers(0, 2**32 - 1))
def test_decoding_finds_the_best_path(lengths: list[int], seed: int) -> None:
    random = np.random.default_rng(seed)
    ends = np.cumsum(lengths).tolist()
    ranges = tuple(zip([0, *ends[:-1]], ends, strict=True)) if lengths else ()
    emissions = random.normal(size=(sum(lengths), len(LABELS))).astype(np.float32)
    transitions = random.normal(size=(len(LABELS), len(LABELS))).astype(np.float32)
    together = decode(emissions, transitions, ranges)
    for start, end in ranges:
        if start == end:
            continue
        best, paths = emissions[start], []
        for place in range(start + 1, end):
            scores = best[:, None] + transitions
            paths.append(scores.argmax(axis=0))
            best = scores.max(axis=0) + emissions[place]
        label = int(best.argmax())
        for place in range(end - 1, start - 1, -1):
            assert together[place] == label
            label = int(paths[place - start - 1][label]) if place > start else label


@settings(deadline=None, max_examples=30)
@given(st.integers(1, 12), st.integers(0, 2**32 - 1))
def test_no_name_lies_where_there_is_no_doubt(length: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    scores = random.normal(scale=3, size=(length, len(LABELS))).astype(np.float32)
    scores[:, 0] += 8
    transitions = random.normal(size=(len(LABELS), len(LABELS))).astype(np.float32)
    best = scores[0]
    paths = []
    for place in range(1, length):
        each = best[:, None] + transitions
        paths.append(each.argmax(axis=0))
        best = each.max(axis=0) + scores[place]
    label = int(best.argmax())
    doubtful = in_doubt(scores, transitions)
    for place in range(length - 1, -1, -1):
        assert doubtful[place] or label == 0
        label = int(paths[place - 1][label]) if place else label
