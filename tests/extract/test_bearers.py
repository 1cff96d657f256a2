"""Numbers find the events that can have them, through the whole Japanese pack."""

import pytest

from nenpyo.pipeline import annotate
from nenpyo.read import document_from_text

TALKS = "日本の首相と韓国の大統領は16日、東京で会談した。"
RAID = "ロシア軍は3日夜、ウクライナのオデーサを無人機で攻撃した。"
MARCH = "ロシア軍は8日、隣国ジョージアの北部に進軍した。"
ARRESTS = "ベラルーシの警察は5日、首都でデモの参加者を拘束した。"
QUAKE = "トルコ南部で6日未明、強い地震があった。多くの建物が倒壊し、住民が避難した。"
MEETING = "フランスのパリで10日、ウクライナの復興を支援する国際会議が開かれた。"

VOTE = "国連総会は10日、決議案を採択した。"


def told(text: str) -> set[tuple[str, str, float]]:
    """The first characters of each trigger with the numbers told of it."""
    events = annotate(document_from_text(text, name="text")).events
    return {
        (event.trigger.of(text)[:2], one.quantity, one.value)
        for event in events
        for one in event.quantities
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (TALKS + "会談は2時間で切り上げられた。", ("会談", "duration", 120)),
        (TALKS + "韓国側の高官は、会談は40分で終了したと明かした。", ("会談", "duration", 40)),
        (TALKS + "両首脳のやり取りは6時間にも及んだという。", ("会談", "duration", 360)),
        (RAID + "無人機の数は30機を超えたとみられる。", ("攻撃", "無人機", 30)),
        (RAID + "飛来した無人機は20機だった。", ("攻撃", "無人機", 20)),
        (
            RAID + "攻撃に参加した無人機の数についても、軍の関係者は50機だったと証言する。",
            ("攻撃", "無人機", 50),
        ),
        (MARCH + "兵力は約2万人とみられる。", ("進軍", "troops", 20000)),
        (MARCH + "専門家は、部隊の人数は7000人に満たないと主張した。", ("進軍", "troops", 7000)),
        (MARCH + "部隊は8000人規模だという。", ("進軍", "troops", 8000)),
        (ARRESTS + "拘束者の数を巡り、団体は80人だと述べた。", ("拘束", "arrested", 80)),
        (QUAKE + "米国の調査所は規模をマグニチュード7.5と推定した。", ("地震", "magnitude", 7.5)),
        (QUAKE + "ドイツの機関は地震の規模を7.7と発表した。", ("地震", "magnitude", 7.7)),
        (MEETING + "参加国は40か国に上った。", ("国際", "countries", 40)),
        (VOTE + "採決では賛成143、反対9、棄権25だった。", ("採択", "abstentions", 25)),
        (VOTE + "賛成12、棄権は英国とスイスの2。", ("採択", "abstentions", 2)),
        (VOTE + "議会上院は11日、条約を93対5で承認した。", ("承認", "noes", 5)),
        (MEETING + "50余りの国と機関が加わった。", ("国際", "delegations", 50)),
    ],
)
def test_a_sentence_of_its_own_goes_on_with_what_it_counts(
    text: str, wanted: tuple[str, str, float]
) -> None:
    assert wanted in told(text)


def test_the_subject_of_two_clauses_is_counted_in_both() -> None:
    text = "トルコ軍の兵士8人は16日、ヘリコプターでギリシャに逃れ、亡命を申請した。"
    assert told(text) == {("逃れ", "troops", 8), ("申請", "troops", 8)}


def test_what_describes_those_who_are_counted_has_their_number() -> None:
    text = "ギリシャに逃れた7人の兵士は16日、亡命を申請した。"
    assert ("逃れ", "troops", 7) in told(text)


def test_what_nothing_told_before_is_not_carried_on() -> None:
    text = TALKS + "無人機は30機に上る。"
    assert told(text) == set()


def test_a_delay_is_no_length() -> None:
    assert told(TALKS + "会談は予定より2時間ほど遅れて始まった。") == set()


def test_a_length_of_something_else_is_none_of_a_verdict() -> None:
    text = "ロシアの裁判所は9日、米国の記者に有罪を言い渡した。受け渡しは80分ほどで終わった。"
    assert told(text) == set()
