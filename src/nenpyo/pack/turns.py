"""What a language says of the end of plans and of doings: put off, called off, done, failed."""

import re
from dataclasses import dataclass

from nenpyo.model import EventType, Result, Turn


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
    """Words of a clause that say how its event ended.

    With a `type` they say it of an event of that type, the last one told where the clause tells
    another (talks end in an accord).
    """

    name: str
    result: Result
    type: EventType | None = None
    pattern: re.Pattern[str]
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnGrammar:
    """The rules; the first that fits wins."""

    turns: tuple[TurnRule, ...]
    outcomes: tuple[OutcomeRule, ...]
