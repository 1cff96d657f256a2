"""An office means its bearer at the time that is told of."""

import pytest

from nenpyo.analyse import analyse
from nenpyo.languages.ja import PACK
from nenpyo.read import Metadata, document_from_text

TEXT = """岸田文雄首相は7日、国会で答弁した。
麻生太郎氏も委員会に出た。
2009年3月、日本の首相は国連で演説した。
首相は8日も答弁する。
"""


def bearers(word: str, published: str | None) -> list[str]:
    document = document_from_text(TEXT, name="test", given=Metadata(published=published))
    return [
        chain.name
        for chain in analyse(document, PACK).chains
        for mention in chain.mentions
        if mention.span.of(TEXT) == word
    ]


def test_the_holder_of_then_is_not_the_one_of_now() -> None:
    assert sorted(bearers("首相", "2023-03-07")) == ["岸田文雄", "岸田文雄", "麻生太郎"]


@pytest.mark.parametrize("published", [None])
def test_without_a_date_the_last_who_bore_the_title_is_meant(published: str | None) -> None:
    assert set(bearers("首相", published)) == {"岸田文雄"}
