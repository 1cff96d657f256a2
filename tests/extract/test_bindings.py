"""What a clause says belongs to an event, through the whole Japanese pack."""

import pytest

from nenpyo.analyse import analyse
from nenpyo.extract.bindings import carried_event, event_before, event_of
from nenpyo.languages.ja import PACK
from nenpyo.model import Span
from nenpyo.pipeline import annotate
from nenpyo.read import document_from_text


@pytest.mark.parametrize(
    ("text", "words", "trigger"),
    [
        ("日本の首相は2度目の訪中をした。両国は声明に署名した。", "2度目", "訪中をした"),
        ("両国の首脳は平壌で会談した。会談は2時間に及んだ。", "2時間", "会談は2時間に及んだ"),
        ("両国の首脳は平壌で会談した。首脳会談は3回目だ。", "3回目", "会談した"),
        ("両国の首脳は平壌で会談した。空は3日ぶりに晴れた。", "3日", None),
    ],
)
def test_words_belong_to_the_event_of_their_clause(
    text: str, words: str, trigger: str | None
) -> None:
    document = document_from_text(text, name="text")
    analysis, events = analyse(document, PACK), annotate(document).events
    span = Span(text.index(words), text.index(words) + len(words))
    sentence = next(one for one in analysis.sentences if one.span.covers(span))
    found = event_of(span, sentence, analysis, events, text)
    assert trigger == next((e.trigger.of(text) for e in events if e.id == found), None)


def test_a_sentence_without_a_subject_goes_on_from_the_event_before() -> None:
    text = "北朝鮮は6日、核実験を行った。約3年ぶりとなる。空は晴れた。"
    document = document_from_text(text, name="text")
    analysis, events = analyse(document, PACK), annotate(document).events
    _, second, third = analysis.sentences
    assert carried_event(second, analysis.chunks, events) == events[0].id
    assert carried_event(third, analysis.chunks, events) is None
    assert event_before(third.span.start, events) == events[0].id
