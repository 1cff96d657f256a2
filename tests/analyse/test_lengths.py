from datetime import date

import pytest

from nenpyo.analyse.anchors import Anchors
from nenpyo.analyse.lengths import duration, resolve_length
from nenpyo.pack.times import Base, Grain, PartialTime

MESSAGE = Anchors(date(2024, 9, 16), minute=16 * 60, floating=True)


@pytest.mark.parametrize(
    ("length", "value"),
    [
        (((Grain.YEAR, 4.0), (Grain.MONTH, 6.0)), "P4Y6M"),
        (((Grain.HOUR, 2.0), (Grain.MINUTE, 30.0)), "PT2H30M"),
        (((Grain.DAY, 1.0), (Grain.HOUR, 5.0)), "P1DT5H"),
        (((Grain.WEEK, None),), "PXW"),
        (((Grain.DAY, 0.5),), "P0.5D"),
    ],
)
def test_durations(length: tuple[tuple[Grain, float | None], ...], value: str) -> None:
    assert duration(length) == value


@pytest.mark.parametrize(
    ("spec", "value"),
    [
        (PartialTime(length=((Grain.YEAR, 3.0),), direction=-1, base=Base.OPEN), "2021"),
        (PartialTime(length=((Grain.DAY, 2.0),), direction=1, base=Base.OPEN), "2024-09-18"),
        (PartialTime(length=((Grain.HOUR, 2.0),), direction=1, base=Base.OPEN), "2024-09-16T18:00"),
        (PartialTime(length=((Grain.DAY, 3.0),), window=-1, base=Base.DOCUMENT),
         "2024-09-13/2024-09-15"),
        (PartialTime(length=((Grain.YEAR, 9e5),), direction=-1, base=Base.OPEN), "-897976"),
    ],
)  # fmt: skip
def test_lengths_away_from_the_moment_of_writing(spec: PartialTime, value: str) -> None:
    assert resolve_length(spec, MESSAGE).value == value


def test_some_days_ago_stays_open() -> None:
    spec = PartialTime(length=((Grain.DAY, None),), direction=-1, base=Base.OPEN)
    found = resolve_length(spec, MESSAGE)
    assert (found.value, found.stretch) == ("PXD", None)
    assert found.reason
