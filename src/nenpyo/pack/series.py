"""What a language says of series: the nth of its kind, so long after the last, the first ever."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from nenpyo.model import Circle, SeriesKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesRule:
    """One way to count an event among its like.

    An ORDINAL's `pattern` has a group `number`. An INTERVAL's matches the word behind a duration
    (`lasting`) or behind a date; with a group `years` it counts them from `start`. `yes` maps a
    text to the words that make the claim there; `no` are texts without one.
    """

    name: str
    kind: SeriesKind
    pattern: re.Pattern[str]
    lasting: bool = False
    start: date | None = None
    yes: Mapping[str, str]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesGrammar:
    """The rules, how a number is read, and what before a claim says whose doings are counted.

    `gap` may stand between a date or a duration and the word of an interval; `circles` end where
    the claim begins (since taking office). So do `tails`, which follow a date within which is
    counted (this year), `within`, which follows a length (in ten years), `since`, which follows
    what is counted from (since the truce; `since_gap` stands between its date and that word), and
    `eras`, which are counted from known days. `after` stands behind the dates that a count goes on
    from, `and_` between two of them. `last` stands before or behind the date of the one before,
    `also` before or behind that of any. `openings` are what is counted from without being one of
    the series (since records began). `this` only points back (this is the third), and so does a
    trigger that is a `remark`. `plain` words tell no kind (今回, 首脳).
    """

    rules: tuple[SeriesRule, ...]
    number: Callable[[str], float | None]
    gap: re.Pattern[str]
    circles: tuple[tuple[Circle, re.Pattern[str]], ...]
    tails: re.Pattern[str]
    since: re.Pattern[str]
    since_gap: re.Pattern[str]
    within: re.Pattern[str]
    eras: tuple[tuple[date, re.Pattern[str]], ...]
    after: re.Pattern[str]
    and_: re.Pattern[str]
    last: tuple[re.Pattern[str], re.Pattern[str]]
    also: tuple[re.Pattern[str], re.Pattern[str]]
    openings: re.Pattern[str]
    this: re.Pattern[str]
    remark: re.Pattern[str]
    plain: re.Pattern[str]
