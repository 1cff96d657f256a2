import pytest

from nenpyo.extract.quantities import counted
from nenpyo.languages.ja.quantities import QUANTITIES


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("戦闘機2機を撃墜した", ("戦闘機", 2, "aircraft")),
        ("ロシア側は2機を失った", ("aircraft", 2, "aircraft")),
        ("投入された無人艇の数について、高官は5隻だった", ("無人艇", 5, "ship")),
        ("逃れた兵士について、警察は7人だった", ("troops", 7, "person")),
        ("離れたのは48人です", ("person", 48, "person")),
        ("住宅30棟が壊れた", ("住宅", 30, "building")),
    ],
)
def test_a_classifier_says_of_what_sort_the_counted_are(
    text: str, wanted: tuple[str, float, str]
) -> None:
    found = [(one.quantity, one.value, one.unit) for one in counted(text, 0, QUANTITIES)]
    assert found == [wanted]


def test_a_number_said_again_counts_the_same() -> None:
    text = "政府は死者を4人としたが、病院は9人だと述べた"
    found = [(one.quantity, one.value) for one in counted(text, 0, QUANTITIES)]
    assert found == [("dead", 4), ("dead", 9)]
