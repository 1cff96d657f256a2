"""A chronicle's file held to itself: payloads that decode, tables that follow from documents."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from nenpyo.errors import StoreError
from nenpyo.model import Conflict, Correction, Entity, Event, Problem, Profile
from nenpyo.store import schema
from nenpyo.store.payloads import decode, decode_annotation
from nenpyo.store.rows import reading_of

OWN = frozenset({"added_at", "pipeline", "reading"})
"""Columns that follow from nothing: by whom and when a document was read, and their hash."""
NOTES = schema.meta.name
"""The table of the file's notes about itself: by them it is opened, or put in order."""
TYPES: Mapping[str, type[Any]] = {
    "conflicts": Conflict,
    "corrections": Correction,
    "entities": Entity,
    "events": Event,
    "profiles": Profile,
}
SETS = "reports"
"""The table whose payloads hold sets: they are written in any order."""
LONGEST = 40
"""Characters of a value that a line shows."""
Row = Sequence[Any]


def damaged(path: Path) -> Iterator[Problem]:
    """The payloads that cannot be read, or were changed since they were written."""
    with closing(_opened(path)) as connection:
        for id_, name, *row in connection.execute(
            "SELECT id, name, payload, text, pipeline, reading FROM documents ORDER BY id"
        ):
            if what := _damage(id_, *row):
                yield Problem(where=f"document {id_} ({name})", what=what)
        for table, type_ in TYPES.items():
            for row in connection.execute(f"SELECT rowid, payload FROM {table} ORDER BY rowid"):
                try:
                    decode(row[1], type_)
                except StoreError as error:
                    yield Problem(where=f"{table}, row {row[0]}", what=str(error))


def _damage(id_: str, payload: bytes, text: str, pipeline: str, reading: str) -> str:
    """What is wrong with a document's row, which follows from no other; empty where nothing is."""
    try:
        document = decode_annotation(payload, text).document
    except StoreError as error:
        return str(error)
    if document.id != id_:
        return f"its id is {document.id} where it was read"
    expected = reading_of(document, pipeline)
    return "" if expected == reading else f"its reading is {reading}, not {expected}"


def unlike(path: Path, anew: Path) -> Iterator[Problem]:
    """The rows of a chronicle that are other ones where its documents are put in order anew."""
    with closing(_opened(path)) as connection:
        connection.execute("ATTACH DATABASE ? AS anew", (f"file:{anew}?mode=ro",))
        for table in schema.metadata.sorted_tables:
            if table.name != NOTES:
                keys = [column.name for column in table.primary_key.columns]
                names = [one.name for one in table.columns if one.name not in OWN]
                yield from _unlike(connection, table.name, names, keys)


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{path}?mode=ro", uri=True)


def _unlike(
    connection: sqlite3.Connection, table: str, names: Sequence[str], keys: Sequence[str]
) -> Iterator[Problem]:
    columns = ", ".join(f'"{name}"' for name in names)

    def only_in(one: str, other: str) -> dict[Row, Row]:
        rows = connection.execute(
            f'SELECT {columns} FROM {one}."{table}" EXCEPT SELECT {columns} FROM {other}."{table}"'
        )
        at = [names.index(key) for key in keys]
        return {tuple(row[place] for place in at): row for row in rows}

    here, there = only_in("main", "anew"), only_in("anew", "main")
    for key in sorted({*here, *there}, key=repr):
        if table == SETS and _settled(here.get(key)) == _settled(there.get(key)):
            continue
        yield Problem(where=f"{table} {_shown(key)}", what=_difference(key, here, there, names))


def _settled(row: Row | None) -> str:
    """A row as text, its payload's lists in one order."""
    parts = (decode(part, object) if isinstance(part, bytes) else part for part in row or ())
    return repr([_in_order(part) for part in parts])


def _in_order(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _in_order(part) for key, part in value.items()}
    return sorted(map(_in_order, value), key=repr) if isinstance(value, list) else value


def _difference(
    key: Row, here: Mapping[Row, Row], there: Mapping[Row, Row], names: Sequence[str]
) -> str:
    """What is wrong with one row: it does not follow from the documents, is missing, or differs."""
    if key not in there:
        return "stands here, but does not follow from the documents"
    if key not in here:
        return "follows from the documents, but is missing"
    apart = zip(names, here[key], there[key], strict=True)
    return "; ".join(_cell(*one) for one in apart if one[1] != one[2])


def _cell(name: str, here: object, there: object) -> str:
    if isinstance(here, bytes):
        return f"{name} is not what follows from the documents"
    return f"{name} is {_told(here)}, but {_told(there)} follows from the documents"


def _told(value: object) -> str:
    told = repr(value)
    return told if len(told) <= LONGEST else f"{told[:LONGEST]}…"


def _shown(key: Row) -> str:
    return " ".join(str(part) for part in key)
