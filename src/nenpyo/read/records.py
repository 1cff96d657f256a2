"""JSONL: one document a line, with what its fields say about it."""

from collections.abc import Iterable, Iterator

from nenpyo.errors import InputError
from nenpyo.model import Document
from nenpyo.read.documents import document_from_text
from nenpyo.read.metadata import Metadata, of_record


def documents_of(
    lines: Iterable[tuple[int, bytes | InputError]], file: str, given: Metadata
) -> Iterator[Document | InputError]:
    """The document of each line, or why there is none; blank lines are left out."""
    for number, line in lines:
        if isinstance(line, InputError):
            yield line
        elif line.strip():
            try:
                yield _document(line, f"{file}:{number}", given)
            except InputError as error:
                yield error


def parse(line: bytes, name: str) -> dict[str, object]:
    """One line as a JSON object.

    Raises:
        InputError: it is none.
    """
    import msgspec

    try:
        record = msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(name, f"broken JSON: {error}") from None
    if not isinstance(record, dict):
        raise InputError(name, f"a JSON object is expected, not {type(record).__name__}")
    return record


def _document(line: bytes, where: str, given: Metadata) -> Document:
    record = parse(line, where)
    text = record.get("text")
    if not isinstance(text, str):
        found = "has no field 'text'" if text is None else "holds no text in its field 'text'"
        raise InputError(where, f"the record {found}")
    label = next((record[key] for key in ("id", "name") if record.get(key)), None)
    name = str(label) if isinstance(label, str | int) else where
    try:
        return document_from_text(text, name=name, given=given, record=of_record(record, where))
    except InputError as error:
        raise InputError(where, error.reason) from None
