"""What a clause says belongs to an event, through the whole Japanese pack."""

import pytest

from nenpyo.analyse import analyse
from nenpyo.extract.bindings import carried_event, clause_event, event_before, event_of
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


@pytest.mark.parametrize(
    ("second", "words", "trigger"),
    [
        ("約3年ぶりとなる。", "3年", "核実験を行った"),
        ("今年2回目、通算では5回目となる。", "5回目", "核実験を行った"),
        ("北朝鮮が核実験に踏み切るのは3年ぶりだ。", "3年", "核実験を行った"),
        ("船が港に入るのは3年ぶりだ。", "3年", None),
        ("空は3日ぶりに晴れた。", "3日", None),
    ],
    ids=["no subject", "only topics of a kind", "a clause of its words", "of others", "a subject"],
)
def test_a_sentence_without_a_subject_of_its_own_goes_on_from_the_event_before(
    second: str, words: str, trigger: str | None
) -> None:
    text = "北朝鮮は6日、核実験を行った。" + second
    document = document_from_text(text, name="text")
    analysis, events = analyse(document, PACK), annotate(document).events
    span = Span(text.index(words), text.index(words) + len(words))
    found = carried_event(span, analysis.sentences[1], analysis, events, text)
    assert trigger == next((e.trigger.of(text) for e in events if e.id == found), None)
    assert event_before(analysis.sentences[1].span.start, events) == events[0].id


def test_the_event_of_the_own_clause_comes_before_what_it_goes_on_into() -> None:
    text = "両国の首脳は北京で会談した。会談は2時間に及び、首脳は夜に帰国した。"
    document = document_from_text(text, name="text")
    analysis, events = analyse(document, PACK), annotate(document).events
    span = Span(text.index("2時間"), text.index("2時間") + 3)
    found = clause_event(span, analysis.sentences[1], analysis, events, text)
    assert next(e.trigger.of(text) for e in events if e.id == found).startswith("会談")
