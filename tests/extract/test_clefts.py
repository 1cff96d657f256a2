"""What a sentence says of when something was, through the whole Japanese pack."""

import pytest

from nenpyo.pipeline import annotate
from nenpyo.read import document_from_text


def day_of(text: str, trigger: str) -> str | None:
    """The time of the only event that a word tells in a report of 20 June 2020."""
    text = f"---\npublished: 2020-06-20\n---\n{text}"
    events = annotate(document_from_text(text, name="text")).events
    (event,) = [one for one in events if one.trigger.of(text).startswith(trigger)]
    return event.time.value if event.time else None


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        ("両軍の衝突があったのは14日夜だった。", "衝突", "2020-06-14TNI"),
        ("両軍の衝突があったのは14日夜。", "衝突", "2020-06-14TNI"),
        ("ロシアの新聞は、首脳会談が行われたのは13日だとした。", "会談", "2020-06-13"),
        ("両外相が会談したのは6日だったと、中国の高官が明らかにした。", "会談", "2020-06-06"),
        (
            "大統領が空港に到着したのは16日午前4時半だったと管制官は証言する。",
            "到着",
            "2020-06-16T04:30",
        ),
        ("人質が解放されたのは13日の未明だという。", "解放", "2020-06-13TNI"),
        ("両国が条約に署名した日について、政府は9日だとしている。", "署名", "2020-06-09"),
        ("両首脳の会談が開かれた日を8日とする報道もある。", "会談", "2020-06-08"),
    ],
    ids=[
        "predicate",
        "bare",
        "quoted",
        "quoted before who says so",
        "clock",
        "part of a day",
        "noun for the day",
        "put at it",
    ],
)
def test_a_happening_is_of_the_day_that_is_said_of_it(text: str, trigger: str, value: str) -> None:
    assert day_of(text, trigger) == value


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("両外相が会談したのは中国の首都で、9日に帰国した。", "会談"),
        ("両外相が会談したのは意外だったと、報道官は9日に述べた。", "会談"),
    ],
)
def test_what_else_is_said_of_it_is_no_day(text: str, trigger: str) -> None:
    assert day_of(text, trigger) is None
