from datetime import date

import pytest

from nenpyo.analyse.anchors import Anchors, Place, Told
from nenpyo.analyse.bases import Failure, Ground
from nenpyo.analyse.grounding import ground
from nenpyo.pack.times import Base, Grain, PartialTime, Shift

NEWS = Anchors(date(2025, 1, 10))
TOLD = Told(date(2019, 12, 3), date(2019, 12, 3), Grain.DAY, "t1", dated=True)
STORY = Anchors(None, narrative=True).after(TOLD)
PAST, PLAN = Place(0, 0, past=True), Place(0, 0, planned=True)
OVER = Place(0, 0, past=True, over=True)


def day(anchors: Anchors, spec: PartialTime, place: Place = PAST) -> date | None:
    found = ground(spec, anchors, place)
    assert isinstance(found, Ground)
    return found.date


@pytest.mark.parametrize(
    ("place", "spec", "expected"),
    [
        (PAST, PartialTime(day=9), date(2025, 1, 9)),
        (PAST, PartialTime(day=30), date(2024, 12, 30)),
        (PLAN, PartialTime(day=30), date(2025, 1, 30)),
        (PAST, PartialTime(day=13), date(2025, 1, 13)),
        (OVER, PartialTime(day=13), date(2024, 12, 13)),
        (OVER, PartialTime(day=12), date(2025, 1, 12)),
        (PAST, PartialTime(month=12, day=31), date(2024, 12, 31)),
        (PLAN, PartialTime(month=3, day=1), date(2025, 3, 1)),
        (PAST, PartialTime(weekday=5), date(2025, 1, 10)),
        (PAST, PartialTime(shift=Shift(Grain.DAY, -1, Base.DOCUMENT)), date(2025, 1, 9)),
    ],
)
def test_news_takes_the_nearest_day_on_the_side_of_the_tense(
    place: Place, spec: PartialTime, expected: date
) -> None:
    assert day(NEWS, spec, place) == expected


def test_a_bare_month_of_what_is_over_was_before_the_report() -> None:
    anchors = Anchors(date(2023, 12, 28))
    over = Place(0, 0, past=True, over=True)
    found = ground(PartialTime(month=3), anchors, over)
    assert isinstance(found, Ground)
    assert (found.year, found.month) == (2023, 3)


def test_what_has_happened_was_not_after_the_report_of_it() -> None:
    told = Told(date(2025, 1, 10), date(2025, 1, 10), Grain.DAY, "t1", dated=True)
    anchors = NEWS.after(told)
    assert day(anchors, PartialTime(day=27), PLAN) == date(2025, 1, 27)
    assert day(anchors, PartialTime(day=27), OVER) == date(2024, 12, 27)


@pytest.mark.parametrize(
    ("spec", "expected"),
    [
        (PartialTime(day=5), date(2019, 12, 5)),
        (PartialTime(month=1, day=8), date(2020, 1, 8)),
        (PartialTime(day=1, base=Base.TOLD, direction=1), date(2020, 1, 1)),
        (PartialTime(shift=Shift(Grain.DAY, 1, Base.TOLD)), date(2019, 12, 4)),
    ],
)
def test_a_story_goes_on_from_the_last_date_told(spec: PartialTime, expected: date) -> None:
    assert day(STORY, spec) == expected


def test_nothing_to_count_from_is_a_failure() -> None:
    for spec in (PartialTime(day=3), PartialTime(month=3), PartialTime(weekday=1)):
        assert isinstance(ground(spec, Anchors(None), PAST), Failure)
    shift = Shift(Grain.YEAR, -1, Base.DOCUMENT)
    assert isinstance(ground(PartialTime(shift=shift), Anchors(None), PAST), Failure)
