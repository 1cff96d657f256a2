"""A chronicle read piece by piece says what the whole of it, in memory, says."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import BEIJING, UNDATED, VOSTOCHNY, launch, summit

from nenpyo import audits
from nenpyo.model import Annotation
from nenpyo.reconcile import changes, merges_of, renew, verify
from nenpyo.store import Store, open_store

EVERYTHING = (BEIJING, VOSTOCHNY, UNDATED, launch())
COPY = summit(
    "プーチン氏は3日、金正恩氏と会談。", "3日", "2025-09-03", "2025-09-04", publisher="若葉"
)
MOVED = summit(
    "プーチン氏と金正恩氏は4日に会談。", "4日", "2025-09-04", "2025-09-04", publisher="若葉"
)


def chronicle(path: Path, *documents: Annotation) -> Store:
    store = open_store(path, create=True)
    for one in documents:
        store.add(one)
    store.refresh(renew)
    return store


@pytest.fixture(autouse=True)
def _one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pieces so small that everything is in several."""
    monkeypatch.setattr(audits, "TOGETHER", 1)
    monkeypatch.setattr("nenpyo.store.reading.TOGETHER", 1)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE documents SET text = replace(text, '3日', '8日')",
        "UPDATE chains SET text = 'x', start = 1",
        "UPDATE events SET payload = replace(payload, '会談', '密談')",
        "DELETE FROM entity_chains",
    ],
)
def test_every_damage_is_found_in_its_order(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "c.db"
    with chronicle(path, *EVERYTHING, COPY, MOVED) as store:
        sound = verify(store.chronology(), store.annotations())
        assert list(audits.problems(store)) == sound
    with sqlite3.connect(path) as raw:
        raw.create_function("replace", 3, _replaced)
        raw.execute(damage)
    with open_store(path) as store:
        found = verify(store.chronology(), store.annotations())
        assert list(audits.problems(store)) == found
        assert (len(found) > len(sound)) == damage.startswith("UPDATE")


def _replaced(where: str | bytes, old: str, new: str) -> str | bytes:
    if isinstance(where, bytes):
        return where.replace(old.encode(), new.encode())
    return where.replace(old, new)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (EVERYTHING, EVERYTHING),
        (EVERYTHING, (*EVERYTHING, COPY)),
        ((*EVERYTHING, COPY), EVERYTHING[1:]),
        ((BEIJING,), (MOVED, launch())),
        ((), EVERYTHING),
        (EVERYTHING, (replace(BEIJING, events=()), *EVERYTHING[1:])),
    ],
)
def test_two_chronicles_differ_as_their_chronologies_do(
    tmp_path: Path, before: tuple[Annotation, ...], after: tuple[Annotation, ...]
) -> None:
    with chronicle(tmp_path / "a", *before) as old, chronicle(tmp_path / "b", *after) as new:
        found = audits.differences(old, new)
        assert found == changes(old.chronology(), new.chronology())
        assert bool(found) == (before != after)


def test_the_reasons_of_a_merge_need_only_its_documents(tmp_path: Path) -> None:
    with chronicle(tmp_path / "c", *EVERYTHING, COPY) as store:
        (event,) = (one for one in store.timeline() if len(one.mentions) > 1)
        told = audits.reports(store, event)
        assert audits.merges(store, event) == merges_of(event, store.chronology(), told) != []


def test_each_chain_of_an_entity_has_its_reason(tmp_path: Path) -> None:
    with chronicle(tmp_path / "c", *EVERYTHING) as store:
        kim = store.entity("金正恩")
        assert [ref for ref, _ in audits.links(store, kim)] == list(kim.chains)
        assert {reason for _, reason in audits.links(store, kim)} == {"identifier Q-kim"}
