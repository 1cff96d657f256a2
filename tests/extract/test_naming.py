import pytest
from tests.extract.scenes import read


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("「侵攻に反対する会」の山田が話した。", []),
        ("山田は「停戦」の語を避けた。", []),
        ("山田は「甲国が乙国に侵攻した」と語った。", ["assault.invade"]),
        ("甲国は「聖なる」侵攻を乙国で続けた。", ["assault.invade"]),
    ],
)
def test_a_word_in_a_name_tells_no_event(text: str, rules: list[str]) -> None:
    assert [one.rule for one in read(text)[0]] == rules
