"""Events of a document."""

from collections.abc import Sequence

from nenpyo.model import Analysis, Document, EventMention, EventRelation, Statement
from nenpyo.pack import LanguagePack


def read_events(
    document: Document, analysis: Analysis, statements: Sequence[Statement], pack: LanguagePack
) -> tuple[tuple[EventMention, ...], tuple[EventRelation, ...]]:
    """All event mentions of a document, and how they hang together."""
    del document, analysis, statements, pack
    return (), ()
