import re

import pytest
from tests.extract.voices import statements

from nenpyo.languages.ja.statements import STATEMENTS
from nenpyo.pack.statements import CueRule

YES = [(rule, example) for rule in STATEMENTS.cues for example in rule.yes]
NO = [(rule, example) for rule in STATEMENTS.cues for example in rule.no]


@pytest.mark.parametrize(("rule", "example"), YES, ids=[example for _, example in YES])
def test_a_cue_finds_its_content(rule: CueRule, example: str) -> None:
    content = re.search("【(.*)】", example)
    assert content
    text = re.sub("[【】]", "", example)
    assert content[1] in [one.content.of(text) for one in statements(text)], rule.name


@pytest.mark.parametrize(("rule", "example"), NO, ids=[example for _, example in NO])
def test_a_cue_without_content_says_nothing(rule: CueRule, example: str) -> None:
    assert [one for one in statements(example) if one.rule == rule.name] == []


def test_every_cue_has_both_sorts_of_examples() -> None:
    assert all(rule.yes and rule.no and rule.verbs and rule.takes for rule in STATEMENTS.cues)


@pytest.mark.parametrize("noun", ["外務省報道官", "山田氏", "警察", "中央銀行", "住民ら"])
def test_who_can_speak(noun: str) -> None:
    assert STATEMENTS.holder.search(noun)


@pytest.mark.parametrize("noun", ["会談", "死者", "負傷者", "条約", "台風"])
def test_what_cannot(noun: str) -> None:
    assert STATEMENTS.holder.search(noun) is None
