"""Who tells a number, through the whole Japanese pack."""

from nenpyo.pipeline import annotate
from nenpyo.read import document_from_text


def told(text: str) -> dict[float, tuple[str, ...]]:
    found = annotate(document_from_text(text, name="text"))
    names = {chain.id: chain.name for chain in found.chains}
    return {
        one.value: tuple(names[id_] for id_ in one.sources)
        for event in found.events
        for one in event.quantities
    }


def test_each_body_tells_its_own_number() -> None:
    text = "地震があった。気象庁はマグニチュード6.1、米地質調査所は6.4と発表した。"
    text = text.replace("は6.4", "はマグニチュード6.4")
    assert told(text) == {6.1: ("気象庁",), 6.4: ("米地質調査所",)}


def test_a_number_of_the_next_sentence_is_of_its_own_source() -> None:
    text = "警察庁によると、甲市で爆発があった。この爆発で、読売新聞によると、12人が死亡した。"
    assert told(text)[12.0] == ("読売新聞",)


def test_a_number_of_the_document_has_no_source() -> None:
    assert told("甲市で爆発があり、12人が死亡した。") == {12.0: ()}
