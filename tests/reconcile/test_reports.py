from tests.builders import Page

from nenpyo.model import DocumentKind, EntityType, EventType, RegionKind, Sentence, Status
from nenpyo.reconcile.entities import resolve_entities
from nenpyo.reconcile.reports import Report, commonest, distinct, merged, parties_of, reports_of


def reports(page: Page) -> dict[str, Report]:
    """The reports of a page, by trigger."""
    entities, ids = resolve_entities([page.annotation()])
    found = reports_of(page.annotation(), ids, parties_of(entities))
    return {trigger: report for report in found for trigger in report.triggers}


def test_a_state_is_left_out_where_its_leader_stands() -> None:
    page = Page("ロシアのプーチンと北朝鮮が会談")
    who = [page.state("ロシア", "RUS"), page.chain("プーチン", country="RUS")]
    page.event("会談", actors=[*who, page.state("北朝鮮", "PRK")])
    (report,) = reports(page).values()
    assert sorted((p.country or "", p.is_state) for p in report.actors) == [
        ("PRK", True), ("RUS", False),
    ]  # fmt: skip
    assert distinct([]) == frozenset()


def test_a_town_is_no_state() -> None:
    page = Page("モスクワで会談")
    page.event("会談", place=page.chain("モスクワ", EntityType.GPE, "RUS"))
    (report,) = reports(page).values()
    assert report.place
    assert (report.place.is_state, report.place.is_town) == (False, True)


def test_news_without_a_date_looks_back_or_ahead_from_its_day() -> None:
    page = Page("会談した。訪問する。3日に合意。", "2025-09-05")
    page.event("会談した")
    page.event("訪問する", status=Status.PLANNED)
    page.event("合意", time=page.time("3日", "2025-09-03"))
    found = reports(page)
    back, ahead = found["会談した"].soft, found["訪問する"].soft
    assert back
    assert (str(back.earliest), str(back.latest)) == ("2025-09-02", "2025-09-05")
    assert ahead
    assert (str(ahead.earliest), str(ahead.latest)) == ("2025-09-05", "2025-10-05")
    assert found["合意"].soft is None


def test_other_documents_do_not() -> None:
    page = Page("会談した。", "2025-09-05", kind=DocumentKind.ENCYCLOPEDIA)
    page.event("会談した")
    assert reports(page)["会談した"].soft is None


def test_what_happened_on_the_day_of_print_or_before_is_fresh() -> None:
    page = Page("5日に会談、4日に合意、1日に訪問", "2025-09-05")
    for words, day in (("会談", "5日"), ("合意", "4日"), ("訪問", "1日")):
        page.event(words, time=page.time(day, f"2025-09-0{day[0]}"))
    fresh = {words: report.is_fresh for words, report in reports(page).items()}
    assert fresh == {"会談": True, "合意": True, "訪問": False}


def test_a_title_is_told_from_the_body() -> None:
    page = Page("首脳会談\n会談した。")
    page.event("首脳会談")
    page.event("会談した")
    title = Sentence(
        span=page.span("首脳会談"), tokens=(0, 1), chunks=(0, 1), paragraph=0,
        region=RegionKind.TITLE,
    )  # fmt: skip
    page.sentences = (title,)
    headed = {words: report.is_headed for words, report in reports(page).items()}
    assert headed == {"首脳会談": True, "会談した": False}


def test_merged_reports_keep_what_is_most_exact() -> None:
    page = Page("2023年に会談。13日に平壌で会談した。ロシアで")
    who = page.chain("平壌", EntityType.GPE, "PRK")
    state = page.state("ロシア", "RUS")
    vague = page.time("2023年", "2023")
    page.event("会談", EventType.CONSULT, [state], Status.PLANNED, time=vague, place=state)
    page.event("会談した", actors=[who], time=page.time("13日", "2023-09-13"), place=who)
    whole = merged(list(reports(page).values()))
    assert whole.interval
    assert whole.interval.width == 1
    assert whole.place
    assert whole.place.is_town
    assert whole.status is Status.ACTUAL
    assert len(whole.mentions) == len(whole.triggers) == len(whole.actors) == 2


def test_the_commonest_value_wins_and_the_first_of_equals() -> None:
    assert commonest(["b", "a", "b"]) == "b"
    assert commonest(["b", "a"]) == "a"
    assert commonest([]) is None


def test_a_day_of_the_past_dates_the_announcement_of_a_plan_not_the_plan() -> None:
    page = Page("5日、両国は会談すると発表した。6日に訪問する。", "2025-09-05")
    page.event("会談する", status=Status.PLANNED, time=page.time("5日", "2025-09-05"))
    page.event("訪問する", status=Status.PLANNED, time=page.time("6日", "2025-09-06"))
    found = reports(page)
    assert found["会談する"].interval is None
    assert found["会談する"].soft
    assert found["訪問する"].interval
