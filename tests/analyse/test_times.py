"""Times of whole documents: the two anchors, the spans, what stays open and why."""

import time
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nenpyo.analyse.times import _hull
from nenpyo.analyses import times
from nenpyo.model import DateSource, DocumentKind, TimeExpression, TimeInterval, TimeType
from nenpyo.pipeline import annotate
from nenpyo.read import Metadata, document_from_text

DAY = date(2024, 9, 16)
NEWS, ENCYCLOPEDIA = DocumentKind.NEWS, DocumentKind.ENCYCLOPEDIA


def values(text: str, kind: DocumentKind = NEWS, day: date | None = DAY) -> list[tuple[str, str]]:
    return [(one.span.of(text), one.value) for one in times(text, day, kind=kind)]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("昨年8月に合意した。", "昨年8月", "2023-08"),
        ("両国は9月上旬に協議した。", "9月上旬", "2024-09-01/2024-09-10"),
        ("12日午後2時46分ごろ発射した。", "12日午後2時46分ごろ", "2024-09-12T14:46"),
        ("30日に署名した。", "30日", "2024-08-30"),
        ("首相は30日に署名する予定だ。", "30日", "2024-09-30"),
        ("12月31日に終了した。", "12月31日", "2023-12-31"),
        ("首相は3月に訪れる意向を伝えた。", "3月", "2025-03"),
        ("外相は2月に訪れる考えを示した。", "2月", "2025-02"),
        ("2月に合意してからは初めてとなる。", "2月", "2024-02"),
        ("先週末に会談した。", "先週末", "2024-W37-WE"),
        ("11日から13日まで訪れた。", "11日から13日", "2024-09-11/2024-09-13"),
        ("12、13両日に開かれた。", "12、13", "2024-09-12/2024-09-13"),
        ("9月30日から10月2日に開く予定。", "9月30日から10月2日", "2024-09-30/2024-10-02"),
        ("会談は2時間半続いた。", "2時間半", "PT2H30M"),
        ("2023年度に実施した。", "2023年度", "2023-04-01/2024-03-31"),
        ("日本時間14日未明に着いた。", "14日未明", "2024-09-14TNI"),
        ("会談後の14日に発表した。", "14日", "2024-09-14"),
        ("毎年6月に開かれる。", "毎年6月", "XXXX-06"),
    ],
)
def test_the_smallest_span_that_holds_all_of_the_value(text: str, span: str, value: str) -> None:
    assert values(text) == [(span, value)]


def test_news_counts_from_the_day_of_publication() -> None:
    found = times("2010年4月に就任した。昨年に辞任し、5月に復帰した。", DAY, kind=NEWS)
    assert [one.value for one in found] == ["2010-04", "2023", "2024-05"]
    assert [one.anchor for one in found] == [None, "document", "document"]
    found = times("昨年は4月に辞任し、5月に復帰した。", DAY, kind=NEWS)
    assert [one.value for one in found] == ["2023", "2023-04", "2023-05"]


def test_an_encyclopedia_counts_from_the_last_date_told() -> None:
    text = "2019年12月3日に着任した。5日に会談し、1月に帰国した。翌年に退いた。"
    found = times(text, kind=ENCYCLOPEDIA)
    assert [one.value for one in found] == ["2019-12-03", "2019-12-05", "2020-01", "2021"]
    assert [one.anchor for one in found] == [None, "t1", "t2", "t3"]


def test_a_year_that_only_qualifies_a_noun_does_not_move_the_story() -> None:
    text = "2023年9月に合意した。2019年の訪問で使った列車で9月12日に出発した。"
    assert values(text, ENCYCLOPEDIA, None)[-1] == ("9月12日", "2023-09-12")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("8月3日に会談し、同日夜に発表した。", "2024-08-03TNI"),
        ("8月29日に着き、翌30日に会談した。", "2024-08-30"),
        ("8月3日に会談した。翌日に帰国した。", "2024-08-04"),
        ("2010年に発足した。前年に合意していた。", "2009"),
        ("8月3日に会談した。その2日後に署名した。", "2024-08-05"),
    ],
)
def test_what_leans_on_the_date_before_names_it(text: str, value: str) -> None:
    last = times(text, DAY, kind=NEWS)[-1]
    assert (last.value, last.anchor) == (value, "t1")


def test_without_a_date_nothing_is_counted_from_today() -> None:
    (one,) = times("昨年8月に合意した。", kind=NEWS)
    assert one.interval is None
    assert one.value == "XXXX-08"
    assert one.reason


def test_a_day_that_does_not_exist_stays_open() -> None:
    (one,) = times("2023年2月30日", DAY)
    assert one.interval is None
    assert one.reason == "no such day"


def test_an_undated_report_goes_back_to_its_own_year() -> None:
    text = "2024年6月に合意した。7月に発効した。\n\n国会は4月、これを認めた。5日に公布した。"
    assert [one.value for one in times(text, kind=NEWS)] == [
        "2024-06", "2024-07", "XXXX-04", "XXXX-XX-05",
    ]  # fmt: skip


@pytest.mark.parametrize(("text", "doubtful"), [("12日(木)", False), ("12日(金)", True)])
def test_a_weekday_that_does_not_fit_is_said_to(text: str, *, doubtful: bool) -> None:
    (one,) = times(f"外相は9月{text}に会談した。", DAY, kind=NEWS)
    assert one.value == "2024-09-12"
    assert one.interval is not None
    assert (one.reason is not None) is doubtful


