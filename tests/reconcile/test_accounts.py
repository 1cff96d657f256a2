from tests.builders import Page

from nenpyo.model import EventType
from nenpyo.reconcile.accounts import accounts_of, stems_before, words_before


def page() -> Page:
    made = Page("北朝鮮は7日、人工衛星を打ち上げた。韓国は非難した。", "2023-02-08")
    north, south = made.state("北朝鮮", "PRK"), made.state("韓国", "KOR")
    first, second = made.span("北朝鮮は7日、人工衛星を打ち上げた。"), made.span("韓国は非難した。")
    made.event(
        "打ち上げた", EventType.OCCUR, [north], sentence=first, time=made.time("7日", "2023-02-07")
    )
    made.event("非難した", EventType.ACCUSE, [south], sentence=second)
    return made


def test_an_account_knows_its_day_whom_its_sentence_names_and_what_it_is_about() -> None:
    annotation = page().annotation()
    document = annotation.document.id
    entities = {(document, "e1"): "north", (document, "e2"): "south"}
    accounts = accounts_of([annotation], {(document, "v1"): "launch"}, entities)
    (account,) = accounts("launch")
    assert account.named == {"north"}
    assert account.said.isoformat() == "2023-02-08"
    assert account.stems == {"人工", "工衛", "衛星"}
    assert accounts("of nobody") == []


def test_the_words_before_a_trigger_stand_in_its_sentence() -> None:
    annotation = page().annotation()
    launch, blame = annotation.events
    text = annotation.document.text
    assert words_before(blame).of(text) == "韓国は非難した"
    assert words_before(launch, 5).of(text) == "人工衛星を打ち上げた"
    assert stems_before(annotation, blame) == frozenset()


def test_nothing_stands_before_a_trigger_that_opens_its_sentence() -> None:
    made = Page("会談した。", "2023-02-08")
    made.event("会談した", EventType.CONSULT, [])
    annotation = made.annotation()
    assert stems_before(annotation, annotation.events[0]) == frozenset()
