"""The record of a language's times."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeGrammar:
    """Filled by the pack."""
