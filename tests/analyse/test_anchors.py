from datetime import date

from nenpyo.analyse.anchors import Anchors, Layout, Told
from nenpyo.pack.times import Grain


def told(day: date, grain: Grain, name: str, *, aside: bool = False) -> Told:
    return Told(day, day, grain, name, aside=aside)


def test_each_grain_keeps_its_last_date() -> None:
    anchors = Anchors(date(2024, 9, 16))
    anchors = anchors.after(told(date(2019, 4, 2), Grain.DAY, "t1"))
    anchors = anchors.after(told(date(2020, 1, 1), Grain.YEAR, "t2"))
    assert [getattr(anchors.told(g), "id", None) for g in (Grain.DAY, Grain.MONTH, Grain.YEAR)] == [
        "t1", "t1", "t2",
    ]  # fmt: skip


def test_an_aside_is_remembered_but_does_not_move_the_story() -> None:
    anchors = Anchors(None).after(told(date(2023, 9, 1), Grain.MONTH, "t1"))
    anchors = anchors.after(told(date(2019, 1, 1), Grain.YEAR, "t2", aside=True))
    assert anchors.story is not None
    assert anchors.story.id == "t1"
    assert anchors.year is not None
    assert anchors.year.id == "t2"


def test_sentences_around_a_place() -> None:
    layout = Layout((0, 10), (8, 20), (0, 0))
    assert layout.sentence(3) == (0, 8)
    assert layout.sentence(9) == (9, 9)
    assert layout.sentence(10) == (10, 20)
