from tests.builders import Page, summit

from nenpyo.model import Annotation, EntityType, Status
from nenpyo.reconcile import reconcile


def told(text: str, value: str, on: str | None = None, publisher: str | None = None) -> Annotation:
    return summit(text, "とき", value, on, publisher=publisher)


def test_the_narrowest_time_comes_first_however_few_tell_it() -> None:
    vague = [told(f"{n}、プーチンと金正恩が会談のとき", "2023-09") for n in range(3)]
    exact = told("プーチンと金正恩が会談した、とき", "2023-09-13")
    (event,) = reconcile([*vague, exact]).events
    assert [reading.value for reading in event.times] == ["2023-09-13", "2023-09"]
    assert [len(reading.support) for reading in event.times] == [1, 3]


def test_support_leads_from_the_outlet_to_whom_it_cites() -> None:
    page = Page("タス通信が大統領府の話として3日の会談を伝えた", publisher="青葉通信")
    tass = page.chain("タス通信", EntityType.ORG)
    office = page.chain("大統領府", EntityType.ORG)
    page.event("会談", time=page.time("3日", "2025-09-03"), sources=(office, tass))
    (event,) = reconcile([page.annotation()]).events
    (support,) = event.times[0].support
    assert support.chain == ("青葉通信", "タス通信", "大統領府")
    assert (support.text, support.span) == ("3日", page.span("3日"))


def test_a_document_without_an_outlet_speaks_by_its_name() -> None:
    document = told("プーチンと金正恩が会談のとき", "2023-09-13")
    (event,) = reconcile([document]).events
    assert event.times[0].support[0].chain == (document.document.name,)


def test_a_forecast_day_counts_no_more_once_the_fact_is_dated() -> None:
    page = Page("プーチンと金正恩は9月に会談する", "2023-09-01")
    who = [
        page.chain("プーチン", country="RUS", wikidata="Q-putin"),
        page.chain("金正恩", country="PRK", wikidata="Q-kim"),
    ]
    page.event("会談", actors=who, time=page.time("9月", "2023-09"), status=Status.PLANNED)
    plan = page.annotation()
    fact = told("プーチンと金正恩が会談した、とき", "2023-09-13", "2023-09-14")
    (event,) = reconcile([plan, fact]).events
    assert [reading.value for reading in event.times] == ["2023-09-13"]
    assert event.status is Status.ACTUAL
    (event,) = reconcile([plan]).events
    assert [reading.value for reading in event.times] == ["2023-09"]
    assert event.status is Status.PLANNED


def test_a_place_is_shown_where_it_stands_nearest_to_the_event() -> None:
    page = Page("ハノイ到着。両首脳はハノイで会談した。")
    city = page.chain("ハノイ", EntityType.GPE, "VNM")
    page.event("会談した", place=city)
    (event,) = reconcile([page.annotation()]).events
    assert event.place == event.places[0].value
    assert event.places[0].support[0].text == "ハノイ"


def test_of_two_days_told_by_one_each_the_older_report_comes_first() -> None:
    place = "宇宙基地"
    documents = []
    for value, on in (("2023-09-12", "2023-10-01"), ("2023-09-13", "2023-09-14")):
        page = Page(f"プーチンと金正恩が{place}で会談、{value}", on)
        who = [page.chain("プーチン", country="RUS"), page.chain("金正恩", country="PRK")]
        base = page.chain(place, EntityType.FAC)
        page.event("会談", actors=who, place=base, time=page.time(value, value))
        documents.append(page.annotation())
    (event,) = reconcile(documents).events
    assert [reading.value for reading in event.times] == ["2023-09-13", "2023-09-12"]
