"""Each rule of numbers, alone, on its own examples."""

from dataclasses import replace

import pytest

from nenpyo.extract.quantities import counted
from nenpyo.languages.ja.counts import RULES
from nenpyo.languages.ja.quantities import QUANTITIES
from nenpyo.pack.quantities import QuantityRule


def read(rule: QuantityRule, text: str) -> list[float]:
    """What one rule alone reads in a text."""
    grammar = replace(QUANTITIES, rules=(rule,))
    return [number.value for number in counted(text, 0, grammar)]


@pytest.mark.parametrize(
    ("rule", "text", "wanted"),
    [(rule, text, wanted) for rule in RULES for text, wanted in rule.yes.items()],
    ids=lambda value: getattr(value, "name", str(value)),
)
def test_a_rule_reads_its_examples(rule: QuantityRule, text: str, wanted: float) -> None:
    assert read(rule, text) == [wanted]


@pytest.mark.parametrize(
    ("rule", "text"),
    [(rule, text) for rule in RULES for text in rule.no],
    ids=lambda value: getattr(value, "name", str(value)),
)
def test_a_rule_leaves_the_rest_alone(rule: QuantityRule, text: str) -> None:
    assert not read(rule, text)


def test_a_rule_bears_a_name_of_its_own() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
