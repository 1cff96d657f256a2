import pytest
from tests.extract.voices import scene

from nenpyo.extract.sources import Source, sources_of

CASES = [
    ("毎朝新聞によると、会談は延期された。", [(("毎朝新聞",), ())]),
    ("毎朝新聞と国連によれば、会談は延期された。", [(("毎朝新聞", "国連"), ())]),
    ("毎朝新聞の報道によると、会談は延期された。", [(("毎朝新聞",), ())]),
    ("毎朝新聞が伝えたところによると、会談は延期された。", [(("毎朝新聞",), ())]),
    ("国連の伝える毎朝新聞によると、会談は延期された。", [(("毎朝新聞",), ("国連",))]),
    ("国連の調べでは、会談は延期された。", [(("国連",), ())]),
    ("報道によると、会談は延期された。", [((), ())]),
    ("毎朝新聞によると、林氏の話として、会談は延期された。", [(("林",), ("毎朝新聞",))]),
    ("会談は延期された。", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_whose_report_it_is(text: str, expected: list[tuple[tuple[str, ...], ...]]) -> None:
    found = [(source.chains, source.via) for source in sources_of(scene(text), ())]
    assert found == expected


def test_an_anaphor_stands_for_the_source_before() -> None:
    (source,) = sources_of(scene("それによると、会談は延期された。"), ("林",))
    assert source == Source(source.place, ("林",))


def test_words_that_are_passed_on() -> None:
    (source,) = sources_of(scene("毎朝新聞は林氏の話として「続ける」と伝えた。"), ())
    assert (source.chains, source.relayed) == (("林",), True)
