import pytest
from tests.extract.scenes import event, read

from nenpyo.extract.light import cases_of
from nenpyo.model import Case
from nenpyo.pack.events import LightKind


@pytest.mark.parametrize(
    ("kind", "case"),
    [
        (LightKind.PERFORM, Case.ACCUSATIVE),
        (LightKind.HAPPEN, Case.NOMINATIVE),
        (LightKind.REACH, Case.DATIVE),
        (LightKind.UNDERGO, Case.ACCUSATIVE),
        (LightKind.EXPRESS, Case.NOMINATIVE),
    ],
)
def test_a_light_verb_takes_its_noun_in_the_case_of_its_kind(kind: LightKind, case: Case) -> None:
    assert case in cases_of(kind, passive=False)


def test_what_is_performed_is_the_subject_of_the_passive() -> None:
    assert Case.NOMINATIVE in cases_of(LightKind.PERFORM, passive=True)
    assert Case.ACCUSATIVE not in cases_of(LightKind.PERFORM, passive=True)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("甲国は撤退を行った。", "actual"),
        ("甲国は撤退を決めた。", "planned"),
        ("甲国は撤退を検討した。", "possible"),
        ("甲国は撤退を表明した。", "actual"),
        ("甲国の撤退が始まった。", "actual"),
        ("先月に行われた撤退で兵が減った。", "actual"),
    ],
)
def test_a_light_verb_says_what_becomes_of_the_event(text: str, status: str) -> None:
    found = next(one for one in read(text)[0] if one.rule == "retreat.withdraw")
    assert found.status == status


def test_a_noun_goes_through_a_carrier_to_its_verb() -> None:
    (found,) = read("山田は感謝の意を示した。")[0]
    assert found.trigger.of("山田は感謝の意を示した。") == "感謝の意を示した"


def test_a_verb_that_asks_leaves_the_event_to_itself() -> None:
    assert [one.rule for one in read("甲国は乙国に撤退を求めた。")[0]] == ["request.ask"]


def test_what_somebody_becomes_befalls_him() -> None:
    found = event("甲国は1910年、乙国の保護国となった。", "history.protectorate")
    assert (found.actors, found.recipients) == (("乙国",), ("甲国",))
    found = event("甲国は乙国を保護国とした。", "history.protectorate")
    assert (found.actors, found.recipients) == (("甲国",), ("乙国",))


def test_who_is_given_a_sentence_suffers_it() -> None:
    found = event("山田は強制労働を課された。", "dealings.block")
    assert (found.actors, found.recipients) == ((), ("山田",))


def test_a_verb_that_only_ends_what_a_headline_tells_is_no_event() -> None:
    text = "甲国、乙国からの撤退を完了\n\n甲国の話。"
    assert [one.rule for one in read(text)[0]] == ["retreat.withdraw"]


@pytest.mark.parametrize(
    ("text", "rule", "dated"),
    [
        ("甲国は3日、乙国のミサイル発射を受け、会合を開いた。", "mobilize.test", False),
        ("甲国は3日、乙国のミサイル発射を受けて会合を開いた。", "mobilize.test", False),
        ("甲国は3日、乙国の空爆を受け、丙国と会談した。", "assault.air", False),
        ("甲国の船は3日、乙国の空爆を受け、沈没した。", "assault.air", True),
        ("甲国は3日、乙国の空爆を受けた。", "assault.air", True),
    ],
)
def test_what_moved_somebody_to_a_deed_is_not_of_its_day(
    text: str,
    rule: str,
    dated: bool,  # noqa: FBT001  # a table's column
) -> None:
    found = event(text, rule, {"3日": "2020-05-03"})
    assert (found.time is not None) is dated
