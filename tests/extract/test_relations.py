from tests.extract.scenes import read


def test_a_meeting_told_again_is_the_same() -> None:
    text = "山田は3日、甲市で林と会談した。両国によると、山田と林の会談が行われたのは初めて。"
    events, relations = read(text, {"3日": "2024-05-03"})
    meetings = [one.id for one in events if one.rule == "consult.meeting"]
    assert len(meetings) == 2
    assert [(one.source, one.target) for one in relations] == [tuple(meetings)]


def test_mentions_of_one_happening_complete_each_other() -> None:
    text = "山田は3日、甲市で林と会談した。山田と林の会談が行われたのは初めて。"
    events, _ = read(text, {"3日": "2024-05-03"})
    assert [one.time.value if one.time else None for one in events] == ["2024-05-03"] * 2
    assert [one.place for one in events] == ["甲市"] * 2


def test_other_parties_make_another_meeting() -> None:
    _, relations = read("山田は林と会談した。金氏は李氏と会談した。")
    assert relations == ()
