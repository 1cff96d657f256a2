"""The same instant in another zone and the same year in another era are one."""

from datetime import date

import pytest

from nenpyo.analyses import times
from nenpyo.model import DocumentKind

DAY = date(2024, 9, 16)


@pytest.mark.parametrize(
    ("text", "values", "zone"),
    [
        ("東部夏時間10日午前2時(日本時間午後3時)に",
         ["2024-09-10T02:00", "2024-09-10T15:00"], "Asia/Tokyo"),
        ("東部夏時間10日午後8時(日本時間午前9時)に",
         ["2024-09-10T20:00", "2024-09-11T09:00"], "Asia/Tokyo"),
        ("12日午前9時（日本時間13日午前1時）に",
         ["2024-09-12T09:00", "2024-09-13T01:00"], "Asia/Tokyo"),
        ("日本時間12日朝（現地時間11日夜）に", ["2024-09-12TMO", "2024-09-11TNI"], "local"),
        ("1600年10月21日（慶長5年9月15日）に", ["1600-10-21", "1600"], None),
        ("慶長5年9月15日（1600年10月21日）に", ["1600-10-21", "1600-10-21"], None),
        ("1933年（昭和8年）12月23日に", ["1933-12-23", "1933"], None),
    ],
)  # fmt: skip
def test_what_is_told_again_names_what_it_says_again(
    text: str, values: list[str], zone: str | None
) -> None:
    found = times(text, DAY, kind=DocumentKind.NEWS)
    assert [one.value for one in found] == values
    assert [(one.same, one.zone) for one in found][1] == ("t1", zone)


@pytest.mark.parametrize("text", ["12日午前9時（13日午前1時終了）", "9月12日（9月15日まで）"])
def test_what_only_stands_in_brackets_is_another_time(text: str) -> None:
    assert [one.same for one in times(text, DAY, kind=DocumentKind.NEWS)] == [None, None]


def test_a_year_in_brackets_that_is_another_is_said_to_be() -> None:
    first, then = times("2024年（令和5年）に始まった。", DAY, kind=DocumentKind.NEWS)
    assert first.reason is None
    assert (then.value, then.reason) == ("2023", "the year beside it is another one")


@pytest.mark.parametrize(
    "text", ["24日午前6時半(UTC-4、日本時間午後7時半)", "東部時間7時(日本時間8時)"]
)
def test_an_instant_of_no_known_day_is_left_as_it_is(text: str) -> None:
    assert all(one.interval is None for one in times("東部時間" + text, None))