@pytest.mark.parametrize(
    "text", ["戦後、国交を結んだ。", "令和に入って結んだ。", "冷戦後に結んだ。"]
)
def test_a_period_that_goes_on_dates_nothing(text: str) -> None:
    one = times(text, DAY, kind=NEWS)[0]
    assert one.value.endswith("/..")
    assert one.interval is None


def test_an_event_without_a_date_leaves_open_what_is_counted_from_it() -> None:
    one = times("地震の翌日に帰国した。", kind=NEWS)[-1]
    assert one.interval is None
    assert one.reason


def test_clock_times_float_where_nothing_tells_the_day() -> None:
    (one,) = times("午後3時に始まる", datetime(2024, 9, 16, 10, tzinfo=UTC))
    assert (one.value, one.type) == ("T15:00", TimeType.TIME)


def test_a_word_after_it_gives_the_side() -> None:
    (one,) = times("2010年以降は減った。", DAY)
    assert one.mod == "ON_OR_AFTER"
    assert one.signal is not None
    assert one.signal.of("2010年以降は減った。") == "以降"


def test_infoboxes_are_read_and_references_are_not() -> None:
    text = (
        "平和会談\n日付 | 2023年9月12日 |\n---|---\n場所 | 平壌 |\n"
        "平和会談は、両国の会談である[1]。\n"
        "脚注\n[編集]- ^ “Talks” (英語). AP News (2021年1月2日). 2021年1月3日閲覧。\n"
    )
    found = annotate(document_from_text(text, name="a", given=Metadata())).times
    assert [one.value for one in found] == ["2023-09-12"]


def test_an_inferred_date_is_said_to_be_one() -> None:
    text = "2024年3月5日、両国の外相が会談した。昨年の合意を確認した。\n"
    annotation = annotate(document_from_text(text, name="a", given=Metadata()))
    assert annotation.document.published is not None
    assert annotation.document.published.source is DateSource.INFERRED
    last = annotation.times[-1]
    assert (last.value, last.anchor) == ("2023", "document")
    assert last.reason == "leans on an inferred date of the document"


def test_what_a_page_cites_bounds_its_date_and_resolves_nothing() -> None:
    prose = "平和会談は、両国の会談である[1]。昨年も開かれた。3日に発表された。\n脚注\n[編集]- ^ "
    entry = "“Talks” (英語). AP News (2021年1月2日). 2021年1月3日閲覧。"
    cited, bare = (
        annotate(document_from_text(prose + text + "\n", name="a", given=Metadata()))
        for text in (entry, "“Talks” (英語). AP News.")
    )
    assert cited.document.kind is bare.document.kind is ENCYCLOPEDIA
    assert bare.document.published is None
    published = cited.document.published
    assert published is not None
    assert (published.earliest, published.latest) == (date(2021, 1, 3), None)
    assert published.source is DateSource.INFERRED
    assert [span.of(cited.document.text) for span in published.evidence] == [entry]
    assert [one.span.of(prose) for one in cited.times] == ["昨年", "3日"]
    assert cited.times == bare.times


ALPHABET = (
    "0123456789一二三十〇年月日時分前後半昨今翌同週末上旬から〜、。（）午元令和平成"
    "度代世紀間曜約/:-.数 の"
)


def check(text: str, found: tuple[TimeExpression, ...]) -> None:
    at = 0
    for one in found:
        inside = one.same is not None and one.span.end <= at
        assert inside or at <= one.span.start
        assert one.span.start < one.span.end <= len(text)
        assert one.value
        at = max(at, one.span.end)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=ALPHABET, max_size=60), st.sampled_from(list(DocumentKind)))
def test_no_text_breaks_it(text: str, kind: DocumentKind) -> None:
    check(text, times(text, DAY, kind=kind))
    check(text, times(text, datetime(2024, 2, 29, 12, 30, tzinfo=UTC), kind=kind))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80), st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_no_day_breaks_it(text: str, day: date) -> None:
    whole = "昨年1月、来年12月31日、3日後、100年前、翌日、来週末、過去5年間、31日" + text
    for kind in DocumentKind:
        check(whole, times(whole, day, kind=kind))


@pytest.mark.parametrize("piece", ["1", "一", "1,", "年", "同", "3月、", "一年", "（", "第"])
def test_time_grows_with_the_text_only(piece: str) -> None:
    spent = []
    for size in (2_000, 16_000):
        start = time.perf_counter()
        times(piece * size, DAY)
        spent.append(time.perf_counter() - start)
    assert spent[1] < 30 * spent[0] + 0.05


def test_what_was_told_until_now_is_no_plan() -> None:
    late = date(2024, 12, 3)
    (one,) = times("大臣は4月、これまでに合意したと議会に報告している。", late, kind=NEWS)[:1]
    assert one.value == "2024-04"


def test_an_expression_that_falls_back_as_its_anchor_goes_on_keeps_all_its_days() -> None:
    august, june = TimeInterval(date(2005, 8, 10), None), TimeInterval(date(2005, 6, 10), None)
    assert _hull(august, june) is None
    august, june = (
        replace(august, latest=date(2005, 8, 10)),
        replace(june, latest=date(2005, 6, 10)),
    )
    assert _hull(august, june) == TimeInterval(date(2005, 6, 10), date(2005, 8, 10))


def test_the_date_by_which_something_is_to_be_done_does_not_move_the_story() -> None:
    text = "1986年1月に、2000年までに全廃する計画を発表した。同年8月に会談した。"
    assert values(text, ENCYCLOPEDIA, None)[-1] == ("同年8月", "1986-08")
    text = "1995年までに20か国が署名した。同年8月に発効した。"
    assert values(text, ENCYCLOPEDIA, None)[-1] == ("同年8月", "1995-08")
