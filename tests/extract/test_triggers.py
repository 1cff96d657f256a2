from itertools import pairwise

import pytest
from tests.extract.scenes import read


def triggers(text: str) -> list[str]:
    return [one.trigger.of(text) for one in read(text)[0]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("山田は林と会談した。", ["会談した"]),
        ("山田は林と首脳会談を行った。", ["会談を行った"]),
        ("山田は感謝の意を表明した。", ["感謝の意を表明した"]),
        ("両国は合意に達した。", ["合意に達した"]),
        ("甲国は攻撃を受けた。", ["攻撃を受けた"]),
        ("山田、林と会談。", ["会談"]),
        ("甲国の乙国侵攻の後に人が増えた。", ["侵攻"]),
        ("会談の冒頭、山田が話した。", []),
        ("甲国は乙国に停戦を求めた。", ["求めた"]),
        ("北京での会談は中止となった。", ["会談", "中止となった"]),
        ("甲国は乙国を保護国とした。", ["保護国とした"]),
        ("甲国で列車衝突3人死亡\n\n甲国の話。", ["衝突", "死亡"]),
        ("甲国の会談3人の話だ。", []),
        ("甲国の山田が辞任—選挙での敗北を受け\n\n甲国の話。", ["辞任", "選挙", "敗北を受け"]),
        ("山田辞任騒ぎの裏で会談\n\n甲国の話。", ["辞任", "会談"]),
    ],
)
def test_words_that_tell_an_event_are_its_trigger(text: str, found: list[str]) -> None:
    assert triggers(text) == found


def test_what_was_last_held_is_told_beside_what_is_held_now() -> None:
    found = read("会談は昨年8月に行われて以来だ。", {"昨年8月": "2023-08"})[0]
    assert [(v.rule, v.time and v.time.value, v.status) for v in found][-1] == (
        "consult.meeting", "2023-08", "actual",
    )  # fmt: skip


def test_no_two_events_share_a_character() -> None:
    text = "山田は林と首脳会談を行い、協定に署名し、感謝の意を示した。"
    spans = sorted(one.trigger for one in read(text)[0])
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_an_event_noun_that_is_pointed_at_is_told_again() -> None:
    assert triggers("この否決により人が減った。") == ["否決"]
    assert triggers("否決により人が減った。") == []
