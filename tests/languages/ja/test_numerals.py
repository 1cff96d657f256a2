import pytest
from hypothesis import given
from hypothesis import strategies as st

from nenpyo.languages.ja.numerals import number, whole


@given(st.integers(0, 9999))
def test_arabic_numerals_are_themselves(value: int) -> None:
    assert number(str(value)) == value
    assert number(f"{value:,}") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("十二", 12), ("二〇二三", 2023), ("百二十", 120), ("千九百", 1900), ("1万4000", 14000),
     ("2億5190万", 251900000), ("二十", 20), ("五百", 500)],
)  # fmt: skip
def test_kanji_numerals(text: str, value: int) -> None:
    assert number(text) == value


def test_what_is_no_numeral() -> None:
    assert number("山") is None
    assert whole("元") == 1
