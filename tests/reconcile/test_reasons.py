import pytest
from tests.builders import BEIJING, Page, summit

from nenpyo.reconcile import link_reason, merges_of, reconcile

AGAIN = summit("プーチン、金正恩両氏が3日会談。", "3日", "2025-09-03", "2025-09-04")


def test_a_merge_tells_its_score_and_of_what_it_is_made() -> None:
    chronology = reconcile([BEIJING, AGAIN])
    (merge,) = merges_of(chronology.events[0], chronology, [BEIJING, AGAIN])
    parts = dict(merge.parts)
    assert {"bias", "same word", "day"} <= set(parts)
    assert merge.score == pytest.approx(sum(parts.values()))
    assert merge.score > 0


def test_a_merge_within_a_document_tells_its_likeness() -> None:
    page = Page("中国と日本が3日会談。会談は終わった。", "2025-09-04")
    who = [page.state("中国", "CHN"), page.state("日本", "JPN")]
    day = page.time("3日", "2025-09-03")
    page.event("会談", actors=who, time=day)
    page.event("会談は", actors=who, time=day)
    chronology = reconcile([page.annotation()])
    (merge,) = merges_of(chronology.events[0], chronology, [page.annotation()])
    assert dict(merge.parts) == {"time": 1.0, "parties": 1.0, "words": 1.0, "place": 0.0}


def test_a_link_tells_its_reason() -> None:
    chronology = reconcile([BEIJING])
    kim = next(one for one in chronology.entities if one.name == "金正恩")
    assert link_reason(kim, BEIJING, kim.chains[0].id) == "identifier Q-kim"
    assert "no such chain" in link_reason(kim, BEIJING, "e99")
