from dataclasses import replace

import pytest
from tests.builders import Page, interval, summit

from nenpyo.model import (
    Annotation,
    EventType,
    SeriesClaim,
    SeriesKind,
    TimeInterval,
    Verdict,
)
from nenpyo.reconcile import check_series, reconcile

EARLY = summit("4月25日、プーチン氏と金正恩氏は会談した。", "4月25日", "2019-04-25", "2019-04-26")
LATE = summit("プーチン氏と金正恩氏は13日に会談した。2度目。", "13日", "2023-09-13", "2023-09-14")


def counted(annotation: Annotation, words: str, **fields: object) -> Annotation:
    """The document, with a claim about its first event."""
    page = Page(annotation.document.text)
    claim = SeriesClaim(
        id=f"c{len(annotation.series) + 1}", kind=SeriesKind.ORDINAL, span=page.span(words),
        event=annotation.events[0].id,
    )  # fmt: skip
    claim = replace(claim, **fields)  # type: ignore[arg-type]  # a test names fields as they are
    return replace(annotation, series=(*annotation.series, claim))


def verdict(*documents: Annotation) -> Verdict:
    (check,) = check_series(reconcile(documents), documents)
    assert check.because
    return check.verdict


def test_the_second_meeting_of_a_pair_is_counted_with_the_events_it_names() -> None:
    second = counted(LATE, "2度目", count=2)
    chronology = reconcile([EARLY, second])
    (check,) = check_series(chronology, [EARLY, second])
    assert check.verdict is Verdict.CONFIRMED
    assert check.series == tuple(event.id for event in chronology.events)
    assert verdict(second) is Verdict.UNDECIDABLE


def test_within_a_year_only_that_years_events_count() -> None:
    window = interval("2023")
    assert isinstance(window, TimeInterval)
    second = counted(LATE, "2度目", count=2, window=window)
    assert verdict(EARLY, second) is Verdict.UNDECIDABLE


def test_a_first_is_refuted_by_an_earlier_one_and_borne_out_by_a_count() -> None:
    late = counted(LATE, "2度目", kind=SeriesKind.FIRST)
    assert verdict(EARLY, late) is Verdict.CONTRADICTED
    early = counted(EARLY, "会談", kind=SeriesKind.FIRST)
    second = counted(LATE, "2度目", count=2)
    checks = check_series(reconcile([early, second]), [early, second])
    assert [check.verdict for check in checks] == [Verdict.CONFIRMED] * 2


@pytest.mark.parametrize(("count", "wanted"), [(3, "confirmed"), (2, "contradicted")])
def test_the_tests_of_a_state_are_those_that_its_words_tell(count: int, wanted: str) -> None:
    pages = []
    for number, day in enumerate(("2006-10-09", "2009-05-25", "2013-02-12")):
        page = Page(f"{number}：北朝鮮は核実験を行い、ミサイルを発射した。", day)
        state, time = page.state("北朝鮮", "PRK"), page.time("北朝鮮", day)
        page.event("核実験", EventType.MOBILIZE, [state], time=time, mode="weapons")
        page.event("発射", EventType.MOBILIZE, [state], time=time, mode="weapons")
        pages.append(page.annotation())
    last = counted(pages.pop(), "核実験", count=count)
    assert verdict(*pages, last) == wanted


def test_a_claim_of_no_event_is_undecidable() -> None:
    assert verdict(counted(LATE, "2度目", count=2, event=None)) is Verdict.UNDECIDABLE
