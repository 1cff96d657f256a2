"""A chronicle in one file: documents with what they say, and the chronology made from them."""

from nenpyo.store.chronicle import Store, open_store
from nenpyo.store.ledger import Ledger
from nenpyo.store.query import Filter
from nenpyo.store.views import SourceView, StatementView, StoredDocument

__all__ = [
    "Filter",
    "Ledger",
    "SourceView",
    "StatementView",
    "Store",
    "StoredDocument",
    "open_store",
]
