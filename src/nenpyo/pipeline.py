"""The verbs in order: read, analyse, extract, reconcile. The one place where the stages meet."""

from collections.abc import Iterable
from datetime import date, datetime

from nenpyo.analyse import analyse
from nenpyo.analyse.anchors import Anchors
from nenpyo.analyse.times import read_text
from nenpyo.extract import extract
from nenpyo.languages import load
from nenpyo.model import Annotation, Chronology, Document, DocumentKind, TimeExpression
from nenpyo.reconcile import reconcile


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
    return read_text(text, pack.split(text), anchors, pack.times)
