"""What a language says of the end of plans and of doings: put off, called off, done, failed."""

import re
from dataclasses import dataclass

from nenpyo.model import EventType, Result, Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """How an event is told: its trigger, what that is said of, the words right behind it."""

    trigger: str
    about: tuple[str, ...] = ()
    behind: str = ""
    negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnRule:
    """Words of an event's trigger that put off or call off what was planned.

    With `about` they do so only where what they are said of matches that (the date of a move is
    put off, not its place); with `behind` the words follow a trigger told as not so, up to the end
    of its clauses (decide not to go).
    """

    name: str
    turn: Turn
    pattern: re.Pattern[str]
    about: re.Pattern[str] | None = None
    behind: bool = False
    yes: tuple[str, ...]
    no: tuple[str, ...]

    def fits(self, told: Wording) -> bool:
        """Whether the words make of a plan what the rule says."""
        if self.behind:
            return told.negated and bool(self.pattern.search(told.trigger + told.behind))
        if self.about and not any(self.about.fullmatch(words) for words in told.about):
            return False
        return bool(self.pattern.search(told.trigger))


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
