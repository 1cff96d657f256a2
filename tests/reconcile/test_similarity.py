from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import interval

from nenpyo.model import EventType, Status
from nenpyo.reconcile.circles import matched_parties, party_likeness, share_someone
from nenpyo.reconcile.reports import Party, Report
from nenpyo.reconcile.similarity import (
    barred,
    likeness,
    names_place,
    same_kind,
    word_likeness,
)

RUSSIA, KOREA = Party("rus", "RUS", is_state=True), Party("prk", "PRK", is_state=True)
PUTIN, LAVROV, KIM = Party("putin", "RUS"), Party("lavrov", "RUS"), Party("kim", "PRK")
TASS, NOBODY = Party("tass", None), frozenset[Party]()
CITY, TOWN = Party("city", "RUS", is_town=True), Party("town", "RUS", is_town=True)
BASE = Party("base", "RUS")
E = EventType


def report(
    type_: EventType = E.CONSULT,
    mode: str | None = None,
    *,
    actors: Iterable[Party] = (),
    when: str | None = None,
    document: str = "d",
    trigger: str = "会談",
    rule: str = "",
    place: Party | None = None,
) -> Report:
    return Report(
        key=("", document, 0, "v"), document=document, mentions=(), type=type_, mode=mode,
        actors=frozenset(actors), recipients=NOBODY, place=place,
        interval=interval(when) if when else None, soft=None, status=Status.ACTUAL,
        is_fresh=False, is_headed=False, triggers=frozenset({trigger}),
        rules=frozenset({rule} - {""}),
    )  # fmt: skip


SAME = (
    ((E.CONSULT, None), (E.CONSULT, "third-party")),
    ((E.CONSULT, "phone"), (E.CONSULT, None)),
    ((E.CONSULT, "visit"), (E.TRAVEL, "arrive")),
    ((E.CONSULT, "visit"), (E.TRAVEL, "stay")),
    ((E.CONSULT, "multilateral"), (E.ATTEND, "conference")),
    ((E.AGREE, None), (E.SUPPORT, None)),
    ((E.MOBILIZE, "weapons"), (E.OCCUR, None)),
)
OTHER = (
    ((E.CONSULT, "phone"), (E.CONSULT, "multilateral")),
    ((E.CONSULT, "visit"), (E.CONSULT, None)),
    ((E.CONSULT, "visit"), (E.TRAVEL, "depart")),
    ((E.CONSULT, None), (E.TRAVEL, None)),
    ((E.TRAVEL, "arrive"), (E.TRAVEL, "depart")),
    ((E.AID, None), (E.ACCUSE, None)),
)


def test_kinds() -> None:
    for expected, pairs in ((True, SAME), (False, OTHER)):
        for one, other in pairs:
            assert same_kind(report(*one), report(*other)) is expected
            assert same_kind(report(*other), report(*one)) is expected


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ({PUTIN, KIM}, {PUTIN, KIM}, 1.0),
        ({PUTIN, KIM}, {RUSSIA, KOREA}, 0.7),
        ({PUTIN}, {PUTIN, KIM}, 0.667),
        ({PUTIN}, {LAVROV}, 0.0),
        (set(), {KIM}, 0.3),
        ({TASS}, {Party("other", None)}, 0.0),
    ],
)
def test_parties(one: set[Party], other: set[Party], value: float) -> None:
    assert party_likeness(frozenset(one), frozenset(other)) == pytest.approx(value, abs=1e-3)


def test_who_is_in_both() -> None:
    assert matched_parties(frozenset({PUTIN, KIM}), frozenset({RUSSIA, KOREA, TASS})) == 2
    assert share_someone(frozenset({PUTIN, KOREA}), frozenset({PUTIN}))
    assert not share_someone(frozenset({KOREA}), frozenset({KOREA}))
    assert not share_someone(frozenset({PUTIN}), frozenset({RUSSIA}))


def test_words_are_one_by_their_stem_or_their_entry() -> None:
    assert word_likeness(report(trigger="会談した"), report(trigger="首脳会談")) == 1
    assert word_likeness(report(trigger="会談した"), report(trigger="訪問した")) == 0
    signed = report(E.SUPPORT, trigger="署名", rule="treaty")
    assert 0 < word_likeness(signed, report(E.SUPPORT, trigger="締結", rule="treaty")) < 1
    won = report(E.OCCUR, "election", trigger="勝利", rule="elect")
    assert word_likeness(won, report(E.OCCUR, "election", trigger="敗北", rule="elect")) == 0
    crash = report(E.OCCUR, "accident", trigger="墜落", rule="crash")
    assert word_likeness(crash, report(E.OCCUR, "accident", trigger="事故", rule="crash")) > 0


def test_over_documents_another_town_is_another_happening() -> None:
    here = report(E.ASSAULT, place=CITY)
    assert barred(here, report(E.ASSAULT, place=TOWN, document="x"))
    assert not barred(here, report(E.ASSAULT, place=TOWN))
    assert not barred(here, report(E.ASSAULT, place=BASE, document="x"))
    assert not barred(here, report(E.ASSAULT, place=RUSSIA, document="x"))


REPORTS = st.builds(
    report,
    st.sampled_from(EventType),
    st.sampled_from([None, "visit", "phone", "arrive"]),
    actors=st.sets(st.sampled_from([RUSSIA, KOREA, PUTIN, LAVROV, KIM, TASS])),
    when=st.sampled_from([None, "2023", "2023-09", "2023-09-12", "2023-09-13"]),
    document=st.sampled_from("ab"),
    trigger=st.sampled_from(["会談", "会談した", "訪問"]),
    rule=st.sampled_from(["", "r"]),
    place=st.sampled_from([None, RUSSIA, CITY, TOWN, BASE]),
)


@given(REPORTS, REPORTS)
def test_it_does_not_matter_which_comes_first(one: Report, other: Report) -> None:
    assert likeness(one, other) == pytest.approx(likeness(other, one))
    assert barred(one, other) == barred(other, one)


@given(REPORTS)
def test_nothing_excludes_itself(one: Report) -> None:
    assert not barred(one, one)


def test_a_coming_is_not_the_visit_of_three_days() -> None:
    arrival = report(E.TRAVEL, "arrive", actors=(KIM,), when="2018-09-18")
    for days, expected in (("2018-09-18/2018-09-20", True), ("2018-09-18", False)):
        visit = report(E.CONSULT, "visit", actors=(KIM,), when=days, document="e")
        assert barred(arrival, visit) is barred(visit, arrival) is expected


def test_a_raid_on_two_bodies_of_one_state_may_be_one() -> None:
    def raid(document: str, day: str, victim: Party) -> Report:
        told = report(E.ASSAULT, "aerial", when=day, document=document, trigger="撃墜")
        return replace(told, recipients=frozenset({victim}))

    army, ministry, kim = Party("army", "RUS"), Party("ministry", "RUS"), KIM
    one = raid("a", "2015-11-24", army)
    assert not barred(one, raid("b", "2015-11-24", ministry))
    assert barred(one, raid("b", "2015-11-24", kim))
    assert barred(one, raid("b", "2015-11", ministry))


def test_a_quake_strikes_two_states_where_a_report_names_both() -> None:
    def quake(document: str, land: Party, *named: str) -> Report:
        told = report(E.OCCUR, "disaster", document=document, trigger="地震", place=land)
        return replace(told, states=frozenset(named))

    one = quake("a", RUSSIA, "rus")
    assert barred(one, quake("b", KOREA, "prk"))
    assert not barred(one, quake("b", KOREA, "prk", "rus"))
    assert names_place(one, RUSSIA)
    assert not names_place(one, None)
