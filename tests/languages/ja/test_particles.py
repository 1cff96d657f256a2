import pytest

from nenpyo.languages.ja.particles import COMPOUND, case_of, compound_at
from nenpyo.model import Case


@pytest.mark.parametrize(
    ("words", "case"),
    [
        (("が",), Case.NOMINATIVE),
        (("に", "は"), Case.DATIVE),
        (("は",), Case.TOPIC),
        (("など", "を"), Case.ACCUSATIVE),
        (("について", "は"), Case.ABOUT),
        (("だけ",), None),
        ((), None),
    ],
)
def test_the_first_case_counts(words: tuple[str, ...], case: Case | None) -> None:
    assert case_of(words) is case


def test_the_longest_compound_is_taken() -> None:
    assert compound_at(("に", "よる", "と", "、"), 0, 4) == 3
    assert compound_at(("に", "よる", "被害"), 0, 3) == 2
    assert compound_at(("に", "行く"), 0, 2) == 0
    assert compound_at(("と", "し", "て"), 0, 3) == 3
    assert compound_at(("と", "し", "て", "いる"), 0, 4) == 0


def test_a_compound_has_one_case() -> None:
    forms = [form for forms in COMPOUND.values() for form in set(forms)]
    assert len(forms) == len(set(forms))
