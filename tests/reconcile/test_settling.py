"""What a document does not touch is not written again."""

import sqlite3
from pathlib import Path

from tests.builders import BEIJING, VOSTOCHNY, launch, summit

from nenpyo.reconcile import reconcile, renew
from nenpyo.store import open_store

AGAIN = summit("金正恩氏は3日、プーチン氏と会談を行った。", "3日", "2025-09-03", "2025-09-04")
WATCHED = ("events", "event_parties", "event_reports", "conflicts", "reports", "blocks")


def watch(path: Path) -> None:
    """Have the file note every row that is written or goes, by its event or its document."""
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE noted (what TEXT)")
        for table in WATCHED:
            key = {"events": "id", "reports": "document", "blocks": "document"}.get(table, "event")
            for doing, row in (("INSERT", "NEW"), ("DELETE", "OLD"), ("UPDATE", "NEW")):
                raw.execute(
                    f"CREATE TRIGGER {table}_{doing} AFTER {doing} ON {table}"
                    f" BEGIN INSERT INTO noted VALUES ({row}.{key}); END"
                )


def test_adding_a_document_writes_only_what_it_touches(tmp_path: Path) -> None:
    path = tmp_path / "c.db"
    with open_store(path, create=True) as store:
        for one in (BEIJING, VOSTOCHNY, launch()):
            store.add(one)
        store.refresh(renew)
        meeting = next(
            event.id
            for event in store.timeline()
            if event.mentions[0].document == BEIJING.document.id
        )
    watch(path)
    with open_store(path) as store:
        store.add(AGAIN)
        store.refresh(renew)
        assert store.chronology() == reconcile([BEIJING, VOSTOCHNY, launch(), AGAIN])
        assert len(store.event(meeting).mentions) == 2
    with sqlite3.connect(path) as raw:
        noted = {what for (what,) in raw.execute("SELECT what FROM noted")}
    assert noted == {meeting, AGAIN.document.id}


def test_what_a_document_joined_falls_apart_without_it(tmp_path: Path) -> None:
    bridge = summit("プーチン氏と金正恩氏が9月、会談した。", "9月", "2025-09", "2025-09-30")
    with open_store(tmp_path / "c.db", create=True) as store:
        for one in (BEIJING, bridge):
            store.add(one)
        store.refresh(renew)
        assert len([*store.timeline()]) == 1
        store.remove(BEIJING.document.id)
        store.refresh(renew)
        assert store.chronology() == reconcile([bridge])
