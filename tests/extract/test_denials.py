"""Denials find what they deny, through the whole Japanese pack."""

import pytest

from nenpyo.model import Status
from nenpyo.pipeline import annotate, build
from nenpyo.read import document_from_text


@pytest.mark.parametrize(
    "text",
    [
        "甲軍は北部の空港を掌握したと発表した。国防省は「掌握された事実はない」と述べた。",
        "ロシア政府は部隊の撤退を終えたと発表した。ウクライナ側は「撤退は完了していない」と反論した。",
    ],
    ids=["no fact", "contradicted"],
)
def test_what_is_denied_is_what_was_told(text: str) -> None:
    found = annotate(document_from_text(text, name="text"))
    status = {event.id: event.status for event in found.events}
    pairs = {(status[one.source], status[one.target]) for one in found.relations}
    assert (Status.ACTUAL, Status.NEGATED) in pairs


@pytest.mark.parametrize(
    "text",
    [
        "国防相は、隣国の船が5日に港を砲撃したと述べた。隣国の報道官は、そのような攻撃は行っていないとした。",
        "地元紙は、首相が5日に実業家と密会したと伝えた。首相府は「そうした面会はなかった」とした。",
        "政府は、甲国と国境の開放で一致したと説明した。甲国の高官は、合意した事実はないと話した。",
        "政府は甲国と停戦に合意したと発表した。甲国の報道官は停戦に合意したわけではないと述べた。",
        "首相は、部隊が町を制圧したと述べた。市長は「制圧されていない」と話した。",
        "甲国は乙国の軍が港を砲撃したと訴えた。乙国の軍は「一発も撃っていない」と否定した。",
    ],
    ids=["such an attack", "such talks", "another word", "not that", "nothing added", "one stem"],
)
def test_what_another_takes_up_and_denies_is_what_was_told(text: str) -> None:
    found = annotate(document_from_text(text, name="text"))
    status = {event.id: event.status for event in found.events}
    pairs = {(status[one.source], status[one.target]) for one in found.relations}
    assert (Status.ACTUAL, Status.NEGATED) in pairs


@pytest.mark.parametrize(
    "text",
    [
        "首相は、部隊が町を攻撃したと述べた。市長は「民間人は攻撃していない」と話した。",
        "首相は、王の退位が5日に行われたと述べた。学者は「退位は認められない」と話した。",
        "政府は2024年3月5日に甲国と合意したと発表した。3月7日の会談について高官は「合意していない」とした。",
    ],
    ids=["of somebody else", "what may not be", "of another day"],
)
def test_a_denial_of_something_else_is_none_of_it(text: str) -> None:
    found = annotate(document_from_text(text, name="text"))
    status = {event.id: event.status for event in found.events}
    assert not any(status[one.target] is Status.NEGATED for one in found.relations)


def test_the_day_of_a_denial_is_not_that_of_what_is_denied() -> None:
    text = "甲国の報道官は2024年3月5日、停戦に合意した事実はないと述べた。"
    (event,) = [
        e for e in annotate(document_from_text(text, name="text")).events if e.type == "AGREE"
    ]
    assert event.status is Status.NEGATED
    assert event.time is None


def test_what_merely_was_not_done_is_no_denial() -> None:
    text = "首相は6日に北京を訪問した。外相は、今年はロンドンを訪問しなかったと述べた。"
    found = annotate(document_from_text(text, name="text"))
    status = {event.id: event.status for event in found.events}
    assert Status.NEGATED in status.values()
    assert not any(status[one.target] is Status.NEGATED for one in found.relations)


def test_a_denial_is_a_dispute() -> None:
    text = "甲軍は北部の空港を掌握したと発表した。国防省は「掌握された事実はない」と述べた。"
    (conflict,) = build([document_from_text(text, name="text")]).conflicts
    assert {reading.value for reading in conflict.readings} == {"actual", "negated"}
