"""The language layer alone: what a text says, before any event is looked for."""

from datetime import date, datetime

from nenpyo.analyse import analyse
from nenpyo.analyse.anchors import Anchors
from nenpyo.analyse.times import read_text
from nenpyo.model import Analysis, Document, DocumentKind, TimeExpression
from nenpyo.pack.loading import load
from nenpyo.read import Metadata, document_from_text


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


def analyse_text(text: str, published: date | None = None, *, lang: str = "ja") -> Analysis:
    """What the language layer finds in a text: words, phrases, times, entities; no events.

    Raises:
        InputError: the text is empty.
        LanguageError: no installed pack reads that language.
    """
    day = published.isoformat() if published else None
    return analyse_document(document_from_text(text, given=Metadata(published=day, lang=lang)))


def analyse_document(document: Document) -> Analysis:
    """What the language layer finds in a document.

    Raises:
        LanguageError: no installed pack reads the document's language.
    """
    return analyse(document, load(document.lang))
