"""The verbs in order: read, analyse, extract, reconcile. The one place where the stages meet."""

from collections.abc import Iterable

from nenpyo.analyse import analyse
from nenpyo.extract import extract
from nenpyo.languages import load
from nenpyo.model import Annotation, Chronology, Document
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
