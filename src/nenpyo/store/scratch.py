"""Values under keys that are needed for a while, on disk: they may be more than memory holds."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence

Key = tuple[str, str]
SCHEMA = """
CREATE TABLE kept (number INTEGER PRIMARY KEY, payload BLOB NOT NULL);
CREATE TABLE keys (word TEXT, mark TEXT, number INTEGER, PRIMARY KEY (word, mark, number))
    WITHOUT ROWID;
"""
FIND = """
SELECT payload FROM keys JOIN kept USING (number) WHERE word = ? AND mark = ? ORDER BY number
"""


def keep(values: Iterable[tuple[Sequence[Key], bytes]]) -> Callable[[Key], list[bytes]]:
    """Keep values, each with its keys; gives those under a key, in their order.

    The file has no name, and is gone with the last who can ask.
    """
    connection = sqlite3.connect("")
    connection.executescript(SCHEMA)
    for number, (keys, payload) in enumerate(values):
        connection.execute("INSERT INTO kept VALUES (?, ?)", (number, payload))
        rows = ((*key, number) for key in keys)
        connection.executemany("INSERT INTO keys VALUES (?, ?, ?)", rows)
    return lambda key: [payload for (payload,) in connection.execute(FIND, key)]
