import pytest

from nenpyo.extract.turns import turn_of
from nenpyo.languages.ja.turns import TURNS
from nenpyo.model import Result, Status, Turn
from nenpyo.pack.turns import Wording
from nenpyo.pipeline import annotate
from nenpyo.read import Metadata, document_from_text


def test_the_trigger_says_what_becomes_of_a_plan() -> None:
    assert turn_of(Wording(trigger="延期する"), TURNS) is Turn.POSTPONED
    assert turn_of(Wording(trigger="会談した"), TURNS) is None


def test_an_outcome_belongs_to_the_event_of_its_clause() -> None:
    text = "両国の首脳はウィーンで会談した。会談は物別れに終わった。"
    events = annotate(document_from_text(text, name="text")).events
    ((outcome,),) = [event.outcomes for event in events if event.outcomes]
    assert (outcome.result, outcome.span.of(text)) == (Result.FAILURE, "物別れ")


def test_what_was_put_off_and_what_was_not() -> None:
    text = "ロシア政府は大統領の訪問を延期した。日本の首相は中国を訪問した。"
    events = annotate(document_from_text(text, name="text")).events
    assert [event.turn for event in events if event.turn] == [Turn.POSTPONED]


@pytest.mark.parametrize(
    ("text", "turn"),
    [
        ("甲国は乙国への武器の供与を見送った。", Turn.CANCELLED),
        ("日本と中国は、5月10日の首脳会談の延期で一致した。", Turn.POSTPONED),
    ],
)
def test_what_is_put_off_is_told_with_its_turn(text: str, turn: Turn) -> None:
    given = Metadata(published="2024-05-01")
    first = annotate(document_from_text(text, name="text", given=given)).events[0]
    assert (first.turn, first.status) == (turn, Status.PLANNED)


def test_what_was_called_off_did_not_happen() -> None:
    text = "甲国の首相の訪日は中止となった。"
    visit = annotate(document_from_text(text, name="text")).events[0]
    assert (visit.trigger.of(text)[:2], visit.status) == ("訪日", Status.PLANNED)


@pytest.mark.parametrize(
    ("text", "turn"),
    [
        ("甲国の首相は乙国の大統領に訪問を要請した。", Turn.PROPOSED),
        ("甲国の首相は式典に招かれた。", Turn.PROPOSED),
        ("政府は回答の期限を6月末まで延長した。", Turn.POSTPONED),
        ("大会は延期が決まった。", Turn.POSTPONED),
        ("政府は大使館を移す計画を撤回した。", Turn.CANCELLED),
        ("統合の話は立ち消えになった。", Turn.CANCELLED),
        ("両国は首脳会談を開かないことを決めた。", Turn.DECLINED),
        ("首相は大会の中止を求めた。", None),
        ("政府は任期を延長した。", None),
        ("首脳会談は開かれなかった。", None),
    ],
)
def test_what_becomes_of_a_plan(text: str, turn: Turn | None) -> None:
    events = annotate(document_from_text(text, name="text")).events
    assert [one.turn for one in events if one.turn] == ([turn] if turn else [])
