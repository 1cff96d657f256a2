"""Every rule of time proves itself on its own examples."""

from datetime import date

import pytest
from edtf import EDTFParseException, parse_edtf

from nenpyo.analyses import times
from nenpyo.languages.ja.times import RULES, fold
from nenpyo.pack.times import TimeRule

MONDAY = date(2024, 9, 16)
YES = [(rule, text, value) for rule in RULES for text, value in rule.yes.items()]
NO = [(rule, text) for rule in RULES for text in rule.no]


@pytest.mark.parametrize(
    ("rule", "text", "value"), YES, ids=lambda item: getattr(item, "name", item)
)
def test_a_rule_reads_what_it_is_for(rule: TimeRule, text: str, value: str) -> None:
    found = [(time.value, time.rule.split("+")) for time in times(text, MONDAY)]
    assert any(value == got and rule.name in names for got, names in found), found


@pytest.mark.parametrize(("rule", "text"), NO, ids=lambda item: getattr(item, "name", item))
def test_a_rule_leaves_false_friends_alone(rule: TimeRule, text: str) -> None:
    assert not [time for time in times(text, MONDAY) if rule.name in time.rule.split("+")]


@pytest.mark.parametrize("text", sorted({text for _, text, _ in YES}))
def test_bounds_are_those_of_edtf(text: str) -> None:
    """The `edtf` package is the oracle of every value that is EDTF; TIMEX3's own are left out."""
    for time in times(text, MONDAY):
        if time.interval is None or time.mod or ".." in time.value:
            continue
        try:
            oracle = parse_edtf(time.value)
        except EDTFParseException:
            continue
        bounds = oracle.lower_strict()[:3], oracle.upper_strict()[:3]
        ours = time.interval.earliest, time.interval.latest
        assert tuple(day and day.timetuple()[:3] for day in ours) == bounds, time.value


def test_rules_have_one_name_each_and_examples() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert not [rule.name for rule in RULES if not rule.no]


@pytest.mark.parametrize(
    "text",
    ["十月革命", "9・11", "毎日新聞", "十分な", "徒歩5分", "打率2割4分", "2-1で勝った",
     "四日市市", "一日署長", "二・二六事件", "昭和23年法律第178号", "3分の1", "日曜劇場",
     "iPhone 15", "737-200型機", "きょうと"],
)  # fmt: skip
def test_what_only_looks_like_a_time(text: str) -> None:
    assert times(text, MONDAY) == ()


def test_folding_keeps_every_place() -> None:
    text = "２０２３年〜２０２４／０１（火）"
    assert len(fold(text)) == len(text)
    assert fold(text) == "2023年~2024/01(火)"
