from nenpyo.languages.ja.attributes import TokenColumns, columns_of
from nenpyo.languages.ja.hashing import code
from nenpyo.languages.ja.tokens import tokenise
from nenpyo.languages.ja.words import words_in
from nenpyo.model import Tokens


def columns_in(*texts: tuple[int, str]) -> tuple[Tokens, TokenColumns]:
    tokens, ranges = tokenise(texts)
    return tokens, columns_of(words_in(tokens), ranges)


def test_columns_hold_every_token() -> None:
    tokens, columns = columns_in((0, "首相が来た。"), (6, "首相"))
    assert columns["surface"].tolist() == [code(surface) for surface in tokens.surfaces]
    assert columns["last"][0] == code("相")
    assert columns.nominal.tolist() == [True, False, False, False, False, True]
    assert columns.bounds[1].tolist() == [5, 5, 5, 5, 5, 6]


def test_words_around_are_of_the_same_sentence() -> None:
    _, columns = columns_in((0, "首相が"), (3, "来た"))
    around = columns.around([("surface", 1)])
    assert around[1].tolist() == [code("が"), 1, code("た"), 1]


def test_no_tokens() -> None:
    assert columns_in()[1]["surface"].tolist() == []
