from dataclasses import replace

from tests.export.test_records import annotation

from nenpyo.export import report_record
from nenpyo.model import Chain, EntityType, Mention, MentionForm, Span


def test_a_report_shows_its_sentence_its_words_and_who_says_so() -> None:
    known = annotation()
    speaker = Chain(
        id="e2",
        type=EntityType.ORG,
        name="外務省",
        mentions=(Mention(span=Span(0, 2), form=MentionForm.NAM),),
    )
    document = replace(known.document, publisher="青葉通信")
    known = replace(known, document=document, chains=(*known.chains, speaker))
    record = report_record(known, replace(known.events[0], sources=("e2",)))
    assert record["sentence"]["text"] == "両国は3日、合意した。"
    assert record["trigger"]["text"] == "合意した"
    assert record["time"]["expression"]["text"] == "3日"
    assert record["chain"] == ["青葉通信", "外務省"]
    assert record["published"] is None
