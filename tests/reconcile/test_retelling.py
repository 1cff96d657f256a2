import pytest

from nenpyo.model import Annotation, Fate
from nenpyo.pipeline import annotate
from nenpyo.read import Metadata, document_from_text
from nenpyo.reconcile import follow_plans, reconcile


def _told(day: str, text: str) -> Annotation:
    given = Metadata(published=day, publisher="海峡通信")
    return annotate(document_from_text(text, name=day, given=given))


def _fate(plan: str, later: str) -> list[Fate]:
    told = [_told("2021-03-02", plan), _told("2021-03-12", later)]
    return [one.fate for one in follow_plans(reconcile(told), told)]


@pytest.mark.parametrize(
    ("plan", "later"),
    [
        (
            "ポルトガル政府は2日、洪水に見舞われたモザンビークへ救助隊を派遣すると決めた。",
            "ポルトガルの救助隊が10日、モザンビークの首都マプトに現地入りした。",
        ),
        (
            "国際原子力機関は2日、今月中にルーマニアの研究炉で燃料の試料を採取すると発表した。",
            "国際原子力機関の査察官が11日、ルーマニアの研究炉で燃料のサンプルを採った。",
        ),
    ],
)
def test_a_fulfilment_in_another_word(plan: str, later: str) -> None:
    assert _fate(plan, later) == [Fate.HELD]


@pytest.mark.parametrize(
    "later",
    [
        "ポルトガルの首相は10日、スペインの首都マドリードに到着した。",
        "ポルトガルの首相は10日、モザンビークの首相と電話で会談した。",
        "スペインの消防隊が10日、モザンビークの首都マプトに現地入りした。",
    ],
)
def test_another_deed_of_the_same_state_is_none(later: str) -> None:
    plan = "ポルトガル政府は2日、洪水に見舞われたモザンビークへ消防隊を派遣すると決めた。"
    assert _fate(plan, later) == [Fate.NONE]


def test_what_a_minister_announces_his_state_does() -> None:
    plan = "ペルーのフローレス首相は2日、同国東部の油田の操業を今月中に停止させると述べた。"
    later = "ペルー政府は10日、東部の油田の操業を止めた。"
    assert _fate(plan, later) == [Fate.HELD]


def test_a_late_report_of_the_very_day_puts_a_plan_off() -> None:
    plan = "ペルーとチリは2日、5日にリマで首脳会談を開くことで合意した。"
    later = _told("2021-05-20", "ペルーとチリが3月5日に予定していた首脳会談は延期された。")
    told = [_told("2021-03-02", plan), later]
    first = min(
        follow_plans(reconcile(told), told),
        key=lambda one: one.mention.document != told[0].document.id,
    )
    assert first.fate is Fate.POSTPONED


def test_what_is_not_to_be_ends_nothing_else() -> None:
    plan = "ペルー政府は2日、20日に予定されている総選挙で野党の候補を支援しないと表明した。"
    told = [_told("2021-03-02", plan)]
    assert Fate.CANCELLED not in {one.fate for one in follow_plans(reconcile(told), told)}
