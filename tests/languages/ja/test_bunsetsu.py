import pytest

from nenpyo.languages.ja.bunsetsu import units
from nenpyo.languages.ja.tokens import tokenise
from nenpyo.languages.ja.words import words_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲国の首相は昨日、乙国を訪れた。", "甲国の|首相は|昨日、|乙国を|訪れた。"),
        ("両軍は衝突していないと述べた。", "両軍は|衝突していないと|述べた。"),
        ("余地はあるが、首都ではない。", "余地は|あるが、|首都ではない。"),
        (
            "「負けた。次は勝つ」と言い、また12日フランスへ行った。",
            "「負けた。|次は|勝つ」と|言い、|また|12日|フランスへ|行った。",
        ),
        ("「撤退せよ」と命じた。", "「撤退せよ」と|命じた。"),
    ],
)
def test_a_bunsetsu_is_a_content_word_with_what_follows(text: str, expected: str) -> None:
    tokens, ranges = tokenise([(0, text)])
    found, places = units(tokens, words_in(tokens), ranges)
    assert [text[tokens.starts[a] : tokens.ends[b - 1]] for a, b in found] == expected.split("|")
    assert places == [(0, len(found))]


def test_every_sentence_begins_one() -> None:
    tokens, ranges = tokenise([(0, "首相が"), (3, ""), (3, "が来た")])
    found, places = units(tokens, words_in(tokens), ranges)
    assert places[1][0] == places[1][1]
    assert found[places[2][0]][0] == ranges[2][0]
