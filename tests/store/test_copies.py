from pathlib import Path

from tests.store.ledgers import ledger


def test_sentences_are_counted_over_documents(tmp_path: Path) -> None:
    with ledger(tmp_path / "c.db") as book:
        book.copies.put({"a": {1: 20, 2: 30}, "b": {2: 30}})
        assert book.copies.counts([1, 2, 3]) == {1: 1, 2: 2}
        assert book.copies.telling([2]) == {"a", "b"}
        assert book.copies.take_out(["a"]) == {1: 1, 2: 1}
        assert book.copies.counts([1, 2]) == {2: 1}


def test_who_speaks_for_itself_has_no_row(tmp_path: Path) -> None:
    with ledger(tmp_path / "c.db") as book:
        book.copies.set_voices({"a": "a", "b": "a", "c": "a"})
        assert book.copies.voices(["a", "b"]) == {"b": "a"}
        book.copies.set_voices({"c": "c"})
        assert book.copies.repeating(["a"]) == {"b"}
