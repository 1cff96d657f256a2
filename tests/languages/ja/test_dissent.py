import pytest

from nenpyo.languages.ja.dissent import DISSENT


@pytest.mark.parametrize(
    ("pattern", "text"), [(name, text) for name, texts in DISSENT.yes.items() for text in texts]
)
def test_a_pattern_finds_its_examples(pattern: str, text: str) -> None:
    assert getattr(DISSENT, pattern).search(text)


@pytest.mark.parametrize(
    ("pattern", "text"), [(name, text) for name, texts in DISSENT.no.items() for text in texts]
)
def test_a_pattern_leaves_the_rest_alone(pattern: str, text: str) -> None:
    assert not getattr(DISSENT, pattern).search(text)
