"""A mention that counts finds so many, or nothing."""

from dataclasses import replace

from tests.analyse.things import ALAND, BERG, BLAND, CARR, NEWS, PARTY, context, pointing

from nenpyo.analyse.context import Seen
from nenpyo.analyse.groups import group
from nenpyo.model import EntityType
from nenpyo.pack.names import Kind


def test_two_people_are_the_last_two() -> None:
    candidate = replace(pointing(Kind.GROUP, EntityType.PERSON), count=2)
    assert set(group(candidate, 2, context(BERG, CARR))) == {BERG, CARR}


def test_two_states_may_be_those_of_people() -> None:
    candidate = replace(pointing(Kind.GROUP, EntityType.GPE), count=2)
    assert set(group(candidate, 2, context(BERG, CARR))) == {ALAND, BLAND}


def test_too_few_are_no_group() -> None:
    candidate = replace(pointing(Kind.GROUP, EntityType.PERSON), count=3)
    assert group(candidate, 2, context(BERG, CARR)) == ()


def test_a_list_is_counted_from_its_end() -> None:
    here = context()
    here.seen.extend(Seen(thing, 40, 0) for thing in (BERG, NEWS, PARTY, ALAND))
    candidate = replace(pointing(Kind.GROUP), count=3, alias_of=49)
    assert set(group(candidate, 0, here)) == {NEWS, PARTY, ALAND}


def test_a_group_that_was_meant_is_meant_again() -> None:
    here = context(ALAND, BLAND)
    candidate = replace(pointing(Kind.GROUP, EntityType.GPE), count=2)
    first = group(candidate, 2, here)
    here.seen.append(Seen(ALAND, 60, 3))
    assert group(candidate, 3, here) == first


def test_a_counted_group_is_exactly_so_many() -> None:
    here = context()
    here.seen.extend([Seen(BERG, 40, 0), Seen(CARR, 44, 0)])
    two = replace(pointing(Kind.GROUP, EntityType.PERSON), count=2, weak=True)
    assert set(group(two, 1, here)) == {BERG, CARR}
    assert group(replace(two, count=3), 1, here) == ()
