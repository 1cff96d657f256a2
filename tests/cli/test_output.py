import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nenpyo.cli import output
from nenpyo.cli.output import csv_lines, cut, display_width, encode, pad, table_lines

RECORDS = [{"who": "金正恩", "n": 2}, {"who": "Putin", "n": 13}]
COLUMNS = [("who", lambda r: str(r["who"])), ("n", lambda r: str(r["n"]))]


def test_a_table_aligns_wide_characters() -> None:
    assert list(table_lines(RECORDS, COLUMNS, width=None)) == [
        "who     n",
        "金正恩  2",
        "Putin   13",
    ]


def test_a_line_wider_than_the_screen_is_cut() -> None:
    lines = list(table_lines(RECORDS, COLUMNS, width=7))
    assert lines[1] == "金正恩…"
    assert all(display_width(line) <= 7 for line in lines)


def test_a_table_begins_before_its_last_rows_are_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "MEASURED", 2)
    asked: list[int] = []

    def records() -> Iterator[dict[str, object]]:
        for number, name in enumerate(("金正恩", "Putin", "尹", "石破茂首相")):
            asked.append(number)
            yield {"who": name, "n": number}

    lines = table_lines(records(), COLUMNS, width=None)
    assert next(lines) == "who     n"
    assert asked == [0, 1]
    assert list(lines) == ["金正恩  0", "Putin   1", "尹      2", "石破茂首相  3"]


def test_csv_quotes_what_needs_it() -> None:
    assert list(csv_lines([{"who": 'a,"b"', "n": 1}], COLUMNS)) == ["who,n\n", '"a,""b""",1\n']


def test_json_keeps_japanese_readable() -> None:
    assert encode(RECORDS[0]) == '{"who":"金正恩","n":2}'
    assert json.loads(encode(RECORDS[0])) == RECORDS[0]


@given(st.text(alphabet="金プaZ、 …", max_size=12), st.integers(min_value=2, max_value=20))
def test_cut_and_pad_reach_exactly_the_width(text: str, size: int) -> None:
    assert display_width(cut(text, size)) <= size
    if display_width(text) <= size:
        assert display_width(pad(text, size)) == size
        assert cut(text, size) == text
