"""Files, folders and the standard input, as texts with what is said about them.

UTF-8 is read (a byte order mark is no text and is left out), and UTF-16 where a byte order mark
says so. Other encodings are not guessed, since Shift_JIS and EUC-JP bytes can pass for each other:
the error says what the bytes look like, and `encoding` reads them.
"""

import codecs
import gzip
import io
import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, cast

from nenpyo.errors import InputError

STDIN = "-"
LONGEST_NAME = 255
"""Bytes of a file's name that common systems allow."""
TEXT = frozenset({".txt", ".text", ".md"})
RECORDS = frozenset({".jsonl", ".ndjson"})
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LIKELY = ("cp932", "euc_jp", "iso2022_jp")
_GZIP = b"\x1f\x8b"
_MARKUP = (b"<!doctype", b"<html", b"<?xml")


def walk(paths: Iterable[str | Path]) -> Iterator[Path | InputError]:
    """Every file that is named, and in folders every text and record file, in sorted order.

    `os.path` asks, since `Path` raises where a name is too long to be one.
    """
    for path in map(Path, paths):
        if str(path) == STDIN or os.path.isfile(path):
            yield path
        elif os.path.isdir(path):
            found = sorted(file for file in path.rglob("*") if _is_readable(file, path))
            yield from found
            if not found:
                yield InputError(str(path), "a folder without .txt or .jsonl files")
        else:
            yield InputError(str(path), "no such file or folder")


def names_file(words: str) -> bool:
    """Whether words name a file, a folder or the standard input, there or not, and are no text.

    No text of ours is one word that ends like a file's name.
    """
    if words == STDIN:
        return True
    if len(words) > LONGEST_NAME or "\n" in words:
        return False
    path = Path(words)
    one_word = len(words.split()) == 1
    return os.path.exists(path) or (one_word and suffix(path) in TEXT | RECORDS)


def suffix(path: Path) -> str:
    """The suffix that tells a file's format, under a .gz if there is one."""
    name = path.name.lower()
    return Path(name.removesuffix(".gz")).suffix


def _is_readable(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return not hidden and suffix(file) in TEXT | RECORDS and file.is_file()


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    """The bytes of a file or of the standard input, unpacked where they are gzip's."""
    with ExitStack() as stack:
        standard = str(path) == STDIN
        raw = sys.stdin.buffer if standard else stack.enter_context(path.open("rb"))
        head = raw.peek(2)[:2] if isinstance(raw, io.BufferedReader) else b""
        yield cast("IO[bytes]", gzip.GzipFile(fileobj=raw)) if head == _GZIP else raw


def lines_of(path: Path, limit: int) -> Iterator[tuple[int, bytes | InputError]]:
    """A file's lines with their numbers; a line over `limit` bytes is an error of its own."""
    number = 0
    with _opened(path) as stream:
        while True:
            number += 1
            try:
                line = stream.readline(limit + 1)
                if not line:
                    return
                whole = len(line) <= limit
                while not line.endswith(b"\n") and len(line) > limit:
                    line = stream.readline(limit + 1)
            except (OSError, EOFError, zlib.error) as error:
                yield number, InputError(f"{path.name}:{number}", f"cannot be read: {error}")
                return
            problem = InputError(f"{path.name}:{number}", f"more than {limit} bytes")
            yield number, line if whole else problem


def bytes_of(path: Path, limit: int) -> bytes:
    """A whole file.

    Raises:
        InputError: it cannot be read, or holds more than `limit` bytes.
    """
    try:
        with _opened(path) as stream:
            data = stream.read(limit + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(str(path), f"cannot be read: {error}") from error
    if len(data) > limit:
        raise InputError(str(path), f"more than {limit} bytes")
    return data


def decode(data: bytes, name: str, encoding: str | None) -> str:
    """Bytes as text, every character as it stands.

    Raises:
        InputError: empty, binary, HTML, or not in the encoding.
    """
    if not data.strip():
        raise InputError(name, "the file is empty")
    bom = next((codec for mark, codec in _BOMS if data.startswith(mark)), None)
    if bom != "utf-16" and b"\x00" in data:
        raise InputError(name, "binary data, not text")
    if data.lstrip()[:9].lower().startswith(_MARKUP):
        raise InputError(name, "HTML or XML; save the page as text")
    codec = encoding or bom or "utf-8"
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        hint = _looks_like(data)
        raise InputError(name, f"not {codec} (byte {error.start}){hint}") from None
    except LookupError:
        raise InputError(name, f"no such encoding: {codec}") from None


def _looks_like(data: bytes) -> str:
    """What the bytes may be, as a hint for the reader."""
    for codec in _LIKELY:
        try:
            data.decode(codec)
        except UnicodeDecodeError:
            continue
        return f"; it may be {codec}: say so with the encoding"
    return "; it may be binary data"
