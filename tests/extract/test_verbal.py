import pytest
from tests.extract.scenes import event


def test_who_is_said_to_do_wrong_is_accused() -> None:
    found = event("山田は甲国が乙国を攻撃したと非難した。", "accuse.blame")
    assert (found.actors, found.recipients) == (("山田",), ("甲国",))


def test_a_clause_that_goes_on_shares_the_noun_that_the_next_one_modifies() -> None:
    found = event("逮捕され甲市で服役していた山田が話した。", "coerce.arrest")
    assert found.recipients == ("山田",)


def test_a_speaker_is_not_whom_his_words_leave_unnamed() -> None:
    found = event("林は「甲市で殺された」と述べた。", "assault.kill")
    assert found.recipients == ()
    assert event("林は甲市で殺された。", "assault.kill").recipients == ("林",)


@pytest.mark.parametrize(
    ("text", "rule", "actors", "recipients"),
    [
        ("甲国は乙国との会談を中止した。", "reject.meeting", {"甲国"}, {"乙国"}),
        ("甲国は山田を逮捕し、送還した。", "coerce.deport", {"甲国"}, {"山田"}),
        ("山田は林と会談し、協力で合意した。", "agree.settle", {"山田", "林"}, set()),
        ("甲国軍は乙国を攻撃し、30人が死亡した。", "occur.death", set(), set()),
    ],
)
def test_what_a_clause_leaves_to_its_neighbours(
    text: str, rule: str, actors: set[str], recipients: set[str]
) -> None:
    found = event(text, rule)
    assert (set(found.actors), set(found.recipients)) == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "rule", "actors", "place"),
    [
        ("甲国は乙国に部隊を派遣した。", "mobilize.troops", {"甲国"}, "乙国"),
        ("甲国軍の部隊が乙国に派遣された。", "mobilize.troops", {"甲国"}, "乙国"),
        ("甲国は乙国からの撤退を完了した。", "retreat.withdraw", {"甲国"}, None),
    ],
)
def test_who_is_sent_acts_and_where_to_is_a_place(
    text: str, rule: str, actors: set[str], place: str | None
) -> None:
    found = event(text, rule)
    assert (set(found.actors), found.recipients, found.place) == (actors, (), place)


def test_who_does_it_together_with_the_subject_acts_too() -> None:
    found = event("山田は林とともに甲国を攻撃した。", "assault.attack")
    assert set(found.actors) == {"山田", "林"}


def test_whose_thing_is_hit_suffers() -> None:
    found = event("乙国の港は甲国の攻撃を受けた。", "assault.attack")
    assert (found.actors, found.recipients) == (("甲国",), ("乙国",))


@pytest.mark.parametrize(
    "text", ["国連の事務所が襲われた。", "兵士は国連の事務所を襲った。"], ids=["passive", "active"]
)
def test_harm_to_the_thing_of_a_body_is_harm_to_it(text: str) -> None:
    assert event(text, "assault.attack").recipients == ("国連",)


def test_the_agent_of_a_passive_acts_where_nobody_is_acted_upon() -> None:
    assert event("古い柵は甲国により撤去された。", "occur.change").actors == ("甲国",)


def test_a_clause_before_two_nouns_is_about_the_second() -> None:
    found = event("空港を占拠した反政府の国連が話した。", "coerce.seize")
    assert found.actors == ("国連",)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("山田は林と共同宣言に署名した。", "support.treaty"),
        ("山田は林との間で協力の拡大で合意した。", "agree.settle"),
        ("山田と林の間で協力の拡大で合意した。", "agree.settle"),
    ],
)
def test_with_whom_one_signs_and_settles(text: str, rule: str) -> None:
    assert set(event(text, rule).actors) == {"山田", "林"}
