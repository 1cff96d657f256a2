from dataclasses import replace

from tests.builders import Page, interval

from nenpyo.model import Annotation, RegionKind, Sentence, Status
from nenpyo.reconcile import reconcile
from nenpyo.reconcile.reports import parties_of
from nenpyo.reconcile.tellings import (
    Key,
    Telling,
    key_of,
    kind_key,
    marks_of,
    names_by,
    tellings_of,
)


def whole(page: Page) -> Annotation:
    """The page, its text one sentence."""
    span = page.span(page.document.text)
    one = Sentence(span=span, tokens=(0, 1), chunks=(0, 1), paragraph=0, region=RegionKind.BODY)
    return replace(page.annotation(), sentences=(one,))


def crossing(day: str = "1999-06-01") -> Annotation:
    page = Page(f"{day}、インドの空軍機が停戦ラインを越えた。", "2019-02-27")
    page.time(day, day)
    page.state("インド", "IND")
    return whole(page)


def index(*documents: Annotation, words: tuple[str, ...]) -> dict[Key, list[Telling]]:
    made = reconcile(documents).entities
    ids = {(ref.document, ref.id): one.id for one in made for ref in one.chains}
    return tellings_of(documents, words, names_by(ids, parties_of(made)))


def test_a_dated_sentence_is_found_by_the_words_that_are_asked_for() -> None:
    found = index(crossing(), words=("停戦ライン", "越", "訪問"))
    assert sorted(found) == [key_of("停戦ライン"), key_of("越")]
    (telling,) = found[key_of("越")]
    assert telling.days == ((0, interval("1999-06-01")),)
    assert "IND" in telling.names


def test_a_sentence_without_a_day_is_not_kept() -> None:
    page = Page("空軍機が停戦ラインを越えた。", "2019-02-27")
    assert index(whole(page), words=("越",)) == {}
    assert index(crossing("1999-06-01"), words=()) == {}


def test_a_visit_is_found_by_its_kind_and_whoever_is_named() -> None:
    page = Page("2010-08-07、オバマ氏はイラクを訪れた。", "2010-08-08")
    time, guest = page.time("2010-08-07", "2010-08-07"), page.chain("オバマ", country="USA")
    page.event("訪れた", actors=[guest], mode="visit", time=time, status=Status.ACTUAL)
    found = index(whole(page), words=("会談",))
    (telling,) = found["CONSULT/visit", "USA"]
    assert (telling.done[0].word, telling.done[0].done) == ("訪れた", True)
    assert kind_key(telling.done[0].kind, "USA") == ("CONSULT/visit", "USA")


def test_a_person_is_looked_for_by_name_where_one_has_no_country() -> None:
    page = Page("ルラ氏は当選した。", "2022-10-31")
    page.chain("ルラ")
    known = parties_of(reconcile([page.annotation()]).entities)
    (party,) = known.values()
    assert {"=ルラ", "?ルラ"} <= marks_of(party, states=False)
    assert "?ルラ" not in marks_of(replace(party, country="BRA"), states=True)
