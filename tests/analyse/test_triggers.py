import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nenpyo.analyse.triggers import first_characters
from nenpyo.languages.ja.times import RULES
from nenpyo.languages.ja.times.patterns import MACROS


def test_optional_beginnings_open_what_follows() -> None:
    assert first_characters("(?:ab)?(?<!x)[0-2]{1,3}c") == frozenset("a012")
    assert first_characters(r"a{0,2}\.|(?P<n>d|e)f") == frozenset("a.de")


@pytest.mark.parametrize("pattern", ["a?", ".b", "[^a]b", "(?=a)", ""])
def test_a_pattern_that_can_begin_anywhere_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="character"):
        first_characters(pattern)


PIECES = st.sampled_from(["a", "[bc]", "(?:d|ef)", "g?", "(?!h)", "h{2}", "(?:i|j)?", "k*", "l+"])


@given(st.lists(PIECES, min_size=1, max_size=5).map("".join), st.text("abcdefghijkl", max_size=6))
def test_no_match_begins_with_another_character(pattern: str, text: str) -> None:
    try:
        first = first_characters(pattern)
    except ValueError:
        return
    match = re.match(pattern, text)
    assert match is None or text[:1] in first


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_trigger(rule: object) -> None:
    pattern = getattr(rule, "pattern", "")
    for _ in range(2):
        for name, piece in MACROS:
            pattern = pattern.replace("{" + name + "}", piece)
    assert first_characters(pattern)
