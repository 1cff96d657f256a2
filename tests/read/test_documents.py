from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nenpyo.errors import InputError
from nenpyo.model import DateSource, Document, DocumentKind, RegionKind
from nenpyo.read import Metadata, document_from_text

PAGE = """青葉会談
握手する両外相 | |
日付 | 2021年5月3日 |
---|---|
場所 | 港市 |
青葉会談(あおばかいだん)は、2021年5月3日に開かれた外相会談である[1]。
経過
[編集]両外相は港市で会談した[2][注 1]。会談は2時間続いた[1]。
反応[編集]
青葉国は歓迎した。
注釈
[編集]- ^ 時刻は現地時間。
脚注
[編集]- ^ a b “Ministers meet” (英語). Aoba News (2021年5月3日). 2021年5月4日閲覧。
- ^ 会談は2時間日本経済新聞、2021年5月3日。2021年5月5日閲覧。
外部リンク
- 青葉国外務省
"""
NEWS = """両外相が港市で会談

港市で握手する両外相

画像提供, Getty Images

画像説明, 会談に臨む両外相(3日)

両国の外相は3日、港市で会談した。外相は「続ける」と述べた。

次の会談

庁舎の前に並ぶ旗

写真:ロイター/アフロ

会談は来月も開かれる。『両外相が会談』。青葉新聞、2021年5月3日。
"""
PIECES = st.lists(
    st.sampled_from(
        [*PAGE.splitlines(keepends=True), *NEWS.splitlines(keepends=True), "---\n", "\r\n", "\r",
         "published: 2021-05-03\n", "[1]", "[編集]", "|", "『", "』。港日報、2021年5月3日。", "「",
         "\u2028", "脚注"]
    ),
    max_size=25,
)  # fmt: skip


def quoted(document: Document, kind: RegionKind) -> list[str]:
    return [
        region.span.of(document.text).strip() for region in document.regions if region.kind is kind
    ]


def test_an_encyclopedia_page() -> None:
    document = document_from_text(PAGE)
    assert document.kind is DocumentKind.ENCYCLOPEDIA
    assert document.title == "青葉会談"
    assert len(quoted(document, RegionKind.INFOBOX)) == 4
    assert quoted(document, RegionKind.HEADING) == [
        "経過", "反応[編集]", "注釈", "脚注", "外部リンク",
    ]  # fmt: skip
    assert len(quoted(document, RegionKind.BODY)) == 3
    first, second, third = document.citations
    assert (first.marker, len(first.anchors)) == ("[注 1]", 1)
    assert (second.marker, len(second.anchors)) == ("[1]", 2)
    assert (second.title, second.publisher, second.lang) == ("Ministers meet", "Aoba News", "en")
    assert (third.marker, third.publisher, third.lang) == ("[2]", "日本経済新聞", "ja")


def test_a_news_page() -> None:
    document = document_from_text(NEWS)
    assert document.kind is DocumentKind.NEWS
    assert document.title == "両外相が港市で会談"
    assert quoted(document, RegionKind.CAPTION) == [
        "港市で握手する両外相", "会談に臨む両外相(3日)", "庁舎の前に並ぶ旗",
    ]  # fmt: skip
    assert quoted(document, RegionKind.HEADING) == ["次の会談"]
    assert quoted(document, RegionKind.CREDIT) == [
        "画像提供, Getty Images", "画像説明,", "写真:ロイター/アフロ",
    ]  # fmt: skip
    assert quoted(document, RegionKind.REFERENCE) == ["『両外相が会談』。青葉新聞、2021年5月3日。"]
    (citation,) = document.citations
    assert (citation.marker, citation.publisher, citation.published) == (
        "",
        "青葉新聞",
        "2021-05-03",
    )


def test_a_word_about_a_person_without_signs_is_other() -> None:
    assert document_from_text("港の朝は静かだ。").kind is DocumentKind.OTHER
    dated = document_from_text("港の朝は静かだ。", given=Metadata(published="2021-05-03"))
    assert dated.kind is DocumentKind.NEWS


@given(PIECES)
@settings(max_examples=150, deadline=None)
def test_regions_tile_and_marks_and_anchors_hold(pieces: list[str]) -> None:
    text = "".join(pieces)
    if not text.strip("\ufeff \t\r\n\u3000\u2028"):
        return
    document = document_from_text(text)
    assert document.text == text
    assert "".join(region.span.of(text) for region in document.regions) == text
    for marker in document.markers:
        assert any(region.span.covers(marker) for region in document.regions)
    for citation in document.citations:
        assert citation.span is not None
        assert {anchor.of(text) for anchor in citation.anchors} <= {citation.marker}


def test_the_same_text_has_the_same_id_and_another_url_another() -> None:
    one = document_from_text(NEWS, name="a")
    assert one.id == document_from_text(NEWS, name="b").id
    assert one.id != document_from_text(NEWS, given=Metadata(url="https://example.org")).id


def test_what_the_caller_says_holds_over_the_front_matter() -> None:
    text = "---\ntitle: 会談\npublished: 2021-05-03\npublisher: 港日報\n---\n" + NEWS
    plain = document_from_text(text)
    assert plain.published is not None
    assert (plain.published.day, plain.published.source) == (date(2021, 5, 3), DateSource.METADATA)
    assert (plain.publisher, plain.title) == ("港日報", "会談")
    given = document_from_text(text, given=Metadata(published="2021-05"))
    assert given.published is not None
    assert given.published.source is DateSource.GIVEN
    assert (given.published.earliest, given.published.latest) == (
        date(2021, 5, 1),
        date(2021, 5, 31),
    )
    assert plain.regions[0].kind is RegionKind.METADATA


def test_a_date_on_the_page_dates_it() -> None:
    document = document_from_text("会談は延期\n2021年5月3日 10:30\n\n両国は会談を延期した。\n")
    assert document.published is not None
    assert document.published.source is DateSource.TEXT
    assert document.published.evidence[0].of(document.text).startswith("2021年5月3日")


@pytest.mark.parametrize(
    ("text", "meta", "reason"),
    [
        ("", {}, "empty"),
        (" \n\u3000", {}, "empty"),
        ("a\x00b", {}, "binary"),
        ("\ud800", {}, "surrogate"),
        ("本文。", {"published": "昨日"}, "not a date"),
        ("本文。", {"published": "2021-02-30"}, "not a date"),
        ("本文。", {"lang": "xx"}, "no language pack"),
    ],
)
def test_what_cannot_be_read_says_why(text: str, meta: dict[str, str], reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        document_from_text(text, name="n", given=Metadata(**meta))
