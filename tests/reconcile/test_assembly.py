from tests.builders import Page, summit

from nenpyo.model import Chronology, EntityType, Event, EventType, Status
from nenpyo.reconcile import reconcile

MEETING = summit("プーチン氏と金正恩氏は13日会談。", "13日", "2023-09-13", "2023-09-13")


def names(event: Event, chronology: Chronology) -> tuple[set[str], set[str]]:
    of = {entity.id: entity.name for entity in chronology.entities}
    return {of[id_] for id_ in event.actors}, {of[id_] for id_ in event.recipients}


def test_in_a_meeting_people_stand_for_their_states() -> None:
    page = Page("ロシアと北朝鮮は13日、首脳会談を行った。", "2023-09-20")
    who = [page.state("ロシア", "RUS"), page.state("北朝鮮", "PRK")]
    page.event("首脳会談", actors=who, time=page.time("13日", "2023-09-13"))
    chronology = reconcile([page.annotation(), MEETING])
    (event,) = chronology.events
    assert names(event, chronology) == ({"プーチン", "金正恩"}, set())


def test_in_other_acts_a_state_stands_for_itself() -> None:
    page = Page("中国は支援した。習近平も支援した。3日")
    time = page.time("3日", "2025-09-03")
    page.event("支援した", EventType.AID, [page.state("中国", "CHN")], time=time)
    leader = [page.chain("習近平", country="CHN")]
    page.event("支援した。", EventType.AID, leader, time=time, trigger=page.span("支援した", 8))
    chronology = reconcile([page.annotation()])
    (event,) = chronology.events
    assert names(event, chronology) == ({"中国"}, set())


def test_all_who_meet_are_actors_but_a_guest_visits_a_host() -> None:
    page = Page("プーチンは訪問し、金正恩に会った。")
    guest, host = page.chain("プーチン", country="RUS"), page.chain("金正恩", country="PRK")
    page.event("訪問", actors=[guest], recipients=(host,), mode="visit")
    page.event("会った", actors=[guest], recipients=(host,))
    chronology = reconcile([page.annotation()])
    visit, meeting = sorted(chronology.events, key=lambda event: event.mode or "~")
    assert names(visit, chronology) == ({"プーチン"}, {"金正恩"})
    assert names(meeting, chronology) == ({"プーチン", "金正恩"}, set())


def test_a_town_is_shown_rather_than_its_state() -> None:
    page = Page("プーチン氏と金正恩氏は13日会談。ロシアのウラジオストクで会談", "2023-09-20")
    who = [
        page.chain("プーチン", country="RUS", wikidata="Q-putin"),
        page.chain("金正恩", country="PRK", wikidata="Q-kim"),
    ]
    time = page.time("13日", "2023-09-13")
    town = page.chain("ウラジオストク", EntityType.GPE, "RUS")
    page.event("会談", actors=who, time=time, place=page.state("ロシア", "RUS"))
    page.event("会談", actors=who, time=time, place=town, trigger=page.span("会談", 20))
    (event,) = reconcile([page.annotation()]).events
    place = next(e for e in reconcile([page.annotation()]).entities if e.id == event.place)
    assert place.name == "ウラジオストク"
    assert len(event.places) == 2


def test_a_fact_outweighs_a_plan_and_a_plan_a_possibility() -> None:
    def status(*told: Status) -> Status:
        page = Page("3日会談" * len(told))
        time = page.time("3日", "2025-09-03")
        who = [page.chain("3日会談", name="甲"), page.chain("3日会談", name="乙")]
        for at, one in enumerate(told):
            trigger = page.span("会談", at * 4)
            page.event("会談", actors=who, status=one, time=time, trigger=trigger)
        (event,) = reconcile([page.annotation()]).events
        return event.status

    assert status(Status.PLANNED, Status.ACTUAL) is Status.ACTUAL
    assert status(Status.POSSIBLE, Status.PLANNED) is Status.PLANNED
    assert status(Status.POSSIBLE) is Status.POSSIBLE
    assert status(Status.NEGATED) is Status.NEGATED


def test_type_and_mode_are_those_of_one_kind() -> None:
    page = Page("プーチンは3日に訪問し、到着した")
    guest, time = page.chain("プーチン", country="RUS"), page.time("3日", "2025-09-03")
    page.event("訪問", actors=[guest], time=time, mode="visit")
    page.event("到着", EventType.TRAVEL, [guest], time=time, mode="arrive")
    (event,) = reconcile([page.annotation()]).events
    assert (event.type, event.mode) in ((EventType.CONSULT, "visit"), (EventType.TRAVEL, "arrive"))
