import pytest

from nenpyo.extract.quantities import counted
from nenpyo.languages.ja.quantities import QUANTITIES


def told(text: str) -> list[tuple[str, float]]:
    return [(one.quantity, one.value) for one in counted(text, 0, QUANTITIES)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("25人が死亡、100人以上が負傷した", [("dead", 25), ("injured", 100)]),
        ("1人死亡、7人負傷", [("dead", 1), ("injured", 7)]),
        ("死者が2人増え、51人になった", []),
        ("死者は12人に増えた", [("dead", 12)]),
        ("死者は1000人を超えた可能性がある", []),
    ],
)
def test_each_number_is_of_its_own_clause(text: str, wanted: list[tuple[str, float]]) -> None:
    assert told(text) == wanted
