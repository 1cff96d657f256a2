import pytest
from tests.extract.scenes import read

from nenpyo.extract.lexicon import lexicon_of
from nenpyo.languages import load


def test_a_word_finds_its_rules_in_the_order_of_the_lexicon() -> None:
    grammar = load("ja").events
    lexicon = lexicon_of(grammar)
    order = [rule.name for rule in grammar.rules]
    for table in (lexicon.verbs, lexicon.nouns, lexicon.expressed):
        for rules in table.values():
            places = [order.index(rule.name) for rule in rules]
            assert places == sorted(places)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("甲国は現地に医師団を派遣した。", "aid.send"),
        ("甲国は国境に部隊を派遣した。", "mobilize.troops"),
        ("甲国は特使を派遣した。", "mobilize.send"),
        ("甲国は弾道ミサイルを発射した。", "mobilize.test"),
        ("両国は軍の合同演習を行った。", "cooperate.drill"),
        ("甲国は軍の演習を行った。", "mobilize.drill"),
    ],
)
def test_the_words_around_decide_between_rules(text: str, rule: str) -> None:
    assert [one.rule for one in read(text)[0]] == [rule]


def test_the_longest_word_wins() -> None:
    assert [one.rule for one in read("甲国は乙国にサイバー攻撃を行った。")[0]] == ["coerce.cyber"]
