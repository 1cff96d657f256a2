from typing import Any

import pytest

from nenpyo.model import EntityType, Profile
from nenpyo.reconcile.profiles import Key, bearer_of, keys_of, short_forms

BLANK: dict[str, Any] = {
    "type": EntityType.PERSON, "aliases": (), "country": None, "actor": None, "title": None,
    "wikidata": None, "state": False, "is_named": True,
}  # fmt: skip


def profile(name: str, **fields: Any) -> Profile:
    return Profile(**(BLANK | {"name": name} | fields))


def keys(*profiles: Profile) -> list[Key | None]:
    bearers = [bearer_of(one) for one in profiles]
    found = keys_of(bearers, {cut for bearer in bearers for cut in bearer.cuts})
    return [found[one] for one in profiles]


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("金正恩", {"金", "正恩", "金正", "恩"}),
        ("ジョー・バイデン", {"ジョ", "バイデン"}),
        ("安倍", set()),
    ],
)
def test_a_name_is_cut_to_its_parts_or_its_ends(name: str, forms: set[str]) -> None:
    assert short_forms(name) == forms


def test_a_place_is_one_kind_however_it_is_typed() -> None:
    one, other = (profile("港", type=type_) for type_ in (EntityType.GPE, EntityType.FAC))
    assert bearer_of(one).form == bearer_of(other).form


def test_a_namesake_without_an_identifier_takes_the_only_one_there_is() -> None:
    known = profile("王毅", country="CHN", wikidata="Q1")
    assert keys(known, profile("王毅", title="外相")) == [("wikidata", "Q1")] * 2
    other = profile("王毅", country="TWN", wikidata="Q2")
    assert keys(known, other, profile("王毅"))[2] is None


def test_a_surname_is_known_by_country_and_office() -> None:
    full = profile("金正恩", country="PRK")
    short = profile("金正", country="PRK", title="総書記")
    assert keys(full, short)[1] == ("short", "金正", "PRK", "総書記")
    assert keys(full, profile("金正", country="PRK"))[1] is None
    assert keys(profile("金正恩", country="PRK"))[0] == ("name", "PERSON", "金正恩", "PRK")


def test_what_is_not_named_stands_alone() -> None:
    assert keys(profile("大統領", is_named=False)) == [None]
