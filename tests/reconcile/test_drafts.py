"""A draft is what a lot tells by itself: nothing of the chronicle but its names is looked into."""

import pickle
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from tests.builders import BEIJING, VOSTOCHNY, launch, summit

from nenpyo.model import Annotation
from nenpyo.reconcile import reconcile, renew, renewal
from nenpyo.reconcile.corrections import Links
from nenpyo.reconcile.drafts import Draft, Task, draft
from nenpyo.reconcile.entities import resolve_entities
from nenpyo.reconcile.reports import parties_of
from nenpyo.store import open_store
from nenpyo.store.lines import Lines
from nenpyo.store.lots import Lot
from nenpyo.store.payloads import encode_annotation

AGAIN = summit("金正恩氏は3日、プーチン氏と会談を行った。", "3日", "2025-09-03", "2025-09-04")


def task(*annotations: Annotation, links: Links | None = None) -> Task:
    entities, ids = resolve_entities(annotations)
    lot = Lot(tuple((encode_annotation(one), one.document.text) for one in annotations))
    return Task(lot, ids, parties_of(entities), ((), links or Links()))


def rows(packed: Lines, table: str) -> list[str]:
    return [row[0] for row in packed[table]]


def test_reports_of_a_lot_that_are_alike_are_one_component() -> None:
    made = draft(task(BEIJING, VOSTOCHNY, AGAIN))
    assert len(made.ids) == len(rows(made.reports, "reports")) == 3
    assert len(set(made.made.values())) == 2
    assert set(made.made) == set(rows(made.events, "events"))
    assert set(made.made) == {one.id for one in reconcile([BEIJING, VOSTOCHNY, AGAIN]).events}
    assert {one.number for one in made.sought} == {0, 1, 2}


def test_what_corrections_may_join_to_others_is_told() -> None:
    links = Links(joined={(BEIJING.document.id, "v1"): frozenset({0})})
    made = draft(task(BEIJING, VOSTOCHNY, links=links))
    assert len(made.joined) == 1
    assert not draft(task(BEIJING, VOSTOCHNY)).joined


def elsewhere(work: Callable[[Task], Draft], tasks: Iterable[Task]) -> Iterator[Draft]:
    """As other processes do it: several are begun before the first is asked for."""
    sent = [pickle.dumps((work, task)) for task in tasks]
    for one in sent:
        run, given = pickle.loads(one)
        yield pickle.loads(pickle.dumps(run(given)))


def test_drafts_that_were_made_elsewhere_make_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renewal, "TOGETHER", 1)
    documents = (BEIJING, VOSTOCHNY, launch(), AGAIN)
    with open_store(tmp_path / "c.db", create=True) as store:
        for one in documents:
            store.add(one)
        store.refresh(lambda ledger: renew(ledger, elsewhere))
        assert store.chronology() == reconcile(documents)
