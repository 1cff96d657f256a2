from dataclasses import replace
from datetime import date

from nenpyo.export import annotation_record
from nenpyo.model import (
    Annotation,
    Chain,
    DateSource,
    Document,
    DocumentKind,
    EntityType,
    EventMention,
    EventTime,
    EventType,
    Mention,
    MentionForm,
    PublicationDate,
    Span,
    TimeExpression,
    TimeInterval,
    TimeType,
    Witness,
)

TEXT = "両国は3日、合意した。"
DAY = TimeInterval(date(2024, 5, 3), date(2024, 5, 3))


def annotation() -> Annotation:
    document = Document(
        id="d1",
        name="report",
        lang="ja",
        text=TEXT,
        sha256="0" * 64,
        kind=DocumentKind.NEWS,
        published=PublicationDate(
            earliest=date(2024, 5, 3), latest=date(2024, 5, 4), source=DateSource.TEXT
        ),
    )
    time = TimeExpression(
        id="t1", span=Span(3, 5), type=TimeType.DATE, value="2024-05-03", interval=DAY
    )
    chain = Chain(
        id="e1",
        type=EntityType.GPE,
        name="両国",
        mentions=(Mention(span=Span(0, 2), form=MentionForm.NOM),),
    )
    event = EventMention(
        id="v1",
        type=EventType.AGREE,
        trigger=Span(6, 10),
        sentence=Span(0, 11),
        actors=("e1",),
        time=EventTime(value="2024-05-03", interval=DAY, expression="t1"),
    )
    return Annotation(
        document=document,
        sentences=(),
        times=(time,),
        chains=(chain,),
        events=(event,),
        statements=(),
    )


def test_spans_carry_their_characters() -> None:
    record = annotation_record(annotation())
    assert record["times"][0]["text"] == "3日"
    assert record["entities"][0]["mentions"][0] == {
        "start": 0,
        "end": 2,
        "text": "両国",
        "form": "NOM",
    }
    assert record["events"][0]["trigger"]["text"] == "合意した"
    assert record["events"][0]["time"]["from"] == "t1"


def test_an_inferred_date_shows_its_evidence_and_its_witnesses() -> None:
    made = annotation()
    published = PublicationDate(
        earliest=date(2024, 5, 3),
        latest=date(2024, 5, 5),
        source=DateSource.INFERRED,
        evidence=(Span(6, 10),),
        witnesses=(Witness("other", Span(1, 3)),),
    )
    document = replace(made.document, published=published)
    record = annotation_record(replace(made, document=document))["document"]
    assert record["evidence"] == [{"start": 6, "end": 10, "text": "合意した"}]
    assert record["witnesses"] == [{"document": "other", "start": 1, "end": 3}]
    assert "evidence" not in annotation_record(made)["document"]


def test_a_first_day_alone_shows_its_evidence_and_reason() -> None:
    made = annotation()
    published = PublicationDate(
        earliest=date(2024, 5, 3),
        latest=None,
        source=DateSource.INFERRED,
        evidence=(Span(6, 10),),
        reason="cited",
    )
    document = replace(made.document, published=published)
    record = annotation_record(replace(made, document=document))["document"]
    days = [record["published" + end] for end in ("", "_earliest", "_latest", "_from")]
    assert days == [None, "2024-05-03", None, "inferred"]
    assert (record["reason"], len(record["evidence"])) == ("cited", 1)


def test_a_wide_publication_date_has_bounds_and_no_day() -> None:
    document = annotation_record(annotation())["document"]
    assert document["published"] is None
    assert document["published_from"] == "text"
    assert (document["published_earliest"], document["published_latest"]) == (
        "2024-05-03",
        "2024-05-04",
    )
