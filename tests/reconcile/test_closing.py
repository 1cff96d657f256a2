from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from nenpyo.model import Annotation, DateSource, PublicationDate
from nenpyo.pipeline import annotate, closed
from nenpyo.read import Metadata, document_from_text
from nenpyo.reconcile import close_dates
from nenpyo.reconcile.closing import questions

REPORT = "南国のアントニオ・ロペス大統領と北国のペドロ・ガルシア首相は13日、港町で会談した。"
SAME = "南国のアントニオ・ロペス大統領は13日、港町で北国のペドロ・ガルシア首相と会談した。"
OTHER = "南国のアントニオ・ロペス大統領は13日、都で北国のペドロ・ガルシア首相と会談した。"


def read(text: str, published: str | None = None) -> Annotation:
    return annotate(document_from_text(text, name="report", given=Metadata(published=published)))


UNDATED, DATED = read(REPORT), read(SAME, "2014-03-13")
LATER = read(OTHER, "2015-06-14")


def test_a_dated_report_of_the_same_meeting_dates_the_undated_one() -> None:
    (published,) = close_dates([UNDATED, DATED]).values()
    assert (published.earliest, published.latest) == (date(2014, 3, 13), date(2014, 3, 15))
    assert published.source is DateSource.INFERRED
    assert [span.of(REPORT) for span in published.evidence] == ["13日", "会談した"]
    assert [witness.document for witness in published.witnesses] == [DATED.document.id]
    assert [witness.span.of(SAME) for witness in published.witnesses] == ["会談した"]


def test_times_that_lean_on_it_say_so() -> None:
    again = next(one for one in closed([UNDATED, DATED]) if one.document.id == UNDATED.document.id)
    (day,) = again.times
    assert day.value == "2014-03-13"
    assert day.reason
    assert again.events[0].time


def test_two_meetings_that_fit_give_none() -> None:
    assert close_dates([UNDATED, DATED, LATER]) == {}


def test_the_texts_own_clues_decide_between_two() -> None:
    bounds = PublicationDate(
        earliest=date(2015, 1, 13), latest=date(2015, 12, 13), source=DateSource.INFERRED
    )
    known = replace(UNDATED, document=replace(UNDATED.document, published=bounds))
    (published,) = close_dates([known, DATED, LATER]).values()
    assert published.earliest == date(2015, 6, 13)


def test_nothing_is_dated_by_another_day_other_people_or_a_plan() -> None:
    for text in (
        SAME.replace("13日", "14日"),
        SAME.replace("ペドロ・ガルシア首相", "フアン・モレノ首相"),
        SAME.replace("会談した", "会談する予定だ"),
    ):
        assert close_dates([UNDATED, read(text, "2014-03-14")]) == {}, text


def test_what_was_dated_by_others_is_read_alone_when_they_are_gone() -> None:
    again = closed([UNDATED, DATED])
    alone = closed([one for one in again if one.document.id == UNDATED.document.id])
    assert alone == [UNDATED]


@given(st.permutations([UNDATED, DATED, LATER, UNDATED, DATED]))
def test_the_order_of_documents_makes_no_difference(documents: list[Annotation]) -> None:
    assert close_dates(documents) == {}
    pair = [one for one in documents if one.document.id != LATER.document.id]
    assert close_dates(pair) == close_dates([UNDATED, DATED])


def test_only_a_day_asks_for_its_date() -> None:
    week = REPORT.replace("13日", "先週末")
    assert any(time.value.endswith("WE") for time in read(week).times)
    assert not list(questions(read(week)))
    assert [one.time.value for one in questions(UNDATED)] == ["XXXX-XX-13"]
