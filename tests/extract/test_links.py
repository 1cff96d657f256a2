from dataclasses import replace

from tests.extract.scenes import clauses, event

from nenpyo.extract.links import (
    with_far_nouns,
    with_main_dates,
    with_near_dates,
    without_false_verbs,
)
from nenpyo.model import Case, Chunk, Link, Predicate, Span

DATED = {"2019年4月": "2019-04"}


def listed(*, past: bool = False) -> tuple[Chunk, ...]:
    """「青葉通信、」 before 「毎朝新聞は」, the first taken for a verb."""
    predicate = Predicate(lemma="通信する", past=past)
    return (
        Chunk(
            span=Span(0, 5), tokens=(0, 3), content=Span(0, 4), head=1, link=Link.CONTINUATION,
            predicate=predicate,
        ),
        Chunk(
            span=Span(5, 10), tokens=(3, 5), content=Span(5, 9), head=-1, link=Link.ROOT,
            case=Case.TOPIC,
        ),
    )  # fmt: skip


def test_a_name_that_could_be_a_verb_is_listed() -> None:
    first, _ = without_false_verbs(listed(), [True, True])
    assert (first.predicate, first.case, first.link) == (None, Case.COORDINATE, Link.COORDINATION)


def test_a_name_before_another_noun_is_bare() -> None:
    first, _ = without_false_verbs(listed(), [True, False])
    assert (first.predicate, first.case, first.link) == (None, Case.BARE, Link.ARGUMENT)


def test_a_verb_stays_one() -> None:
    assert without_false_verbs(listed(past=True), [True, True]) == listed(past=True)
    assert without_false_verbs(listed(), [False, True]) == listed()


def test_nothing_to_make_right() -> None:
    assert with_far_nouns("青葉通信、毎朝新聞は", listed(), frozenset(), frozenset()) == listed()
    assert with_near_dates(listed(), [False, False]) == listed()


def test_a_comma_sends_a_clause_to_the_noun_behind_the_next_one() -> None:
    text = "二国は、6月に結ばれた、どちらかが攻められた場合は助け合うとする条約によって、働く。"
    found = clauses(text)
    heads = {c.span.of(text): found.chunks[c.head].span.of(text) for c in found.chunks}
    assert heads["結ばれた、"] == "条約によって、"
    assert heads["攻められた"] == "場合は"


def test_a_comma_without_a_clause_behind_it_parts_nothing() -> None:
    text = "二国は、昨年結ばれた、古い条約に反対する人々を責めた。"
    found = clauses(text)
    heads = {c.span.of(text): found.chunks[c.head].span.of(text) for c in found.chunks}
    assert heads["結ばれた、"] == "条約に"


def test_a_date_with_a_genitive_dates_the_noun_behind_it() -> None:
    found = event("両国の会談は、2019年4月の会談以来2度目である。", "consult.meeting", DATED)
    assert found.time is not None
    assert found.time.value == "2019-04"


def test_a_subject_before_a_date_is_that_of_its_predicate() -> None:
    found = event("山田が2019年4月、権限を引き継ぐことを決めた。", "occur.office", DATED)
    assert found.actors == ("山田",)


def described(*, case: Case = Case.TOPIC) -> tuple[Chunk, ...]:
    """「林は、15日、開いた、会で、述べた」, the date hung on the clause before the noun."""
    done = Predicate(lemma="開く", past=True)
    rows = (
        (4, Link.ARGUMENT, case, None), (2, Link.ARGUMENT, Case.BARE, None),
        (3, Link.ADNOMINAL, None, done), (4, Link.ARGUMENT, Case.LOCATIVE, None),
        (-1, Link.ROOT, None, replace(done, lemma="述べる")),
    )  # fmt: skip
    return tuple(
        Chunk(
            span=Span(at, at + 1), tokens=(at, at + 1), content=Span(at, at + 1), head=head,
            link=link, case=kind, predicate=predicate,
        )
        for at, (head, link, kind, predicate) in enumerate(rows)
    )  # fmt: skip


def test_a_date_between_a_topic_and_a_comma_dates_what_the_topic_does() -> None:
    dated, parted = [False, True, False, False, False], [False, True, False, False, False]
    assert with_main_dates(described(), dated, parted)[1].head == 4
    assert with_main_dates(described(), dated, [False] * 5) == described()
    other = described(case=Case.NOMINATIVE)
    assert with_main_dates(other, dated, parted) == other
