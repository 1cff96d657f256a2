from pathlib import Path

from tests.builders import BEIJING, UNDATED, VOSTOCHNY
from tests.store.ledgers import ledger

from nenpyo.model.chronology import name_key


def test_chains_are_kept_with_their_entities(tmp_path: Path) -> None:
    documents = [one.document.id for one in (BEIJING, UNDATED)]
    with ledger(tmp_path / "c.db", BEIJING, UNDATED) as book:
        before = book.names.take_out(documents[:1])
        assert [one.chain[0] for one in before] == documents[:1] * 2
        entities = {one.entity for one in before}
        assert book.names.naming(entities) == set(documents[1:])
        book.names.put(before)
        assert book.names.naming(entities) == set(documents)
        assert {(id_, count) for id_, _, count in book.names.tallies(entities)} == {
            (id_, 2) for id_ in entities
        }


def test_profiles_meet_where_a_document_bears_both(tmp_path: Path) -> None:
    with ledger(tmp_path / "c.db", BEIJING, VOSTOCHNY) as book:
        (kim,) = book.names.bearing({("PERSON", "金正恩")})
        (putin,) = book.names.bearing({("PERSON", name_key("プーチン"))})
        assert book.names.share([kim], [putin])
        assert not book.names.share([kim], ["nobody"])
        assert book.names.names(BEIJING.document.id, [kim])
        assert not book.names.names("nowhere", [kim])
