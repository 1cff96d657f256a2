import pytest
from tests.extract.voices import told

CASES = [
    ("山田氏は、林氏は辞任すると述べた。", "山田"),
    ("乙国が動いたが、甲国は会談を続けると述べた。", "甲国"),
    ("甲国は戦い、乙国は敵が逃げたと主張した。", "乙国"),
    ("甲国は、乙国は戦い、敵は逃げたと主張した。", "甲国"),
    ("山田氏が、会談を続けると述べた。", "山田"),
    ("毎朝新聞によると、山田氏が会談を続けると述べた。", "山田<毎朝新聞"),
    ("捜査本部では林氏が逃げたとみている。", ""),
    ("会談が終わると、山田氏は「続ける」と語った。", "山田"),
    ("調教師は「続ける」と語った。", ""),
]


@pytest.mark.parametrize(("text", "who"), CASES, ids=[text for text, _ in CASES])
def test_whose_words_they_are(text: str, who: str) -> None:
    found = told(text)
    assert [speaker for speaker, _ in found][-1:] == [who] or (who == "" and not found)


def test_an_unnamed_speaker_keeps_the_one_before_away() -> None:
    assert told("山田氏は会談を続けると述べた。報道官は協力も進めると語った。")[-1] == (
        "", "協力も進める",
    )  # fmt: skip
