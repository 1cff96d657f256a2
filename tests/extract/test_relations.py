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


def test_a_state_and_its_town_may_be_the_place_of_one_happening() -> None:
    text = "甲国で爆発があった。爆発は甲国の甲市で起きた。"
    events, relations = read(text)
    assert [(one.source, one.target) for one in relations] == [(events[0].id, events[1].id)]
    assert read(text.replace("甲国の甲市", "乙国の乙市"))[1] == ()


def test_whom_an_event_befalls_does_not_do_it() -> None:
    events, _ = read("山田が逮捕された。警察が山田を逮捕した。山田の逮捕は初めて。")
    assert not any(set(one.actors) & set(one.recipients) for one in events)


def test_aid_after_a_disaster_is_for_the_state_that_it_struck() -> None:
    text = "甲国の甲市で地震が発生した。乙国は支援を行うと発表した。"
    aid = next(one for one in read(text)[0] if one.type == "AID")
    assert (aid.actors, aid.recipients) == (("乙国",), ("甲国",))
    events, _ = read(text.replace("地震が発生した", "式が行われた"))
    assert [one.recipients for one in events if one.type == "AID"] == [()]


def test_the_state_of_a_headline_is_where_others_talk() -> None:
    events, _ = read("甲国の会談、続く\n\n山田は林と会談した。")
    assert [(one.actors, one.place) for one in events] == [
        (("山田", "林"), "甲国"), (("山田", "林"), None),
    ]  # fmt: skip


def test_what_the_sentence_looks_back_at_is_another_happening() -> None:
    text = "山田と林は5月3日に会談した。山田と林の会談は4月の会談以来となる。"
    events, relations = read(text, {"5月3日": "2024-05-03", "4月": "2024-04-01"})
    back = [one for one in events if text[one.trigger.end :].startswith("以来")]
    assert [one.time.value if one.time else None for one in back] == ["2024-04-01"]
    assert not any(back[0].id in (one.source, one.target) for one in relations)


def test_what_merely_occurs_is_the_same_only_in_a_like_word() -> None:
    text = "工場は操業を中断した。工場は2004年に稼働した。"
    events, relations = read(text, {"2004年": "2004-01-01"})
    assert [one.time.value if one.time else None for one in events] == [None, "2004-01-01"]
    assert relations == ()


def test_talks_dated_months_apart_are_of_others() -> None:
    text = "山田は5月3日、林と会談した。協議は9月8日に始まった。"
    _, later = read(text, {"5月3日": "2024-05-03", "9月8日": "2024-09-08"})[0]
    assert later.actors == ()
    _, soon = read(text, {"5月3日": "2024-05-03", "9月8日": "2024-05-08"})[0]
    assert soon.actors == ("山田", "林")
