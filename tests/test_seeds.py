"""The two seed documents together, as one chronicle."""

from datetime import date
from pathlib import Path

import pytest

from nenpyo.model import Chronology, Event, EventType, Span, Verdict
from nenpyo.pipeline import add_documents, annotate, build, closed
from nenpyo.read import Metadata, document_from_text, read_file
from nenpyo.reconcile import check_series, reconcile
from nenpyo.store import open_store


@pytest.fixture(scope="module")
def chronicle(shared: Path) -> Chronology:
    summit, meeting = sorted((shared / "seeds").glob("*.txt"))
    given = Metadata(published="2025-09-03")
    return build([read_file(summit), read_file(meeting, given=given)])


def told(chronicle: Chronology, kind: EventType, first: str, last: str) -> list[Event]:
    """Events of a type whose time lies between two days (or months, or years)."""
    return [
        event
        for event in chronicle.events
        if event.type is kind
        and event.time
        and event.time.interval
        and event.time.interval.earliest
        and event.time.interval.latest
        and first <= event.time.interval.earliest.isoformat()
        and event.time.interval.latest.isoformat() <= last
    ]


def test_each_meeting_of_the_two_leaders_is_one_event(chronicle: Chronology) -> None:
    for first, last in (
        ("2019-04-01", "2019-04-30"),
        ("2023-09-12", "2023-09-13"),
        ("2025-09-03", "2025-09-03"),
    ):
        names = {entity.id: entity.name for entity in chronicle.entities}
        meetings = [
            event
            for event in told(chronicle, EventType.CONSULT, first, last)
            if {names[id_] for id_ in event.actors} >= {"金正恩", "ウラジーミル・プーチン"}
        ]
        assert len(meetings) == 1, (first, len(meetings))


def test_both_reports_of_the_treaty_are_one_event(chronicle: Chronology) -> None:
    (treaty,) = told(chronicle, EventType.SUPPORT, "2024-01-01", "2024-12-31")
    assert len(treaty.mentions) == 2
    assert treaty.time
    assert treaty.time.value == "2024-06"


def test_every_reading_opens_on_its_characters(chronicle: Chronology, shared: Path) -> None:
    texts = {
        read_file(path).id: path.read_bytes().decode() for path in (shared / "seeds").glob("*.txt")
    }
    for event in chronicle.events:
        for reading in event.times:
            for support in reading.support:
                span: Span = support.span
                assert span.of(texts[support.document]) == support.text


def test_the_second_meeting_in_four_years_and_a_half_is_confirmed(shared: Path) -> None:
    documents = [annotate(read_file(path)) for path in sorted((shared / "seeds").glob("*.txt"))]
    checks = check_series(reconcile(documents), documents)
    for words in ("4年半ぶり", "2度目"):
        (found,) = [check for check in checks if words in check.text]
        assert (found.verdict, len(found.series)) == (Verdict.CONFIRMED, 2)


def test_the_second_without_a_date_is_of_a_3rd_in_2025_not_before_august(shared: Path) -> None:
    _, meeting = sorted((shared / "seeds").glob("*.txt"))
    annotation = annotate(read_file(meeting))
    published = annotation.document.published
    assert published
    assert published.earliest.isoformat() == "2025-08-03"
    assert published.latest == date(2025, 12, 3)
    assert annotation.times[0].value == "2025-XX-03"
    assert annotation.times[0].reason


def test_the_first_is_of_no_day_before_its_references(shared: Path) -> None:
    summit, _ = sorted((shared / "seeds").glob("*.txt"))
    document = annotate(read_file(summit)).document
    published = document.published
    assert published
    assert (published.latest, published.day) == (None, None)
    newest = f"{published.earliest:%Y}年{published.earliest.month}月{published.earliest.day}日"
    assert published.evidence
    assert all(newest in span.of(document.text) for span in published.evidence)


def test_a_dated_report_of_the_meeting_closes_its_date(shared: Path) -> None:
    _, meeting = sorted((shared / "seeds").glob("*.txt"))
    text = "北朝鮮の金正恩総書記とロシアのプーチン大統領は3日、北京で会談した。"
    dated = document_from_text(text, given=Metadata(published="2025-09-03"))
    undated = read_file(meeting)
    annotations = closed([annotate(undated), annotate(dated)])
    published = annotations[0].document.published
    assert published
    assert published.earliest.isoformat() == "2025-09-03"
    assert published.witnesses[0].document == dated.id
    assert annotations[0].times[0].value == "2025-09-03"


def test_the_seeds_can_be_kept_with_no_date_given(shared: Path, tmp_path: Path) -> None:
    documents = [read_file(path) for path in sorted((shared / "seeds").glob("*.txt"))]
    with open_store(tmp_path / "seeds.db", create=True) as store:
        assert len(list(add_documents(store, documents))) == len(documents)
        kept = {event.id for event in store.chronology().events}
    assert kept == {event.id for event in build(documents).events}
