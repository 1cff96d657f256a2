import pytest

from nenpyo.languages.ja.layout import LAYOUT
from nenpyo.model import RegionKind
from nenpyo.read.regions import regions_of


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    """Kind and stripped text of every region that is not blank."""
    return [
        (region.kind.value, region.span.of(text).strip())
        for region in regions_of(text, 0, title, LAYOUT)
        if region.kind is not RegionKind.BLANK
    ]


def test_a_first_line_that_ends_a_sentence_is_body() -> None:
    assert kinds("会談は延期された。\n次は5月だ。\n")[0][0] == "body"
    assert kinds("会談は延期\n次は5月だ。\n")[0][0] == "title"
    assert kinds("会談は延期")[0][0] == "body"


def test_a_given_title_is_found_below_a_byline() -> None:
    text = "青葉通信 経済面\n会談は延期。\n両国が発表した。\n"
    assert kinds(text, "会談は延期。")[1] == ("title", "会談は延期。")


@pytest.mark.parametrize("head", ["== 経過 ==", "## 経過", "経過[編集]", "経過"])
def test_heads(head: str) -> None:
    text = f"青葉会談\n\n会談があった。\n\n{head}\n\n会談は2時間続いた。\n"
    assert ("heading", head) in kinds(text)


def test_a_references_section_ends_with_the_next_head_only() -> None:
    text = "青葉会談\n会談があった。\n脚注\n- ^ 青葉新聞。\n続き[編集]\n会談は続く。\n"
    assert [kind for kind, _ in kinds(text)] == [
        "title", "body", "heading", "reference", "heading", "body",
    ]  # fmt: skip


def test_a_box_of_links_ends_where_prose_goes_on() -> None:
    prose = (
        "両国の外相は会談のあとに記者会見し、来月もう一度会って話を続けることで一致したと発表した"
        "うえで、日程は後日調整すると説明した。"
    )
    text = f"会談は延期\n会談は延期された。\n関連記事\n港市で会談へ\n外相が出発\n{prose}\n"
    assert [kind for kind, _ in kinds(text)] == [
        "title", "body", "heading", "reference", "reference", "body",
    ]  # fmt: skip


@pytest.mark.parametrize("row", ["日付 | 5月3日 |", "---|---|", "| a | b |", "場所\t港市"])
def test_rows_of_tables(row: str) -> None:
    assert ("infobox", row) in kinds(f"青葉会談\n{row}\n会談があった。\n")


def test_a_bar_in_a_headline_is_no_table() -> None:
    assert kinds("会談は延期 | 港日報\n\n会談は延期された。\n")[0][0] == "title"


def test_a_table_goes_on_between_its_sources() -> None:
    sources = "『開票結果』。青葉新聞、2021年5月1日。『全当選者』。港日報、2021年5月2日。"
    table = "青葉県自民-港一郎(前3、50歳)民主-森二郎(新、40歳)" * 12
    found = kinds("当選者\n当選者は次の通り。" + sources + table + sources)
    assert [kind for kind, _ in found] == [
        "title", "body", "reference", "reference", "infobox", "reference", "reference",
    ]  # fmt: skip


def test_the_rows_of_a_chronology_are_prose_and_those_of_a_box_are_not() -> None:
    rows = "| 年月日 | 出来事 |\n|---|---|\n| 1957年5月 | 首相が訪問 |\n| 場所 | 1957年の青葉市 |\n"
    assert [kind for kind, _ in kinds(f"青葉関係\n両国は隣り合う。\n{rows}")] == [
        "title", "body", "infobox", "infobox", "body", "infobox",
    ]  # fmt: skip
