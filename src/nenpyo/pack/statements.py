"""The record of a language's statements."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementGrammar:
    """Filled by the pack."""
