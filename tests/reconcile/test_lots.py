from dataclasses import fields

from nenpyo.reconcile import lots
from nenpyo.store.lots import Lot


def test_a_store_hands_out_lots_as_they_are_asked_for() -> None:
    wanted = {name for name in vars(lots.Lot) if not name.startswith("_")}
    kept = {field.name for field in fields(Lot)}
    assert {name for name in vars(Lot) if not name.startswith("_")} - kept == wanted
