from pathlib import Path

from tests.builders import BEIJING, UNDATED
from tests.store.ledgers import ledger


def test_profiles_are_found_by_name_and_by_what_it_is_cut_to(tmp_path: Path) -> None:
    with ledger(tmp_path / "c.db", BEIJING, UNDATED) as book:
        (kim,) = book.names.bearing({("PERSON", "金正恩")})
        assert book.names.profiles([kim])[kim].name == "金正恩"
        assert book.names.standing({("PERSON", "金")}) == {kim}
        assert book.names.cuts({("PERSON", "金"), ("PERSON", "金正恩")}) == {("PERSON", "金")}
        assert book.names.keys([kim]) == {kim: ("wikidata", "Q-kim")}
        assert book.names.members([("wikidata", "Q-kim")]) == {("wikidata", "Q-kim"): [kim]}


def test_links_are_kept_where_a_key_stands_for_another(tmp_path: Path) -> None:
    with ledger(tmp_path / "c.db") as book:
        one, other = ("short", "金"), ("name", "金正恩")
        book.names.set_links({one: other, other: other}, by_reader=False)
        assert book.names.links([one, other], by_reader=False) == {one: other}
        assert not book.names.links([one], by_reader=True)
        assert book.names.standing_for([other]) == {one}
        book.names.set_links({one: one}, by_reader=False)
        assert not book.names.standing_for([other])
