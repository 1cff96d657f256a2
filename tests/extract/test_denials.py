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
