import pytest

from nenpyo.languages.ja.attributes import columns_of, shape_of
from nenpyo.languages.ja.hashing import code
from nenpyo.languages.ja.tokens import tokenise


@pytest.mark.parametrize(
    ("surface", "shape"),
    [
        ("会談", "c"),
        ("第3回", "c0c"),
        ("ミサイル", "k"),
        ("した", "h"),
        ("Su-57", "as0"),
        ("々", "c"),
    ],
)
def test_shapes(surface: str, shape: str) -> None:
    assert shape_of(surface) == shape


def test_columns_hold_every_token() -> None:
    tokens, ranges = tokenise([(0, "首相が来た。"), (6, "首相")])
    columns = columns_of(tokens, ranges)
    assert columns["surface"].tolist() == [code(surface) for surface in tokens.surfaces]
    assert columns["last"][0] == code("相")
    assert columns.nominal.tolist() == [True, False, False, False, False, True]
    assert columns.bounds[1].tolist() == [5, 5, 5, 5, 5, 6]


def test_words_around_are_of_the_same_sentence() -> None:
    tokens, ranges = tokenise([(0, "首相が"), (3, "来た")])
    around = columns_of(tokens, ranges).around([("surface", 1)])
    assert around[1].tolist() == [code("が"), 1, code("た"), 1]


def test_no_tokens() -> None:
    assert columns_of(*tokenise([]))["surface"].tolist() == []
