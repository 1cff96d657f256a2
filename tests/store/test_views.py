from dataclasses import replace
from datetime import date

from tests.builders import UNDATED

from nenpyo.model import DateSource, DocumentKind, PublicationDate
from nenpyo.store import Store


def test_statements_by_speaker(store: Store) -> None:
    (said,) = store.statements("KOR")
    assert said.text == "深刻な挑発だ"
    assert store.entity_names(said.speakers) == {said.speakers[0]: "韓国軍"}
    assert said.published == date(2023, 12, 18)
    assert list(store.statements()) == [said]
    assert not list(store.statements("プーチン"))


def test_sources_count_documents_and_events(store: Store) -> None:
    unknown, aoba = store.sources()
    assert (unknown.publisher, unknown.documents, unknown.events) == (None, 3, 3)
    assert (aoba.publisher, aoba.documents, aoba.first) == ("青葉通信", 1, date(2025, 9, 3))


def test_a_page_of_which_only_the_first_day_is_known_is_listed_last(store: Store) -> None:
    published = PublicationDate(earliest=date(2001, 2, 3), latest=None, source=DateSource.INFERRED)
    page = replace(
        UNDATED.document,
        id="page",
        name="page",
        publisher="青葉通信",
        kind=DocumentKind.ENCYCLOPEDIA,
        published=published,
    )
    assert store.add(replace(UNDATED, document=page))
    dated = [one.published is not None for one in store.documents()]
    assert dated == sorted(dated, reverse=True)
    (listed,) = [one for one in store.documents() if one.id == "page"]
    assert (listed.published_earliest, listed.published_latest) == (date(2001, 2, 3), None)
    (aoba,) = [one for one in store.sources() if one.publisher == "青葉通信"]
    assert (aoba.documents, aoba.first) == (2, date(2025, 9, 3))
    assert store.annotation("page").document.published == published
