import pytest

from nenpyo.languages.ja.quantities import QUANTITIES, value
from nenpyo.pack.quantities import QuantityRule

RULES = QUANTITIES.rules


@pytest.mark.parametrize(
    ("rule", "text", "wanted"),
    [(rule, text, wanted) for rule in RULES for text, wanted in rule.yes.items()],
    ids=lambda value: getattr(value, "name", str(value)),
)
def test_a_rule_reads_its_examples(rule: QuantityRule, text: str, wanted: float) -> None:
    match = rule.pattern.search(text)
    assert match
    assert QUANTITIES.counted.search(text)
    assert value(next(found for found in match.groupdict().values() if found)) == wanted


@pytest.mark.parametrize(
    ("rule", "text"),
    [(rule, text) for rule in RULES for text in rule.no],
    ids=lambda value: getattr(value, "name", str(value)),
)
def test_a_rule_leaves_the_rest_alone(rule: QuantityRule, text: str) -> None:
    assert not rule.pattern.search(text)


@pytest.mark.parametrize(
    ("numeral", "wanted"),
    [("12", 12), ("1万5000", 15000), ("二十三", 23), ("三〇", 30), ("１２", 12), ("万歳", None)],
)
def test_numerals_have_values(numeral: str, wanted: float | None) -> None:
    assert value(numeral) == wanted
