from tests.builders import BEIJING, summit

from nenpyo.export import Names, correction_record, difference_record, why_record
from nenpyo.model import Anchor, Change, Correction, CorrectionKind, Difference, Merge, Span
from nenpyo.reconcile import reconcile

AGAIN = summit("プーチン、金正恩両氏が3日会談。", "3日", "2025-09-03", "2025-09-04")
NAMES = Names({BEIJING.document.id: "a.txt", AGAIN.document.id: "b.txt"}, {})


def test_why_shows_sentences_rules_and_merges() -> None:
    (event,) = reconcile([BEIJING, AGAIN]).events
    one, other = event.mentions
    merge = Merge(one=one, other=other, score=0.98765, parts=(("time", 1.0),))
    record = why_record(event, [BEIJING, AGAIN], [merge], NAMES)
    assert [mention["rule"] for mention in record["mentions"]] == ["meet", "meet"]
    assert record["mentions"][0]["times"][0]["value"] == "2025-09-03"
    assert {name["name"] for name in record["mentions"][0]["names"]} == {"プーチン", "金正恩"}
    assert record["merges"][0]["score"] == 0.988
    assert record["merges"][0]["one"].startswith("a.txt v1")


def test_a_difference_names_its_documents() -> None:
    (event,) = reconcile([BEIJING]).events
    lost = Difference(
        change=Change.LOST, before=event, after=event, fields={}, documents=(BEIJING.document.id,)
    )
    record = difference_record(lost, NAMES.documents)
    assert (record["change"], record["documents"]) == ("lost a source", ["a.txt"])


def test_a_correction_tells_who_when_and_where() -> None:
    made = Correction(
        id="k1", kind=CorrectionKind.REJECT, who="校閲", when="2025-09-05",
        anchors=(Anchor(document=BEIJING.document.id, span=Span(0, 2)),),
    )  # fmt: skip
    record = correction_record(made, NAMES)
    assert (record["who"], record["when"]) == ("校閲", "2025-09-05")
    assert record["anchors"] == [{"document": "a.txt", "start": 0, "end": 2}]
