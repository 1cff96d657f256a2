import pytest

from nenpyo.languages.ja.marking import Marks, link_of, marks_of
from nenpyo.languages.ja.predicates import SAYING
from nenpyo.languages.ja.tokens import tokenise
from nenpyo.model import Case, Link


def marks(text: str) -> Marks:
    tokens, _ = tokenise([(0, text)])
    return marks_of(tokens, 0, len(tokens), final=False)


def link(text: str, head: str) -> tuple[Link, Case | None]:
    tokens, _ = tokenise([(0, text)])
    other = marks(head)
    says = other.predicate is not None and other.predicate.lemma in SAYING
    unit = (0, len(tokens))
    return link_of(tokens, unit, marks(text), noun=other.is_noun, says=says)


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("首相が", "来た", (Link.ARGUMENT, Case.NOMINATIVE)),
        ("甲国と", "乙国が", (Link.COORDINATION, Case.COORDINATE)),
        ("甲国および", "乙国が", (Link.COORDINATION, Case.COORDINATE)),
        ("甲国あるいは", "乙国が", (Link.COORDINATION, Case.COORDINATE)),
        ("甲国と", "会談した", (Link.ARGUMENT, Case.COMITATIVE)),
        ("食料、", "資金を", (Link.COORDINATION, Case.COORDINATE)),
        ("3日、", "北京で", (Link.ARGUMENT, Case.BARE)),
        ("侵攻に対する", "制裁を", (Link.ADNOMINAL, Case.TARGET)),
        ("来た", "首相が", (Link.ADNOMINAL, None)),
        ("来ると", "述べた", (Link.QUOTE, None)),
        ("来れば", "会う", (Link.CONDITION, None)),
        ("来て", "会う", (Link.CONTINUATION, None)),
        ("来たので", "会う", (Link.ADVERBIAL, None)),
        ("しかし", "会う", (Link.ADVERBIAL, None)),
        ("訪れたのは", "初めてだ", (Link.ARGUMENT, Case.TOPIC)),
        ("攻撃かどうかを", "調べる", (Link.ARGUMENT, Case.ACCUSATIVE)),
        ("この", "街で", (Link.ADNOMINAL, None)),
    ],
)
def test_links(text: str, head: str, expected: tuple[Link, Case | None]) -> None:
    assert link(text, head) == expected


def test_the_parts_of_a_bunsetsu() -> None:
    found = marks("「首都」については、")
    assert (found.first, found.last, found.words, found.comma) == (1, 1, ("について", "は"), True)
    assert found.topic
    assert found.is_noun
