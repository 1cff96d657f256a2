"""What points back finds what it points at, or nothing."""

from dataclasses import replace
from datetime import date

import pytest
from tests.analyse.things import (
    ALAND,
    BERG,
    BLAND,
    CARR,
    COUNTY,
    NEWS,
    PARTY,
    context,
    pointing,
)

from nenpyo.analyse.anaphora import resolve
from nenpyo.analyse.context import Seen
from nenpyo.model import EntityType
from nenpyo.pack.names import Kind


@pytest.mark.parametrize(
    ("of", "head", "wanted"),
    [
        (EntityType.PERSON, "none", (CARR,)),
        (EntityType.GPE, "", (BLAND,)),
        (EntityType.ORG, "Party", (PARTY,)),
        (EntityType.LOC, "County", (COUNTY,)),
        (EntityType.LAW, "Act", ()),
    ],
)
def test_same_takes_the_last_of_its_sort(
    of: EntityType, head: str, wanted: tuple[int, ...]
) -> None:
    candidate = replace(pointing(Kind.SAME, of), head=head)
    here = context(COUNTY, PARTY, ALAND, BLAND, BERG, CARR)
    assert resolve(candidate, 6, here) == wanted


def test_an_outlet_is_not_the_body_that_same_means() -> None:
    candidate = replace(pointing(Kind.SAME, EntityType.ORG), head="Firm")
    assert resolve(candidate, 2, context(PARTY, NEWS)) == (PARTY,)


def test_a_role_is_the_one_who_bears_the_title() -> None:
    candidate = replace(
        pointing(Kind.ROLE, EntityType.PERSON), office="head", head="head", title="head"
    )
    assert resolve(candidate, 3, context(CARR, BERG)) == (CARR,)


@pytest.mark.parametrize(
    ("day", "wanted"), [(date(2003, 1, 1), (BERG,)), (date(2009, 1, 1), ()), (None, ())]
)
def test_a_role_of_a_state_is_who_held_it_then(day: date | None, wanted: tuple[int, ...]) -> None:
    candidate = replace(
        pointing(Kind.ROLE, EntityType.PERSON),
        office="head",
        head="head",
        title="head",
        country="AAA",
    )
    assert resolve(candidate, 3, context(ALAND, day=day)) == wanted


def test_a_government_without_its_state_is_that_of_the_sentence() -> None:
    here = context(ALAND, BLAND)
    here.seen.append(Seen(ALAND, 45, 2))
    assert resolve(pointing(Kind.BODY, EntityType.GPE), 2, here) == (ALAND,)


def test_a_noun_beside_a_name_and_later_alone() -> None:
    apposed = replace(pointing(Kind.APPOSED, EntityType.ORG), alias_of=30, head="group")
    assert resolve(apposed, 1, context(PARTY)) == (PARTY,)
    alone = replace(pointing(Kind.CLASS, EntityType.ORG), text="group", head="group", weak=True)
    assert resolve(alone, 1, context(PARTY)) == (PARTY,)
    assert resolve(replace(alone, text="firm", head="firm"), 1, context(PARTY)) == ()


def test_a_noun_alone_may_end_a_name_unless_words_before_it_tell_which() -> None:
    alone = replace(pointing(Kind.CLASS, EntityType.ORG), text="Party", head="Party", weak=True)
    assert resolve(alone, 1, context(PARTY)) == (PARTY,)
    assert resolve(replace(alone, near=True), 1, context(PARTY)) == ()


def test_words_before_a_noun_are_part_of_the_name() -> None:
    described = replace(
        pointing(Kind.CLASS, EntityType.ORG), text="Red group", head="group", weak=True
    )
    assert resolve(described, 1, context(PARTY)) == (PARTY,)
    assert resolve(replace(described, text="Blue group"), 1, context(PARTY)) == ()
    called = replace(context(PARTY), classes={"Blue group": [PARTY]})
    assert resolve(replace(described, text="Blue group"), 1, called) == (PARTY,)


def test_what_is_ones_own_is_that_of_the_subject() -> None:
    here = context()
    here.seen.extend([Seen(BERG, 40, 0, 1.5), Seen(BLAND, 44, 0, 1.0)])
    assert resolve(pointing(Kind.OWN, EntityType.GPE), 0, here) == (ALAND,)
    assert resolve(pointing(Kind.OWN, EntityType.ORG), 0, here) == ()
    here.seen.append(Seen(PARTY, 46, 0, 1.4))
    assert resolve(pointing(Kind.OWN, EntityType.ORG), 0, here) == (PARTY,)


def test_a_side_needs_the_other_side() -> None:
    side = replace(pointing(Kind.BODY, EntityType.GPE), country="AAA", beside="BBB")
    assert resolve(side, 0, context()) == (ALAND,)
    assert resolve(replace(side, beside="CCC"), 0, context(BLAND)) == ()


def test_a_new_government_is_the_one_whose_name_says_so() -> None:
    body = replace(pointing(Kind.BODY, EntityType.GPE), text="new Party", head="Party")
    assert resolve(body, 2, context(ALAND, PARTY)) == (PARTY,)
    assert resolve(replace(body, head="new Party"), 2, context(ALAND, PARTY)) == (ALAND,)


def test_they_are_the_last_body_nearby() -> None:
    they = replace(pointing(Kind.SAME), near=True)
    assert resolve(they, 1, context(PARTY, BERG)) == (PARTY,)
    assert resolve(they, 4, context(PARTY, BERG, CARR, BERG)) == ()


def test_a_compound_names_its_states() -> None:
    compound = replace(pointing(Kind.STATES), keys=("state:BBB", "state:AAA", "state:CCC"))
    assert resolve(compound, 1, context()) == (BLAND, ALAND)
