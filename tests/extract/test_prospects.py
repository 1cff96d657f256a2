"""Plans told by a noun, and dates that belong to what is agreed, not to the agreeing."""

import pytest
from tests.extract.scenes import read

from nenpyo.model import Status
from nenpyo.pipeline import annotate
from nenpyo.read import Metadata, document_from_text


def statuses(text: str, rule: str) -> list[str]:
    return [event.status for event in read(text)[0] if event.rule == rule]


def test_a_noun_for_what_is_told_only_as_a_plan_is_planned() -> None:
    text = "山田会長が辞任\n山田会長は来月、辞任する意向を示した。"
    assert set(statuses(text, "retreat.resign")) == {"planned"}


def test_a_noun_for_what_a_verb_tells_as_done_stays_so() -> None:
    text = "山田会長が辞任\n山田会長は7日、辞任した。林会長も辞任する意向だ。"
    assert statuses(text, "retreat.resign").count("actual") == 2


@pytest.mark.parametrize(
    "text",
    [
        "日本と韓国は3日、来年5月に首脳会談を開くことで合意した。",
        "日本と韓国は3日、貿易協定に合意した。",
    ],
)
def test_a_past_verb_is_not_of_a_day_to_come(text: str) -> None:
    document = document_from_text(text, name="text", given=Metadata(published="2023-06-04"))
    (agreed,) = (one for one in annotate(document).events if one.type == "AGREE")
    assert agreed.status is Status.ACTUAL
    assert agreed.time is None or agreed.time.value < "2023-06-04"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("2022年4月15日、両軍の戦闘が始まる。", Status.ACTUAL),
        ("4月に両軍が交戦してから、停戦は初めてとなる。", Status.ACTUAL),
        ("8月15日、両軍の戦闘が始まる。", Status.PLANNED),
    ],
)
def test_what_a_sentence_tells_of_a_day_long_gone_is_over(text: str, status: Status) -> None:
    document = document_from_text(text, name="text", given=Metadata(published="2023-06-04"))
    assert annotate(document).events[0].status is status
