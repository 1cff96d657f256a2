import numpy as np
import pytest

from nenpyo.languages.ja.attributes import columns_of
from nenpyo.languages.ja.hashing import load
from nenpyo.languages.ja.tagger import emissions, features, tag
from nenpyo.languages.ja.tokens import tokenise
from nenpyo.languages.ja.words import words_in
from nenpyo.model import EntityType


def names(text: str) -> list[tuple[str, EntityType]]:
    return [(one.span.of(text), one.type) for one in tag(*tokenise([(0, text)]))[0]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("安倍晋三首相はフランスを訪問した。", ("フランス", EntityType.GPE)),
        ("安倍晋三首相はフランスを訪問した。", ("安倍晋三", EntityType.PERSON)),
        ("国際連合は声明を発表した。", ("国際連合", EntityType.ORG)),
    ],
)
def test_well_known_names_are_found(text: str, name: tuple[str, EntityType]) -> None:
    assert name in names(text)


def test_a_sentence_without_names() -> None:
    assert names("会議は昨日終わった。") == []


def test_organisations_are_told_apart() -> None:
    text = "トヨタ自動車は新しい車を発表した。"
    assert [one.subtype for one in tag(*tokenise([(0, text)]))[0]] == ["corporate"]


def test_no_text_no_names() -> None:
    assert tag(*tokenise([])) == ()
    assert tag(*tokenise([(0, "")])) == ((),)


def test_the_score_of_a_token_is_the_sum_of_the_weights_of_its_features() -> None:
    tokens, ranges = tokenise([(0, "甲国(首都は乙市)の安倍晋三首相が訪れた。"), (30, "来た")])
    columns = columns_of(words_in(tokens), ranges)
    rows = load("tagger.rows")[load("tagger.places")[features(columns)]]
    sums = rows.sum(axis=0, dtype=np.int32) * np.float32(load("tagger.scale"))
    assert emissions(columns) == pytest.approx(sums, abs=1e-4)
