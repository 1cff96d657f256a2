from dataclasses import replace

import pytest

from nenpyo.annotations import annotate, annotate_all, batches
from nenpyo.errors import InputError
from nenpyo.read import document_from_text

REPORT = """両国の外相がジュネーブで会談

スイスのジュネーブで3日、アルメニアの外相とアゼルバイジャンの外相が会談した。両外相は「対話を続ける」と述べた[1]。
アルメニア政府によると、次の会談は来月10日に開かれる予定だ。
"""


def test_documents_read_together_are_read_as_if_alone() -> None:
    texts = [REPORT, "甲国(北にある)は3日、条約に署名した。", "、。", REPORT[::-1], REPORT * 3]
    documents = [document_from_text(text, name="one") for text in texts]
    assert list(annotate_all(documents)) == [annotate(document) for document in documents]


def test_a_document_that_breaks_the_analysis_loses_no_other() -> None:
    good = document_from_text(REPORT, name="good")
    broken = replace(good, name="broken", lang="xx")
    first, error, last = annotate_all([good, broken, good])
    assert first == last == annotate(good)
    assert isinstance(error, InputError)
    assert error.name == "broken"


def test_batches_are_of_one_language_and_not_too_long() -> None:
    long, short = (document_from_text(text, name="x") for text in ("雨だ。" * 6665, "雨だ。"))
    other = replace(short, lang="xx")
    found = list(batches([short, short, long, short, other, other]))
    assert [len(batch) for batch in found] == [2, 2, 2]


def test_several_processes_give_the_same_in_the_same_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nenpyo.annotations.TOGETHER", len(REPORT))
    good = [document_from_text(REPORT, name=str(number)) for number in range(8)]
    documents = [*good[:3], replace(good[3], lang="xx"), *good[4:]]
    one, several = (list(annotate_all(documents, number)) for number in (1, 2))
    assert several[:3] + several[4:] == one[:3] + one[4:]
    assert isinstance(several[3], InputError)
    assert (several[3].name, str(several[3])) == ("3", str(one[3]))
