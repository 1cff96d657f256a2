from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.scenes import read

from nenpyo.model import MODES

WORDS = (
    *(
        "山田は",
        "甲国が",
        "乙国を",
        "3日、",
        "甲市で",
        "会談し、",
        "会談した。",
        "攻撃された",
        "予定だ。",
    ),
    *(
        "と述べた。",
        "「合意",
        "」",
        "侵攻",
        "の",
        "、",
        "への支援を",
        "表明した",
        "しなかった。",
        "\n",
    ),
)


def test_an_event_says_all_that_the_sentence_says() -> None:
    text = "甲国は3日、乙国の都市を攻撃した。"
    (found,), _ = read(text, {"3日": "2024-05-03"})
    assert (found.id, found.type, found.status, found.actors) == (
        "v1", "ASSAULT", "actual", ("甲国",),
    )  # fmt: skip
    assert found.trigger.of(text) == "攻撃した"
    assert found.sentence.of(text) == text
    assert found.time is not None
    assert found.time.expression == "3日"


def test_speakers_vouch_for_what_they_say_and_media_after_them() -> None:
    text = "毎朝新聞によると、山田は甲国が乙国を攻撃したと述べた。"
    events, _ = read(text, said={"甲国が乙国を攻撃した": ("山田", "毎朝新聞")})
    assert [one.sources for one in events if one.type == "ASSAULT"] == [("山田", "毎朝新聞")]


def test_a_word_without_party_date_or_place_is_a_general_noun() -> None:
    assert read("援助は大切だ。")[0] == ()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=16).map("".join))
def test_events_of_any_text_keep_inside_it(text: str) -> None:
    text = f"会談。{text}"
    events, relations = read(text)
    ids = {one.id for one in events}
    assert len(ids) == len(events)
    assert all(one.sentence.covers(one.trigger) for one in events)
    assert all(one.mode is None or one.mode in MODES.get(one.type, ()) for one in events)
    assert all({one.source, one.target} <= ids for one in relations)
    assert read(text) == (events, relations)
