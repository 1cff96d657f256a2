import pytest

from nenpyo.languages.ja.tokens import tokenise
from nenpyo.languages.ja.words import shape_of, spelling, tokens_of, words_in


@pytest.mark.parametrize(
    ("surface", "shape"),
    [
        ("会談", "c"),
        ("第3回", "c0c"),
        ("ミサイル", "k"),
        ("した", "h"),
        ("Su-57", "as0"),
        ("々", "c"),
    ],
)
def test_shapes(surface: str, shape: str) -> None:
    assert shape_of(surface) == shape


def test_a_word_that_comes_again_is_the_same() -> None:
    words = words_in(tokenise([(0, "首相と首相"), (5, "首相")])[0])
    assert words[0] is words[2] is words[3]


def test_words_that_no_rule_names_are_of_one_kind() -> None:
    first, particle, second, verb, _ = words_in(tokenise([(0, "首相が外相にする")])[0])
    assert first.kind == second.kind
    assert "首相" not in first.kind
    assert particle.kind.startswith("が\n")
    assert verb.kind.startswith("に\n")


def test_signs_stand_for_spellings_that_do_not_matter() -> None:
    words = words_in(tokenise([(0, "首相が走った")])[0])
    tokens = tokens_of([word.kind for word in words])
    assert tokens.surfaces[1] == "が"
    assert tokens.pos == tuple(word.pos for word in words)
    assert spelling("".join(tokens.surfaces), words) == "首相が走った"
    assert spelling(tokens.lemmas[2] + "。", words) == "走る。"
