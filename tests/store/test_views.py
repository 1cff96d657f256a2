from datetime import date

from nenpyo.store import Store


def test_statements_by_speaker(store: Store) -> None:
    (said,) = store.statements("KOR")
    assert said.text == "深刻な挑発だ"
    assert store.names()[said.speakers[0]] == "韓国軍"
    assert said.published == date(2023, 12, 18)
    assert store.statements() == [said]
    assert store.statements("プーチン") == []


def test_sources_count_documents_and_events(store: Store) -> None:
    unknown, aoba = store.sources()
    assert (unknown.publisher, unknown.documents, unknown.events) == (None, 3, 3)
    assert (aoba.publisher, aoba.documents, aoba.first) == ("青葉通信", 1, date(2025, 9, 3))
