from dataclasses import replace

from tests.builders import interval
from tests.reconcile.test_tellings import crossing

from nenpyo.model import Annotation, SeriesClaim, SeriesKind, Span
from nenpyo.reconcile import reconcile
from nenpyo.reconcile.alike import Grade, days_alike
from nenpyo.reconcile.ledger import claims_of, ledger_of

CLAIM = SeriesClaim(
    id="c1", kind=SeriesKind.FIRST, span=Span(0, 2), deeds=("停戦ライン", "越"),
    about=("空軍機",), who=("e1",),
)  # fmt: skip
DAY = interval("2019-02-26")


def graded(claim: SeriesClaim, *documents: Annotation) -> list[tuple[str, Grade]]:
    told = replace(crossing("2019-02-26"), series=(claim,))
    everything = [*documents, told]
    ledger = ledger_of(reconcile(everything), everything)
    (one,) = claims_of(told, ledger.deeds)
    found = days_alike(one, DAY, ledger, states=False)
    return [(str(days.earliest), grade) for days, grade in found]


def test_what_is_told_in_all_the_words_is_fair_without_an_event() -> None:
    assert graded(CLAIM, crossing()) == [("1999-06-01", Grade.FAIR)]


def test_what_another_word_limits_is_a_hint() -> None:
    assert graded(replace(CLAIM, terms=("夜間",)), crossing()) == [("1999-06-01", Grade.HINT)]


def test_what_shares_nothing_but_a_short_word_is_nothing() -> None:
    assert graded(replace(CLAIM, deeds=("越",), about=("戦車",), who=()), crossing()) == []


def test_the_same_happening_and_the_claim_itself_are_none_before() -> None:
    assert graded(CLAIM, crossing("2019-02-25")) == []
    assert graded(CLAIM) == []
