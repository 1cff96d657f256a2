import pytest
from tests.extract.scenes import event


@pytest.mark.parametrize(
    ("text", "rule", "actors"),
    [
        ("山田は空港に到着し、林と会談した。", "travel.arrive", ("山田",)),
        ("山田は式典に出席した後、甲市を視察した。", "travel.inspect", ("山田",)),
        ("式典に出席した山田が到着した。", "attend.ceremony", ("山田",)),
        ("山田は甲市に到着した。その後、工場を視察した。", "travel.inspect", ("山田",)),
    ],
)
def test_a_subject_left_out_comes_from_what_stands_near(
    text: str, rule: str, actors: tuple[str, ...]
) -> None:
    assert event(text, rule).actors == actors


def test_a_medium_does_not_act_in_what_it_reports() -> None:
    found = event("毎朝新聞は、近く工場を視察すると報じた。", "travel.inspect")
    assert found.actors == ()


def test_a_subject_without_a_name_keeps_the_topic_out() -> None:
    text = "山田は甲市に到着した。その後、兵士が工場を視察した。"
    assert event(text, "travel.inspect").actors == ()
