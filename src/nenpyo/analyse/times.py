"""Times of a document."""

from collections.abc import Sequence

from nenpyo.model import Document, PublicationDate, Sentence, TimeExpression
from nenpyo.pack import LanguagePack


def read_times(
    document: Document, sentences: Sequence[Sentence], pack: LanguagePack
) -> tuple[tuple[TimeExpression, ...], PublicationDate | None]:
    """All expressions of time in a document's prose, resolved, and the document's own date."""
    del sentences, pack
    return (), document.published
