from nenpyo.model import EventMention, EventType, Status
from nenpyo.pipeline import annotate
from nenpyo.read import Metadata, document_from_text


def accord(text: str) -> EventMention:
    given = Metadata(published="2024-03-08")
    events = annotate(document_from_text(text, name="text", given=given)).events
    return next(event for event in events if event.type is EventType.AGREE)


def test_no_accord_was_reached_by_who_talked_when_they_did() -> None:
    text = "フランスとドイツの外相は3日、会談した。しかし合意には至らなかった。"
    found = accord(text)
    assert found.status is Status.NEGATED
    assert found.actors
    assert found.time is not None
    assert found.time.value == "2024-03-03"


def test_an_accord_without_talks_before_it_is_left_open() -> None:
    assert accord("合意には至らなかったと外相は述べた。").time is None
