from tests.extract.scenes import read

from nenpyo.extract.leads import dated_by_lead
from nenpyo.model import EventMention

DAY = {"3日": "2024-05-03"}


def told(text: str, times: dict[str, str]) -> list[EventMention]:
    return list(read(text, times)[0])


def test_a_headline_is_of_the_day_of_its_lead() -> None:
    first, *_ = told("甲国、部隊が撤退\n\n甲国の部隊は3日、撤収を終えて撤退した。", DAY)
    assert first.time is not None
    assert first.time.value == "2024-05-03"


def test_a_lead_of_one_day_dates_another_word_for_its_news() -> None:
    first, *_ = told("山田、林と会談\n\n山田は3日、甲市を訪れた。", DAY)
    assert first.time is not None
    assert first.time.value == "2024-05-03"


def test_what_is_planned_or_told_later_lends_no_day() -> None:
    first, *_ = told("山田、林と会談へ\n\n山田は3日、甲市を訪れた。", DAY)
    assert first.time is None
    text = "山田、林と会談\n\n山田は甲市を訪れた。乙国は丙島を攻撃した。山田は3日、帰国した。"
    assert told(text, DAY)[0].time is None


def test_without_a_headline_nothing_changes() -> None:
    events = told("山田は甲市を訪れた。山田は3日、林と会談した。", DAY)
    assert list(dated_by_lead(events, ())) == events
