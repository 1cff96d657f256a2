import pytest

from nenpyo.languages.ja.amounts import MEMBERS, NOT_BEFORE, NOT_BEHIND


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("警察官ら約", "警察官"),
        ("外国人の", "外国人"),
        ("死者", None),
        ("負傷者は", None),
        ("搭乗者全員、計", None),
        ("3人が", None),
    ],
)
def test_people_are_a_group_unless_they_are_all(text: str, wanted: str | None) -> None:
    found = MEMBERS.search(text)
    assert (found and found["of"]) == wanted


@pytest.mark.parametrize(
    ("before", "behind"), [("第", "会合"), ("時速", "で"), ("1人当たり", ""), ("", "に3回")]
)
def test_ordinals_speeds_and_rates_are_no_counts(before: str, behind: str) -> None:
    assert NOT_BEFORE.search(before) or NOT_BEHIND.match(behind)


def test_a_plain_number_is_a_count() -> None:
    assert not NOT_BEFORE.search("会合を")
    assert not NOT_BEHIND.match("開いた")
