import pytest
from tests.extract.scenes import event, read

from nenpyo.model import RelationType

DAY = {"3日": "2020-05-03"}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("甲国と乙国は3日に会談した。会談では貿易を話し合った。", "会談"),
        ("甲国と乙国は3日に会談した。丙国は会談を注視した。", "会談"),
        ("甲国は3日、核実験を行った。林は実験の映像を見た。", "実験"),
        ("甲国は3日、核実験を行った。この実験に林が立ち会った。", "実験"),
        ("甲国は3日、ミサイルを発射した。1か月ぶりの発射となる。", "発射"),
        ("甲国と乙国は3日に会談した。3回目の首脳会談で、市場も見守った。", "首脳会談"),
        ("甲国と乙国は3日に会談した。同会談の後、林は帰った。", "会談"),
    ],
)
def test_a_bare_noun_comes_back_to_what_was_told(text: str, word: str) -> None:
    events, relations = read(text, DAY)
    again = next(one for one in events[1:] if one.trigger.of(text) == word)
    assert (again.type, again.time, again.actors) == (
        events[0].type,
        events[0].time,
        events[0].actors,
    )
    same = {(one.source, one.target) for one in relations if one.type is RelationType.SAME}
    assert (events[0].id, again.id) in same


@pytest.mark.parametrize(
    "text",
    [
        "甲国は3日、核実験を行った。林は新たな実験を恐れる。",
        "甲国は3日、核実験を行った。丙国が行う実験を林は見た。",
        "甲国は核実験を行った。林は実験を見た。",
        "甲国は3日、核実験を行った。雨だった。雪だった。風だった。林は実験を見た。",
    ],
    ids=["of a new kind", "by another", "told without a day", "long ago"],
)
def test_a_noun_of_which_more_is_said_is_no_echo(text: str) -> None:
    assert not [
        one for one in read(text, DAY if "3日" in text else {})[0] if one.trigger.of(text) == "実験"
    ]


def test_a_date_of_its_own_makes_it_another_happening() -> None:
    text = "甲国は3日、核実験を行った。2016年5月の実験以来となる。"
    events, relations = read(text, {**DAY, "2016年5月": "2016-05"})
    assert [one.time.value for one in events if one.time] == ["2020-05-03", "2016-05"]
    assert not relations


def test_the_date_before_a_genitive_dates_it() -> None:
    text = "3日に地震があった。4月の地震の規模は小さかった。"
    found = read(text, {**DAY, "4月": "2020-04"})[0]
    assert [one.time and one.time.value for one in found] == ["2020-05-03", "2020-04"]


def test_the_verb_that_carries_a_noun_can_be_named_too() -> None:
    text = "甲国と乙国は3日、交渉を再開した。再開は2回目となる。"
    assert event(text, "consult.meeting", DAY).time
    assert read(text, DAY)[0][-1].trigger.of(text) == "再開"
