import pytest
from tests.extract.scenes import read

from nenpyo.model import RelationType


def relations(text: str) -> list[tuple[RelationType, str, str]]:
    events, found = read(text)
    rules = {one.id: one.rule.split(".")[0] for one in events}
    return [(one.type, rules[one.source], rules[one.target]) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("山田は林と会談後、甲国を非難した。", (RelationType.BEFORE, "consult", "accuse")),
        ("山田は林と会談した後、甲国を非難した。", (RelationType.BEFORE, "consult", "accuse")),
        ("山田は林と会談する前に甲国を非難した。", (RelationType.BEFORE, "accuse", "consult")),
        ("山田は林との会談で甲国を非難した。", (RelationType.PART_OF, "accuse", "consult")),
    ],
)
def test_words_of_order_and_place_relate_events(
    text: str, expected: tuple[RelationType, str, str]
) -> None:
    assert expected in relations(text)


def test_events_that_only_follow_each_other_are_not_related() -> None:
    assert relations("山田は林と会談し、甲国を非難した。") == []
