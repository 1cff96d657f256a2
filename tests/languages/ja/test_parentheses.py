from nenpyo.languages.ja.parentheses import unfold
from nenpyo.languages.ja.tokens import tokenise


def test_parentheses_come_behind_the_sentences() -> None:
    tokens, ranges = tokenise([(0, "甲国(北)は(仮)勝つ"), (9, "終わる")])
    view = unfold(tokens, ranges)
    stretches = ["".join(view.tokens.surfaces[a:b]) for a, b in view.ranges]
    assert stretches == ["甲国は勝つ", "終わる", "(北)", "(仮)"]
    assert [(view.tokens.surfaces[place], sentence) for place, sentence in view.holes] == [
        ("は", 0), ("勝つ", 0),
    ]  # fmt: skip
    assert [tokens.surfaces[place] for place in view.order] == list(view.tokens.surfaces)


def test_only_the_outermost_are_taken_out() -> None:
    tokens, ranges = tokenise([(0, "甲(乙(丙))丁")])
    view = unfold(tokens, ranges)
    assert ["".join(view.tokens.surfaces[a:b]) for a, b in view.ranges] == ["甲丁", "(乙(丙))"]


def test_what_is_all_parenthesis_or_never_closes_stays() -> None:
    for text in ("(乙が来た)", "甲(乙", "甲)乙", ""):
        tokens, ranges = tokenise([(0, text)])
        assert tuple(unfold(tokens, ranges).ranges) == ranges
