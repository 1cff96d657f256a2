import pytest
from tests.extract.scenes import read

BODY = "\n\n山田は3日、甲市で話した。"


def actors(title: str) -> list[tuple[str, ...]]:
    text = title + BODY
    return [one.actors for one in read(text)[0] if one.trigger.end <= len(title)]


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("甲国、乙国の提案を拒否", [("甲国",)]),
        ("甲国、大使の帰国を要請", [("甲国",)]),
        ("甲国、乙国からの撤退を完了", [("甲国",)]),
        ("甲国、乙国、首脳会談を開催", [("甲国", "乙国")]),
        ("甲国、乙国の首脳が会談", [("甲国", "乙国")]),
    ],
)
def test_a_name_before_the_comma_of_a_headline_acts(
    title: str, found: list[tuple[str, ...]]
) -> None:
    assert actors(title) == found


def test_in_prose_it_opens_a_list() -> None:
    told = read("山田は3日、話した。甲国、乙国の首脳が会談した。")[0]
    assert {one.actors for one in told} == {("甲国", "乙国")}
