"""Plans and what fulfils them: other words, other days, others who do the like."""

import pytest
from tests.builders import Page

from nenpyo.model import Annotation, EventType, Fate, Status, Turn
from nenpyo.reconcile import follow_plans, reconcile
from nenpyo.reconcile.announcements import matched
from nenpyo.reconcile.reports import Party

FRANCE, PARIS = Party("fra", "FRA", is_state=True), Party("minister", "FRA", person="dupont")
JAPAN, BANK, SURNAME = (
    Party("jpn", "JPN", is_state=True),
    Party("bank", "JPN"),
    Party("d", "FRA", person="pont"),
)


def planned(text: str = "甲国は近く救助隊を派遣する方針だ。", country: str = "AAA") -> Annotation:
    page = Page(text, "2023-02-06")
    state = page.state(text[:2], country)
    whole = page.span(text)
    page.event("派遣する", EventType.AID, [state], Status.PLANNED, sentence=whole)
    return page.annotation()


def told(text: str, trigger: str, published: str = "2023-02-08", **fields: object) -> Annotation:
    page = Page(text, published)
    state = page.state("甲国", "AAA")
    page.event(trigger, EventType.TRAVEL, [state], sentence=page.span(text), **fields)  # type: ignore[arg-type]  # a test names fields as they are
    return page.annotation()


def fate(*documents: Annotation) -> Fate:
    (plan,) = follow_plans(reconcile(documents), documents)
    return plan.fate


def test_what_is_told_in_another_word_of_the_same_thing_soon_fulfils_a_plan() -> None:
    assert fate(planned(), told("甲国の救助隊が出発した。", "出発した")) is Fate.HELD
    assert fate(planned(), told("甲国の首相が出発した。", "出発した")) is Fate.NONE
    late = told("甲国の救助隊が出発した。", "出発した", "2023-12-01")
    assert fate(planned(), late) is Fate.NONE


def test_what_was_told_before_or_not_done_fulfils_nothing() -> None:
    before = told("甲国の救助隊が出発した。", "出発した", "2023-02-05")
    assert fate(planned(), before) is Fate.NONE
    hoped = told("甲国の救助隊が出発するかもしれない。", "出発する", status=Status.POSSIBLE)
    assert fate(planned(), hoped) is Fate.NONE


def test_somebody_else_s_doing_fulfils_no_plan() -> None:
    assert (
        fate(
            planned("乙国は近く救助隊を派遣する方針だ。", "BBB"),
            told("甲国の救助隊が出発した。", "出発した"),
        )
        is Fate.NONE
    )


def test_an_invitation_of_nobody_knows_whom_is_not_accepted() -> None:
    page = Page("甲国は両首脳を招待した。", "2023-05-23")
    page.event("招待した", EventType.AGREE, [page.state("甲国", "AAA")], turn=Turn.PROPOSED)
    talks = Page("甲国と乙国と丙国の首脳は18日に会談した。", "2023-08-19")
    who = [
        talks.state(words, code)
        for words, code in (("甲国", "AAA"), ("乙国", "BBB"), ("丙国", "CCC"))
    ]
    talks.event("会談した", actors=who, time=talks.time("18日", "2023-08-18"))
    assert fate(page.annotation(), talks.annotation()) is Fate.NONE


@pytest.mark.parametrize(
    ("ours", "theirs", "count"),
    [
        ({FRANCE}, {PARIS}, 1),  # who acts for a state does what the state announced
        ({BANK}, {JAPAN}, 0),  # the state does not do what a bank announced
        ({PARIS}, {SURNAME}, 1),
        ({FRANCE, JAPAN}, {PARIS, BANK}, 2),
        ({FRANCE, JAPAN}, {PARIS}, 1),
    ],
)  # fmt: skip
def test_parties_are_matched_by_who_acts_for_whom(
    ours: set[Party], theirs: set[Party], count: int
) -> None:
    assert matched(frozenset(ours), frozenset(theirs)) == count
