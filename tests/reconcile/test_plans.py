from dataclasses import replace

from tests.builders import Page, summit

from nenpyo.model import Annotation, EventType, Fate, Plan, Span, Status, Turn
from nenpyo.reconcile import follow_plans, reconcile

HELD = summit("プーチン氏と金正恩氏は13日に会談した。", "13日", "2023-09-13", "2023-09-14")


def announced(day: str = "2023-09-12", published: str = "2023-09-05") -> Annotation:
    made = summit("プーチン氏は金正恩氏と近く会談する予定だ。", "近く", day, published)
    (event,) = made.events
    return replace(made, events=(replace(event, status=Status.PLANNED),))


def ended(turn: Turn, published: str, words: str = "会談") -> Annotation:
    page = Page(f"プーチン氏は金正恩氏との{words}を取りやめた。", published)
    parties = [
        page.chain("プーチン", country="RUS", wikidata="Q-putin"),
        page.chain("金正恩", country="PRK", wikidata="Q-kim"),
    ]
    sentence = Span(0, len(page.document.text))
    page.event("取りやめた", EventType.REJECT, parties[:1], turn=turn, sentence=sentence)
    return page.annotation()


def follow(*documents: Annotation) -> list[Plan]:
    return list(follow_plans(reconcile(documents), documents))


def test_a_meeting_that_took_place_fulfils_its_announcement() -> None:
    (plan,) = follow(announced(), HELD)
    assert plan.fate is Fate.HELD
    assert plan.by in {event.id for event in reconcile([announced(), HELD]).events}


def test_what_nobody_reports_was_never_heard_of_again() -> None:
    (plan,) = follow(announced())
    assert (plan.fate, plan.by) == (Fate.NONE, None)
    far = summit("プーチン氏と金正恩氏は13日に会談した。", "13日", "2024-03-13", "2024-03-14")
    assert [plan.fate for plan in follow(announced(), far)] == [Fate.NONE]


def test_a_report_of_its_end_ends_it_unless_it_was_held_before() -> None:
    plan, *_ = follow(announced(), ended(Turn.CANCELLED, "2023-09-08"))
    assert plan.fate is Fate.CANCELLED
    plan, *_ = follow(announced(), ended(Turn.POSTPONED, "2023-09-08"), HELD)
    assert plan.fate is Fate.POSTPONED
    plan, *_ = follow(announced(), ended(Turn.CANCELLED, "2023-09-18"), HELD)
    assert plan.fate is Fate.HELD


def test_the_end_of_something_else_ends_nothing() -> None:
    plan, *_ = follow(announced(), ended(Turn.CANCELLED, "2023-09-08", "演習"))
    assert plan.fate is Fate.NONE


def test_an_invitation_is_fulfilled_by_a_visit() -> None:
    page = Page("金正恩氏はプーチン氏を北朝鮮に招待した。", "2024-01-17")
    host = page.chain("金正恩", country="PRK", wikidata="Q-kim")
    guest = page.chain("プーチン", country="RUS", wikidata="Q-putin")
    page.event(
        "招待した", EventType.AGREE, [host], recipients=(guest,), turn=Turn.PROPOSED,
        time=page.time("招待", "2024-01-16"),
    )  # fmt: skip
    trip = Page("プーチン氏は19日、北朝鮮を訪問した。", "2024-06-20")
    visitor = trip.chain("プーチン", country="RUS", wikidata="Q-putin")
    trip.event(
        "訪問した", actors=[visitor], recipients=(trip.state("北朝鮮", "PRK"),), mode="visit",
        time=trip.time("19日", "2024-06-19"),
    )  # fmt: skip
    (plan,) = follow(page.annotation(), trip.annotation())
    assert plan.fate is Fate.HELD


def test_talks_are_called_off_with_the_visit_that_they_were_announced_with() -> None:
    text = "プーチン氏は12日に北朝鮮を訪問し、金正恩氏と会談する。"
    page = Page(text, "2023-09-05")
    guest = page.chain("プーチン", country="RUS", wikidata="Q-putin")
    host = page.chain("金正恩", country="PRK", wikidata="Q-kim")
    day, whole = page.time("12日", "2023-09-12"), page.span(text)
    planned = {"status": Status.PLANNED, "time": day, "sentence": whole}
    page.event("訪問し", EventType.CONSULT, [guest], recipients=(host,), mode="visit", **planned)  # type: ignore[arg-type]
    page.event("会談する", EventType.CONSULT, [guest, host], **planned)  # type: ignore[arg-type]
    found = follow(page.annotation(), ended(Turn.CANCELLED, "2023-09-08", "訪問"))
    assert [plan.fate for plan in found] == [Fate.CANCELLED] * 2


def test_an_undated_report_fulfils_a_plan_by_its_own_day() -> None:
    page = Page("プーチン氏と金正恩氏が会談。", "2023-09-13")
    who = [
        page.chain("プーチン", country="RUS", wikidata="Q-putin"),
        page.chain("金正恩", country="PRK", wikidata="Q-kim"),
    ]
    page.event("会談", actors=who)
    (plan,) = follow(announced(), page.annotation())
    assert plan.fate is Fate.HELD


def test_what_is_told_not_to_have_happened_was_neither_held_nor_called_off() -> None:
    page = Page("プーチン氏と金正恩氏は12日に会談しなかった。", "2023-09-14")
    who = [
        page.chain("プーチン", country="RUS", wikidata="Q-putin"),
        page.chain("金正恩", country="PRK", wikidata="Q-kim"),
    ]
    day = page.time("12日", "2023-09-12")
    page.event("会談しなかった", actors=who, time=day, status=Status.NEGATED)
    plan, *_ = follow(announced(), page.annotation())
    assert plan.fate is Fate.NONE
    assert plan.by


def test_a_plan_in_the_same_text_is_not_held_by_a_noun_that_comes_back_to_it() -> None:
    made = announced()
    text = made.document.text + "会談は平壌で行う。"
    page = Page(text, "2023-09-05")
    who = [
        page.chain("プーチン", country="RUS", wikidata="Q-putin"),
        page.chain("金正恩", country="PRK", wikidata="Q-kim"),
    ]
    page.event("会談する", actors=who, status=Status.PLANNED)
    span = page.span("会談は")
    page.event("会談は", actors=who, trigger=Span(span.start, span.start + 2))
    plan, *_ = follow(page.annotation())
    assert plan.fate is Fate.NONE


def test_a_plan_looked_back_at_is_held_by_what_the_text_tells_behind_it() -> None:
    page = Page("首脳は12日に会談する予定だった。13日に会談した。", "2024-01-10")
    who = [
        page.chain("首脳", country="RUS", wikidata="Q-putin"),
        page.chain("首脳は", country="PRK", wikidata="Q-kim"),
    ]
    planned, held = page.time("12日", "2023-09-12"), page.time("13日", "2023-09-13")
    page.event("会談する", actors=who, status=Status.PLANNED, time=planned)
    page.event("会談した", actors=who, time=held)
    (plan,) = follow(page.annotation())
    assert plan.fate is Fate.HELD
