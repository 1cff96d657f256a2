"""Days that two documents may dispute: only where all else is told alike."""

from dataclasses import replace
from typing import Any

import pytest
from tests.builders import interval
from tests.reconcile.test_similarity import CITY, KIM, KOREA, LAVROV, PUTIN, RUSSIA, report

from nenpyo.model import TimeInterval
from nenpyo.reconcile.days import days_between, may_dispute_the_day
from nenpyo.reconcile.reports import Report

VISIT: dict[str, Any] = {"mode": "visit", "trigger": "訪問", "actors": (PUTIN,)}
TALKS: dict[str, Any] = {"actors": (PUTIN, KIM), "place": CITY}


def told(fields: dict[str, Any], when: str, document: str, *hosts: Any) -> Report:
    made = report(**{**fields, "when": when, "document": document})
    return replace(made, recipients=frozenset(hosts))


def test_days_between_intervals() -> None:
    assert days_between(interval("2024-01"), interval("2024-02-03")) == 3
    assert days_between(interval("2024-02-03"), interval("2024-01")) == 3
    assert days_between(interval("2024"), interval("2024-02-03")) == 0
    assert days_between(TimeInterval(None, None), interval("2024")) == 0


def test_a_guest_comes_once_in_two_days() -> None:
    one, other = told(VISIT, "2023-09-12", "a", KOREA), told(VISIT, "2023-09-13", "b", KOREA)
    assert may_dispute_the_day(one, other, is_visit=True)


@pytest.mark.parametrize(
    ("changed", "when", "host"),
    [
        ({}, "2023-09-15", KOREA),
        ({}, "2023-09-13", RUSSIA),
        ({"actors": (LAVROV,)}, "2023-09-13", KOREA),
        ({"mode": None}, "2023-09-13", KOREA),
    ],
    ids=repr,
)
def test_another_guest_host_or_week_is_another_visit(
    changed: dict[str, Any], when: str, host: Any
) -> None:
    one, other = told(VISIT, "2023-09-12", "a", KOREA), told({**VISIT, **changed}, when, "b", host)
    assert not may_dispute_the_day(one, other, is_visit=True)


def test_each_days_news_tells_of_that_day() -> None:
    one, other = told(VISIT, "2023-09-12", "a", KOREA), told(VISIT, "2023-09-13", "b", KOREA)
    fresh = (replace(one, is_fresh=True), replace(other, is_fresh=True))
    assert not may_dispute_the_day(*fresh, is_visit=True)


@pytest.mark.parametrize(("place", "days"), [(CITY, 2), (None, 1)])
def test_two_meet_again_on_the_next_day_unless_all_is_alike(place: Any, days: int) -> None:
    one = told(TALKS, "2023-09-12", "a")
    other = told({**TALKS, "place": place}, "2023-09-13", "b")
    assert may_dispute_the_day(one, other, is_visit=False) is (days == 2)
