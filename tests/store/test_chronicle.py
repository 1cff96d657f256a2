import dataclasses
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from builders import Page, summit
from nenpyo.errors import NotFoundError, StoreError
from nenpyo.model import Annotation, EntityType, EventType, Status
from nenpyo.reconcile import reconcile
from nenpyo.store import Filter, Store, open_store

BEIJING = summit(
    "プーチン氏と金正恩氏は3日に会談した。", "3日", "2025-09-03", "2025-09-03", publisher="青葉通信"
)
VOSTOCHNY = summit("プーチン氏と金正恩氏は13日に会談した。", "13日", "2023-09-13", "2023-09-14")
UNDATED = summit("昨年、プーチン氏は金正恩氏と会談した。", "昨年", "2024")


def launch() -> Annotation:
    page = Page(
        "北朝鮮は18日、ミサイルを発射した。韓国軍は「深刻な挑発だ」と述べた。", "2023-12-18"
    )
    state = page.state("北朝鮮", "PRK")
    army = page.state("韓国軍", "KOR")
    sea = page.chain("ミサイル", EntityType.PRODUCT)
    assert sea
    page.event(
        "発射した", EventType.MOBILIZE, [state], time=page.time("18日", "2023-12-18"), place=state
    )
    page.statement("深刻な挑発だ", army, "述べた")
    return page.annotation()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "c.db", create=True) as opened:
        for annotation in (BEIJING, VOSTOCHNY, UNDATED, launch()):
            assert opened.add(annotation)
        assert opened.refresh(reconcile)
        yield opened


def test_a_document_is_kept_once(store: Store) -> None:
    assert not store.add(BEIJING)
    assert store.size() == len(store.documents()) == 4
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
        assert not opened.has(BEIJING.document.id)
        assert opened.add(again)
        assert opened.has(BEIJING.document.id)
        assert opened.annotation(BEIJING.document.id) == again
        assert opened.is_stale
        assert len(opened.documents()) == 4


def test_a_removed_document_leaves_nothing(store: Store) -> None:
    store.remove(VOSTOCHNY.document.name)
    assert store.is_stale
    assert store.refresh(reconcile)
    assert not store.timeline(Filter(until=date(2023, 9, 30)))
    with sqlite3.connect(store.path) as raw:
        for table in ("chains", "event_mentions", "event_roles", "event_reports"):
            query = f"SELECT count(*) FROM {table} WHERE document = ?"
            assert raw.execute(query, [VOSTOCHNY.document.id]).fetchone() == (0,)


def test_the_chronology_is_made_anew_only_when_stale(store: Store) -> None:
    assert not store.refresh(reconcile)
    store.remove(UNDATED.document.id)
    assert store.refresh(reconcile)


def test_events_stand_in_order_of_time(store: Store) -> None:
    assert [event.time.value if event.time else "" for event in store.timeline()] == [
        "2023-09-13", "2023-12-18", "2024", "2025-09-03",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("filter_", "values"),
    [
        (Filter(actor="北朝鮮"), ["2023-09-13", "2023-12-18", "2024", "2025-09-03"]),
        (Filter(actor="金正恩"), ["2023-09-13", "2024", "2025-09-03"]),
        (Filter(actor="RUS"), ["2023-09-13", "2024", "2025-09-03"]),
        (Filter(actor="安倍"), []),
        (Filter(type=EventType.MOBILIZE), ["2023-12-18"]),
        (Filter(place="北朝鮮"), ["2023-12-18"]),
        (Filter(since=date(2024, 6, 1)), ["2024", "2025-09-03"]),
        (Filter(until=date(2024, 6, 1)), ["2023-09-13", "2023-12-18", "2024"]),
        (Filter(since=date(2023, 9, 13), until=date(2023, 9, 13)), ["2023-09-13"]),
        (Filter(source="青葉通信"), ["2025-09-03"]),
        (Filter(source=VOSTOCHNY.document.name), ["2023-09-13"]),
        (Filter(actor="PRK", type=EventType.CONSULT, since=date(2025, 1, 1)), ["2025-09-03"]),
        (Filter(disputed=True), []),
    ],
)
def test_a_filter_lets_through_what_it_names(
    store: Store, filter_: Filter, values: list[str]
) -> None:
    assert [event.time.value for event in store.timeline(filter_) if event.time] == values


def test_an_event_is_found_by_the_beginning_of_its_id(store: Store) -> None:
    event = store.timeline()[0]
    assert store.event(event.id) == store.event(event.id[:8]) == event
    with pytest.raises(NotFoundError, match="no such event"):
        store.event("zzzz")
    with pytest.raises(NotFoundError, match="could be any of 4"):
        store.event("")


def test_an_entity_is_found_by_name_or_id(store: Store) -> None:
    kim = store.entity("金正恩")
    assert store.entity(kim.id[:9]) == kim
    assert len(kim.chains) == 3
    assert store.entities()[0] in store.entities("金正恩") + store.entities("プーチン")
    assert store.names()[kim.id] == "金正恩"
    with pytest.raises(NotFoundError, match="no such entity"):
        store.entity("無名")


def test_statements_by_speaker(store: Store) -> None:
    (said,) = store.statements("KOR")
    assert said.text == "深刻な挑発だ"
    assert store.names()[said.speakers[0]] == "韓国軍"
    assert said.published == date(2023, 12, 18)
    assert store.statements() == [said]
    assert store.statements("プーチン") == []


def test_sources_count_documents_and_events(store: Store) -> None:
    unknown, aoba = store.sources()
    assert (unknown.publisher, unknown.documents, unknown.events) == (None, 3, 3)
    assert (aoba.publisher, aoba.documents, aoba.first) == ("青葉通信", 1, date(2025, 9, 3))


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
        store.refresh(reconcile)
        (event,) = store.timeline(Filter(disputed=True))
        (conflict,) = store.conflicts(event.id)
        assert (conflict.field, conflict) == ("polarity", store.conflicts()[0])


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
    with pytest.raises(StoreError, match="schema 999, but this nenpyo reads schema 1"):
        open_store(store.path, create=True)


def test_a_locked_chronicle_says_so(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nenpyo.store.opening.BUSY_SECONDS", 0.05)
    holder = sqlite3.connect(store.path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with open_store(store.path) as opened, pytest.raises(StoreError, match="locked by another"):
        opened.add(summit("プーチン氏と金正恩氏は4日に会談。", "4日", "2025-09-04"))
    holder.execute("ROLLBACK")
    holder.close()


WRITER = """
import sys
from pathlib import Path
from builders import summit
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
        env={**os.environ, "PYTHONPATH": str(tests)},
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
        assert done <= len(store.documents()) <= done + 1
        assert all(len(annotation.events) == 1 for annotation in store.annotations())
        store.refresh(reconcile)
        assert len(store.timeline()) == 1
    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
