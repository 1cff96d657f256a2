import json
from pathlib import Path

from nenpyo.errors import InputError
from nenpyo.model import Document
from nenpyo.read import read

TEXT = "両外相が会談\n\n両国の外相は3日、港市で会談した。\n"


def test_records_with_their_fields_and_line_numbers(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "r1", "text": TEXT, "published": "2021-05-03", "colour": 1}),
        "",
        "{broken",
        json.dumps({"id": "r4"}),
        json.dumps({"text": TEXT, "published": "soon"}),
        json.dumps({"text": 5}),
        json.dumps([1]),
        json.dumps({"text": TEXT, "title": 7}),
        json.dumps({"text": TEXT * 50}),
        json.dumps({"id": 10, "text": TEXT}),
    ]
    path = tmp_path / "r.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    found = list(read([path], limit=2000))
    names = [item.name for item in found]
    assert names == [
        "r1", "r.jsonl:3", "r.jsonl:4", "r.jsonl:5", "r.jsonl:6", "r.jsonl:7", "r.jsonl:8",
        "r.jsonl:9", "10",
    ]  # fmt: skip
    reasons = [item.reason for item in found if isinstance(item, InputError)]
    assert [reason.split(":")[0] for reason in reasons] == [
        "broken JSON", "the record has no field 'text'", "not a date",
        "the record holds no text in its field 'text'", "a JSON object is expected, not list",
        "the field 'title' must be a text, not int", "more than 2000 bytes",
    ]  # fmt: skip
    first = found[0]
    assert isinstance(first, Document)
    assert first.published is not None
    assert str(first.published.day) == "2021-05-03"
