import pytest
from tests.extract.scenes import read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("甲国が乙国に侵攻すると、丙国は抗議した。", True),
        ("甲国が乙国に侵攻すると、丙国は抗議する。", False),
        ("甲国が乙国に侵攻すれば、丙国は抗議する。", False),
    ],
)
def test_a_condition_was_met_where_what_follows_is_past(text: str, *, told: bool) -> None:
    assert any(one.type == "ASSAULT" for one in read(text)[0]) is told
