from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nenpyo.analyse.calendar import (
    Stretch,
    add_days,
    add_months,
    of_century,
    of_decade,
    of_fiscal_year,
    of_month,
    of_quarter,
    of_season,
    of_week,
    of_years,
    valid,
)
from nenpyo.pack.times import Portion


def days(stretch: Stretch | None) -> tuple[str, str, str]:
    assert stretch is not None
    return stretch.value, str(stretch.earliest), str(stretch.latest)


@given(st.dates(date(2, 1, 1), date(9998, 12, 31)), st.integers(-12, 12))
def test_months_away_and_back_is_the_same_month(day: date, months: int) -> None:
    moved = add_months(day, months)
    assert moved is not None
    back = add_months(moved, -months)
    assert back is not None
    assert (back.year, back.month) == (day.year, day.month)


def test_beyond_the_calendar_there_is_no_day() -> None:
    assert add_months(date(1, 1, 1), -1) is None
    assert add_days(date(9999, 12, 31), 1) is None
    assert not valid(2023, 2, 29)


@pytest.mark.parametrize(
    ("stretch", "expected"),
    [
        (of_month(2024, 2, Portion.LATE), ("2024-02-21/2024-02-29", "2024-02-21", "2024-02-29")),
        (of_season(2023, 24), ("2023-24", "2023-12-01", "2024-02-29")),
        (of_quarter(2023, 4, fiscal=True), ("2024-01/2024-03", "2024-01-01", "2024-03-31")),
        (of_quarter(2023, 4, fiscal=False), ("2023-Q4", "2023-10-01", "2023-12-31")),
        (of_fiscal_year(2023), ("2023-04-01/2024-03-31", "2023-04-01", "2024-03-31")),
        (of_decade(1990, None), ("199X", "1990-01-01", "1999-12-31")),
        (of_decade(1990, Portion.SECOND_HALF), ("1995/1999", "1995-01-01", "1999-12-31")),
        (of_century(20, None), ("19XX", "1900-01-01", "1999-12-31")),
        (of_week(date(2025, 9, 3), Portion.WEEKEND), ("2025-W36-WE", "2025-09-06", "2025-09-07")),
        (of_years(-220, -200), ("-0220/-0200", "None", "None")),
    ],
)
def test_stretches(stretch: Stretch | None, expected: tuple[str, str, str]) -> None:
    assert days(stretch) == expected
