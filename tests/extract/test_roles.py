import pytest
from tests.extract.scenes import event, read


@pytest.mark.parametrize(
    ("text", "rule", "actors", "recipients"),
    [
        ("甲国は乙国の都市を攻撃した。", "assault.attack", {"甲国"}, {"乙国"}),
        ("甲国は乙国の複数の都市を攻撃した。", "assault.attack", {"甲国"}, {"乙国"}),
        ("甲国の調査船が乙国の領海に侵入した。", "state.intrude", {"甲国"}, {"乙国"}),
        ("甲国は乙国の攻撃に強い懸念を示した。", "accuse.blame", {"甲国"}, {"乙国"}),
        ("甲国が乙国を攻撃した。", "assault.attack", {"甲国"}, {"乙国"}),
        ("乙国は甲国により攻撃された。", "assault.attack", {"甲国"}, {"乙国"}),
        ("乙国は甲国の攻撃を受けた。", "assault.attack", {"甲国"}, {"乙国"}),
        ("甲国の乙国への武器供与が問題になった。", "aid.give", {"甲国"}, {"乙国"}),
        ("甲国による乙国への侵攻が続いた。", "assault.invade", {"甲国"}, {"乙国"}),
        ("甲国軍は乙国に侵攻した。", "assault.invade", {"甲国"}, {"乙国"}),
        ("甲国の軍は乙国に侵攻した。", "assault.invade", {"甲国"}, {"乙国"}),
        ("国連は甲国に自制を求めた。", "request.ask", {"国連"}, {"甲国"}),
        ("国連は甲国の計画を非難した。", "accuse.blame", {"国連"}, {"甲国"}),
        ("山田の逮捕が伝えられた。", "coerce.arrest", set(), {"山田"}),
        ("甲国の当局は山田を逮捕した。", "coerce.arrest", {"甲国"}, {"山田"}),
    ],
)
def test_cases_and_voice_give_the_roles(
    text: str, rule: str, actors: set[str], recipients: set[str]
) -> None:
    found = event(text, rule)
    assert set(found.actors) == actors
    assert set(found.recipients) == recipients


@pytest.mark.parametrize(
    "text",
    [
        "山田と林が会談した。",
        "山田は林と会談した。",
        "山田は林と首脳会談を行った。",
        "山田と林の会談が行われた。",
        "山田と会談した林は帰国した。",
        "山田と林が甲市で行った会談は3時間に及んだ。",
    ],
)
def test_all_parties_of_talks_act(text: str) -> None:
    found = event(text, "consult.meeting")
    assert set(found.actors) == {"山田", "林"}
    assert found.recipients == ()


def test_a_town_is_where_talks_were_not_who_met() -> None:
    found = event("2020年5月3日　乙市で首脳会談。", "consult.meeting")
    assert (found.actors, found.place) == ((), "乙市")


def test_a_visitor_acts_on_the_state_that_is_host() -> None:
    found = event("山田は甲国を訪問した。", "consult.visit")
    assert (found.actors, found.recipients) == (("山田",), ("甲国",))


def test_a_town_that_is_visited_is_the_place() -> None:
    found = event("山田は乙市を訪問した。", "consult.visit")
    assert (found.recipients, found.place) == ((), "乙市")


def test_a_compound_holds_its_country() -> None:
    found = event("山田は訪中した。中国は歓迎した。", "consult.visit")
    assert found.recipients == ("中国",)


def test_talks_told_without_parties_are_those_told_before() -> None:
    found = read("山田は林と会談した。会談は甲市で行われた。")[0]
    assert [set(one.actors) for one in found] == [{"山田", "林"}] * 2


def test_talks_are_where_the_clause_before_them_says() -> None:
    found = event("山田と林が甲市で行った会談は3時間に及んだ。", "consult.meeting")
    assert found.place == "甲市"


def test_a_deported_person_goes_to_a_country_and_not_by_it() -> None:
    found = event("林は甲国に強制送還された。", "coerce.deport")
    assert (found.actors, found.recipients, found.place) == ((), ("林",), "甲国")


def test_who_announces_the_resignation_of_another_stays() -> None:
    assert event("山田は林の辞任を発表した。", "retreat.resign").actors == ("林",)
    assert event("山田は辞任を発表した。", "retreat.resign").actors == ("山田",)


def test_the_state_of_a_town_is_the_host() -> None:
    found = event("乙国の話だ。山田は乙国の乙市を訪問した。", "consult.visit")
    assert (found.recipients, found.place) == (("乙国",), "乙市")


def test_a_noun_with_an_object_has_its_parties_as_a_verb() -> None:
    found = event("山田は丙島を視察後、林に話した。", "travel.inspect")
    assert (found.actors, found.place) == (("山田",), "丙島")


def test_a_treaty_that_was_concluded_is_of_the_subject_or_of_the_pair_named_last() -> None:
    text = "甲国と乙国は、昨年締結された条約に基づき、声明を出した。"
    assert set(event(text, "support.treaty").actors) == {"甲国", "乙国"}
    text = "甲国・乙国の話だ。山田は、昨年締結された条約に触れた。"
    assert set(event(text, "support.treaty").actors) == {"甲国", "乙国"}
    assert event("山田は、昨年締結された条約に触れた。", "support.treaty").actors == ("山田",)


@pytest.mark.parametrize("text", ["山田の支持者は林を攻撃した。", "山田反対派は林を攻撃した。"])
def test_who_is_only_related_to_a_name_is_not_its_bearer(text: str) -> None:
    found = event(text, "assault.attack")
    assert "山田" not in found.actors


def test_who_calls_a_visit_off_was_to_pay_it() -> None:
    visit = event("山田は甲国訪問を中止した。", "consult.visit")
    assert (visit.actors, visit.recipients, visit.status) == (("山田",), ("甲国",), "planned")
    assert event("山田は甲国訪問を中止した。", "reject.meeting").actors == ("山田",)


def test_a_number_of_a_state_s_men_is_the_state() -> None:
    assert event("甲国の部隊15人も甲市に到着した。", "travel.arrive").actors == ("甲国",)


def test_an_envoy_stands_for_who_sent_him() -> None:
    found = event("山田は中国の駐日大使に抗議した。", "accuse.blame")
    assert found.recipients == ("中国",)


def test_who_is_forced_to_leave_leaves() -> None:
    assert event("甲国は乙国からの撤退を余儀なくされた。", "retreat.withdraw").actors == ("甲国",)
