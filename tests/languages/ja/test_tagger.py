import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nenpyo.languages.ja.attributes import columns_of
from nenpyo.languages.ja.hashing import load
from nenpyo.languages.ja.tagger import LABELS, decode, emissions, features, in_doubt, tag
from nenpyo.languages.ja.tokens import tokenise
from nenpyo.model import EntityType


def names(text: str) -> list[tuple[str, EntityType]]:
    return [(one.span.of(text), one.type) for one in tag(*tokenise([(0, text)]))[0]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("安倍晋三首相はフランスを訪問した。", ("フランス", EntityType.GPE)),
        ("安倍晋三首相はフランスを訪問した。", ("安倍晋三", EntityType.PERSON)),
        ("国際連合は声明を発表した。", ("国際連合", EntityType.ORG)),
    ],
)
def test_well_known_names_are_found(text: str, name: tuple[str, EntityType]) -> None:
    assert name in names(text)


def test_a_sentence_without_names() -> None:
    assert names("会議は昨日終わった。") == []


def test_organisations_are_told_apart() -> None:
    text = "トヨタ自動車は新しい車を発表した。"
    assert [one.subtype for one in tag(*tokenise([(0, text)]))[0]] == ["corporate"]


def test_no_text_no_names() -> None:
    assert tag(*tokenise([])) == ()
    assert tag(*tokenise([(0, "")])) == ((),)


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


def test_the_score_of_a_token_is_the_sum_of_the_weights_of_its_features() -> None:
    columns = columns_of(*tokenise([(0, "甲国(首都は乙市)の安倍晋三首相が訪れた。"), (30, "来た")]))
    rows = load("tagger.rows")[load("tagger.places")[features(columns)]]
    sums = rows.sum(axis=0, dtype=np.int32) * np.float32(load("tagger.scale"))
    assert emissions(columns) == pytest.approx(sums, abs=1e-4)


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
