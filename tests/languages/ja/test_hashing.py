import numpy as np

from nenpyo.languages.ja.hashing import (
    bounds_of,
    code,
    combined,
    grouped,
    mixed,
    padded,
    seeds,
    shifted,
    tabled,
)


def test_a_word_has_the_same_number_everywhere() -> None:
    assert code("会談") == 2_718_166_619


def test_templates_differ_and_rows_agree() -> None:
    table = np.array([[0, 0, 0], [1, 2, 1], [5, 5, 5]], dtype=np.uint32)
    hashed = mixed(seeds(0, 2), table, padded([[1], [1, 2]]))
    assert hashed[0, 0] == hashed[0, 2] != hashed[0, 1]
    assert hashed[0, 0] != hashed[1, 0]


def test_order_matters() -> None:
    table = np.array([[0], [1], [2]], dtype=np.uint32)
    forth, back = mixed(np.zeros((2, 1), dtype=np.uint32), table, padded([[1, 2], [2, 1]]))
    assert forth[0] != back[0]


def test_shifting_stays_inside_the_sentence() -> None:
    column = np.array([10, 11, 12, 13], dtype=np.uint32)
    bounds = bounds_of(4, ((0, 2), (2, 4)))
    assert shifted(column, 1, bounds).tolist() == [11, 1, 13, 1]
    assert shifted(column, -1, bounds).tolist() == [1, 10, 1, 12]


def test_templates_over_few_values_hash_as_if_one_by_one() -> None:
    templates, sizes = [["a", "b"], [], ["c"]], {"a": 2, "b": 3, "c": 4}
    groups = (("a", "b"), ("c",))
    tables = combined(5, templates, sizes, groups)
    values = {"a": np.array([1, 0]), "b": np.array([2, 1]), "c": np.array([3, 2])}
    found = tabled(tables, grouped(values, sizes, groups))
    rows = np.array([[0, 0], *values.values()], dtype=np.uint32)
    assert (found == mixed(seeds(5, 3), rows, padded([[1, 2], [], [3]])).T).all()
