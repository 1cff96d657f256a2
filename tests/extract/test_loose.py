import pytest
from tests.extract.voices import scene, told

from nenpyo.extract.loose import is_bare_quotation, loose, says, speaker_among
from nenpyo.extract.scopes import Carried

STANDING = [
    ("山田氏は「協力は続く」。", [("山田", "協力は続く")]),
    ("山田氏「協力は続く」", [("山田", "協力は続く")]),
    ("山田氏:「協力は続く」", [("山田", "協力は続く")]),
    ("「協力は続く」と山田氏。", [("山田", "協力は続く")]),
    ("「協力は続く。」山田氏は言った。", [("山田", "協力は続く")]),
    ("山田氏は「協力は続く」としたうえで、「次も会いたい」。",
     [("山田", "協力は続く"), ("山田", "次も会いたい")]),
    ("「雨の港」と山田氏。", []),
    ("「協力は続く」は山田氏の本だ。", []),
    ("「協力は続く」の碑を山田氏は建てた。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STANDING, ids=[text for text, _ in STANDING])
def test_who_stands_beside_a_quotation(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_a_quotation_alone_goes_on_with_who_spoke() -> None:
    (one,) = loose(scene("「協力はこれからも続くだろう」。"), Carried(source=("林",)), ())
    assert one.speakers == ("林",)
    assert list(loose(scene("「協力はこれからも続くだろう」。"), Carried(), ())) == []


def test_a_sentence_that_is_a_quotation() -> None:
    marks = [("「", "」")]
    assert is_bare_quotation("「続ける」。", marks)
    assert not is_bare_quotation("「続ける」と述べた。", marks)
    assert not is_bare_quotation("続ける。", marks)


def test_a_cue_of_speech_and_its_speaker() -> None:
    here = scene("山田氏はこう述べた。")
    assert says(here, here.last - 1)
    speaker = speaker_among(here, range(here.first, here.last))
    assert speaker is not None
    assert speaker.chains == ("山田",)
    there = scene("会談が始まった。")
    assert not says(there, there.last - 1)
    assert speaker_among(there, range(there.first, there.last)) is None
