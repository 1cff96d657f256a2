from nenpyo.analyse.fields import as_range, coarsest, finest, merged
from nenpyo.pack.times import Base, Grain, PartialTime, Portion, Shift

YEAR = PartialTime(year=2023)
LAST_YEAR = PartialTime(shift=Shift(Grain.YEAR, -1, Base.DOCUMENT))
MONTH = PartialTime(month=8)
DAY = PartialTime(day=3)


def test_how_fine_a_time_is() -> None:
    assert (coarsest(PartialTime(month=8, day=3)), finest(PartialTime(month=8, day=3))) == (
        Grain.MONTH, Grain.DAY,
    )  # fmt: skip
    assert coarsest(LAST_YEAR) is Grain.YEAR
    assert finest(PartialTime()) is None


def test_the_finer_joins_the_coarser() -> None:
    whole = merged(YEAR, MONTH)
    assert whole is not None
    assert merged(whole, DAY) == PartialTime(year=2023, month=8, day=3)
    assert merged(MONTH, YEAR) is None
    assert merged(YEAR, DAY) is None
    assert merged(MONTH, MONTH) is None


def test_a_portion_ends_it() -> None:
    early = merged(MONTH, PartialTime(portion=Portion.EARLY))
    assert early == PartialTime(month=8, portion=Portion.EARLY)
    assert merged(early, DAY) is None


def test_an_aside_must_say_the_same() -> None:
    assert merged(YEAR, PartialTime(year=2023, aside=True)) == YEAR
    assert merged(YEAR, PartialTime(year=2022, aside=True)) is None


def test_ends_of_a_range_complete_each_other() -> None:
    ends = as_range(PartialTime(month=11), PartialTime(year=2017, month=2, day=5))
    assert ends is not None
    assert ends[0] == PartialTime(year=2016, month=11)
    assert as_range(MONTH, PartialTime(length=((Grain.DAY, 3.0),))) is None
