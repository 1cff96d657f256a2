import pytest
from tests.extract.voices import scene

from nenpyo.extract.cues import utterances

CASES = [
    ("山田氏は続けると述べた。", ["say"]),
    ("山田氏は続けるとしている。", ["hold"]),
    ("山田氏は協力が必要としている。", ["hold"]),
    ("山田氏は「続ける」と胸を張った。", ["quotation"]),
    ("山田氏は「続ける」として会談に臨んだ。", ["hold"]),
    ("山田氏は勢力を落としたが、続けた。", []),
    ("同条約は乙国を友好国としている。", []),
    ("山田氏は死者を3人としている。", ["hold"]),
    ("続けると述べた山田氏が訪れた。", []),
    ("山田氏は続けると述べた上で、去った。", ["say"]),
    ("甲国は「港」という町を訪れた。", []),
    ("山田氏は「港」と呼ばれた。", []),
    ("山田氏は林氏と話した。", []),
]


@pytest.mark.parametrize(("text", "rules"), CASES, ids=[text for text, _ in CASES])
def test_cues(text: str, rules: list[str]) -> None:
    found = [said.rule.name if said.rule else "quotation" for said in utterances(scene(text))]
    assert found == rules
