"""Direct speech counts from the day of speaking."""

from datetime import date

from nenpyo.analyses import times
from nenpyo.model import DocumentKind

DAY = date(2024, 9, 16)


def test_speech_in_a_report_is_of_the_day_that_its_sentence_tells() -> None:
    found = times("首相は12日の会見で「昨日、合意した」と述べた。", DAY, kind=DocumentKind.NEWS)
    assert [(one.value, one.anchor) for one in found] == [
        ("2024-09-12", "document"),
        ("2024-09-11", "t1"),
    ]


def test_speech_in_a_report_without_a_day_is_of_its_publication() -> None:
    found = times("首相は「昨年、合意した」と述べた。", DAY, kind=DocumentKind.NEWS)
    assert [(one.value, one.anchor) for one in found] == [("2023", "document")]


def test_speech_in_an_encyclopedia_is_of_the_last_date_told() -> None:
    text = "2010年5月8日に演説し、「昨年の合意を今月破棄する」と述べた。"
    found = times(text, kind=DocumentKind.ENCYCLOPEDIA)
    assert [(one.value, one.anchor) for one in found[1:]] == [("2009", "t1"), ("2010-05", "t1")]


def test_a_day_of_speaking_that_is_not_known_is_not_counted_from() -> None:
    text = "2010年の演説で「昨日、合意した」と述べた。"
    last = times(text, kind=DocumentKind.ENCYCLOPEDIA)[-1]
    assert (last.interval, last.reason) == (None, "the day of speaking is not told")
