"""The record of what a language knows for telling when an undated text was written."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from re import Pattern

Stretch = tuple[date, date | None]
"""Days from the first to the last, both included; None where it lasts."""


@dataclass(frozen=True, slots=True)
class DatedName:
    """A name in a text whose time the world knows: an office's bearer, a body, an event.

    `kind` says how a text's own date tends to lie to it (an "event" is told of just after it, a
    "body" while it lasts), `stretches` when it was, more than once for a name that came again.
    """

    start: int
    end: int
    kind: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DatingGrammar:
    """How a language tells a text's own time by the way.

    `find` gives the names of a folded text whose time is known. Group `count` of `counts` is a
    number of years gone by, the match's last group its kind. Group 1 of `numbers` is a year that is
    no expression of time (a cup's, a product's). `weights` are the learned log-odds by feature.
    """

    find: Callable[[str], Iterable[DatedName]]
    counts: Pattern[str]
    numbers: Pattern[str]
    weights: Callable[[], Mapping[str, float]]
