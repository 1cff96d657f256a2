import pytest

from nenpyo.languages.ja.layout import EDIT, LAYOUT, MARK, SENTENCE_END, dateline
from nenpyo.pack.layout import KindRule, LineRule, SectionRule


@pytest.mark.parametrize(
    ("rule", "example"), [(r, e) for r in LAYOUT.lines for e in r.yes], ids=lambda v: str(v)[:30]
)
def test_a_line_rule_matches_its_own_examples(rule: LineRule, example: str) -> None:
    first = next(other for other in LAYOUT.lines if other.pattern.search(example))
    assert first.kind is rule.kind


@pytest.mark.parametrize(
    ("rule", "example"), [(r, e) for r in LAYOUT.lines for e in r.no], ids=lambda v: str(v)[:30]
)
def test_no_line_rule_matches_a_counterexample(rule: LineRule, example: str) -> None:
    assert rule.pattern.search(example) is None
    assert rule.no
    assert rule.yes


@pytest.mark.parametrize("rule", [*LAYOUT.sections, *LAYOUT.kinds], ids=lambda rule: rule.name)
def test_section_and_kind_rules_prove_themselves(rule: SectionRule | KindRule) -> None:
    assert rule.yes
    assert rule.no
    for example in rule.yes:
        assert rule.pattern.search(example), example
    for example in rule.no:
        assert rule.pattern.search(example) is None, example


@pytest.mark.parametrize(
    "mark", ["[1]", "［12］", "[注 3]", "[注釈 1]", "[要出典]", "[いつ?]", "[† 2]"]
)
def test_footnote_marks(mark: str) -> None:
    assert MARK.fullmatch(mark)


@pytest.mark.parametrize("text", ["[青葉市 3日 ロイター]", "[2021]", "[]", "(1)"])
def test_what_is_no_footnote_mark(text: str) -> None:
    assert MARK.search(text) is None


def test_edit_links() -> None:
    assert EDIT.fullmatch("[編集]")
    assert EDIT.fullmatch("[編集 | ソースを編集]")
    assert EDIT.search("[編集部]") is None


def test_the_end_of_a_sentence_may_stand_in_brackets() -> None:
    assert SENTENCE_END.search("両国は合意した(3日。)")
    assert not SENTENCE_END.search("両国が合意")


def test_a_bracketed_date_with_its_year_dates_the_paragraph() -> None:
    assert dateline("【2021年5月3日】会談した。") == ((0, 11), "2021-05-03")
    assert dateline("【5月3日 青葉通信】会談した。") is None


@pytest.mark.parametrize(
    "cell", ["1957年5月", "1957年（昭和32年）5月3日", "5月3日", "2001年 - 2003年"]
)
def test_cells_that_are_dates(cell: str) -> None:
    assert LAYOUT.dated.fullmatch(cell)


@pytest.mark.parametrize("cell", ["1957年の会談", "日付", "第3回", "1.5"])
def test_cells_that_are_no_dates(cell: str) -> None:
    assert LAYOUT.dated.fullmatch(cell) is None
