import pytest
from tests.builders import BEIJING, summit

from nenpyo.reconcile import link_reason, merges_of, reconcile

AGAIN = summit("プーチン、金正恩両氏が3日会談。", "3日", "2025-09-03", "2025-09-04")


def test_a_merge_tells_its_score_and_of_what_it_is_made() -> None:
    chronology = reconcile([BEIJING, AGAIN])
    (merge,) = merges_of(chronology.events[0], chronology, [BEIJING, AGAIN])
    assert dict(merge.parts) == {"time": 1.0, "parties": 1.0, "words": 1.0, "place": 0.0}
    assert merge.score == pytest.approx(1.0)


def test_a_link_tells_its_reason() -> None:
    chronology = reconcile([BEIJING])
    kim = next(one for one in chronology.entities if one.name == "金正恩")
    assert link_reason(kim, BEIJING, kim.chains[0].id) == "identifier Q-kim"
    assert "no such chain" in link_reason(kim, BEIJING, "e99")
