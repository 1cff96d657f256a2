import sqlite3
from pathlib import Path

import pytest
from tests.builders import summit

from nenpyo.errors import StoreError
from nenpyo.store import Store, open_store
from nenpyo.store.schema import SCHEMA


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"absent\.db: no such chronicle"):
        open_store(tmp_path / "absent.db")
    with pytest.raises(StoreError, match="there is no folder"):
        open_store(tmp_path / "no" / "c.db", create=True)


def test_another_file_is_left_alone(tmp_path: Path) -> None:
    text = tmp_path / "notes.db"
    text.write_text("日記" * 1000)
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as raw:
        raw.execute("CREATE TABLE diary (day TEXT)")
    for path in (text, other):
        before = path.read_bytes()
        with pytest.raises(StoreError, match="this file is no chronicle"):
            open_store(path, create=True)
        assert path.read_bytes() == before


def test_another_schema_is_refused(store: Store) -> None:
    store.close()
    with sqlite3.connect(store.path) as raw:
        raw.execute("UPDATE meta SET value = '999' WHERE key = 'schema'")
    with pytest.raises(StoreError, match=f"schema 999, but this nenpyo reads schema {SCHEMA}"):
        open_store(store.path, create=True)


def test_a_locked_chronicle_says_so(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nenpyo.store.opening.BUSY_SECONDS", 0.05)
    holder = sqlite3.connect(store.path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with open_store(store.path) as opened, pytest.raises(StoreError, match="locked by another"):
        opened.add(summit("プーチン氏と金正恩氏は4日に会談。", "4日", "2025-09-04"))
    holder.execute("ROLLBACK")
    holder.close()
