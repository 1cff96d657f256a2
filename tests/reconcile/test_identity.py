from hypothesis import given
from hypothesis import strategies as st

from nenpyo.model.chronology import name_key
from nenpyo.reconcile.identity import ID_LENGTH, content_id, may_agree, name_parts


def test_an_id_is_the_same_on_every_machine() -> None:
    assert content_id("event", "d", "1") == "4c7d5c39b6017e97"


def test_parts_do_not_run_together() -> None:
    assert content_id("ab", "c") != content_id("a", "bc")


@given(st.lists(st.text()))
def test_an_id_is_short_hexadecimal(parts: list[str]) -> None:
    assert len(content_id(*parts)) == ID_LENGTH
    int(content_id(*parts), 16)


def test_a_name_is_parted_where_it_says_so() -> None:
    assert name_parts("ドナルド・ジョン・トランプ") == ("ドナルド", "ジョン", "トランプ")
    assert name_parts("Kim Jong-un") == ("kim", "jong", "un")
    assert name_parts("金正恩") == ("金正恩",)
    assert name_parts("・") == ()


@given(st.text(st.characters(categories=["L", "Nd", "P", "Zs"])))
def test_a_key_is_the_key_of_its_parts(name: str) -> None:
    assert "".join(name_parts(name)) == name_key(name)


def test_the_unknown_may_agree_with_all_and_two_others_only_if_they_are_one() -> None:
    assert may_agree(None, "RUS")
    assert may_agree("RUS", None)
    assert may_agree("RUS", "RUS")
    assert not may_agree("RUS", "PRK")
