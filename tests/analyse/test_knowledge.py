from datetime import date

import pytest

from nenpyo.analyse.anchors import Layout
from nenpyo.analyse.clues import Reading
from nenpyo.analyse.expressions import read_expressions
from nenpyo.analyse.knowledge import count_clues, known_clues, weekday_clues
from nenpyo.languages.ja.times import TIMES


def read(text: str) -> Reading:
    spans = [match.span() for match in TIMES.sentence.finditer(text)]
    layout = Layout(
        tuple(start for start, _ in spans), tuple(end for _, end in spans), (0,) * len(spans)
    )
    return Reading(text, read_expressions(text, TIMES), layout, TIMES)


@pytest.mark.parametrize(
    ("text", "rule", "first"),
    [
        ("麻生太郎首相が演説した。", "office", date(2008, 9, 24)),
        ("小泉元首相が演説した。", "former", date(2006, 9, 26)),
        ("防衛庁が発表した。", "body", date(1954, 7, 1)),
        ("第87回全国高校野球選手権が開幕した。", "series", date(2005, 1, 1)),
        ("来年の北京五輪に備える。", "relative", date(2007, 1, 1)),
    ],
)
def test_a_name_that_the_world_can_date_is_a_clue(text: str, rule: str, first: date) -> None:
    clues = [clue for clue in known_clues(read(text)) if clue.rule == rule]
    assert clues
    assert clues[0].stretches[0][0] == first or rule == "relative"
    assert all(clue.spans for clue in clues)


def test_next_years_games_are_counted_from_the_last_of_that_name() -> None:
    (clue,) = [c for c in known_clues(read("来年のロンドン五輪に備える。")) if c.rule == "relative"]
    assert clue.year == 2011


@pytest.mark.parametrize(
    "text", ["", "首相が演説した。", "マイケルは駅に着いた。", "第3回の会合だった。"]
)
def test_a_name_that_no_one_can_date_is_none(text: str) -> None:
    assert not list(known_clues(read(text)))


def test_a_year_and_years_gone_by_add_up_within_a_sentence() -> None:
    (clue,) = count_clues(read("1998年に結んで以来、10年ぶりに改めた。3年前のことだ。"))
    assert (clue.rule, clue.year) == ("count-since", 2008)


def test_a_weekday_fits_some_years_only() -> None:
    (clue,) = weekday_clues(read("外相は9月3日(水)、会談した。"))
    years = {first.year for first, _ in clue.stretches}
    assert {2008, 2014, 2025} <= years
    assert not years & {2009, 2024}
