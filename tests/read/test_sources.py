"""Files, folders and the standard input; one bad file never stops the others."""

import gzip
import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from nenpyo.errors import InputError
from nenpyo.model import Document
from nenpyo.read import Metadata, read, read_file
from nenpyo.read.sources import names_file

TEXT = "両外相が会談\n\n両国の外相は3日、港市で会談した。\n"


def write(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def outcome(paths: list[Path], **options: object) -> list[str]:
    """Names of documents, and reasons of errors after a "!"."""
    return [
        found.name if isinstance(found, Document) else f"!{found.reason}"
        for found in read(paths, **options)  # type: ignore[arg-type]  # options by name
    ]


def test_a_folder_is_read_in_order_and_errors_stand_in_place(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", TEXT)
    write(tmp_path, "a.txt", b"")
    write(tmp_path, "c.txt.gz", gzip.compress(TEXT.encode()))
    write(tmp_path, ".hidden.txt", TEXT)
    write(tmp_path, "d.png", b"\x89PNG")
    assert outcome([tmp_path]) == ["!the file is empty", "b.txt", "c.txt.gz"]


def test_the_text_is_kept_as_it_is(tmp_path: Path) -> None:
    text = TEXT.replace("\n", "\r\n") + "\r末尾\u3000"
    assert read_file(write(tmp_path, "a.txt", text)).text == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x00\x01\x02", "binary"),
        (TEXT.encode("cp932"), "may be cp932"),
        (b"\xff\xfe\xfd\xfc\xff\xff\xff" * 3, "not utf-16|binary"),
        (b"<!DOCTYPE html><p>", "HTML"),
        (b"  \n ", "empty"),
    ],
)
def test_what_is_no_text_says_why(tmp_path: Path, data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        read_file(write(tmp_path, "bad.txt", data))


def test_an_encoding_can_be_said_and_a_byte_order_mark_says_it(tmp_path: Path) -> None:
    paths = [
        write(tmp_path, "a.txt", TEXT.encode("utf-16")),
        write(tmp_path, "b.txt", TEXT.encode("utf-8-sig")),
    ]
    assert [d.text for d in read(paths) if isinstance(d, Document)] == [TEXT, TEXT]
    path = write(tmp_path, "c.txt", TEXT.encode("cp932"))
    assert [d.text for d in read([path], encoding="cp932") if isinstance(d, Document)] == [TEXT]
    assert outcome([path], encoding="no-such") == ["!no such encoding: no-such"]


def test_a_file_over_the_limit_and_one_that_is_missing(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", TEXT)
    assert outcome([path, tmp_path / "no.txt"], limit=10) == [
        "!more than 10 bytes",
        "!no such file or folder",
    ]


def test_a_broken_archive_is_an_error(tmp_path: Path) -> None:
    broken = gzip.compress(TEXT.encode())[:-12]
    assert outcome([write(tmp_path, "a.txt.gz", broken)])[0].startswith("!cannot be read")
    assert outcome([write(tmp_path, "a.jsonl.gz", broken)])[-1].startswith("!cannot be read")


@pytest.mark.parametrize("data", [TEXT, json.dumps({"id": "stdin", "text": TEXT}) + "\n"])
def test_the_standard_input_takes_text_and_records(
    data: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = io.BufferedReader(io.BytesIO(data.encode()))
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=stream))
    (document,) = read(["-"], given=Metadata(publisher="港日報"))
    assert isinstance(document, Document)
    assert (document.name, document.text, document.publisher) == ("stdin", TEXT, "港日報")


@pytest.mark.parametrize(
    ("words", "meant"),
    [("-", True), ("report.txt", True), ("notes.jsonl.gz", True), ("首相は3日に会談した。", False),
     ("a.txt と b.txt", False), ("長" * 300 + ".txt", False),
     ("首相は会談した。" * 20, False), ("a\0b", False)],
)  # fmt: skip
def test_one_word_that_ends_like_a_file_is_no_text(words: str, meant: bool) -> None:  # noqa: FBT001
    assert names_file(words) is meant
