"""What is fetched when it is asked for says what all of it in memory says."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from tests.builders import BEIJING, UNDATED, VOSTOCHNY, Page, launch
from tests.reconcile.test_plans import HELD, announced, ended
from tests.reconcile.test_series import EARLY, LATE, counted
from tests.store.ledgers import scans

from nenpyo import audits, hindsight
from nenpyo.hindsight import Fetched, quarters_between
from nenpyo.model import Annotation, EventType, Fate, SeriesKind, Status, Turn, Verdict
from nenpyo.reconcile import check_series, follow_plans, renew
from nenpyo.store import Store, open_store


def _undated(annotation: Annotation) -> Annotation:
    return replace(annotation, document=replace(annotation.document, published=None))


def _nameless() -> Annotation:
    """A report that tells of nobody and of no day: it stands where its sentence names somebody."""
    page = Page("プーチン氏と金正恩氏の会談。", "2023-09-13")
    page.chain("プーチン", country="RUS", wikidata="Q-putin")
    page.chain("金正恩", country="PRK", wikidata="Q-kim")
    page.event("会談", EventType.CONSULT, [])
    return page.annotation()


FOLLOWED = (
    announced(),
    announced("2050-01-01", "2023-09-02"),
    announced("2019-04-24", "2019-04-01"),
    _undated(announced("2023-09-30", "2023-09-05")),
    HELD,
    EARLY,
    ended(Turn.CANCELLED, "2023-10-08"),
    ended(Turn.POSTPONED, "2019-04-10"),
    _undated(ended(Turn.CANCELLED, "2023-09-08", "演習")),
    _nameless(),
    BEIJING,
    UNDATED,
    launch(),
)
COUNTED = (
    counted(EARLY, "会談", kind=SeriesKind.FIRST),
    counted(counted(LATE, "2度目", count=2), "2度目", count=2, noun="会談"),
    counted(BEIJING, "会談", kind=SeriesKind.FIRST),
    replace(counted(VOSTOCHNY, "会談", count=4, noun="会談"), relations=()),
    UNDATED,
    launch(),
)


@pytest.fixture(autouse=True)
def _little(monkeypatch: pytest.MonkeyPatch) -> None:
    """So little is held that everything is fetched again and again."""
    for name in ("EVENTS", "ENTITIES", "TEXTS", "ACCOUNTS", "BLOCKS", "PAGES"):
        monkeypatch.setattr(hindsight, name, 1)


def chronicle(path: Path, *documents: Annotation) -> Store:
    store = open_store(path, create=True)
    for one in documents:
        store.add(one)
    store.refresh(renew)
    return store


@pytest.mark.parametrize(
    ("documents", "fate"),
    [
        ((announced(), HELD), Fate.HELD),
        ((announced(), _nameless()), Fate.NONE),
        ((_undated(announced("2023-09-30")), EARLY), Fate.NONE),
        ((announced("2050-01-01"), ended(Turn.CANCELLED, "2023-10-08")), Fate.CANCELLED),
        (FOLLOWED, Fate.POSTPONED),
    ],
)
def test_plans_are_followed_as_in_memory(
    tmp_path: Path, documents: tuple[Annotation, ...], fate: Fate
) -> None:
    with chronicle(tmp_path / "c", *documents) as store:
        expected = follow_plans(store.chronology(), store.annotations())
        with scans() as found:
            assert tuple(audits.plans(store)) == expected
    assert fate in {one.fate for one in expected}
    assert found <= {"documents"}  # in an index: the announcements in their order


def test_claims_are_tested_as_in_memory(tmp_path: Path) -> None:
    with chronicle(tmp_path / "c", *COUNTED) as store:
        expected = check_series(store.chronology(), store.annotations())
        with scans() as found:
            assert tuple(audits.checks(store)) == expected
    assert {one.verdict for one in expected} == {*Verdict}
    assert found <= {"documents", "claims"}  # in an index: all words that are counted, once


def test_the_first_plan_comes_before_the_last_is_followed(tmp_path: Path) -> None:
    with chronicle(tmp_path / "c", *FOLLOWED) as store, store.lookups() as look:
        first = next(look.telling(audits.ANNOUNCING, {Status.PLANNED}))
        assert next(audits.plans(store)).mention.document == first


def test_a_value_is_fetched_once_while_it_is_held() -> None:
    asked: list[str] = []

    def fetch(key: str) -> int | None:
        asked.append(key)
        return len(key) or None

    held = Fetched(fetch, 1)
    assert (held["ab"], held["ab"], held["c"], held["ab"]) == (2, 2, 1, 2)
    assert asked == ["ab", "c", "ab"]
    assert (held.get("", 7), "" in held, "ab" in held) == (7, False, True)
    with pytest.raises(TypeError):
        list(held)


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        (date(2023, 3, 31), date(2023, 4, 1), 2),
        (date(2023, 1, 1), date(2023, 3, 31), 1),
        (date(2022, 12, 31), date(2024, 1, 1), 6),
        (date.min, date.min, 1),
        (date.max, date.max, 1),
        (date(2024, 1, 1), date(2023, 1, 1), 0),
    ],
)
def test_days_lie_in_quarters_that_leave_none_out(first: date, last: date, count: int) -> None:
    found = list(quarters_between(first, last))
    assert len(found) == count
    assert not found or (found[0][0] <= first and found[-1][1] >= last)
    for (_, end), (start, _) in pairwise(found):
        assert (start - end).days == 1
