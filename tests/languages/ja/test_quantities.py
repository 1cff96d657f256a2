import pytest

from nenpyo.extract.quantities import counted
from nenpyo.languages.ja.quantities import QUANTITIES, value


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("約40人が死亡した", [("dead", 40, "about")]),
        ("死者は50人以上に上る", [("dead", 50, "over")]),
        ("死者は4000人を超えた", [("dead", 4000, "over")]),
        ("最大300人が死亡した", [("dead", 300, "under")]),
        ("数百人が死亡した", [("dead", 100, "over")]),
        ("死者のうち84人は外国人だった", [("dead", 84, "over")]),
        ("規模は6~7キロトンだった", [("yield", 6, "over"), ("yield", 7, "under")]),
        ("死者・行方不明者は20人", [("casualties", 20, "exact")]),
        ("死亡事故で30人が負傷した", [("injured", 30, "exact")]),
        ("3回目の核実験を2009年に行った", []),
    ],
)
def test_a_number_is_read_as_it_is_meant(text: str, wanted: list[tuple[str, float, str]]) -> None:
    found = [(one.quantity, one.value, one.bound.value) for one in counted(text, 0, QUANTITIES)]
    assert found == wanted


@pytest.mark.parametrize(
    ("numeral", "wanted"),
    [("12", 12), ("1万5000", 15000), ("二十三", 23), ("三〇", 30), ("１２", 12), ("万歳", None)],
)
def test_numerals_have_values(numeral: str, wanted: float | None) -> None:
    assert value(numeral) == wanted
