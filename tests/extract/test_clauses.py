from dataclasses import replace

from tests.builders import interval

from nenpyo.extract.clauses import clauses_of, head_names
from nenpyo.model import (
    Analysis,
    Case,
    Chain,
    Chunk,
    EntityType,
    Link,
    Mention,
    MentionForm,
    RegionKind,
    Sentence,
    Span,
    TimeExpression,
    TimeType,
    Tokens,
)

TEXT = "甲国・乙国の林は"


def analysis() -> Analysis:
    """Two chunks: 「甲国・乙国の」 before 「林は」."""
    chunks = (
        Chunk(
            span=Span(0, 6), tokens=(0, 4), content=Span(0, 5), head=1, link=Link.ADNOMINAL,
            case=Case.GENITIVE,
        ),
        Chunk(
            span=Span(6, 8), tokens=(4, 6), content=Span(6, 7), head=-1, link=Link.ROOT,
            case=Case.TOPIC,
        ),
    )  # fmt: skip
    chains = tuple(
        Chain(
            id=name, type=kind, name=name,
            mentions=(Mention(span=Span(start, start + len(name)), form=MentionForm.NAM),),
        )
        for name, kind, start in (
            ("甲国", EntityType.GPE, 0), ("乙国", EntityType.GPE, 3), ("林", EntityType.PERSON, 6),
        )
    )  # fmt: skip
    sentence = Sentence(
        span=Span(0, 8), tokens=(0, 6), chunks=(0, 2), paragraph=0, region=RegionKind.BODY
    )
    empty = Tokens((), (), (), (), ())
    return Analysis(tokens=empty, sentences=(sentence,), chunks=chunks, chains=chains)


def test_the_country_of_a_clock_is_no_party() -> None:
    time = TimeExpression(
        id="t1", span=Span(4, 5), type=TimeType.TIME, value="2020-05-03T12:00",
        interval=interval("2020-05-03"), zone="Asia/Tokyo",
    )  # fmt: skip
    clauses = clauses_of(TEXT, replace(analysis(), times=(time,)))
    assert [[n.chain for n in names] for names in clauses.names] == [["乙国"], ["林"]]


def test_mentions_stand_in_the_chunk_that_holds_their_end() -> None:
    clauses = clauses_of(TEXT, analysis())
    assert [[n.chain for n in names] for names in clauses.names] == [["甲国", "乙国"], ["林"]]
    assert clauses.children == ((), (0,))
    assert clauses.homes == (0, 0)


def test_a_list_is_named_whole_only_where_its_marks_join() -> None:
    joined = head_names(clauses_of(TEXT, analysis(), ("・",)), 0)
    assert {named.chain for named in joined} == {"甲国", "乙国"}
    apart = head_names(clauses_of(TEXT, analysis()), 0)
    assert {named.chain for named in apart} == {"乙国"}
