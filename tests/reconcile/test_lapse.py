import pytest
from tests.builders import interval

from nenpyo.reconcile.lapse import compare, days_from, distinct_times, told_days


@pytest.mark.parametrize(
    ("length", "one", "other", "wanted"),
    [
        ("P4Y6M", "2019-04", "2023-09-13", 0),
        ("P4Y", "2019-12-20", "2023-12-01", 0),
        ("P4Y", "2021-12-20", "2023-12-01", -1),
        ("P4Y", "2010", "2023-12-01", 1),
        ("P6Y8M", "2019-01", "2025-09-03", 0),
        ("P3M", "2023-09-01", "2023-09-13", -1),
        ("P10D", "2023-09-03", "2023-09-13", 0),
    ],
)
def test_a_told_length_fits_the_calendar(length: str, one: str, other: str, wanted: int) -> None:
    told, passed = told_days(length), days_from(interval(one), interval(other))
    assert told
    assert passed
    assert compare(told, passed) == wanted


def test_some_years_are_no_length() -> None:
    assert told_days("PXY") is None


def test_times_that_overlap_or_meet_are_one_at_least() -> None:
    assert distinct_times([]) == 0
    assert distinct_times([interval("2023-09-13"), interval("2023-09-14")]) == 1
    assert (
        distinct_times([interval("2023-09-14"), interval("2023-09"), interval("2023-11-02")]) == 2
    )
