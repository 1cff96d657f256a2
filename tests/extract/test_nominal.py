import pytest
from tests.extract.scenes import event


@pytest.mark.parametrize(
    ("text", "rule", "actors", "recipients"),
    [
        ("乙国による甲国への支援が始まった。", "aid.give", {"乙国"}, {"甲国"}),
        ("甲国は乙国からの独立を宣言した。", "occur.secede", {"甲国"}, {"乙国"}),
        ("甲国は乙国からの攻撃を受けた。", "assault.attack", {"乙国"}, {"甲国"}),
    ],
)
def test_a_modifier_says_by_its_case_who_does_and_who_suffers(
    text: str, rule: str, actors: set[str], recipients: set[str]
) -> None:
    found = event(text, rule)
    assert (set(found.actors), set(found.recipients)) == (actors, recipients)
