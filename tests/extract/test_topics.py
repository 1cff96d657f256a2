import pytest

from nenpyo.extract.topics import with_own_topics, with_quoted_topics
from nenpyo.model import Case, Chunk, EntityType, Link, Predicate, Span

STATE, NOBODY = frozenset({EntityType.GPE}), frozenset[EntityType]()


def chunk(number: int, head: int, case: Case | None, link: Link = Link.ARGUMENT) -> Chunk:
    return Chunk(
        span=Span(2 * number, 2 * number + 2), tokens=(number, number + 1),
        content=Span(2 * number, 2 * number + 1), head=head, link=link, case=case,
        predicate=None if case else Predicate(lemma="釈放"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "kinds", "head"),
    [
        (Case.TOPIC, Case.TOPIC, STATE, 1),
        (Case.TOPIC, Case.NOMINATIVE, STATE, 1),
        (Case.NOMINATIVE, Case.TOPIC, STATE, 3),
        (Case.TOPIC, Case.TOPIC, NOBODY, 3),
        (Case.TOPIC, Case.ACCUSATIVE, STATE, 3),
    ],
    ids=["は は", "は が", "が は", "nobody", "object"],
)
def test_the_first_of_two_subjects_goes_with_the_clause_between(
    first: Case, second: Case, kinds: frozenset[EntityType], head: int
) -> None:
    chunks = [
        chunk(0, 3, first), chunk(1, 3, None, Link.CONTINUATION), chunk(2, 3, second),
        chunk(3, -1, None),
    ]  # fmt: skip
    found = with_own_topics(chunks, [STATE, NOBODY, kinds, NOBODY])
    assert found[0].head == head
    assert found[1:] == tuple(chunks[1:])


def test_without_a_clause_between_nothing_moves() -> None:
    chunks = [chunk(0, 2, Case.TOPIC), chunk(1, 2, Case.NOMINATIVE), chunk(2, -1, None)]
    assert with_own_topics(chunks, [STATE, STATE, NOBODY]) == tuple(chunks)


def test_the_later_topic_of_who_says_something_is_what_he_speaks_of() -> None:
    said = chunk(2, 3, None, Link.QUOTE)
    chunks = [chunk(0, 3, Case.TOPIC), chunk(1, 3, Case.TOPIC), said, chunk(3, -1, None)]
    found = with_quoted_topics(chunks)
    assert [one.head for one in found] == [3, 2, 3, -1]


def test_one_topic_of_who_says_something_is_the_speaker() -> None:
    said = chunk(1, 2, None, Link.QUOTE)
    chunks = [chunk(0, 2, Case.TOPIC), said, chunk(2, -1, None)]
    assert with_quoted_topics(chunks) == tuple(chunks)
