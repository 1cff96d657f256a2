from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from nenpyo.extract.quotes import inside, quotations
from nenpyo.model import Span

MARKS = (("「", "」"), ("『", "』"))


def quotes(text: str) -> list[str]:
    return [span.of(text) for span in quotations(text, Span(0, len(text)), MARKS)]


def test_the_outermost_only() -> None:
    assert quotes("外相は「首相の『港』は「雨」だ」と「述」べた」") == [
        "「首相の『港』は「雨」だ」", "「述」",
    ]  # fmt: skip


def test_an_unclosed_mark_opens_nothing() -> None:
    assert quotes("外相は「続ける。『港』") == ["『港』"]


def test_inside() -> None:
    assert inside([Span(2, 5)], 4)
    assert not inside([Span(2, 5)], 5)


@given(st.text(alphabet="「」『』あ", min_size=1, max_size=20))
def test_quotations_do_not_overlap(text: str) -> None:
    spans = quotations(text, Span(0, len(text)), MARKS)
    assert all(a.end <= b.start for a, b in pairwise(spans))
