import pickle
from pathlib import Path

from tests.builders import BEIJING, VOSTOCHNY
from tests.store.ledgers import ledger


def test_a_lot_gives_its_documents_oldest_first_wherever_it_is(tmp_path: Path) -> None:
    with ledger(tmp_path / "c.db", BEIJING, VOSTOCHNY) as book:
        sent = pickle.dumps(book.lot([BEIJING.document.id, VOSTOCHNY.document.id, "none"]))
    assert pickle.loads(sent).annotations() == [VOSTOCHNY, BEIJING]


def test_events_and_reports_are_packed_as_rows(tmp_path: Path) -> None:
    with ledger(tmp_path / "c.db", BEIJING) as book:
        (event,) = book.events.stored(list(book.events.events(
            book.events.components([BEIJING.document.id])
        )))  # fmt: skip
        lot = book.lot([])
    assert [row[0] for row in lot.pack_events([(event, (), "one")])["events"]] == [event.id]
    assert not any(lot.pack_reports([]).values())
