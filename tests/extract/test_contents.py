import pytest
from tests.extract.voices import told

CASES = [
    ("山田氏は乙国の案に言及し、会談を延期すると述べた。", "会談を延期する"),
    ("山田氏は記者会見で会談を延期すると述べた。", "会談を延期する"),
    ("山田氏は記者団に対し、会談を延期すると述べた。", "会談を延期する"),
    ("山田氏は乙国を訪れたが、会談を延期すると述べた。", "会談を延期する"),
    ("山田氏は、会談は終わったが、協力は続くと述べた。", "会談は終わったが、協力は続く"),
    ("また、会談を延期すると述べた。", "会談を延期する"),
    ("甲国は、林氏が訪れ、山田氏が迎えると発表した。", "林氏が訪れ、山田氏が迎える"),
]


@pytest.mark.parametrize(("text", "content"), CASES, ids=[text for text, _ in CASES])
def test_where_the_content_begins(text: str, content: str) -> None:
    assert [said for _, said in told(text)] == [content]
