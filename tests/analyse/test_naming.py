"""Names that mean the same thing are gathered; others stay apart."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nenpyo.analyse.naming import things_of
from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate, Entry, Kind, NameGrammar

STATE = Entry(key="state:AAA", name="Aland", type=EntityType.GPE, country="AAA")


def short_forms(name: str, kind: EntityType) -> tuple[str, ...]:
    return tuple(name.split()[1:]) if kind is EntityType.PERSON else ()


def nothing(*_: object) -> Sequence[Candidate]:
    return ()


GRAMMAR = NameGrammar(
    read=nothing,
    entry={STATE.key: STATE}.get,
    holders=lambda *_: (),
    bearer=lambda *_: None,
    short_forms=short_forms,
    spelling=str.casefold,
    stands_alone=lambda text, start, end: text[start:end] == text[start:end].strip(),
    rules=(),
)


def name(start: int, text: str, kind: EntityType = EntityType.PERSON, trust: int = 4) -> Candidate:
    return Candidate(
        start=start,
        end=start + len(text),
        kind=Kind.NAME,
        rule="test",
        text=text,
        type=kind,
        trust=trust,
    )


def gathered(*names: Candidate) -> list[list[str]]:
    return sorted([n.text for n in thing.names] for thing in things_of(names, GRAMMAR))


def test_a_short_name_joins_the_full_one() -> None:
    assert gathered(name(0, "Ann Berg"), name(20, "Berg")) == [["Ann Berg", "Berg"]]


def test_a_short_name_in_the_headline_joins_the_full_one_after_it() -> None:
    assert gathered(name(0, "Berg"), name(20, "Ann Berg")) == [["Berg", "Ann Berg"]]


def test_of_two_full_names_the_last_before_it_is_taken_up() -> None:
    names = (name(0, "Ann Berg"), name(20, "Bob Berg"), name(40, "Berg"))
    assert gathered(*names) == [["Ann Berg"], ["Bob Berg", "Berg"]]


def test_a_title_decides_between_full_names() -> None:
    names = (
        replace(name(0, "Ann Berg"), title="minister"),
        replace(name(20, "Bob Berg"), title="general"),
        replace(name(40, "Berg"), title="minister"),
    )
    assert gathered(*names) == [["Ann Berg", "Berg"], ["Bob Berg"]]


def test_names_of_different_countries_stay_apart() -> None:
    names = (replace(name(0, "Ann Berg"), country="AAA"), replace(name(9, "Berg"), country="BBB"))
    assert gathered(*names) == [["Ann Berg"], ["Berg"]]


def test_an_alias_joins_everything_of_its_name() -> None:
    body = name(0, "Long Body", EntityType.ORG)
    alias = replace(name(10, "LB", EntityType.ORG), alias_of=0)
    assert gathered(body, alias, name(30, "LB", EntityType.ORG)) == [["Long Body", "LB", "LB"]]


def test_one_key_is_one_thing() -> None:
    names = [
        replace(name(0, "Aland", EntityType.GPE), key=STATE.key),
        replace(name(9, "A-land", EntityType.GPE), key=STATE.key),
    ]
    (thing,) = things_of(names, GRAMMAR)
    assert thing.key == STATE.key


def test_the_types_of_a_name_are_voted_on() -> None:
    names = (
        name(0, "Aland", EntityType.GPE, trust=1),
        name(9, "Aland", EntityType.PERSON, trust=6),
    )
    (thing,) = things_of(names, GRAMMAR)
    assert thing.type is EntityType.PERSON


@pytest.mark.parametrize("places", [1, 2])
def test_a_weak_name_needs_support(places: int) -> None:
    weak = [replace(name(n * 9, "XYZ", EntityType.ORG), weak=True) for n in range(places)]
    assert len(things_of(weak, GRAMMAR)) == (places > 1)


@given(st.lists(st.sampled_from(["Ann Berg", "Berg", "Bob Berg", "Ann"]), max_size=8))
def test_every_name_lands_in_one_thing(texts: list[str]) -> None:
    names = [name(n * 20, text) for n, text in enumerate(texts)]
    found = [n.start for thing in things_of(names, GRAMMAR) for n in thing.names]
    assert sorted(found) == [n.start for n in names]
