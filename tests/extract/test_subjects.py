import pytest
from tests.extract.scenes import event, read


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


PAGE = "山田(やまだ、1950年1月1日 - )は、甲国の政治家である。\n"


@pytest.mark.parametrize(
    ("deed", "rule", "actors"),
    [
        ("1990年に外相に就任した。", "occur.office", ("山田",)),
        ("1990年に外相に選出された。", "occur.elect", ("山田",)),
        ("1995年、乙国を訪問した。", "consult.visit", ("山田",)),
        ("1995年、林と会談した。", "consult.meeting", ("山田", "林")),
        ("1995年、林は乙国を訪問した。", "consult.visit", ("林",)),
    ],
)
def test_the_one_a_page_is_about_is_left_out_on_it(
    deed: str, rule: str, actors: tuple[str, ...]
) -> None:
    assert event(PAGE + deed, rule).actors == actors


def test_a_report_has_no_such_person() -> None:
    found = event("山田は、甲国の外相と会った。\n1990年に乙国を訪問した。\n", "consult.visit")
    assert found.actors == ()


def test_the_label_of_an_entry_is_whom_the_entry_is_about() -> None:
    text = (
        "各国が動いた。\n- 甲国 - 救助隊を派遣し、野戦病院を設置した。\n- 乙国 - 救助隊を派遣。\n"
    )
    sent = [one.actors for one in read(text)[0] if one.rule == "aid.send"]
    assert sent == [("甲国",), ("乙国",)]
