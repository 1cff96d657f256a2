import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nenpyo.languages.ja.text import LONGEST_SENTENCE, fold, split


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲国が発表した。乙国は否定した。", ["甲国が発表した。", "乙国は否定した。"]),
        ("首相は「行く。必ず行く。」と語った。", ["首相は「行く。必ず行く。」と語った。"]),
        ("外相が辞任（3日付。後任は未定）した。", ["外相が辞任（3日付。後任は未定）した。"]),
        ("会談へ\n\n 両首脳が会った", ["会談へ", "両首脳が会った"]),
        ("本当か？　政府は答えなかった。", ["本当か？", "政府は答えなかった。"]),
        ("群衆は万歳！と叫んだ。", ["群衆は万歳！と叫んだ。"]),
        ("支持率は3.5%だ。", ["支持率は3.5%だ。"]),
        ("「閉じない括弧。次の文。", ["「閉じない括弧。", "次の文。"]),
        ("Hoo!ニュースが報じた。", ["Hoo!ニュースが報じた。"]),
        ("- 甲国 - 大統領は歓迎した。", ["- 甲国 -", "大統領は歓迎した。"]),
        ("・乙国:外相が抗議した。", ["・乙国:", "外相が抗議した。"]),
        ("- 5月3日 - 大統領が訪問。", ["- 5月3日 - 大統領が訪問。"]),
        ("甲国 - 乙国 - 丙国を回った。", ["甲国 - 乙国 - 丙国を回った。"]),
        ("", []),
        (" \n　", []),
    ],
)
def test_split_keeps_quotations_and_ends_at_lines(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text(alphabet="あ亜。！？「」（）()\n \u3000、A1.", max_size=80))
def test_sentences_are_in_order_and_lose_nothing_but_blanks(text: str) -> None:
    ranges = split(text)
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(ranges))
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in ranges)


def test_an_endless_line_is_cut() -> None:
    assert max(end - start for start, end in split("表、" * 3000)) <= LONGEST_SENTENCE


@given(st.text(max_size=40))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


def test_folding_makes_widths_one() -> None:
    assert fold("２０２５年　Ｇ７（ｿｳﾙ）①㌔") == "2025年 G7(ソウル)①㌔"
