from nenpyo.reconcile import books
from nenpyo.store.chains import Chains
from nenpyo.store.copies import Copies
from nenpyo.store.happenings import Happenings
from nenpyo.store.ledger import Ledger
from nenpyo.store.names import Names
from nenpyo.store.parts import Parts

OFFERED = {
    books.Names: Names,
    books.Chains: Chains,
    books.CopyBook: Copies,
    books.EventBook: Happenings,
    books.PartBook: Parts,
    books.Ledger: Ledger,
}


def test_a_store_offers_what_is_asked_of_it_and_nothing_that_nobody_asks() -> None:
    for asked, offered in OFFERED.items():
        wanted = {name for name in vars(asked) if not name.startswith("_")}
        there = {name for name in vars(offered) if not name.startswith("_")}
        if offered is Ledger:
            wanted, there = (
                wanted - {"names", "copies", "events", "parts"},
                there
                - {
                    "close",
                    "forget",
                },
            )
        assert wanted == there, asked
