"""Presence and blame as readings of one event, through the whole Japanese pack."""

import pytest

from nenpyo.model import Chronology
from nenpyo.model.chronology import DENIED
from nenpyo.pipeline import build
from nenpyo.read import Metadata, document_from_text

TALKS = "フランスのマクロン大統領とドイツのショルツ首相は5日、ベルリンで会談した。"
AGAIN = "フランスのマクロン大統領とドイツのショルツ首相が5日にベルリンで行った会談について、"


def chronicle(*texts: str) -> Chronology:
    return build(
        [
            document_from_text(
                text, name=f"{at}", given=Metadata(publisher=f"{at}新聞", published="2024-02-07")
            )
            for at, text in enumerate(texts)
        ]
    )


def fields(*texts: str) -> list[str]:
    return [conflict.field for conflict in chronicle(*texts).conflicts]


def test_presence_and_absence_are_readings_of_who_took_part() -> None:
    found = chronicle(
        TALKS + "会談にはコロナ外相も同席した。",
        AGAIN + "政府の高官は「コロナ外相は席にいなかった」と話した。",
    )
    (conflict,) = found.conflicts
    assert conflict.field == "participant"
    values = {reading.value for reading in conflict.readings}
    (name,) = {value.removeprefix(DENIED) for value in values}
    assert values == {name, DENIED + name}
    assert "participant" in next(e for e in found.events if e.id == conflict.event).disputed


def test_two_who_each_came_alone_exclude_each_other() -> None:
    first = TALKS + "フランス側から会談に同席したのはコロナ外相だけだった。"
    other = AGAIN + "フランス側から会談に同席したのはルメール財務相だけだったと伝えられた。"
    assert fields(first, other) == ["participant"]


@pytest.mark.parametrize(
    "other",
    [
        "会談にはルメール財務相も同席した。",
        "ドイツ側からはベアボック外相だけが同席した。",
    ],
    ids=["one more", "another side"],
)
def test_others_who_came_too_are_no_dispute(other: str) -> None:
    first = TALKS + "フランス側からはコロナ外相が同席した。"
    assert not fields(first, TALKS + other)


def test_one_who_was_at_one_meeting_need_not_be_at_the_next() -> None:
    first = TALKS + "会談にはコロナ外相も同席した。"
    later = TALKS.replace("5日", "6日").replace("ベルリン", "パリ")
    assert not fields(first, later + "コロナ外相は同席しなかった。")


def test_whom_each_blames_are_readings_of_the_doer() -> None:
    text = (
        "バルト海の送電線で5日、爆発が起きた。ロシア外務省は米国が破壊したと主張した。"
        "米政府高官は、ロシアが仕掛けたとの見方を示した。"
    )
    (conflict,) = chronicle(text).conflicts
    assert conflict.field == "attribution"
    assert len(conflict.readings) == 2


def test_one_whom_all_blame_is_no_dispute() -> None:
    text = "イラク北部の市場で5日、爆発があった。"
    first, other = "イラク軍はトルコの犯行だと断定した。", "地元紙はトルコが仕掛けたと伝えた。"
    assert not fields(text + first, text + other)
