"""The verbs in order: read, analyse, extract, reconcile, store. The one place where they meet."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from nenpyo import __version__
from nenpyo.annotations import annotate, annotate_all
from nenpyo.errors import InputError
from nenpyo.model import (
    Anchor,
    Annotation,
    Chronology,
    Correction,
    CorrectionKind,
    Document,
)
from nenpyo.pack.loading import installed, load
from nenpyo.processes import spread
from nenpyo.reconcile import (
    alone,
    close_dates,
    correction_id,
    reconcile,
    redate,
    renew,
)

__all__ = [
    "add_documents",
    "annotate",
    "annotate_all",
    "build",
    "closed",
    "correction",
    "name",
    "refresh",
]

if TYPE_CHECKING:
    # A third of a second of SQLAlchemy that annotating has no need of.
    from nenpyo.store import Ledger, Store


def build(documents: Iterable[Document]) -> Chronology:
    """The chronology of many documents, in memory."""
    return reconcile(closed([annotate(document) for document in documents]))


def closed(annotations: Iterable[Annotation]) -> list[Annotation]:
    """Undated reports read anew with the date that dated reports of the same happening give them.

    What each document says by itself decides: the same documents in any order give the same.
    """
    read = [alone(annotation, annotate) for annotation in annotations]
    dates = close_dates(read)
    return [
        annotate(replace(annotation.document, published=dates[annotation.document.id]))
        if annotation.document.id in dates
        else annotation
        for annotation in read
    ]


def name() -> str:
    """Who annotates: nenpyo's version and the packs'; documents of another are done again."""
    packs = (f"{lang} {load(lang).version}" for lang in installed())
    return f"nenpyo {__version__}, {', '.join(packs)}"


def add_documents(
    store: "Store",
    documents: Iterable[Document],
    added_at: str | None = None,
    processes: int = 1,
) -> Iterator[Annotation | InputError]:
    """Annotate and keep what the store does not hold yet; gives each that is new, or failed.

    Each document is one transaction; the chronology is made anew when all are through.
    """
    new = (one for one in documents if not store.has(one))
    for result in annotate_all(new, processes):
        if isinstance(result, InputError) or store.add(result, added_at):
            yield result
    refresh(store, processes)


def refresh(store: "Store", processes: int = 1) -> bool:
    """Make the store's chronology anew where documents came or went; whether that was so."""
    with _uncollected():
        return store.refresh(partial(_put_in_order, processes=processes))


def _put_in_order(ledger: "Ledger", processes: int) -> None:
    """Dates first: what happened when depends on them."""
    redate(ledger, annotate)
    renew(ledger, partial(spread, processes=processes))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no circles of objects meanwhile: values make none, and it is a fifth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def correction(
    kind: CorrectionKind, anchors: Sequence[Anchor], value: str | None, by: tuple[str, str]
) -> Correction:
    """A correction by somebody at some time, with an id of its content."""
    who, when = by
    made = Correction(id="", kind=kind, anchors=tuple(anchors), value=value, who=who, when=when)
    return replace(made, id=correction_id(made))
