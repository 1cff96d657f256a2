from nenpyo.languages.ja.hashing import code
from nenpyo.languages.ja.phrases import AROUND, phrase_columns, words_of
from nenpyo.languages.ja.tokens import tokenise
from nenpyo.languages.ja.words import words_in


def test_the_words_of_a_bunsetsu() -> None:
    tokens, _ = tokenise([(0, "「会談したと、")])
    words = words_of(tokens, 0, len(tokens))
    assert tokens.surfaces[words.head] == "し"
    assert words.endings == ("た", "と")
    assert (words.opens, words.closes, words.mark) == (1, 0, "補助記号-読点")


def test_a_compound_particle_is_one_ending() -> None:
    tokens, _ = tokenise([(0, "問題については")])
    assert words_of(tokens, 0, len(tokens)).endings == ("について", "は")


def test_columns_of_bunsetsu() -> None:
    tokens, _ = tokenise([(0, "首相は来た。")])
    columns = phrase_columns(words_in(tokens), [(0, 2), (2, 5)], [(0, 2)])
    assert columns["word"].tolist() == [code("首相"), code("来る")]
    assert columns.flag("topic").tolist() == [1, 0]
    around = dict(zip(AROUND, columns.around().tolist(), strict=True))
    assert around["next.word"] == [code("来る"), 1]
    assert around["before.topic"] == [1, 1]


def test_no_bunsetsu() -> None:
    assert len(phrase_columns([], [], [])) == 0
