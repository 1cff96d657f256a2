import pytest

from nenpyo.extract.companions import with_companions, with_parties_between
from nenpyo.model import Case, Chunk, EntityType, Link, Predicate, Span

PERSON, GPE = frozenset({EntityType.PERSON}), frozenset({EntityType.GPE})
NOBODY: frozenset[EntityType] = frozenset()


def chunk(
    number: int, head: int, case: Case | None, word: str = "", *, told: bool = False
) -> Chunk:
    link = Link.COORDINATION if case is Case.COORDINATE else Link.ARGUMENT
    return Chunk(
        span=Span(2 * number, 2 * number + 2), tokens=(number, number + 1),
        content=Span(2 * number, 2 * number + 1), head=head, link=link, case=case,
        predicate=Predicate(lemma="会談") if told else None, words=(word,),
    )  # fmt: skip


def read(
    kinds: list[frozenset[EntityType]], middle: Case, word: str, *, dated: bool
) -> Case | None:
    """The case of the first chunk in: party, place or day, predicate."""
    chunks = [
        chunk(0, 1, Case.COORDINATE, word), chunk(1, 2, middle), chunk(2, -1, None, told=True)
    ]  # fmt: skip
    found = with_companions(chunks, [*kinds, NOBODY], [False, dated, False], frozenset({"と"}))
    return found[0].case


@pytest.mark.parametrize(
    ("kinds", "middle", "word", "dated", "case"),
    [
        ([PERSON, GPE], Case.LOCATIVE, "と", False, Case.COMITATIVE),
        ([GPE, NOBODY], Case.LOCATIVE, "と", False, Case.COMITATIVE),
        ([GPE, NOBODY], Case.DATIVE, "と", True, Case.COMITATIVE),
        ([PERSON, NOBODY], Case.ABOUT, "と", False, Case.COMITATIVE),
        ([GPE, GPE], Case.LOCATIVE, "と", False, Case.COORDINATE),
        ([PERSON, GPE], Case.DATIVE, "と", False, Case.COORDINATE),
        ([PERSON, GPE], Case.LOCATIVE, "や", False, Case.COORDINATE),
        ([NOBODY, GPE], Case.LOCATIVE, "と", False, Case.COORDINATE),
    ],
    ids=["place", "thing", "day", "matter", "two places", "recipient", "other list", "no party"],
)
def test_with_whom(
    kinds: list[frozenset[EntityType]],
    middle: Case,
    word: str,
    dated: bool,  # noqa: FBT001  # a table's column
    case: Case,
) -> None:
    assert read(kinds, middle, word, dated=dated) is case


@pytest.mark.parametrize(
    ("marked", "case"), [(True, Case.COMITATIVE), (False, Case.GENITIVE)], ids=["between", "of"]
)
def test_the_parties_between_which_something_is_done(
    marked: bool,  # noqa: FBT001  # a table's column
    case: Case,
) -> None:
    chunks = [chunk(0, 1, Case.GENITIVE), chunk(1, 2, Case.LOCATIVE), chunk(2, -1, None, told=True)]
    found = with_parties_between(chunks, [False, marked, False])
    assert found[0].case is case
    assert found[0].head == (2 if marked else 1)
