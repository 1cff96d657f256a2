import dataclasses
import os
import signal
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path

from tests.builders import BEIJING, UNDATED, VOSTOCHNY, Page, launch, summit

from nenpyo.model import Status
from nenpyo.reconcile import reconcile, renew
from nenpyo.store import Filter, Store, open_store


def test_a_document_is_kept_once(store: Store) -> None:
    assert not store.add(BEIJING)
    assert store.size() == len([*store.documents()]) == 4
    assert not store.is_stale


def test_an_annotation_comes_back_as_it_was(store: Store) -> None:
    assert store.annotation(BEIJING.document.id) == BEIJING
    assert store.annotation(BEIJING.document.id[:6]) == BEIJING
    assert store.annotation(BEIJING.document.name) == BEIJING
    assert set(store.annotations()) == {BEIJING, VOSTOCHNY, UNDATED, launch()}


def test_the_chronology_comes_back_as_it_was(store: Store) -> None:
    assert store.chronology() == reconcile(store.annotations())


def test_another_pipeline_annotates_anew(store: Store) -> None:
    again = dataclasses.replace(BEIJING, events=())
    with open_store(store.path, pipeline="next") as opened:
        assert not opened.has(BEIJING.document)
        assert opened.add(again)
        assert opened.has(BEIJING.document)
        assert opened.annotation(BEIJING.document.id) == again
        assert opened.is_stale
        assert len([*opened.documents()]) == 4


def test_a_removed_document_leaves_nothing(store: Store) -> None:
    store.remove(VOSTOCHNY.document.name)
    assert store.is_stale
    assert store.refresh(renew)
    assert not list(store.timeline(Filter(until=date(2023, 9, 30))))
    with sqlite3.connect(store.path) as raw:
        for table in ("chains", "event_mentions", "event_roles", "event_reports"):
            query = f"SELECT count(*) FROM {table} WHERE document = ?"
            assert raw.execute(query, [VOSTOCHNY.document.id]).fetchone() == (0,)


def test_the_chronology_is_made_anew_only_when_stale(store: Store) -> None:
    assert not store.refresh(renew)
    store.remove(UNDATED.document.id)
    assert store.refresh(renew)


def test_events_stand_in_order_of_time(store: Store) -> None:
    assert [event.time.value if event.time else "" for event in store.timeline()] == [
        "2023-09-13", "2023-12-18", "2024", "2025-09-03",
    ]  # fmt: skip


def test_disputes_come_back_with_their_event(tmp_path: Path) -> None:
    done = summit("プーチン氏と金正恩氏は13日に会談した。", "13日", "2023-09-13")
    page = Page("13日、プーチン氏と金正恩氏の会談は行われなかった。", "2023-09-20")
    parties = [
        page.chain("プーチン", country="RUS", wikidata="Q-putin"),
        page.chain("金正恩", country="PRK", wikidata="Q-kim"),
    ]
    page.event("会談", actors=parties, time=page.time("13日", "2023-09-13"), status=Status.NEGATED)
    with open_store(tmp_path / "c.db", create=True) as store:
        store.add(done)
        store.add(page.annotation())
        store.refresh(renew)
        (event,) = store.timeline(Filter(disputed=True))
        (conflict,) = store.conflicts(event.id)
        assert (conflict.field, conflict) == ("polarity", next(store.conflicts()))


WRITER = """
import sys
from pathlib import Path
from tests.builders import summit
from nenpyo.store import open_store

with open_store(Path(sys.argv[1]), create=True) as store:
    for number in range(1, 100_000):
        text = f"第{number}報。プーチン氏と金正恩氏は3日に会談した。"
        store.add(summit(text, "3日", "2025-09-03"))
        print(number, flush=True)
"""


def test_killed_in_the_middle_it_loses_only_the_document_at_hand(tmp_path: Path) -> None:
    path = tmp_path / "c.db"
    tests = Path(__file__).parent.parent
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tests), *sys.path])},
    )
    assert writer.stdout
    done = 0
    while done < 25:
        done = int(writer.stdout.readline())
    writer.send_signal(signal.SIGKILL)
    done = int((writer.stdout.read().split() or [str(done)])[-1])
    writer.wait()
    writer.stdout.close()
    with open_store(path) as store:
        assert done <= len([*store.documents()]) <= done + 1
        assert all(len(annotation.events) == 1 for annotation in store.annotations())
        store.refresh(renew)
        assert len([*store.timeline()]) == 1
    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
