from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from nenpyo.reconcile.clustering import Pair, cluster


def apart(*pairs: tuple[int, int]) -> Callable[[int, int], bool]:
    barred = {frozenset(pair) for pair in pairs}
    return lambda a, b: frozenset((a, b)) in barred


def test_pairs_are_joined_through_each_other() -> None:
    assert cluster(4, [Pair(0.9, 0, 1), Pair(0.8, 1, 2)], apart()) == [(0, 1, 2), (3,)]


def test_what_excludes_each_other_is_never_joined_through_a_third() -> None:
    pairs = [Pair(0.9, 0, 1), Pair(0.7, 1, 2)]
    assert cluster(3, pairs, apart((0, 2))) == [(0, 1), (2,)]


def test_what_fits_two_rivals_alike_joins_neither() -> None:
    pairs = [Pair(0.80, 0, 1), Pair(0.78, 0, 2)]
    assert cluster(3, pairs, apart((1, 2))) == [(0,), (1,), (2,)]


def test_two_choices_that_do_not_exclude_each_other_are_no_rivals() -> None:
    pairs = [Pair(0.80, 0, 1), Pair(0.78, 0, 2)]
    assert cluster(3, pairs, apart()) == [(0, 1, 2)]


@given(
    st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 7), st.integers(0, 7)).filter(
            lambda pair: pair[1] < pair[2]
        )
    ),
    st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7))),
)
def test_every_item_is_in_one_group_and_no_group_holds_what_is_barred(
    scored: list[tuple[float, int, int]], barred: set[tuple[int, int]]
) -> None:
    bars = apart(*barred)
    pairs = [Pair(*pair) for pair in scored if not bars(pair[1], pair[2])]
    groups = cluster(8, pairs, bars)
    assert sorted(item for group in groups for item in group) == list(range(8))
    assert not any(bars(a, b) for group in groups for a in group for b in group if a != b)
    assert cluster(8, reversed(pairs), bars) == groups
