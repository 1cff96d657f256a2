"""What a language says of the end of plans and of doings: put off, called off, done, failed."""

import re
from dataclasses import dataclass

from nenpyo.model import Result, Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnRule:
    """Words of an event's trigger that put off or call off what was planned."""

    name: str
    turn: Turn
    pattern: re.Pattern[str]
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRule:
    """Words of a clause that say how its event ended."""

    name: str
    result: Result
    pattern: re.Pattern[str]
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnGrammar:
    """The rules; the first that fits wins."""

    turns: tuple[TurnRule, ...]
    outcomes: tuple[OutcomeRule, ...]
