"""An open ledger over a chronicle of some documents."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nenpyo.model import Annotation
from nenpyo.reconcile import renew
from nenpyo.store import open_store
from nenpyo.store.ledger import Ledger
from nenpyo.store.opening import open_engine


@contextmanager
def ledger(path: Path, *documents: Annotation, fresh: bool = False) -> Iterator[Ledger]:
    """The ledger of a new chronicle, put in order unless it is to be fresh."""
    with open_store(path, create=True) as store:
        for one in documents:
            store.add(one)
        if not fresh:
            store.refresh(renew)
    engine = open_engine(path, create=False)
    with engine.execution_options(writes=True).begin() as connection:
        yield Ledger(connection)
    engine.dispose()
