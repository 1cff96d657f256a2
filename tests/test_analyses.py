from datetime import date
from importlib import import_module

import nenpyo
from nenpyo.analyses import analyse_document, analyse_text, times
from nenpyo.read import Metadata, document_from_text


def test_analyse_stays_a_function_whoever_imports_its_folder() -> None:
    import_module("nenpyo.analyse")
    found = nenpyo.analyse("2024年、日本の首相は訪米した。", date(2024, 6, 1))
    assert [chain.name for chain in found.chains] == ["日本", "アメリカ合衆国"]
    assert [time.value for time in found.times] == ["2024"]


def test_a_text_is_read_as_its_document_is() -> None:
    text = "日本の首相は昨年訪米した。"
    document = document_from_text(text, given=Metadata(published="2024-06-01"))
    found = analyse_text(text, date(2024, 6, 1))
    assert found == analyse_document(document)
    assert [time.value for time in found.times] == ["2023"]
    assert found.times == times(text, date(2024, 6, 1))
