from tests.analyse.test_knowledge import read

from nenpyo.analyse.stated import StatedYear, stated_years, year_features
from nenpyo.model import Span


def test_years_are_told_as_over_or_as_planned_and_by_their_month() -> None:
    text = "協定は2008年4月に結ばれた。2009年11月に発効する予定だ。W杯2006にも触れた。"
    found = [(item.year, item.label, item.month) for item in stated_years(read(text), 9)]
    assert found == [(2008, "O", "<"), (2009, "P", ">"), (2006, "#", "-")]


def test_features_tell_only_how_a_year_lies_to_the_stated_ones() -> None:
    def moved(by: int) -> list[StatedYear]:
        span = Span(0, 4)
        told = StatedYear(2004 + by, "O", "<", opening=True, span=span)
        return [told, StatedYear(2007 + by, "P", "-", opening=False, span=span)]

    for year in (2003, 2004, 2005, 2009):
        assert list(year_features(moved(0), year)) == list(year_features(moved(20), year + 20))
    assert "at O" in list(year_features(moved(0), 2004))


def test_no_year_is_no_feature_but_the_empty_frame() -> None:
    assert list(year_features([], 2004)) == ["frame - - 0"]
