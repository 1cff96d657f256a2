"""The present that tells what is so, and verbs of decision whose noun is done by deciding it."""

import pytest
from tests.extract.scenes import event


@pytest.mark.parametrize(
    ("text", "rule", "status"),
    [
        ("大使は「決議を拒否する」と述べた。", "reject.refuse", "actual"),
        ("団体は「政治的な解決を求める」とコメントした。", "request.ask", "actual"),
        ("山田は林に協力を求めていくと述べた。", "request.ask", "planned"),
        ("山田は林に協力を求めるとしている。", "request.ask", "planned"),
        ("甲市で車が壁に激突するという事故が発生した。", "society.damage", "actual"),
        ("地震の死者は237人に上る。", "occur.toll", "actual"),
        ("国は地震の死者が237人に上ると発表した。", "occur.toll", "actual"),
        ("協会は山田の処分を決めた。", "sanction.convict", "actual"),
        ("協会は山田の処分を決める見通しだ。", "sanction.convict", "planned"),
        ("甲国は拉致を認めた。", "assault.abduct", "actual"),
        ("山田は甲国からの撤退を決めた。", "retreat.withdraw", "planned"),
    ],
)
def test_what_the_present_and_a_decision_tell(text: str, rule: str, status: str) -> None:
    assert event(text, rule).status == status
