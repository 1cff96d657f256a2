import pytest
from tests.extract.scenes import read

from nenpyo.model import Status


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("甲国は3日に壁を塗る予定だ。", True),
        ("甲国は壁を塗る方針を固めた。", True),
        ("甲国は3日に検査を受ける予定だ。", True),
        ("甲国は3日に壁を補修することも決めた。", True),
        ("甲国が壁を塗り続ける方針を示した。", False),
        ("甲国は3日に壁を塗らない予定だ。", False),
        ("壁を塗る予定だ。", False),
    ],
)
def test_what_a_party_plans_is_an_event_to_come(text: str, found: bool) -> None:  # noqa: FBT001  # a table's column
    times = {"3日": "2020-05-03"} if "3日" in text else {}
    told = [one for one in read(text, times)[0] if one.rule == "general.dated"]
    assert [one.status for one in told] == [Status.PLANNED] * found


def test_what_a_day_is_set_for_is_an_event_to_come() -> None:
    text = "甲国が3日に予定していた音楽祭は流れた。"
    (event,) = [e for e in read(text, {"3日": "2020-05-03"})[0] if e.rule == "general.dated"]
    assert (event.trigger.of(text), event.status) == ("音楽祭", Status.PLANNED)
