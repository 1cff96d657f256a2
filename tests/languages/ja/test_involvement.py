from dataclasses import fields

import pytest

from nenpyo.languages.ja.involvement import INVOLVEMENT


@pytest.mark.parametrize("name", [field.name for field in fields(INVOLVEMENT)])
def test_every_list_has_words(name: str) -> None:
    assert getattr(INVOLVEMENT, name)


@pytest.mark.parametrize(
    "words", [INVOLVEMENT.attending, INVOLVEMENT.missing, INVOLVEMENT.claim, INVOLVEMENT.part]
)
def test_a_text_with_such_a_word_is_worth_a_look(words: frozenset[str]) -> None:
    assert all(INVOLVEMENT.worth.search(word) for word in words)
