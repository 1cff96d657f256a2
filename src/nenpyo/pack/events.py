"""The record of a language's events."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class EventGrammar:
    """Filled by the pack."""
