"""Whose deed it is said to be, through the whole Japanese pack."""

import pytest

from nenpyo.pipeline import annotate
from nenpyo.read import document_from_text


def doers(text: str, trigger: str) -> list[str]:
    annotation = annotate(document_from_text(text, name="text"))
    names = {chain.id: chain.name for chain in annotation.chains}
    (event,) = [e for e in annotation.events if e.trigger.of(text).startswith(trigger)]
    return [names[id_] for id_ in event.actors]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("国防省は、駅への攻撃はウクライナ軍によるものだと主張した。", "ウクライナ"),
        ("シリアの通信社は、村を攻撃したのはトルコ軍だと報じた。", "トルコ"),
        ("大統領は、この攻撃はイランの仕業だと非難した。", "イラン"),
    ],
)
def test_a_predicate_names_the_doer(text: str, doer: str) -> None:
    assert doers(text, "攻撃") == [doer]


@pytest.mark.parametrize(
    "text",
    [
        "村への攻撃はトルコ軍の基地だけに及んだ。",
        "村を攻撃したのは3日だ。",
        "攻撃は空からのものだ。",
    ],
)
def test_a_predicate_that_names_nobody_ascribes_nothing(text: str) -> None:
    assert not doers(text, "攻撃")
