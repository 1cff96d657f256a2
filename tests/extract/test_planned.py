import pytest
from tests.extract.scenes import read

from nenpyo.model import Status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("甲国と乙国の会談は3日に行う予定だ。", "会談", Status.PLANNED),
        ("山田は近く甲国を訪問し、林と会談する方針を固めた。", "訪問", Status.PLANNED),
        ("山田は甲国を訪問し、林と会談する方向で調整している。", "訪問", Status.PLANNED),
        ("山田は甲国を訪問し、林と会談する方針を固めた。", "訪問", Status.ACTUAL),
        ("山田は間もなく甲国を訪問する見込みだ。", "訪問", Status.PLANNED),
    ],
)
def test_what_belongs_to_a_plan_is_planned(text: str, word: str, status: Status) -> None:
    times = {"3日": "2020-05-03"} if "3日" in text else {}
    (event,) = [one for one in read(text, times)[0] if one.trigger.of(text).startswith(word)]
    assert event.status is status


def test_a_topic_acts_in_the_clause_of_the_plan() -> None:
    text = "山田は甲国を訪問する予定だ。"
    (event,) = read(text)[0]
    assert event.actors == ("山田",)
