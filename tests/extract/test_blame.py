"""Whose doing a harm is said to be, through the whole Japanese pack."""

import pytest
from tests.extract.involved import involved

from nenpyo.model import Involvement, Part

HARM = "イラク北部の市場で5日、爆発があり、8人が死亡した。"


def blamed(text: str) -> dict[str, Involvement]:
    return involved(text, Part.DOER)


@pytest.mark.parametrize(
    "sentence",
    [
        "イラク軍はトルコの犯行だと断定した。",
        "イラク政府は「トルコの情報機関によるテロだ」と非難した。",
        "イラク政府はトルコ軍の空爆だと主張した。",
        "地元紙はトルコが仕掛けたと伝えた。",
        "イラク政府は、爆破したのはトルコ軍だと述べた。",
        "イラク政府はトルコによる攻撃との見方を示した。",
    ],
)
def test_who_is_blamed_for_what_was_told(sentence: str) -> None:
    told = blamed(HARM + sentence)
    assert list(told) == ["トルコ"]
    assert not told["トルコ"].denied


def test_who_began_is_the_doer() -> None:
    text = "両軍は5日、国境で衝突した。インド政府はパキスタン軍が先に発砲したと述べた。"
    assert "パキスタン" in blamed(text)


def test_who_denies_a_hand_in_it_says_that_he_did_not_do_it() -> None:
    assert blamed(HARM + "トルコ政府は関与を否定した。")["トルコ"].denied


@pytest.mark.parametrize(
    "sentence",
    [
        "イラク軍はトルコ軍と協議したと発表した。",
        "トルコ軍は、シリアの町アフリンを空爆したと発表した。",
        "犯行声明は出ていない。",
        "イラク軍はトルコの犯行かどうかを調べている。",
    ],
)
def test_nobody_is_blamed_in_other_words(sentence: str) -> None:
    assert not blamed(HARM + sentence)


def test_an_attack_told_beside_one_of_somebody_else_is_another() -> None:
    text = "ロシア軍は5日、ゴリを爆撃した。ロシア国防省は、ジョージア軍が攻撃したと述べた。"
    assert not blamed(text)


def test_a_doing_is_blame_only_with_the_harm() -> None:
    assert not blamed(HARM + "イラク軍は、トルコが演習を行ったと述べた。")


def test_who_answers_an_attack_says_that_another_began() -> None:
    text = "国境で5日、戦闘が始まった。インド国防省は「パキスタン軍の砲撃に反撃した」と述べた。"
    assert "パキスタン" in blamed(text)


def test_a_province_is_not_blamed() -> None:
    assert not blamed(HARM + "地元紙は、埼玉の支店による犯行だと報じた。")
