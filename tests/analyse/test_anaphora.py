"""What points back finds what it points at, or nothing."""

from dataclasses import replace
from datetime import date

import pytest

from nenpyo.analyse.anaphora import resolve
from nenpyo.analyse.context import Context, Seen
from nenpyo.analyse.naming import Thing
from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate, Holder, Kind, NameGrammar

HOLDER = Holder(
    person="Berg", country="AAA", office="head", start=date(2001, 1, 1), end=date(2005, 1, 1)
)
GRAMMAR = NameGrammar(
    read=lambda *_: (),
    entry=lambda _: None,
    holders=lambda: (HOLDER,),
    bearers=dict,
    short_forms=lambda *_: (),
    spelling=str.casefold,
    stands_alone=lambda *_: True,
    rules=(),
)


def named(text: str, kind: EntityType, key: str = "", sector: str | None = None) -> Thing:
    name = Candidate(
        start=0, end=1, kind=Kind.NAME, rule="test", text=text, type=kind, key=key, sector=sector
    )
    return Thing(kind, key, (name,))


THINGS = (
    named("Aland", EntityType.GPE, "state:AAA"),
    named("Bland", EntityType.GPE, "state:BBB"),
    named("Berg", EntityType.PERSON),
    named("Carr", EntityType.PERSON),
    named("Red Party", EntityType.ORG),
    named("Daily News", EntityType.ORG, sector="MED"),
    named("Dale County", EntityType.GPE),
)
ALAND, BLAND, BERG, CARR, PARTY, NEWS, COUNTY = range(7)


def context(*seen: int, day: date | None = None) -> Context:
    return Context(
        things=THINGS,
        countries=("AAA", "BBB", "AAA", "BBB", None, None, None),
        titles=tuple(frozenset({"head"} if n == CARR else ()) for n in range(7)),
        offices=tuple(frozenset({"head"} if n == CARR else ()) for n in range(7)),
        states={"state:AAA": ALAND, "state:BBB": BLAND},
        places={30: PARTY},
        grammar=GRAMMAR,
        day=day,
        seen=[Seen(thing, place, place) for place, thing in enumerate(seen)],
        classes={"group": [PARTY]},
    )


def pointing(kind: Kind, of: EntityType | None = None) -> Candidate:
    return Candidate(start=50, end=52, kind=kind, rule="test", text="it", type=of)


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


def test_two_people_are_the_last_two() -> None:
    candidate = replace(pointing(Kind.GROUP, EntityType.PERSON), count=2)
    assert set(resolve(candidate, 2, context(BERG, CARR))) == {BERG, CARR}


def test_two_states_may_be_those_of_people() -> None:
    candidate = replace(pointing(Kind.GROUP, EntityType.GPE), count=2)
    assert set(resolve(candidate, 2, context(BERG, CARR))) == {ALAND, BLAND}


def test_too_few_are_no_group() -> None:
    candidate = replace(pointing(Kind.GROUP, EntityType.PERSON), count=3)
    assert resolve(candidate, 2, context(BERG, CARR)) == ()


def test_a_list_is_counted_from_its_end() -> None:
    here = context()
    here.seen.extend(Seen(thing, 40, 0) for thing in (BERG, NEWS, PARTY, ALAND))
    candidate = replace(pointing(Kind.GROUP), count=3, alias_of=49)
    assert set(resolve(candidate, 0, here)) == {NEWS, PARTY, ALAND}


def test_a_group_that_was_meant_is_meant_again() -> None:
    here = context(ALAND, BLAND)
    candidate = replace(pointing(Kind.GROUP, EntityType.GPE), count=2)
    first = resolve(candidate, 2, here)
    here.seen.append(Seen(ALAND, 60, 3))
    assert resolve(candidate, 3, here) == first


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
    alone = replace(pointing(Kind.CLASS, EntityType.ORG), head="group", weak=True)
    assert resolve(alone, 1, context(PARTY)) == (PARTY,)
    assert resolve(replace(alone, head="party"), 1, context(PARTY)) == ()


def test_a_compound_names_its_states() -> None:
    compound = replace(pointing(Kind.STATES), keys=("state:BBB", "state:AAA", "state:CCC"))
    assert resolve(compound, 1, context()) == (BLAND, ALAND)
