from tests.builders import Page

from nenpyo.model import EventType, Fate, Status, Turn
from nenpyo.reconcile import reconcile
from nenpyo.reconcile.deeds import deeds_of
from nenpyo.reconcile.endings import Ending, endings_of


def endings(page: Page) -> list[Ending]:
    annotation = page.annotation()
    chronology = reconcile([annotation])
    entities = {(r.document, r.id): e.id for e in chronology.entities for r in e.chains}
    return list(endings_of(annotation, deeds_of(chronology), entities))


def test_what_is_put_off_is_what_the_sentence_tells_before() -> None:
    text = "日本は中国への訪問を延期した。"
    page = Page(text, "2024-05-01")
    japan, china = page.state("日本", "JPN"), page.state("中国", "CHN")
    whole = page.span(text)
    visit = page.event("訪問", EventType.CONSULT, [japan], recipients=(china,), sentence=whole)
    page.event("延期した", EventType.REJECT, [japan], turn=Turn.POSTPONED, sentence=whole)
    (ending,) = endings(page)
    chronology = reconcile([page.annotation()])
    (target,) = (e.id for e in chronology.events if any(r.id == visit for r in e.mentions))
    assert (ending.fate, ending.target) == (Fate.POSTPONED, target)
    assert ending.marks == {"JPN", "CHN"}


def test_a_noun_that_is_put_off_is_its_own_target() -> None:
    page = Page("日中会談の延期で一致した。", "2024-05-01")
    page.event("会談", turn=Turn.POSTPONED, sentence=page.span(page.document.text))
    (ending,) = endings(page)
    assert ending.target == ending.event


def test_what_nobody_puts_off_is_no_ending() -> None:
    page = Page("会談した。", "2024-05-01")
    page.event("会談した")
    assert endings(page) == []


def test_what_is_given_up_for_a_day_and_set_for_another_is_put_off() -> None:
    text = "甲国と乙国は合意を見送り、期限を延期した。"
    page = Page(text, "2024-05-01")
    who, whole = [page.state("甲国", "AAA"), page.state("乙国", "BBB")], page.span(text)
    page.event("見送り", EventType.REJECT, who, turn=Turn.CANCELLED, sentence=whole)
    page.event("延期した", EventType.REJECT, who, turn=Turn.POSTPONED, sentence=whole)
    assert [ending.fate for ending in endings(page)] == [Fate.POSTPONED] * 2


def test_an_ending_that_is_only_possible_is_none() -> None:
    page = Page("会談は延期される可能性がある。", "2024-05-01")
    page.event("延期される", turn=Turn.POSTPONED, status=Status.POSSIBLE)
    assert endings(page) == []
