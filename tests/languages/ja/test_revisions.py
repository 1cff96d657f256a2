import re

import pytest

from nenpyo.languages.ja.revisions import REVISIONS
from nenpyo.pack.quantities import RevisionRule

NUMBER = re.compile(r"[\d.]+人?")


def fits(rule: RevisionRule, text: str) -> bool:
    return any(rule.pattern.match(text, found.end()) for found in NUMBER.finditer(text))


@pytest.mark.parametrize("rule", REVISIONS, ids=lambda rule: rule.name)
def test_a_rule_reads_its_own_examples(rule: RevisionRule) -> None:
    assert all(fits(rule, text) for text in rule.yes)
    assert not any(fits(rule, text) for text in rule.no)
