"""Among whom a number counts, through the whole Japanese pack."""

import pytest

from nenpyo.model import EventMention
from nenpyo.pipeline import annotate
from nenpyo.read import document_from_text


def groups(text: str) -> set[tuple[float, str]]:
    events: tuple[EventMention, ...] = annotate(document_from_text(text, name="text")).events
    return {(one.value, one.of) for event in events for one in event.quantities}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("爆発で12人が死亡した。", (12, "")),
        ("爆発で乗客と乗員合わせて12人が死亡した。", (12, "")),
        ("爆発で警察官ら12人が死亡した。", (12, "警察官")),
        ("爆発で12人の子供が死亡した。", (12, "子供")),
        ("地震による日本人の死者は12人となった。", (12, "日本人")),
        ("エジプトでは12人が死亡した。", (12, "エジプト")),
        ("地震で県立病院では12人が死亡した。", (12, "県立病院")),
        ("地震では同病院で3人が死亡、12人が負傷した。", (12, "同病院")),
        ("地震で12人が重傷を負った。", (12, "重傷")),
    ],
)
def test_a_number_may_count_only_some(text: str, wanted: tuple[float, str]) -> None:
    assert wanted in groups(text)
