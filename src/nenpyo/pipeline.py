"""The verbs in order: read, analyse, extract, reconcile, store. The one place where they meet."""

from collections.abc import Iterable
from datetime import date, datetime

from nenpyo import __version__
from nenpyo.analyse import analyse
from nenpyo.analyse.anchors import Anchors
from nenpyo.analyse.times import read_text
from nenpyo.extract import extract
from nenpyo.model import Annotation, Chronology, Document, DocumentKind, TimeExpression
from nenpyo.pack.loading import installed, load
from nenpyo.reconcile import reconcile
from nenpyo.store import Store


def annotate(document: Document) -> Annotation:
    """All that one document says.

    Raises:
        LanguageError: no installed pack reads the document's language.
    """
    pack = load(document.lang)
    return extract(document, analyse(document, pack), pack)


def build(documents: Iterable[Document]) -> Chronology:
    """The chronology of many documents, in memory."""
    return reconcile(annotate(document) for document in documents)


def times(
    text: str,
    reference: date | None = None,
    *,
    kind: DocumentKind = DocumentKind.OTHER,
    lang: str = "ja",
) -> tuple[TimeExpression, ...]:
    """The expressions of time in a bare text, resolved against the day (or moment) of writing.

    Without a reference, what is counted from the day of writing stays open. In an encyclopedia
    what is left out is taken from the last date told.

    Raises:
        LanguageError: no installed pack reads that language.
    """
    pack = load(lang)
    moment = isinstance(reference, datetime)
    anchors = Anchors(
        document=reference.date() if isinstance(reference, datetime) else reference,
        minute=reference.hour * 60 + reference.minute if isinstance(reference, datetime) else None,
        narrative=kind is DocumentKind.ENCYCLOPEDIA,
        floating=moment and kind is DocumentKind.OTHER,
    )
    return read_text(text, anchors, pack.times)


def name() -> str:
    """Who annotates: nenpyo's version and the packs'; documents of another are done again."""
    packs = (f"{lang} {load(lang).version}" for lang in installed())
    return f"nenpyo {__version__}, {', '.join(packs)}"


def add_documents(store: Store, documents: Iterable[Document], added_at: str | None = None) -> int:
    """Annotate and keep what the store does not hold yet; how many were new.

    Each document is one transaction; the chronology is made anew at the end.
    """
    new = 0
    for document in documents:
        if not store.has(document.id):
            new += store.add(annotate(document), added_at)
    store.refresh(reconcile)
    return new


def refresh(store: Store) -> bool:
    """Make the store's chronology anew where documents came or went; whether that was so."""
    return store.refresh(reconcile)
