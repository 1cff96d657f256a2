import pytest

from nenpyo.model import DocumentKind
from nenpyo.read import document_from_text

CASES = [
    (
        "会談は延期\n\n両国の外相は3日、会談を延期した。青葉通信によると、雨のためだという。\n",
        "news",
    ),
    ("会談は延期\n\n【青葉=森太郎】会談は延期された。\n", "news"),
    ("港花子\n港 花子(みなと はなこ、1950年1月1日 - )は、青葉国の政治家。\n", "encyclopedia"),
    ("青葉会談\n青葉会談は2021年に開かれた。\n経過[編集]\n会談は2時間続いた。\n", "encyclopedia"),
    ("手紙\n\n港の朝は静かだ。\n", "other"),
]


@pytest.mark.parametrize(("text", "kind"), CASES, ids=[text[:8] for text, _ in CASES])
def test_the_kind_shows_in_layout_and_words(text: str, kind: str) -> None:
    assert document_from_text(text).kind is DocumentKind(kind)
