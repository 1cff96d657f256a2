import pytest

from nenpyo.reconcile.circles import circles_bar, counterparts, matched_parties, party_likeness
from nenpyo.reconcile.reports import Party

RUSSIA = Party("r", "RUS", is_state=True)
PUTIN = Party("p", "RUS", person="プーチン")
LAVROV = Party("l", "RUS", person="ラブロフ")
KIM = Party("k", "PRK", person="金正恩")
SURNAME = Party("s", "PRK", person="金")
CHOE = Party("c", "PRK", person="崔善姫")


@pytest.mark.parametrize(
    ("one", "other", "wanted"), [(RUSSIA, PUTIN, 0.7), (KIM, SURNAME, 0.8), (KIM, CHOE, 0.0)]
)
def test_a_state_and_a_surname_stand_for_somebody(one: Party, other: Party, wanted: float) -> None:
    assert party_likeness(frozenset({one}), frozenset({other})) == pytest.approx(wanted)


def test_a_surname_of_another_country_is_somebody_else() -> None:
    other = Party("x", "KOR", person="金")
    assert circles_bar(frozenset({KIM}), frozenset({other}))


def test_circles_bar_where_each_names_somebody_else() -> None:
    ours, theirs = frozenset({PUTIN, KIM}), frozenset({LAVROV, KIM})
    assert circles_bar(ours, theirs)
    assert matched_parties(ours, theirs) == 1
    assert counterparts(ours, theirs)
    assert not circles_bar(ours, frozenset({RUSSIA, SURNAME}))
    assert not counterparts(ours, frozenset({CHOE, PUTIN, KIM}))
