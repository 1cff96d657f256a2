import pytest

from nenpyo.languages.ja.turns import TURNS
from nenpyo.pack.turns import OutcomeRule, TurnRule

RULES = (*TURNS.turns, *TURNS.outcomes)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_reads_its_examples_and_no_others(rule: TurnRule | OutcomeRule) -> None:
    assert all(rule.pattern.search(text) for text in rule.yes)
    assert not any(rule.pattern.search(text) for text in rule.no)
