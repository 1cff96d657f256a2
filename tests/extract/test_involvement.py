from hypothesis import given, settings
from hypothesis import strategies as st

from nenpyo.pipeline import annotate
from nenpyo.read import document_from_text

WORDS = [
    "会談した。",
    "外相は",
    "同席しなかった。",
    "爆発があった。",
    "トルコの犯行だ",
    "と",
    "「",
    "」",
    "関与を否定した。",
]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8))
def test_every_part_stands_in_the_text(words: list[str]) -> None:
    text = "フランスの王毅" + "".join(words)
    annotation = annotate(document_from_text(text, name="text"))
    chains = {chain.id for chain in annotation.chains}
    for event in annotation.events:
        for one in event.involved:
            assert one.party in chains
            assert 0 <= one.span.start < one.span.end <= len(text)


def test_a_text_without_such_words_tells_nobody() -> None:
    annotation = annotate(document_from_text("両国の首脳は5日、東京で会談した。", name="text"))
    assert not any(event.involved for event in annotation.events)
