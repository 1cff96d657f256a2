from pathlib import Path

from tests.reconcile.test_voices import BODY, LEAD, OWN, page

from nenpyo.reconcile import renew
from nenpyo.reconcile.repeats import renew_voices
from nenpyo.reconcile.voices import COMMON, sentences_of, voices_of
from nenpyo.store import open_store
from nenpyo.store.ledger import Ledger
from nenpyo.store.opening import open_engine


def test_voices_are_those_of_all_documents_as_copies_come_and_go(tmp_path: Path) -> None:
    pages = [
        page(LEAD, BODY, published="2025-09-03"),
        page(LEAD, BODY, "(転載)", published="2025-09-04"),
        page(BODY, OWN, published="2025-09-05"),
    ]
    with open_store(tmp_path / "c.db", create=True) as store:
        for one in pages:
            store.add(one)
    engine = open_engine(tmp_path / "c.db", create=False)
    with engine.execution_options(writes=True).begin() as connection:
        copies = Ledger(connection).copies
        held = []
        for one in reversed(pages):
            renew_voices(copies, [one.document.id], {one.document.id: sentences_of(one)})
            held.append(one)
            made = voices_of(list(reversed(held)))
            kept = copies.voices(made)
            assert {id_: kept.get(id_, id_) for id_ in made} == made
        changed = renew_voices(copies, [pages[0].document.id], {})
        assert changed == {pages[1].document.id}
    engine.dispose()


def test_a_sentence_that_many_documents_share_is_a_form_and_no_copy(tmp_path: Path) -> None:
    pages = [page(f"{number}", LEAD) for number in range(COMMON + 1)]
    with open_store(tmp_path / "c.db", create=True) as store:
        for one in pages[:-1]:
            store.add(one)
        store.refresh(renew)
        store.add(pages[-1])
        store.refresh(renew)
    engine = open_engine(tmp_path / "c.db", create=False)
    with engine.begin() as connection:
        ids = [one.document.id for one in pages]
        assert not Ledger(connection).copies.voices(ids)
    engine.dispose()
    assert len(set(voices_of(pages[:-1]).values())) == 1
