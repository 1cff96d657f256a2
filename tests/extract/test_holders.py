import pytest
from tests.extract.voices import place, scene

from nenpyo.extract.holders import holders
from nenpyo.extract.parties import unique

CASES = [
    ("山田氏は述べた。", "山田", ("山田",)),
    ("甲国政府は述べた。", "甲国", ("甲国",)),
    ("国連報道官は述べた。", "国連", ("国連",)),
    ("甲国・乙国は述べた。", "甲国", ("甲国", "乙国")),
    ("甲国と乙国は述べた。", "乙国", ("甲国", "乙国")),
    ("毎朝新聞(東京)は述べた。", "毎朝新聞", ("毎朝新聞",)),
    ("山田国連大使は述べた。", "山田", ("山田",)),
    ("報道官は述べた。", "報道官", ()),
    ("甲国の治安担当者は述べた。", "治安担当者", ("甲国",)),
    ("毎朝新聞北京版は述べた。", "毎朝新聞", ("毎朝新聞",)),
    ("毎朝新聞北京電は述べた。", "毎朝新聞", ("毎朝新聞",)),
]


@pytest.mark.parametrize(("text", "words", "chains"), CASES, ids=[text for text, *_ in CASES])
def test_who_a_chunk_names(text: str, words: str, chains: tuple[str, ...]) -> None:
    sentence = scene(text)
    found = holders(sentence, place(sentence, words))
    assert found is not None
    assert set(found.chains) == set(chains)


@pytest.mark.parametrize(
    ("text", "words"), [("甲国訪問は終わった。", "甲国"), ("会談は終わった。", "会談")]
)
def test_what_names_nobody(text: str, words: str) -> None:
    sentence = scene(text)
    assert holders(sentence, place(sentence, words)) is None


def test_a_party_stands_for_its_report_only_where_asked() -> None:
    sentence = scene("国連調査によると、会談は終わった。")
    at = place(sentence, "国連")
    assert holders(sentence, at) is None
    assert holders(sentence, at, reports=True) is not None


def test_each_once() -> None:
    assert unique(["b", "a", "b"]) == ("b", "a")
