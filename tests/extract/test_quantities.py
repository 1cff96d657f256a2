"""Numbers find their events, through the whole Japanese pack."""

import pytest

from nenpyo.model import EventMention
from nenpyo.pipeline import annotate
from nenpyo.read import document_from_text


def told(text: str) -> list[tuple[str, float, str]]:
    events: tuple[EventMention, ...] = annotate(document_from_text(text, name="text")).events
    return [
        (one.quantity, one.value, one.bound.value) for event in events for one in event.quantities
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("北朝鮮はロシアに約1万2000人の兵士を派遣した。", ("troops", 12000, "about")),
        ("北朝鮮はミサイル2発を発射した。", ("missiles", 2, "exact")),
        ("爆発で少なくとも12人が死亡した。", ("dead", 12, "over")),
    ],
)
def test_a_number_belongs_to_the_event_it_hangs_on(
    text: str, wanted: tuple[str, float, str]
) -> None:
    assert wanted in told(text)


def test_a_length_belongs_to_the_talks_that_are_taken_up_again() -> None:
    text = "両国の首脳は平壌で会談した。会談は2時間半に及んだ。"
    assert ("duration", 150, "exact") in told(text)


def test_an_interval_since_is_no_length() -> None:
    assert not told("両国の首脳は3日ぶりに会談した。")
