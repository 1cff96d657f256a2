from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.builders import BEIJING, UNDATED, VOSTOCHNY, summit
from tests.store.ledgers import ledger

from nenpyo.model import Span, Witness
from nenpyo.reconcile.closing import Answer

PAGE, WITNESS = UNDATED.document.id, VOSTOCHNY.document.id
ANSWER = Answer(date(2023, 9, 13), Witness(WITNESS, Span(0, 1)), (Span(0, 2), Span(3, 4)))


def question(month: str, day: str, word: str = "首脳会談", mark: str = "PRK") -> tuple[str, ...]:
    return PAGE, "v1", mark, month, day, word


def test_questions_meet_those_that_may_answer_by_day_word_and_party(tmp_path: Path) -> None:
    with ledger(tmp_path / "c.db", BEIJING, UNDATED, VOSTOCHNY) as book:
        everyone = [BEIJING.document.id, WITNESS, PAGE]
        for told, met in (
            (question("", "13"), {WITNESS}),
            (question("09", "13"), {WITNESS}),
            (question("09", ""), {WITNESS, BEIJING.document.id}),
            (question("10", "13"), set()),
            (question("", "13", word="署名"), set()),
            (question("", "13", mark="USA"), set()),
        ):
            assert not book.dates.asking(everyone)
            book.dates.ask([told])
            assert book.dates.asking(everyone) == {(PAGE, one) for one in met}, told
            book.dates.take_out([PAGE])


def test_dated_documents_are_found_by_the_days_that_they_tell(tmp_path: Path) -> None:
    forecast = summit("プーチン氏と金正恩氏の会談は13日。", "13日", "2023-09-13")
    with ledger(tmp_path / "c.db", BEIJING, UNDATED, VOSTOCHNY, forecast) as book:
        days = [date(2023, 9, 13), date(2024, 9, 13)]
        assert book.dates.telling(days, "会談した", {"RUS"}) == {WITNESS}
        assert not book.dates.telling(days[1:], "会談した", {"RUS"})
        assert not book.dates.telling(days, "会談した", {"USA"})
        assert book.dates.bounds() == (date(2023, 9, 13), date(2025, 9, 3))
        assert forecast.document.id in book.dates.undated([forecast.document.id, WITNESS])


def test_answers_go_with_either_of_the_two(tmp_path: Path) -> None:
    with ledger(tmp_path / "c.db", UNDATED, VOSTOCHNY) as book:
        for gone, lost in ((WITNESS, {PAGE}), (PAGE, set())):
            book.dates.answer(PAGE, WITNESS, (ANSWER,))
            assert book.dates.answers(PAGE, tuple[Answer, ...]) == [(ANSWER,)]
            assert book.dates.take_out([gone]) == lost
            assert not book.dates.answers(PAGE, tuple[Answer, ...])


def test_what_is_read_anew_takes_the_place_of_the_old(tmp_path: Path) -> None:
    with ledger(tmp_path / "c.db", UNDATED) as book:
        again = replace(UNDATED, events=())
        book.dates.keep(again)
        assert book.lot([PAGE]).annotations() == [again]
        assert PAGE in book.pending()
