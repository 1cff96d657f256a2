from typing import Any

from tests.builders import Page
from tests.reconcile.test_reports import reports

from nenpyo.model import EventType
from nenpyo.pipeline import build
from nenpyo.read import document_from_text


def test_what_struck_people_is_told_of_for_weeks() -> None:
    page = Page("洪水があった。", "2025-09-15")
    page.event("洪水", type_=EventType.OCCUR, mode="disaster")
    soft = reports(page)["洪水"].soft
    assert soft
    assert (str(soft.earliest), str(soft.latest)) == ("2025-09-01", "2025-09-15")


def test_a_toll_is_of_the_day_of_the_blow_whenever_it_is_counted() -> None:
    page = Page("10日の洪水で、当局は12日、30人が死亡したと発表した。", "2025-09-13")
    told = page.span("10日の洪水で、当局は12日、30人が死亡したと発表した")
    flood: dict[str, Any] = {"type_": EventType.OCCUR, "mode": "disaster", "sentence": told}
    page.event("洪水", time=page.time("10日", "2025-09-10"), **flood)
    page.event("死亡した", time=page.time("12日", "2025-09-12"), **{**flood, "mode": "death"})
    toll = reports(page)["死亡した"].interval
    assert toll
    assert str(toll.earliest) == "2025-09-10"


def test_the_day_of_a_count_does_not_date_an_undated_blow() -> None:
    page = Page("洪水で、12日に30人が死亡した。", "2025-09-13")
    told = page.span("洪水で、12日に30人が死亡した")
    flood: dict[str, Any] = {"type_": EventType.OCCUR, "mode": "disaster", "sentence": told}
    page.event("洪水", **flood)
    page.event("死亡した", time=page.time("12日", "2025-09-12"), **{**flood, "mode": "death"})
    toll = reports(page)["死亡した"]
    assert toll.interval is None
    assert toll.soft
    assert str(toll.soft.earliest) == "2025-08-30"


def test_the_dead_of_another_year_are_not_those_of_the_blow_told_before() -> None:
    page = Page("10日に洪水が起きた。1959年には5人が死亡した。", "2025-09-13")
    flood: dict[str, Any] = {"type_": EventType.OCCUR, "mode": "disaster"}
    page.event(
        "洪水", time=page.time("10日", "2025-09-10"), sentence=page.span("10日に洪水"), **flood
    )
    page.event(
        "死亡した",
        time=page.time("1959年", "1959"),
        sentence=page.span("1959年には5人が死亡した"),
        type_=EventType.OCCUR,
        mode="death",
    )
    toll = reports(page)["死亡した"].interval
    assert toll
    assert str(toll.earliest) == "1959-01-01"


def test_a_day_on_anothers_word_is_disputed_within_one_document() -> None:
    text = (
        "---\npublisher: 青葉新聞\npublished: 2023-04-10\n---\n"
        "サウジアラビアの外相とイランの外相は6日、北京で会談した。"
        "中国のある新聞は、会談が行われたのは5日だったと伝えた。"
    )
    (conflict,) = build([document_from_text(text, name="text")]).conflicts
    assert conflict.field == "time"
    assert {reading.value for reading in conflict.readings} == {"2023-04-05", "2023-04-06"}
