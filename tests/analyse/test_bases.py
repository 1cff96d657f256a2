"""What an expression is counted from, and where that is not known."""

from datetime import date

import pytest

from nenpyo.analyse.anchors import Anchors, Place
from nenpyo.analyse.bases import Failure, Ground, base_day, moved_by, under_shift
from nenpyo.pack.times import Base, Grain, PartialTime, Portion, Shift

TURN = PartialTime(shift=Shift(Grain.YEAR, 0, Base.OPEN), portion=Portion.START, direction=1)


@pytest.mark.parametrize(
    ("day", "place", "year"),
    [
        (date(2024, 1, 5), Place(0, 0), 2024),
        (date(2024, 12, 5), Place(0, 0), 2025),
        (date(2024, 12, 5), Place(0, 0, past=True), 2024),
        (date(2024, 8, 5), Place(0, 0, planned=True), 2025),
    ],
)
def test_a_turn_of_the_year_is_the_one_ahead_late_in_the_year(
    day: date, place: Place, year: int
) -> None:
    found = under_shift(TURN, Anchors(day), place)
    assert isinstance(found, Ground)
    assert found.year == year


def test_what_is_counted_from_something_untold_stays_open_in_a_report() -> None:
    report = Anchors(date(2024, 9, 16))
    assert isinstance(base_day(Base.TOLD, Grain.DAY, report), Failure)
    assert base_day(Base.TOLD, Grain.DAY, report, moved=False) == (date(2024, 9, 16), "document")


@pytest.mark.parametrize(
    ("unit", "amount", "expected"),
    [
        (Grain.CENTURY, -1, date(1924, 2, 29)),
        (Grain.YEAR, 1, date(2025, 2, 28)),
        (Grain.WEEK, 1, date(2024, 3, 7)),
        (Grain.YEAR, 9000, None),
    ],
)
def test_units_away(unit: Grain, amount: float, expected: date | None) -> None:
    assert moved_by(date(2024, 2, 29), unit, amount) == expected
