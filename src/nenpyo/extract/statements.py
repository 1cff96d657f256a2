"""Statements of a document."""

from nenpyo.model import Analysis, Document, Statement
from nenpyo.pack import LanguagePack


def read_statements(
    document: Document, analysis: Analysis, pack: LanguagePack
) -> tuple[Statement, ...]:
    """All reported speech of a document."""
    del document, analysis, pack
    return ()
