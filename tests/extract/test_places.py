import pytest
from tests.extract.scenes import event


@pytest.mark.parametrize(
    ("text", "rule", "place"),
    [
        ("山田は林と甲市で会談した。", "consult.meeting", "甲市"),
        ("会談は、山田が滞在している甲市で行われた。", "consult.meeting", "甲市"),
        ("山田は丙島にある工場を視察した。", "travel.inspect", "丙島"),
        ("山田は甲市を出発した。", "travel.depart", "甲市"),
        ("丙島で地震が発生した。", "occur.disaster", "丙島"),
        ("甲国軍は甲市の住宅を砲撃した。", "assault.attack", "甲市"),
        ("甲国軍は乙国を攻撃した。", "assault.attack", None),
        ("甲市で、毎朝新聞の記者が襲われ、1人が連れ去られた。", "assault.attack", "甲市"),
        ("大規模なデモが行われていた丙島で、山田が演説した。", "protest.demo", "丙島"),
        ("山田は辞任した。", "retreat.resign", None),
        ("甲市で会見した山田は、乙国は攻撃されたと述べた。", "assault.attack", None),
        ("甲国と乙国は丙国の仲介で会談した。", "consult.meeting", None),
    ],
)
def test_a_place_belongs_to_its_own_event(text: str, rule: str, place: str | None) -> None:
    assert event(text, rule).place == place
