"""Whatever is changed in a chronicle's file by other hands is told, in any table."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from nenpyo.audits import faults
from nenpyo.model import Anchor, CorrectionKind
from nenpyo.pipeline import add_documents, correction, refresh
from nenpyo.read import Metadata, document_from_text
from nenpyo.store import open_store
from nenpyo.store.audit import damaged, unlike
from nenpyo.store.schema import metadata

MET = "ロシアのプーチン大統領は3日、北京で中国の習近平国家主席と会談した。会談は2時間に及んだ。"
TEXTS = (
    ("海峡通信", "2024-05-03", MET),
    ("青葉新聞", "2024-05-04", "中国の習近平主席は3日、プーチン大統領に「成果があった」と述べた。"),
    ("北野日報", "2024-05-04", MET),
    ("南洋タイムス", None, "プーチン大統領と習近平国家主席は3日に会談した。"),
    ("北斗通信", "2024-05-20", "日本の首相は18日に韓国を訪問し、ソウルで韓国の大統領と会談した。"),
)  # fmt: skip
NOTES = "meta"
TABLES = sorted(set(metadata.tables) - {NOTES})
ANEW = "anew.db"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A chronicle of two lots with a correction, all in its one file, and beside it one anew."""
    path = tmp_path_factory.mktemp("sound") / "c.db"
    documents = [
        document_from_text(text, name=f"{n}.txt", given=Metadata(published=day, publisher=who))
        for n, (who, day, text) in enumerate(TEXTS)
    ]
    with open_store(path, create=True) as store:
        for lot in (documents[3:], documents[:3]):
            assert list(add_documents(store, lot))
        trigger = store.annotation(documents[-1].id).events[0].trigger
        anchor = Anchor(document=documents[-1].id, span=trigger)
        by = ("somebody", "2024-06-01T12:00:00+00:00")
        assert store.correct(correction(CorrectionKind.REDATE, [anchor], "2024-05-19", by))
        refresh(store)
        assert not list(faults(store, path.with_name(ANEW), refresh))
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


@pytest.fixture
def copied(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sound, tmp_path / "c.db"))


def told(path: Path, sound: Path) -> list[str]:
    found = list(damaged(path)) or list(unlike(path, sound.with_name(ANEW)))
    return [f"{problem.where}: {problem.what}" for problem in found]


def changed(value: object) -> object:
    """The value with a letter more, another number, or a byte in its middle changed."""
    if isinstance(value, int):
        return value + 1_000_003
    if isinstance(value, bytes):
        middle = len(value) // 2
        return value[:middle] + bytes([value[middle] ^ 1]) + value[middle + 1 :]
    return f"{value or ''}x"


@pytest.mark.parametrize("table", TABLES)
def test_every_cell_that_is_changed_is_told(sound: Path, copied: Path, table: str) -> None:
    names = [column.name for column in metadata.tables[table].columns if column.name != "added_at"]
    for name in names:
        with closing(sqlite3.connect(copied)) as raw:
            rows = raw.execute(f'SELECT "{name}" FROM {table} LIMIT 1').fetchall()
            if rows:
                cells = changed(rows[0][0]), rows[0][0]
                raw.execute(f'UPDATE {table} SET "{name}" = ? WHERE "{name}" IS ?', cells)
            else:
                marks = ", ".join("?" for _ in names)
                columns = ", ".join(f'"{one}"' for one in names)
                raw.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", range(len(names)))
            raw.commit()
        assert told(copied, sound), name
        shutil.copy(sound, copied)


@pytest.mark.parametrize("table", ["documents", "events", "chains", "blocks", "corrections"])
def test_a_row_that_was_taken_out_is_told(sound: Path, copied: Path, table: str) -> None:
    with closing(sqlite3.connect(copied)) as raw:
        assert raw.execute(f"DELETE FROM {table}").rowcount
        raw.commit()
    assert told(copied, sound)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ("UPDATE documents SET id = 'x' || id WHERE name = '0.txt'", "where it was read"),
        ("UPDATE documents SET payload = x'c100' WHERE name = '0.txt'", "the seal is broken"),
        ("UPDATE events SET voices = 9 WHERE voices > 1", "voices is 9, but "),
    ],
)
def test_what_was_changed_is_told_in_one_line(copied: Path, change: str, line: str) -> None:
    with closing(sqlite3.connect(copied)) as raw:
        count = raw.execute(change).rowcount
        raw.commit()
    with open_store(copied) as store:
        found = list(faults(store, copied.with_name(ANEW), refresh))
    assert 1 <= len(found) <= count
    assert all(line in problem.what for problem in found)
