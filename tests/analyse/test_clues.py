"""Clues of the year of publication: each says where it stands."""

import pytest

from nenpyo.analyse.anchors import Layout
from nenpyo.analyse.clues import Reading, bare_days, find_clues, is_planned, told_years
from nenpyo.analyse.expressions import read_expressions
from nenpyo.languages.ja.times import TIMES


def reading(text: str) -> Reading:
    spans = [match.span() for match in TIMES.sentence.finditer(text)]
    layout = Layout(
        tuple(start for start, _ in spans), tuple(end for _, end in spans), (0,) * len(spans)
    )
    return Reading(text, read_expressions(text, TIMES), layout, TIMES)


@pytest.mark.parametrize(
    ("text", "year", "said"),
    [
        ("来年(2009年)に開く。", 2008, ["来年(2009年"]),
        ("訪問は2005年以来3年ぶり。", 2008, ["2005年以来3年ぶり"]),
        ("10月3日に退いた。2008年9月に就任した。", 2008, ["2008年9月", "10月3日"]),
        (
            "2024年6月に条約を締結した。昨年結んだこの条約を守る。",
            2025,
            ["2024年6月", "昨年"],
        ),
    ],
)
def test_a_clue_says_where_it_stands(text: str, year: int, said: list[str]) -> None:
    read = reading(text)
    floor = max((item.spec.year or 0 for item in told_years(read)), default=0)
    (clue,) = find_clues(read, floor)
    assert clue.year == year
    assert [span.of(text) for span in clue.spans] == said


@pytest.mark.parametrize(
    "text",
    [
        "2024年6月に条約を締結した。昨年結んだこの協定を守る。",
        "2024年6月に結んだ。昨年は雨だった。",
    ],
)
def test_things_that_differ_are_no_clue(text: str) -> None:
    assert not list(find_clues(reading(text), 2024))


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("2009年3月に開業する。", True),
        ("2009年をめどに終えると決めた。", True),
        ("2009年3月に開業した。", False),
        ("2009年から続けている。", False),
    ],
)
def test_the_first_predicate_tells_whether_a_date_is_to_come(text: str, *, planned: bool) -> None:
    read = reading(text)
    assert is_planned(read, read.found[0]) is planned


def test_bare_days_say_nothing_of_the_year() -> None:
    read = reading("3日に会い、2008年9月4日に別れ、10月5日に戻り、翌6日に発った。")
    assert [(item.spec.month, item.spec.day) for item in bare_days(read)] == [(None, 3), (10, 5)]
