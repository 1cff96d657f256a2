"""Who was there and who was not, through the whole Japanese pack."""

import pytest
from tests.extract.involved import involved

from nenpyo.model import Involvement, Part
from nenpyo.pipeline import annotate
from nenpyo.read import document_from_text

TALKS = "フランスのマクロン大統領とドイツのショルツ首相は5日、ベルリンで会談した。"


def attenders(text: str) -> dict[str, Involvement]:
    return involved(text, Part.PRESENT)


@pytest.mark.parametrize(
    "sentence",
    [
        "会談にはコロナ外相も同席した。",
        "会談ではコロナ外相が立ち会った。",
        "会談にコロナ外相は姿を見せた。",
        "コロナ外相も加わった。",
        "会談に出席したのはコロナ外相だった。",
    ],
)
def test_who_is_told_to_have_been_at_the_talks(sentence: str) -> None:
    assert not attenders(TALKS + sentence)["コロナ"].denied


@pytest.mark.parametrize(
    "sentence",
    [
        "会談にコロナ外相は同席しなかった。",
        "コロナ外相は会談を欠席した。",
        "高官は「コロナ外相は部屋にいなかった」と話した。",
        "会談にコロナ外相は姿を見せなかった。",
        "高官は「コロナ外相は来なかった」と述べた。",
        "会談にはコロナ外相ではなくルメール財務相が出席した。",
    ],
)
def test_who_is_told_not_to_have_been_there(sentence: str) -> None:
    assert attenders(TALKS + sentence)["コロナ"].denied


@pytest.mark.parametrize(
    "sentence",
    [
        "コロナ外相は来週の会議に出席する予定だ。",
        "会談にコロナ外相が出席したかどうかは分からない。",
        "コロナ外相は5日、パリで演説した。",
    ],
)
def test_what_is_to_come_or_in_doubt_is_no_presence(sentence: str) -> None:
    assert "コロナ" not in attenders(TALKS + sentence)


def test_who_came_alone_came_for_a_side() -> None:
    told = attenders(TALKS + "フランス側から会談に同席したのはコロナ外相だけだった。")["コロナ"]
    assert told.alone
    assert told.side is not None


def test_another_gathering_is_not_the_talks_before() -> None:
    text = TALKS + "コロナ外相は記念の式典に出席した。"
    annotation = annotate(document_from_text(text, name="text"))
    talks = [event for event in annotation.events if event.trigger.of(text) == "会談した"]
    assert not any(event.involved for event in talks)
