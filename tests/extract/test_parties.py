import pytest
from tests.extract.scenes import event


@pytest.mark.parametrize(
    "subject",
    [
        "甲国は",
        "甲国政府は",
        "甲国の政府は",
        "甲国の国防相は",
        "甲国の軍は",
        "甲国の艦艇と潜水艦は",
    ],
)
def test_a_state_acts_through_its_bodies(subject: str) -> None:
    assert event(f"{subject}乙国を攻撃した。", "assault.attack").actors == ("甲国",)


def test_a_firm_is_not_its_country() -> None:
    assert event("甲国の会社は乙国を攻撃した。", "assault.attack").actors == ()


def test_names_in_a_row_are_all_meant() -> None:
    found = event("甲国・乙国は丙国を攻撃した。", "assault.attack")
    assert set(found.actors) == {"甲国", "乙国"}


def test_what_stands_in_brackets_behind_a_name_does_not_act() -> None:
    assert event("山田(林の後任)は甲市を視察した。", "travel.inspect").actors == ("山田",)
