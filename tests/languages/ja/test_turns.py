import pytest

from nenpyo.languages.ja.turns import TURNS
from nenpyo.pack.turns import OutcomeRule, TurnRule, Wording


def _wording(rule: TurnRule, text: str) -> Wording:
    """The example: its trigger, before it what it is said of, behind it what follows."""
    first, _, second = text.partition("|")
    if rule.behind:
        return Wording(trigger=first, behind=second, negated=True)
    return Wording(trigger=second, about=(first,)) if second else Wording(trigger=first)


@pytest.mark.parametrize("rule", TURNS.turns, ids=lambda rule: rule.name)
def test_a_rule_of_turns_reads_its_examples_and_no_others(rule: TurnRule) -> None:
    assert all(rule.fits(_wording(rule, text)) for text in rule.yes)
    assert not any(rule.fits(_wording(rule, text)) for text in rule.no)


@pytest.mark.parametrize("rule", TURNS.outcomes, ids=lambda rule: rule.name)
def test_a_rule_of_outcomes_reads_its_examples_and_no_others(rule: OutcomeRule) -> None:
    assert all(rule.pattern.search(text) for text in rule.yes)
    assert not any(rule.pattern.search(text) for text in rule.no)
