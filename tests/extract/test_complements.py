from collections.abc import Callable

import pytest
from tests.extract.voices import place, scene

from nenpyo.extract.complements import clause, direct, fact, noun, request
from nenpyo.extract.scenes import Scene

Finder = Callable[[Scene, int], tuple[int, int, int] | None]

HELD = [
    (clause, "山田氏は続けると3日述べた。", "述べ", "続ける"),
    (clause, "山田氏は「続ける」と林氏に語った。", "語っ", "「続ける」"),
    (fact, "山田氏は林氏が去ったことを認めた。", "認め", "林氏が去った"),
    (fact, "山田氏は「続ける」ことを認めた。", "認め", "「続ける」"),
    (request, "山田氏は続けるよう求めた。", "求め", "続けるよう"),
    (noun, "山田氏は協力を続ける意向を示した。", "示し", "協力を続ける"),
    (noun, "山田氏は必要だとの認識を示した。", "示し", "必要だ"),
    (noun, "山田氏は続けるという旨の声明を出した。", "出し", "続ける"),
]


@pytest.mark.parametrize(("finder", "text", "cue", "content"), HELD, ids=[row[1] for row in HELD])
def test_what_a_cue_holds(finder: Finder, text: str, cue: str, content: str) -> None:
    sentence = scene(text)
    held = finder(sentence, place(sentence, cue))
    assert held is not None
    assert text[: held[2]].endswith(content)


@pytest.mark.parametrize(
    "text",
    [
        "山田氏は新たな意向を示した。",
        "山田氏は協力を歓迎する声明を出した。",
        "山田氏は計画に強い懸念を示した。",
    ],
)
def test_a_noun_without_content(text: str) -> None:
    sentence = scene(text)
    assert noun(sentence, sentence.last - 1) is None


def test_the_inside_of_a_quotation() -> None:
    text = "山田氏は「 会談は続ける。」と述べた。"
    sentence = scene(text)
    inside = direct(sentence, text.index("」") + 1)
    assert inside is not None
    assert inside.of(text) == "会談は続ける"


def test_quotations_in_a_row_are_one() -> None:
    text = "山田氏は「会談はこれからも続けていく」、「協力も惜しまない」と述べた。"
    inside = direct(scene(text), text.rindex("」") + 1)
    assert inside is not None
    assert inside.of(text) == "会談はこれからも続けていく」、「協力も惜しまない"


def test_what_led_to_a_protest_is_not_what_it_said() -> None:
    sentence = scene("乙国が侵攻すると、山田氏は抗議した。")
    assert clause(sentence, sentence.last - 1) is None
    told = scene("乙国が侵攻すると、山田氏が述べた。")
    assert clause(told, told.last - 1) is not None
