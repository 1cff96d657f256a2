from random import Random

from hypothesis import given
from hypothesis import strategies as st
from tests.builders import Page, interval, summit

from nenpyo.model import Annotation, EventType, MentionForm, Status
from nenpyo.reconcile import reconcile

PEOPLE = {
    "プーチン": ("RUS", "大統領"),
    "金正恩": ("PRK", "総書記"),
    "金": ("PRK", "総書記"),
    "習近平": ("CHN", None),
}
STATES = {"露": "RUS", "朝": "PRK", "中": "CHN"}
TIMES = ["2023-09-12", "2023-09-13", "2023-09", "2023", "2024-06", "2025-09-03"]


@st.composite
def reports(draw: st.DrawFn) -> Annotation:
    """A document in which some of a few people and states do a few things at a few times."""
    number = draw(st.integers(0, 10_000))
    text = f"{number}・" + "".join(PEOPLE) + "".join(STATES) + "年月日会談した訪問した"
    published = draw(st.none() | st.sampled_from(["2023-09-14", "2025-09-04"]))
    page = Page(text, published)
    people = [
        page.chain(name, country=country, title=title)
        for name, (country, title) in PEOPLE.items()
        if draw(st.booleans())
    ]
    who = people + [page.state(name, code) for name, code in STATES.items()]
    times = [page.time("年月日", value) for value in TIMES]
    for _ in range(draw(st.integers(0, 3))):
        page.event(
            draw(st.sampled_from(["会談した", "訪問した"])),
            draw(st.sampled_from([EventType.CONSULT, EventType.SUPPORT, EventType.TRAVEL])),
            draw(st.lists(st.sampled_from(who), unique=True, max_size=3)),
            draw(st.sampled_from(Status)),
            time=draw(st.none() | st.sampled_from(times)),
            place=draw(st.none() | st.sampled_from(who[-3:])),
        )
    return page.annotation()


@given(st.lists(reports(), max_size=6), st.randoms(use_true_random=False))
def test_order_and_repeats_of_documents_do_not_matter(
    documents: list[Annotation],
    chance: Random,
) -> None:
    unique = list({document.document.id: document for document in documents}.values())
    mixed = unique * 2
    chance.shuffle(mixed)
    assert reconcile(mixed) == reconcile(unique)


@given(st.lists(reports(), max_size=6))
def test_everything_ends_in_one_place_with_its_evidence(documents: list[Annotation]) -> None:
    by_id = {document.document.id: document for document in documents}
    chronology = reconcile(documents)
    told = [(ref.document, ref.id) for event in chronology.events for ref in event.mentions]
    assert sorted(told) == sorted((d, e.id) for d in by_id for e in by_id[d].events)
    named = [(ref.document, ref.id) for one in chronology.entities for ref in one.chains]
    assert sorted(named) == sorted((d, c.id) for d in by_id for c in by_id[d].chains)
    entities = {entity.id for entity in chronology.entities}
    for event in chronology.events:
        assert {*event.actors, *event.recipients} <= entities
        assert not set(event.actors) & set(event.recipients)
        for reading in event.times + event.places:
            for support in reading.support:
                assert support.span.of(by_id[support.document].document.text) == support.text


@given(st.lists(reports(), max_size=6))
def test_undisputed_times_of_an_event_share_a_day(documents: list[Annotation]) -> None:
    for event in reconcile(documents).events:
        intervals = [reading.interval for reading in event.times if reading.interval]
        agree = all(one.overlaps(other) for one in intervals for other in intervals)
        assert agree == ("time" not in event.disputed)


def test_events_stand_in_order_and_undated_ones_last() -> None:
    later = summit("プーチン氏は3日、金正恩氏と会談。", "3日", "2025-09-03")
    sooner = summit("プーチン氏は2019年4月、金正恩氏と会談。", "2019年4月", "2019-04")
    page = Page("中国が声明。")
    page.event("声明", EventType.ACCUSE, [page.state("中国", "CHN")])
    times = [event.time for event in reconcile([page.annotation(), later, sooner]).events]
    assert [time.value if time else None for time in times] == ["2019-04", "2025-09-03", None]
    assert times[0] is not None
    assert times[0].interval == interval("2019-04")


def test_an_empty_chronicle_is_one_too() -> None:
    chronology = reconcile([])
    assert (chronology.entities, chronology.events, chronology.conflicts) == ((), (), ())


def test_an_id_stays_when_newer_documents_come() -> None:
    first = summit("プーチン氏は3日、金正恩氏と会談。", "3日", "2025-09-03", "2025-09-03")
    (before,) = reconcile([first]).events
    for number in range(20):
        newer = summit(
            f"第{number}報。プーチンと金正恩が3日会談。", "3日", "2025-09-03", "2025-09-05"
        )
        (after,) = reconcile([first, newer]).events
        assert after.id == before.id
        assert after.voices == 2


def test_a_left_out_name_is_no_name() -> None:
    page = Page("大統領は会談した。")
    who = page.chain("大統領", form=MentionForm.NOM)
    page.event("会談した", actors=[who], status=Status.PLANNED)
    (event,) = reconcile([page.annotation()]).events
    assert event.status is Status.PLANNED
