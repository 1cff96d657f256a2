import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nenpyo.languages.ja.times import RULES
from nenpyo.languages.ja.times.patterns import MACROS
from nenpyo.pack.triggers import ANY, beginnings, first_behind


def test_optional_beginnings_open_what_follows() -> None:
    assert beginnings("(?:ab)?(?<!x)[0-2]{1,3}c").keys() == set("a012")
    assert beginnings(r"a{0,2}\.|(?P<n>d|e)f").keys() == set("a.de")


def test_what_can_come_second() -> None:
    assert beginnings("a[bc]?d|ae(?=f)") == {"a": frozenset("bcde")}
    assert beginnings("a(?:bc)*|[de]{2}") == {
        "a": frozenset({"b", ANY}),
        "d": frozenset({"d", "e", ANY}),
        "e": frozenset({"d", "e", ANY}),
    }
    assert beginnings("a[^b]|c.|d[一-龥]") == {key: frozenset({ANY}) for key in "acd"}


def test_what_can_stand_behind_a_numeral() -> None:
    digits = frozenset("0123456789")
    assert first_behind("[0-9]{1,2}(?:,[0-9]{3})* ?月|3日", digits) == frozenset(", 月日")
    assert first_behind("[0-9]{4}(?=年)", digits) == frozenset({ANY})
    assert first_behind("[0-9x]y", digits) == frozenset("xy")


@pytest.mark.parametrize("pattern", ["a?", ".b", "[^a]b", "(?=a)", ""])
def test_a_pattern_that_can_begin_anywhere_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="character"):
        beginnings(pattern)


PIECES = st.sampled_from(["a", "[bc]", "(?:d|ef)", "g?", "(?!h)", "h{2}", "(?:i|j)?", "k*", "l+"])


@given(st.lists(PIECES, min_size=1, max_size=5).map("".join), st.text("abcdefghijkl", max_size=6))
def test_no_match_begins_with_other_characters(pattern: str, text: str) -> None:
    try:
        pairs = beginnings(pattern)
    except ValueError:
        return
    match = re.match(pattern, text)
    if match:
        assert text[:1] in pairs
        assert ANY in pairs[text[0]] or text[1:2] in pairs[text[0]]


@given(st.lists(PIECES, min_size=1, max_size=5).map("".join), st.text("abcdefghijkl", max_size=6))
def test_no_match_goes_on_otherwise_behind_what_is_skipped(pattern: str, text: str) -> None:
    found = first_behind(pattern, frozenset("abc"))
    match = re.match(pattern, text)
    if match:
        assert ANY in found or text.lstrip("abc")[:1] in found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_trigger(rule: object) -> None:
    pattern = getattr(rule, "pattern", "")
    for _ in range(2):
        for name, piece in MACROS:
            pattern = pattern.replace("{" + name + "}", piece)
    assert beginnings(pattern)
