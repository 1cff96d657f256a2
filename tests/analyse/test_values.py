from datetime import date

import pytest

from nenpyo.analyse.anchors import Anchors, Place
from nenpyo.analyse.values import open_value, resolve_spec
from nenpyo.pack.times import Base, Grain, PartialTime, Portion, Shift

ANCHORS = Anchors(date(2024, 9, 16))
HERE = Place(0, 0)


@pytest.mark.parametrize(
    ("spec", "value"),
    [
        (PartialTime(year=2023, month=9, portion=Portion.EARLY), "2023-09-01/2023-09-10"),
        (PartialTime(year=2024, month=4, weekday=1, nth=-1), "2024-04-29"),
        (PartialTime(year=2018, week=3), "2018-W03"),
        (PartialTime(year=2016, month=12, week=-1), "2016-W52"),
        (PartialTime(year=2016, month=12, day=22, hour=26), "2016-12-23T02:00"),
        (PartialTime(year=2023, fiscal=True, quarter=1), "2023-04/2023-06"),
        (PartialTime(shift=Shift(Grain.WEEK, 1, Base.DOCUMENT), weekday=2), "2024-09-24"),
        (PartialTime(years=(1603, 1868)), "1603/1868"),
        (PartialTime(reference="PAST_REF"), "PAST_REF"),
        (PartialTime(every="P1W", weekday=1, hour=20), "XXXX-WXX-1T20"),
        (PartialTime(year=-62, month=9, day=23), "-0062-09-23"),
    ],
)
def test_points(spec: PartialTime, value: str) -> None:
    assert resolve_spec(spec, ANCHORS, HERE).value == value


def test_the_days_a_value_covers() -> None:
    stretch = resolve_spec(PartialTime(year=2024, month=2), ANCHORS, HERE).stretch
    assert stretch is not None
    assert (stretch.earliest, stretch.latest) == (date(2024, 2, 1), date(2024, 2, 29))


def test_what_is_not_known_is_x() -> None:
    assert open_value(PartialTime(month=10, day=2)) == "XXXX-10-02"
    assert open_value(PartialTime(weekday=1, hour=9)) == "XXXX-WXX-1T09:00"
    assert open_value(PartialTime(hour=9)) == "T09:00"
