from tests.extract.voices import place, scene

from nenpyo.extract.scenes import bare, is_subject, is_topic


def test_a_name_in_marks_is_not_quoted_but_speech_is() -> None:
    sentence = scene("「国連」は「会談は続く」と述べた。")
    assert not sentence.quoted(place(sentence, "国連"))
    assert sentence.quoted(place(sentence, "会談"))


def test_all_that_hangs_on_a_chunk() -> None:
    sentence = scene("山田氏は甲国の首都を訪れた。")
    assert sentence.text(sentence.leftmost(place(sentence, "首都"))) == "甲国の"


def test_topics_and_subjects() -> None:
    sentence = scene("山田氏は会談が北京では続くと述べた。")
    subjects = {sentence.content(p) for p in range(sentence.last) if is_subject(sentence, p)}
    assert {"山田氏", "会談"} <= subjects
    assert is_topic(sentence, place(sentence, "山田"))
    assert not is_topic(sentence, place(sentence, "北京"))


def test_a_noun_without_brackets_and_marks() -> None:
    assert bare("「国連」(本部") == "国連"
    assert bare("山田氏(外相)") == "山田氏"
