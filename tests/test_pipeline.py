"""The whole way, on real and on senseless input."""

import gzip
import json
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nenpyo.export import annotation_record
from nenpyo.model import Document
from nenpyo.pipeline import add_documents, annotate, refresh
from nenpyo.read import Metadata, document_from_text
from nenpyo.store import open_store

REPORT = """両国の外相がジュネーブで会談

スイスのジュネーブで3日、アルメニアの外相とアゼルバイジャンの外相が会談した。両外相は「対話を続ける」と述べた[1]。
アルメニア政府によると、次の会談は来月10日に開かれる予定だ。
"""
PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "両首脳は",
                "3日、",
                "「戦う」と",
                "述べた",
                "。",
                "\n",
                "[1]",
                "同国",
                "金氏",
                "ロシア",
            ),
            *(
                "が",
                "会談した",
                "昨年8月",
                "(",
                ")",
                "」",
                "『",
                "　",
                "１２日",
                "\r\n",
                "| |",
                "\ufffd",
            ),
            *("か", "𠮷", "ﾌﾟｰﾁﾝ"),
        ]
    ),
    max_size=30,
)


def spans(record: Any) -> Iterator[dict[str, Any]]:
    """Every part of a record that has a start, an end and a text."""
    if isinstance(record, dict):
        if {"start", "end", "text"} <= record.keys():
            yield record
        for value in record.values():
            yield from spans(value)
    elif isinstance(record, list):
        for value in record:
            yield from spans(value)


def assert_quotes(document: Document) -> dict[str, Any]:
    """Annotate, and hold every span of the output against the text."""
    record = annotation_record(annotate(document))
    for span in spans(record):
        assert document.text[span["start"] : span["end"]] == span["text"]
        assert span["text"]
    return record


def assert_ids_resolve(record: dict[str, Any]) -> None:
    entities = {entity["id"] for entity in record["entities"]}
    times = {time["id"] for time in record["times"]}
    events = {event["id"] for event in record["events"]}
    for event in record["events"]:
        used = event["actors"] + event["recipients"] + event["sources"]
        assert {*used, *([event["place"]] if event["place"] else [])} <= entities
        assert event["time"] is None or event["time"]["from"] in times
    for statement in record["statements"]:
        assert {*statement["speakers"], *statement["addressees"]} <= entities
        assert set(statement["reported_by"]) <= entities
    for relation in record["relations"]:
        assert {relation["from"], relation["to"]} <= events


def test_a_report_is_read_from_end_to_end() -> None:
    record = assert_quotes(document_from_text(REPORT, name="report"))
    assert_ids_resolve(record)
    assert {"アルメニア", "アゼルバイジャン"} <= {entity["name"] for entity in record["entities"]}
    assert "CONSULT" in {event["type"] for event in record["events"]}
    assert "対話を続ける" in {statement["content"]["text"] for statement in record["statements"]}


def test_two_runs_give_the_same_bytes() -> None:
    runs = {
        msgspec.json.encode(annotation_record(annotate(document_from_text(REPORT, name="report"))))
        for _ in range(2)
    }
    assert len(runs) == 1


def test_without_a_date_last_year_stays_open() -> None:
    record = assert_quotes(document_from_text("昨年8月、両国は停戦で合意した。", name="bare"))
    (time,) = [time for time in record["times"] if time["text"] == "昨年8月"]
    assert (time["earliest"], time["latest"]) == (None, None)


@given(PIECES)
@settings(max_examples=60, deadline=None)
def test_every_span_quotes_the_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    if text.strip("\r\n \u3000"):
        assert_ids_resolve(assert_quotes(document_from_text(text, name="random")))


@pytest.mark.parametrize(
    "text",
    ["、。、。", "「「「", "」」", "と述べた。", "氏氏氏。", "日日日。12日日", "外相は「」。"],
)
def test_scraps_are_read_without_a_crash(text: str) -> None:
    assert_quotes(document_from_text(text, name="scraps"))


def test_real_articles_are_read_without_loss(shared: Path) -> None:
    with gzip.open(shared / "data" / "wikinews-ja.dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in islice(lines, 0, 1800, 60)]
    for row in rows:
        record = assert_quotes(document_from_text(row["text"], name=row["id"]))
        assert_ids_resolve(record)
        assert record["document"]["length"] == len(row["text"])


def test_the_seed_without_a_date_is_not_resolved_against_today(shared: Path) -> None:
    text = (shared / "seeds" / "004_42c5907b5c7ee29c.txt").read_bytes().decode()
    record = assert_quotes(document_from_text(text, name="seed"))
    (time,) = [time for time in record["times"] if time["text"] == "昨年8月"]
    assert time["earliest"] in (None, "2024-08-01")
    assert record["document"]["published_from"] in (None, "inferred")


def test_a_chronicle_dates_an_undated_report_as_long_as_it_holds_the_dated_one(
    tmp_path: Path,
) -> None:
    first = "南国のアントニオ・ロペス大統領と北国のペドロ・ガルシア首相は13日、港町で会談した。"
    other = "南国のアントニオ・ロペス大統領は13日、港町で北国のペドロ・ガルシア首相と会談した。"
    undated = document_from_text(first, name="undated")
    dated = document_from_text(other, name="dated", given=Metadata(published="2014-03-14"))
    with open_store(tmp_path / "chronicle", create=True) as store:
        for documents in ([undated], [dated]):
            assert len(list(add_documents(store, documents))) == 1
        published = store.annotation("undated").document.published
        assert published
        assert (published.earliest, published.latest) == (date(2014, 3, 13), date(2014, 3, 15))
        (meeting,) = store.timeline()
        assert len(meeting.mentions) == 2
        assert not list(add_documents(store, [undated, dated]))
        store.remove("dated")
        assert refresh(store)
        assert store.annotation("undated").document.published is None
