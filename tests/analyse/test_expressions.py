import pytest

from nenpyo.analyse.expressions import read_expressions
from nenpyo.languages.ja.times import TIMES
from nenpyo.pack.times import Mod


def spans(text: str) -> list[str]:
    return [text[one.start : one.end] for one in read_expressions(TIMES.fold(text), TIMES)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("２０１９年４月２５日（木）に", ["２０１９年４月２５日（木）"]),
        ("昨年の8月、来月4日", ["昨年の8月", "来月4日"]),
        ("同日現地時間午後11時", ["同日現地時間午後11時"]),
        ("1933年(昭和8年)12月23日午前6時39分", ["1933年(昭和8年)12月23日午前6時39分", "昭和8年"]),
        ("9日3時間半にわたり", ["9日", "3時間半"]),
        ("5月と6月", ["5月", "6月"]),
        ("2019年と8人", ["2019年"]),
    ],
)
def test_neighbours_are_joined_and_strangers_are_not(text: str, found: list[str]) -> None:
    assert spans(text) == found


def test_a_range_is_one_expression_with_two_ends() -> None:
    (one,) = read_expressions("3月1日~15日まで", TIMES)
    assert one.until is not None
    assert (one.spec.day, one.until.day) == (1, 15)
    assert "3月1日~15日まで"[one.end : one.signal] == "まで"


def test_a_signal_gives_the_side() -> None:
    (one,) = read_expressions("2010年以前は", TIMES)
    assert one.mod is Mod.ON_OR_BEFORE
