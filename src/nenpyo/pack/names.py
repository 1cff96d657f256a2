"""The record of a language's names."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NameGrammar:
    """Filled by the pack."""
