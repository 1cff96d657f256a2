from nenpyo.reconcile.announcements import lands_of, matched, same_doers
from nenpyo.reconcile.reports import Party

FRANCE, MINISTER = Party("fra", "FRA", is_state=True), Party("minister", "FRA", person="dupont")
TWIN, FOREIGNER = Party("twin", None, person="dupont"), Party("other", "DEU", person="dupont")
FLEET = Party("fleet", "FRA")


def test_who_speaks_for_a_state_acts_for_it() -> None:
    assert same_doers(frozenset({FRANCE}), frozenset({FLEET})) == {FRANCE}
    assert not same_doers(frozenset({FLEET}), frozenset({FRANCE}))


def test_one_name_is_one_person_unless_of_two_countries() -> None:
    assert matched(frozenset({MINISTER}), frozenset({TWIN})) == 1
    assert matched(frozenset({MINISTER}), frozenset({FOREIGNER})) == 0


def test_a_party_without_a_country_is_a_land_of_its_own() -> None:
    assert lands_of(frozenset({MINISTER, FLEET, TWIN})) == {"FRA", "twin"}
