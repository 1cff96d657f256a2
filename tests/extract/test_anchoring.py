import pytest
from tests.extract.scenes import event, read

from nenpyo.pipeline import annotate
from nenpyo.read import Metadata, document_from_text

DAYS = {"3日": "2024-05-03", "昨年8月": "2023-08"}


@pytest.mark.parametrize(
    ("text", "rule", "value"),
    [
        ("山田は3日、林と会談した。", "consult.meeting", "2024-05-03"),
        ("3日に行われた会談で両者は合意した。", "consult.meeting", "2024-05-03"),
        ("昨年8月の会談で林が約束した。", "consult.meeting", "2023-08"),
        ("山田は3日、甲市に到着し、林と会談した。", "consult.meeting", "2024-05-03"),
        ("昨年8月に撤退した甲国を山田が3日、批判した。", "retreat.withdraw", "2023-08"),
        ("山田は林と会談した。", "consult.meeting", None),
        ("両者の会談は3日の予定だ。", "consult.meeting", "2024-05-03"),
        ("両者の会談は3日になった。", "consult.meeting", "2024-05-03"),
        ("山田は3日、昨年8月の会談を批判した。", "accuse.blame", "2024-05-03"),
        ("兵士は3日の甲国軍との戦いで殺害された。", "assault.kill", "2024-05-03"),
        ("山田は会談を3日に延期した。", "reject.meeting", None),
        ("3日、山田が林と会談していたことが分かった。", "consult.meeting", None),
        ("山田は3日、会談を延期した。", "reject.meeting", "2024-05-03"),
    ],
)
def test_an_event_takes_the_time_of_its_clause(text: str, rule: str, value: str | None) -> None:
    times = {words: day for words, day in DAYS.items() if words in text}
    time = event(text, rule, times).time
    assert (time and time.value) == value


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("昨年8月に就任してから両者が会談するのは初めて。", "consult.meeting"),
        ("山田が昨年8月の就任後、林と会談するのは3度目だ。", "consult.meeting"),
        ("昨年8月に就任して以来、山田が甲国を訪れるのは初めてである。", "consult.visit"),
        ("山田の訪日は昨年8月以来となる。", "consult.visit"),
        ("山田の来日は昨年8月以来である。", "consult.visit"),
    ],
)
def test_a_time_that_only_counts_or_that_of_the_word_is_no_time_of_the_event(
    text: str, rule: str
) -> None:
    times = {words: day for words, day in DAYS.items() if words in text}
    assert event(text, rule, times).time is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("ロシアの外交筋は3日、東京で行われた日ロ首脳会談で、合意はなかったと語った。", "会談"),
        ("4月の地震から2カ月がたち、当局は3人を拘束した。", "拘束した"),
    ],
)
def test_when_it_was_said_or_what_is_counted_from_dates_nothing_else(text: str, word: str) -> None:
    document = document_from_text(text, name="text", given=Metadata(published="2023-06-04"))
    told = next(one for one in annotate(document).events if one.trigger.of(text).endswith(word))
    assert told.time is None


def test_the_time_names_the_expression_that_says_it() -> None:
    time = event("山田は3日、林と会談した。", "consult.meeting", {"3日": "2024-05-03"}).time
    assert time is not None
    assert time.expression == "3日"


def test_a_story_goes_on_on_its_day_while_its_party_acts() -> None:
    text = "山田は3日、甲市に到着した。山田はその後、工場を視察した。"
    time = event(text, "travel.inspect", {"3日": "2024-05-03"}).time
    assert time is not None
    assert time.value == "2024-05-03"


def test_harm_shares_day_and_place_with_what_did_it() -> None:
    text = "3日、甲市で旅客機が墜落した。乗客ら12人が死亡した。"
    found = event(text, "occur.death", {"3日": "2024-05-03"})
    assert found.place == "甲市"
    assert found.time is not None


def test_another_partys_deed_is_no_part_of_the_story() -> None:
    text = "山田は3日、甲市に到着した。林は工場を視察した。"
    assert event(text, "travel.inspect", {"3日": "2024-05-03"}).time is None


def test_the_past_that_a_clause_is_held_against_does_not_date_it() -> None:
    events, _ = read("山田は2019年以来の訪中をした。", {"2019年": "2019-01-01"})
    assert [one.time for one in events] == [None]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("山田は6日、攻撃を受けた甲市を訪問した。", None),
        ("6日、攻撃を受けた甲市を山田が訪問した。", "2020-08-06"),
        ("山田は6日、攻撃を受けたことを認めた。", "2020-08-06"),
    ],
)
def test_what_describes_a_name_is_not_of_the_day_on_which_the_topic_acts(
    text: str, value: str | None
) -> None:
    found = event(text, "assault.attack", {"6日": "2020-08-06"})
    assert (found.time.value if found.time else None) == value
