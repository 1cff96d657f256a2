from datetime import date

import pytest

from nenpyo.analyse.anchors import Layout
from nenpyo.analyse.clues import Reading
from nenpyo.analyse.dating import infer_date, not_before
from nenpyo.analyse.expressions import read_expressions
from nenpyo.languages.ja.times import TIMES
from nenpyo.model import Citation, PublicationDate, Span


def dated(text: str, *citations: Citation) -> PublicationDate | None:
    spans = [match.span() for match in TIMES.sentence.finditer(text)]
    layout = Layout(
        tuple(start for start, _ in spans), tuple(end for _, end in spans), (0,) * len(spans)
    )
    return infer_date(Reading(text, read_expressions(text, TIMES), layout, TIMES), citations)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2014年3月23日に首脳会談が行われた。両国は協力を確認した。", 2014),
        ("外相は5日、協議に出席した。訪問は2005年以来3年ぶりとなる。", 2008),
        ("首相は5日、合意した。30年前の1985年に結んだ条約を改めた。", 2015),
        (
            "首脳は3日、会談した。2024年6月に締結された条約を確認した。両国は昨年、協定を締結した。",
            2025,
        ),
        ("首相は5日、会見した。来年(2009年)に迫る選挙に備える。", 2008),
        ("首相は5日、会見した。昨年の2009年に結んだ協定を守ると述べた。", 2010),
        ("首相は5日、式典に出席した。今年は戦後60年にあたる。", 2005),
        ("北国の外相は10月3日、辞任した。2008年8月に就任したばかりだった。", 2008),
        ("北国の外相は1月3日、辞任した。2008年11月に就任したばかりだった。", 2009),
        (
            "外相は9月3日、会見した。2008年4月に結んだ協定を守る。2009年5月に発効する見通しだ。",
            2008,
        ),
    ],
)
def test_a_text_that_fits_one_year_is_dated(text: str, year: int) -> None:
    found = dated(text)
    assert found is not None
    assert found.latest is not None
    assert (found.earliest.year, found.latest.year) == (year, year)
    assert found.evidence


def test_a_bare_day_leaves_the_days_of_that_number() -> None:
    text = (
        "首脳は3日、会談した。2024年6月に締結された条約を確認した。両国は昨年10月、協定を締結した。"
        "両国は8月にも会談した。"
    )
    found = dated(text.replace("昨年10月、協定", "昨年、協定") + "昨年10月にも訪れていた。")
    assert found is not None
    assert (found.earliest, found.latest) == (date(2025, 8, 3), date(2025, 12, 3))


def test_a_weekday_in_brackets_leaves_the_months_that_it_fits() -> None:
    found = dated(
        "首相は3日(水)、会談した。両国は2024年6月に協定を結んだ。昨年結んだこの協定を守る。"
    )
    assert found is not None
    assert (found.earliest, found.latest) == (date(2025, 9, 3), date(2025, 12, 3))


@pytest.mark.parametrize(
    "text",
    ["", "首相は5日、合意した。", "1990年に発足した。2001年に加盟した。首相は5日に辞任した。",
     "訪問は2005年以来3年ぶりとなる。合意は2004年以来5年ぶりだ。",
     "首相は12月3日、辞任した。2004年2月に就任していた。",
     "首相は5日、会見した。2004年6月25日の夜から26日にかけての火災についてだった。10月2日に報告する。",
     "首相は3日、終了の3年前に決めた2008年の計画を示した。"],
)  # fmt: skip
def test_it_abstains_where_clues_are_few_or_disagree(text: str) -> None:
    assert dated(text) is None


def test_a_report_is_as_old_as_the_newest_that_it_cites() -> None:
    cited = [
        Citation(marker="", published=day, span=Span(at, at + 1))
        for at, day in enumerate(["2008-05-01", "2008-05-03", None, "unknown"])
    ]
    found = dated("首相は2日、会談した。", *cited)
    assert found is not None
    assert (found.earliest, found.latest) == (date(2008, 5, 3), date(2008, 5, 5))
    assert found.evidence == (Span(1, 2),)


@pytest.mark.parametrize(
    ("cited", "day", "evidence"),
    [
        ([Citation(marker="", published="2008-05-01", accessed="2010-02-03", span=Span(0, 9)),
          Citation(marker="", archived="2009-06-01", span=Span(9, 20))],
         date(2010, 2, 3), (Span(0, 9),)),
        ([Citation(marker="", published="2012", span=Span(0, 9)),
          Citation(marker="", accessed="2012-01-01", archived="2012-01", span=Span(9, 20))],
         date(2012, 1, 1), (Span(0, 9), Span(9, 20))),
        ([Citation(marker="", published="2014-07", accessed="2014-06-30", span=Span(0, 9))],
         date(2014, 7, 1), (Span(0, 9),)),
        ([Citation(marker="", published="2014-07-05", span=Span(0, 9)),
          Citation(marker="", accessed="9014-06-30", span=Span(9, 20))],
         date(2014, 7, 5), (Span(0, 9),)),
    ],
)  # fmt: skip
def test_a_page_is_of_no_day_before_the_newest_in_its_references(
    cited: list[Citation], day: date, evidence: tuple[Span, ...]
) -> None:
    found = not_before(cited)
    assert found is not None
    assert (found.earliest, found.latest, found.day) == (day, None, None)
    assert found.evidence == evidence
    assert found.reason


@pytest.mark.parametrize("value", [None, "", "unknown", "2014-13", "9014"])
def test_references_without_a_date_bound_nothing(value: str | None) -> None:
    assert not_before([Citation(marker="", accessed=value, span=Span(0, 9))]) is None
