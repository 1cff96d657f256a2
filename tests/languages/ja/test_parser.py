from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nenpyo.languages.ja.bunsetsu import units
from nenpyo.languages.ja.parser import batches, best_trees, heads
from nenpyo.languages.ja.phrases import phrase_columns
from nenpyo.languages.ja.tokens import tokenise
from nenpyo.languages.ja.words import words_in


def arcs(text: str) -> list[int]:
    tokens, ranges = tokenise([(0, text)])
    words = words_in(tokens)
    found, places = units(tokens, words, ranges)
    return [int(head) for head in heads(phrase_columns(words, found, places), places)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲国の首相が訪れた。", [1, 2, -1]),
        ("首相は雨が降る街を訪れた。", [4, 2, 3, 4, -1]),
        ("大臣は会談が終わったと述べた。", [3, 2, 3, -1]),
        ("大臣は「雨が降る」と述べた。", [3, 2, 3, -1]),
        ("街を訪れ、大統領と会談した。", [1, 3, 3, -1]),
        ("首相は乙国を訪れると述べた。", [3, 2, 3, -1]),
        ("警察は男が逃げたと発表した。", [3, 2, 3, -1]),
    ],
)
def test_heads(text: str, expected: list[int]) -> None:
    assert arcs(text) == expected


def crosses(tree: list[int]) -> bool:
    return any(a < b < tree[a] < tree[b] for a in range(len(tree)) for b in range(a + 1, len(tree)))


@settings(deadline=None, max_examples=30)
@given(st.integers(2, 5), st.integers(0, 2**32 - 1))
def test_the_best_tree_is_the_best_of_all(size: int, seed: int) -> None:
    scores = np.full((1, size + 1, size + 1), -np.inf, dtype=np.float32)
    random = np.random.default_rng(seed).normal(size=(size, size)).astype(np.float32)
    scores[0, :size, :size] = np.where(np.triu(np.ones((size, size)), 1) > 0, random, -np.inf)
    trees = [
        [*tree, -1]
        for tree in product(*(range(place + 1, size) for place in range(size - 1)))
        if not crosses([*tree, -1])
    ]
    best = max(trees, key=lambda tree: sum(scores[0, a, b] for a, b in enumerate(tree[:-1])))
    assert best_trees(scores, np.array([size]))[0, :size].tolist() == best


def test_batches_hold_every_sentence_of_two_or_more_once() -> None:
    ranges = [(0, 1), (1, 4), (4, 4), (4, 60), (60, 300)]
    found = [(int(s), int(n)) for one in batches(ranges) for s, n in zip(one.starts, one.sizes)]  # noqa: B905  # same batch
    assert sorted(found) == [(1, 3), (4, 56), (60, 240)]


def test_an_endless_list_is_parsed_too() -> None:
    found = arcs("甲国が、" * 160)
    assert found[-1] == -1
    assert all(head > place for place, head in enumerate(found[:-1]))
