from tests.extract.voices import told


def test_a_report_of_a_report_is_one_statement() -> None:
    text = "毎朝新聞は、山田氏が会談を続けると述べたと報じた。"
    assert told(text) == [("山田<毎朝新聞", "会談を続ける")]


def test_a_request_in_a_statement_is_its_speakers() -> None:
    text = "国連は、兵を引き揚げるよう呼びかける声明を発表した。"
    assert told(text) == [("国連", "兵を引き揚げるよう")]


def test_a_thought_needs_somebody_who_thinks() -> None:
    assert told("国連は会談が続くと予想している。") == [("国連", "会談が続く")]
    assert told("会談は続くと予想している。") == []


def test_the_passive_has_no_speaker() -> None:
    assert told("山田氏は辞任すると報じられた。") == [("", "山田氏は辞任する")]
