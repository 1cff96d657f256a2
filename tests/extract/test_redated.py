"""Another day for what a text told, through the whole Japanese pack."""

import pytest

from nenpyo.model import Annotation, RelationType
from nenpyo.pipeline import annotate
from nenpyo.read import document_from_text

TALKS = "サウジアラビアの外相とイランの外相は6日、北京で会談した。"


def read(text: str) -> Annotation:
    return annotate(document_from_text(f"---\npublished: 2023-04-10\n---\n{text}", name="text"))


def joined(found: Annotation) -> set[frozenset[str | None]]:
    """The days of mentions that are joined as one happening, where they are not the same day."""
    days = {event.id: event.time.value[:10] if event.time else None for event in found.events}
    pairs = (r for r in found.relations if r.type is RelationType.SAME)
    return {days_ for r in pairs if len(days_ := frozenset({days[r.source], days[r.target]})) > 1}


@pytest.mark.parametrize(
    "second",
    [
        "イランの通信社は、会談が行われたのは5日だったと伝えた。",
        "一方、会談があったのは5日だとする報道もある。",
    ],
)
def test_another_day_on_other_authority_is_of_the_same_happening(second: str) -> None:
    assert joined(read(TALKS + second)) == {frozenset({"2023-04-06", "2023-04-05"})}


@pytest.mark.parametrize(
    "second",
    [
        "両外相は1日にも会談した。",
        "両外相が前回会談したのは2月1日だった。",
        "会談が行われたのは6日夕方だった。",
        "5日の行事の後、会談は午後10時に始まったと通信社は伝えた。",
    ],
    ids=["told by itself", "long before", "part of the day", "an hour alone"],
)
def test_two_days_on_one_word_are_of_two_happenings(second: str) -> None:
    assert not joined(read(TALKS + second))
