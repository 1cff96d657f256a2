from datetime import date

import pytest

from nenpyo.analyse.anchors import Anchors
from nenpyo.analyse.expressions import read_expressions
from nenpyo.analyse.ranges import resolve
from nenpyo.languages.ja.times import TIMES

ANCHORS = Anchors(date(2024, 9, 16), floating=True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("9月3日から12日", "2024-09-03/2024-09-12"),
        ("2019年6月1日~6月30日", "2019-06-01/2019-06-30"),
        ("2023年11月から3月", "2023-11/2024-03"),
        ("1967年から72年", "1967/1972"),
        ("午後5時から6時", "T17:00/T18:00"),
        ("4月22日の11時から4時", "2024-04-22T11:00/2024-04-22T16:00"),
        ("4月22日23時から2時", "2024-04-22T23:00/2024-04-23T02:00"),
        ("来週の火曜日から木曜日", "2024-09-24/2024-09-26"),
        ("7日夜から8日未明", "2024-09-07/2024-09-08"),
        ("2~3年で", "P2Y/P3Y"),
        ("15日から3日間の日程で", "2024-09-15/2024-09-17"),
        ("2019年4月から2年間", "2019-04/2021-03"),
        ("2020年から4年間の任期", "2020/2023"),
        ("1904年2月から翌年9月", "1904-02/1905-09"),
        ("8月30日以降、9月3日まで", "2024-08-30/2024-09-03"),
        ("半年前から来年にかけて", "2024-03-16/2025"),
        ("11月から2017年2月5日", "2016-11/2017-02-05"),
        ("2007年から2005年度", "2007/2006-03-31"),
    ],
)
def test_the_ends_of_a_range_complete_each_other(text: str, value: str) -> None:
    (one,) = read_expressions(text, TIMES)
    assert resolve(one, ANCHORS).value == value


def test_a_range_that_cannot_be_grounded_says_why() -> None:
    (one,) = read_expressions("3日から5日", TIMES)
    found = resolve(one, Anchors(None))
    assert found.stretch is None
    assert found.reason
