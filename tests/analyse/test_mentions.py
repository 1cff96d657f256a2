"""Candidates of a document: from sentences and from the rows of an infobox."""

from nenpyo.analyse import analyse
from nenpyo.analyse.mentions import read_candidates, sentence_numbers
from nenpyo.analyse.sentences import read_prose
from nenpyo.languages.ja import PACK
from nenpyo.read import document_from_text

PAGE = """2099年日露会談
日付 | 2099年9月12日 |
---|---|
場所 | オムスク州ノヴォグラード |
ロシアのペトロフ大統領は東京で会談した。
"""


def test_rows_of_an_infobox_are_read() -> None:
    document = document_from_text(PAGE, name="test")
    found = read_candidates(read_prose([document], PACK)[0], PACK.names)
    assert {"オムスク州", "ノヴォグラード", "ペトロフ", "東京"} <= {c.text for c in found}
    for candidate in found:
        assert PAGE[candidate.start : candidate.end] == candidate.text


def test_a_place_belongs_to_the_sentence_before_its_end() -> None:
    document = document_from_text("雨だ。雪だ。", name="test")
    assert sentence_numbers(analyse(document, PACK), [0, 2, 3, 5]) == [0, 0, 1, 1]
