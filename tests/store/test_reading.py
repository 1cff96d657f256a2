import pytest

from nenpyo.errors import NotFoundError
from nenpyo.store.reading import only


def test_the_one_is_given() -> None:
    assert only(["a"], "a", "event") == "a"


def test_none_and_several_are_told_apart() -> None:
    with pytest.raises(NotFoundError, match="x: no such event in this chronicle"):
        only([], "x", "event")
    with pytest.raises(NotFoundError, match="a: could be any of 6: a0, a1, a2, a3, a4, …"):
        only([f"a{number}" for number in range(6)], "a", "event")
