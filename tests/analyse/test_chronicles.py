"""Chronicles that an outlet prints: each date goes on from the one before."""

from datetime import date

import pytest

from nenpyo.analyses import analyse_text

PRINTED = date(2021, 6, 20)
CHRONICLE = (
    "2018年3月、甲国の首相が来日。10日、京都で会談。\n"
    "同年5月中旬、両国が協定に署名。6月19日、大使が着任。\n"
    "2019年1月、協定が発効。9月5日、甲市で2度目の会談。\n"
)


def dates(text: str, printed: date = PRINTED) -> list[str]:
    return [one.value for one in analyse_text(text, printed).times]


def test_what_an_entry_leaves_out_is_that_of_the_entry_before() -> None:
    assert dates(CHRONICLE) == [
        "2018-03", "2018-03-10", "2018-05-11/2018-05-20", "2018-06-19", "2019-01", "2019-09-05",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "news",
    [
        "6月19日、大使が着任した。2018年3月、首相が来日した。10日、両国は会談した。",
        "甲国の首相は2018年3月に来日した。10日、京都で会談した。11日、帰国した。",
        "2018年3月、甲国の首相が来日した。政府は歓迎した。市民も喜んだ。10日、甲国は抗議した。",
    ],
)
def test_news_that_looks_back_counts_from_its_own_day(news: str) -> None:
    assert "2021-06-10" in dates(news)


def test_a_first_date_of_these_weeks_makes_no_chronicle() -> None:
    text = "2021年6月1日、首相が来日。3月に決まった。4日、京都で会談。5日、帰国。"
    assert dates(text, date(2021, 6, 6))[1] == "2021-03"
