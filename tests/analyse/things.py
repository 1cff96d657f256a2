"""A few things of a small world, and what has been said of them so far."""

from datetime import date

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
    holders=lambda country, office: (HOLDER,) if (country, office) == ("AAA", "head") else (),
    bearer=lambda *_: None,
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
    named("Daily News", EntityType.ORG, sector="JRN"),
    named("Dale County", EntityType.GPE),
)
ALAND, BLAND, BERG, CARR, PARTY, NEWS, COUNTY = range(7)


def context(*seen: int, day: date | None = None) -> Context:
    return Context(
        things=THINGS,
        countries=("AAA", "BBB", "AAA", "BBB", None, None, None),
        titles=tuple(frozenset({"head"} if n == CARR else ()) for n in range(7)),
        offices=tuple(frozenset({"head"} if n == CARR else ()) for n in range(7)),
        items=(None,) * 7,
        states={"state:AAA": ALAND, "state:BBB": BLAND},
        places={30: PARTY},
        grammar=GRAMMAR,
        day=day,
        seen=[Seen(thing, place, place) for place, thing in enumerate(seen)],
        classes={"group": [PARTY]},
    )


def pointing(kind: Kind, of: EntityType | None = None) -> Candidate:
    return Candidate(start=50, end=52, kind=kind, rule="test", text="it", type=of)
