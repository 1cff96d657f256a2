"""What has been seen last."""

from nenpyo.analyse.context import Context, Seen, is_state, last
from nenpyo.analyse.naming import Thing
from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate, Kind, NameGrammar

GRAMMAR = NameGrammar(
    read=lambda *_: (),
    entry=lambda _: None,
    holders=lambda *_: (),
    bearer=lambda *_: None,
    short_forms=lambda *_: (),
    spelling=str.casefold,
    stands_alone=lambda *_: True,
    rules=(),
)


def thing(text: str, kind: EntityType, key: str = "") -> Thing:
    name = Candidate(start=0, end=1, kind=Kind.NAME, rule="test", text=text, type=kind, key=key)
    return Thing(kind, key, (name,))


THINGS = (
    thing("Aland", EntityType.GPE, "state:AAA"),
    thing("Union", EntityType.ORG, "state:UUU"),
)
CONTEXT = Context(
    things=THINGS,
    countries=(None, None),
    titles=(frozenset(), frozenset()),
    offices=(frozenset(), frozenset()),
    items=(None, None),
    states={"state:AAA": 0, "state:UUU": 1},
    places={},
    grammar=GRAMMAR,
    day=None,
    seen=[Seen(0, 0, 0), Seen(1, 5, 0)],
)


def test_the_last_that_fits_is_taken() -> None:
    assert last(CONTEXT, lambda _: True) == (1,)
    assert last(CONTEXT, lambda number: number == 0) == (0,)
    assert last(CONTEXT, lambda _: False) == ()


def test_a_union_of_states_is_no_state() -> None:
    assert is_state(CONTEXT, 0)
    assert not is_state(CONTEXT, 1)
