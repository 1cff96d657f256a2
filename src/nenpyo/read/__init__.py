"""Files and streams to documents: one document model, whatever the format.

`read` takes files, folders and "-", and goes on where a document cannot be read: it gives the
error in its place. `document_from_text` takes a text in memory.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from nenpyo.errors import InputError
from nenpyo.model import Document
from nenpyo.read.documents import NOTHING, document_from_text
from nenpyo.read.metadata import Metadata, date_bounds
from nenpyo.read.records import documents_of, parse
from nenpyo.read.sources import (
    RECORDS,
    STDIN,
    bytes_of,
    decode,
    lines_of,
    names_file,
    suffix,
    walk,
)

__all__ = [
    "DEFAULT_LIMIT",
    "Metadata",
    "date_bounds",
    "document_from_text",
    "names_file",
    "read",
    "read_file",
]

DEFAULT_LIMIT = 16_000_000
"""Bytes of one document; a longer one is a mistake more often than a document."""


def read(
    paths: Iterable[str | Path],
    *,
    given: Metadata = NOTHING,
    limit: int = DEFAULT_LIMIT,
    encoding: str | None = None,
) -> Iterator[Document | InputError]:
    """Every document of files, folders (in sorted order) and "-" (the standard input).

    Args:
        paths: .txt and .jsonl files, also gzipped, folders of them, "-".
        given: what holds for all of them, over what they say themselves.
        limit: the most bytes of one document.
        encoding: of text files; None is UTF-8, or UTF-16 where a byte order mark says so.

    Yields:
        A document, or the InputError that names the file (and line) and says what is wrong.
    """
    for path in walk(paths):
        if isinstance(path, InputError):
            yield path
            continue
        try:
            yield from _documents(path, given, limit, encoding)
        except InputError as error:
            yield error


def read_file(path: str | Path, *, given: Metadata = NOTHING) -> Document:
    """The one document of a file.

    Raises:
        InputError: it cannot be read, or does not hold just one document.
    """
    found = list(read([path], given=given))
    if len(found) != 1:
        raise InputError(str(path), f"holds {len(found)} documents, not one")
    if isinstance(found[0], InputError):
        raise found[0]
    return found[0]


def _documents(
    path: Path, given: Metadata, limit: int, encoding: str | None
) -> Iterator[Document | InputError]:
    if suffix(path) in RECORDS:
        try:
            yield from documents_of(lines_of(path, limit), path.name, given)
        except OSError as error:
            yield InputError(str(path), f"cannot be read: {error}")
        return
    data = bytes_of(path, limit)
    name = "stdin" if str(path) == STDIN else path.name
    if str(path) == STDIN and _holds_records(data):
        lines = enumerate(data.splitlines(), 1)
        yield from documents_of(lines, name, given)
        return
    text = decode(data, name if name == "stdin" else str(path), encoding)
    yield document_from_text(text, name=name, given=given)


def _holds_records(data: bytes) -> bool:
    """Whether the first line is a JSON object."""
    first = data.lstrip().split(b"\n", 1)[0]
    if not first.startswith(b"{"):
        return False
    try:
        parse(first, STDIN)
    except InputError:
        return False
    return True
