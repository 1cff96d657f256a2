"""Numbers find their events, through the whole Japanese pack."""

import pytest

from nenpyo.model import EventMention, Revision
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


@pytest.mark.parametrize(
    ("text", "trigger", "wanted"),
    [
        ("北朝鮮はミサイルを発射した。約66分飛行し、海に落下した。", "発射した", ("duration", 66)),
        (
            "北朝鮮はミサイルを発射した。飛距離は約500キロで、海に落下した。",
            "発射した",
            ("range", 500),
        ),
        ("地震があった。規模はマグニチュード6.1だった。", "地震があった", ("magnitude", 6.1)),
        ("米国は核実験の揺れをマグニチュード4.2とみている。", "核実験", ("magnitude", 4.2)),
        ("日本が派遣した救助隊は120人に上る。", "派遣した", ("救助隊", 120)),
        ("当局は、爆発した火薬を約500トンと見積もった。", "爆発した", ("weight", 500000)),
        ("会談は22日、平壌で行われ、8時間で終わった。", "会談", ("duration", 480)),
    ],
    ids=[
        "own clause",
        "a thing that the deed has",
        "sentence before",
        "noun of the clause",
        "relative clause",
        "what is put at it",
        "shared subject",
    ],
)
def test_a_number_goes_to_the_event_that_can_have_it(
    text: str, trigger: str, wanted: tuple[str, float]
) -> None:
    events = annotate(document_from_text(text, name="text")).events
    (event,) = [event for event in events if event.trigger.of(text) == trigger]
    assert wanted in [(one.quantity, one.value) for one in event.quantities]


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("甲市の地震の死者は、当初10人としていたが、9人に訂正した。", 10, 9),
        ("甲市の地震の死者を12人から15人に修正した。", 12, 15),
        ("甲市の地震の規模をマグニチュード7.3としていたが、7.4に訂正した。", 7.3, 7.4),
    ],
)
def test_a_number_that_is_put_right_says_so(text: str, before: float, after: float) -> None:
    events = annotate(document_from_text(text, name="text")).events
    found = {one.value: one.revision for event in events for one in event.quantities}
    assert found == {before: Revision.BEFORE, after: Revision.AFTER}
