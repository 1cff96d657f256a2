import pytest
from tests.extract.scenes import event, read


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("山田は林と会談した。", "actual"),
        ("山田は林と会談している。", "actual"),
        ("山田は林と会談する。", "planned"),
        ("山田は林と会談する予定だ。", "planned"),
        ("山田は林と会談する見通しを示した。", "planned"),
        ("山田は林と会談する可能性がある。", "possible"),
        ("山田は林と会談したとみられる。", "actual"),
        ("山田は林と会談するとみられる。", "planned"),
        ("山田は林と会談しなかった。", "negated"),
        ("山田は林と会談したことを否定した。", "negated"),
        ("山田は林との会談を検討している。", "possible"),
        ("山田は林と会談する事と、甲市を訪れることを明らかにした。", "planned"),
        ("山田は林との会談予定だった。", "planned"),
        ("山田と林の会談は3日の予定だ。", "planned"),
        ("山田は林と会談し、死者を悼む式が開かれた。", "actual"),
        ("山田は来週、甲市を訪れ、林と会談する予定だ。", "planned"),
        ("山田は林と会談する方向で調整している。", "planned"),
        ("山田は林と会談したとの報道を否定した。", "negated"),
        ("山田は林と会談したとの報道を引用した。", "actual"),
        ("山田は林と会談した形跡はない。", "negated"),
        ("山田は林と会談した疑いがある。", "possible"),
        ("山田は林と会談し、金を渡した疑いが持たれている。", "possible"),
        ("山田は林と会談するとしている。", "planned"),
        ("山田は林と会談するとされたが、実現しなかった。", "planned"),
        ("山田が訪れるのは、林と会談して以来だ。", "actual"),
        ("山田は林と会談しており、妻も含まれるという。", "actual"),
    ],
)
def test_endings_and_the_words_above_say_what_is_real(text: str, status: str) -> None:
    assert event(text, "consult.meeting").status == status


@pytest.mark.parametrize(
    ("text", "rule", "status"),
    [
        ("山田は「攻撃を非難する」と述べた。", "accuse.blame", "actual"),
        ("山田は会談の延期を決めた。", "reject.meeting", "actual"),
        ("山田は会談が延期されることを発表した。", "reject.meeting", "actual"),
        ("山田は会談を延期する方針を決めた。", "reject.meeting", "planned"),
        ("火事が攻撃によるものかどうかは不明だ。", "assault.attack", "possible"),
        ("山田は、合意を歓迎すると表明した。", "support.back", "actual"),
        ("山田は、合意を歓迎する方針だ。", "support.back", "planned"),
        ("山田は「協定に署名する」と述べた。", "support.treaty", "planned"),
    ],
)
def test_who_says_that_he_condemns_has_condemned(text: str, rule: str, status: str) -> None:
    assert event(text, rule).status == status


@pytest.mark.parametrize(
    "text",
    [
        "山田が林と会談すれば、合意は近い。",
        "山田が林と会談するのは珍しい。",
        "甲国を支援する団体が集まった。",
        "山田は林と会談するよう促した。",
    ],
)
def test_what_is_general_or_wished_for_is_no_event(text: str) -> None:
    assert {one.type for one in read(text)[0]} <= {"REQUEST", "AGREE"}


def test_a_statement_that_welcomes_has_welcomed() -> None:
    found = event("国連は合意を歓迎する声明を出した。", "support.back")
    assert found.status == "actual"


@pytest.mark.parametrize(
    "text",
    [
        "甲国は乙国の要求に応じなかった。",
        "甲国は乙国の要求に応じない方針だ。",
        "甲国は停戦の合意を尊重しないと述べた。",
    ],
)
def test_who_does_not_comply_has_refused(text: str) -> None:
    found = event(text, "reject.comply")
    assert (found.type, found.status, found.actors) == ("REJECT", "actual", ("甲国",))


def test_who_complies_refuses_nothing() -> None:
    assert "REJECT" not in {one.type for one in read("甲国は乙国の要求に応じた。")[0]}


def test_what_is_only_supposed_is_no_event() -> None:
    assert read("甲国が乙国を攻撃した場合、林が話す。")[0] == ()
    assert read("甲国が「攻撃」された場合、林が話す。")[0] == ()
    assert read("甲国が乙国を攻撃した結果、林が話す。")[0] != ()


def test_what_is_counted_as_a_first_has_happened() -> None:
    found = event("山田が林と会談するのは初めて。", "consult.meeting")
    assert found.status == "actual"
