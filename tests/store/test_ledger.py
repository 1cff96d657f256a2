from pathlib import Path

from tests.builders import BEIJING, UNDATED, VOSTOCHNY
from tests.store.ledgers import ledger


def test_documents_are_pending_until_it_is_closed(tmp_path: Path) -> None:
    with ledger(tmp_path / "c.db", BEIJING, UNDATED, fresh=True) as book:
        assert book.pending() == {BEIJING.document.id, UNDATED.document.id}
        book.close()
        assert not book.pending()
        book.forget()
        assert len(book.pending()) == 2


def test_documents_stand_oldest_first_and_those_gone_before_all(tmp_path: Path) -> None:
    with ledger(tmp_path / "c.db", UNDATED, BEIJING, VOSTOCHNY) as book:
        ids = [one.document.id for one in (VOSTOCHNY, BEIJING, UNDATED)]
        assert book.ordered(["gone", *ids[::-1]]) == ["gone", *ids]
        assert book.lot(ids[1:]).annotations() == [BEIJING, UNDATED]
