from datetime import date

import pytest

from nenpyo.errors import InputError
from nenpyo.languages.ja.references import read_date
from nenpyo.read.metadata import Metadata, days, front_matter, of_record, over


def test_a_block_between_fences_is_metadata() -> None:
    text = '---\ntitle: "会談: 延期"\nDate: 2021-05-03\n\nother: x\n---\n本文。'
    end, meta = front_matter(text)
    assert text[end:] == "本文。"
    assert meta == Metadata(title="会談: 延期", published="2021-05-03")


@pytest.mark.parametrize(
    "text",
    ["本文。", "---\n本文。\n---\n", "---\ntitle: a\n", "---\ncolour: red\n---\n", "--- \n" * 60],
)
def test_what_is_no_front_matter(text: str) -> None:
    assert front_matter(text) == (0, Metadata())


def test_the_upper_holds_field_by_field() -> None:
    assert over(Metadata(title="a"), Metadata(title="b", url="u")) == Metadata(title="a", url="u")


def test_fields_of_a_record() -> None:
    record = {"date": "2021", "publisher": "", "language": "ja", "size": 3}
    assert of_record(record, "r:1") == Metadata(published="2021", lang="ja")
    with pytest.raises(InputError, match="r:1: the field 'url' must be a text"):
        of_record({"url": 5}, "r:1")


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2021-05-03", (2021, 5, 3), (2021, 5, 3)),
        ("2021-05-03T10:30:00+09:00", (2021, 5, 3), (2021, 5, 3)),
        ("2021-02", (2021, 2, 1), (2021, 2, 28)),
        ("2021", (2021, 1, 1), (2021, 12, 31)),
        ("令和3年5月3日", (2021, 5, 3), (2021, 5, 3)),
    ],
)
def test_dates(value: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert days(value, read_date) == (date(*first), date(*last))


@pytest.mark.parametrize("value", ["", "soon", "2021-13-01", "2021-02-30", "0000-01-01"])
def test_what_is_no_date(value: str) -> None:
    with pytest.raises(ValueError, match="not a date"):
        days(value, read_date)
