"""The record of a language's times.

A rule recognises one atom of a time expression (昨年, 8月, 上旬, 午後3時) and says what it means
as a `PartialTime`: calendar fields, a shift, a portion, a length. Which atoms make one expression,
what a range is and to which day all comes is the engine's business, the same for all languages.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from re import Match, Pattern

from nenpyo.pack.dating import DatingGrammar
from nenpyo.pack.sparse import Sparse


class Grain(IntEnum):
    """How fine a time is told, coarse to fine."""

    PERIOD = 0
    CENTURY = 1
    DECADE = 2
    YEAR = 3
    SEASON = 4
    MONTH = 5
    WEEK = 6
    DAY = 7
    PART = 8
    HOUR = 9
    MINUTE = 10
    SECOND = 11


class Base(StrEnum):
    """What an expression is counted from.

    DOCUMENT is the day of publication (昨年), TOLD the last date told (同日, 翌年), OPEN is for the
    kind of document to decide (3日後).
    """

    DOCUMENT = "document"
    TOLD = "told"
    OPEN = "open"


class Portion(StrEnum):
    """A part of the time that it follows."""

    EARLY = "early third"
    MIDDLE = "middle third"
    LATE = "late third"
    START = "start"
    MID = "mid"
    END = "end"
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"
    WEEKEND = "weekend"


class Mod(StrEnum):
    """TIMEX3's mod: on which side of the value the happening lies, or how long it is at least."""

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"


@dataclass(frozen=True, slots=True)
class Shift:
    """`amount` units away from the base."""

    unit: Grain
    amount: float
    base: Base


class PartialTime(Sparse):
    """What a stretch of text says of a time, before it is known what it is counted from.

    Fields are calendar fields; those that are None are not told. `base` and `direction` say from
    where an untold coarser field is to be taken (翌30日: told, +1). `length` makes it a duration
    (amounts by unit; an amount of None is some), which `direction` puts before or after the base;
    `every` makes it a set, `reference` a vague word. `window` is the stretch of that length before
    (-1) or after (+1) the base (過去5年間). `bound` marks an atom that is nothing without the one
    that it follows, `aside` one in brackets that says the same again. The months of a `lunar` year
    are the moon's. A `fiscal` year begins in April, or in the month of the year before that
    `opens` says. A `named` day is told by its name, an `equinox` falls on another day each year. Up
    to the year `until[0]` a named day was that of `until[1]`.
    """

    century: int | None = None
    decade: int | None = None
    year: int | None = None
    years: tuple[int, int] | None = None
    fiscal: bool = False
    opens: int | None = None
    lunar: bool = False
    equinox: bool = False
    named: bool = False
    until: "tuple[int, PartialTime] | None" = None
    half: int | None = None
    quarter: int | None = None
    season: int | None = None
    month: int | None = None
    week: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: float | None = None
    pm: bool = False
    short: bool = False
    shift: Shift | None = None
    base: Base | None = None
    direction: int = 0
    portion: Portion | None = None
    zone: str | None = None
    length: tuple[tuple[Grain, float | None], ...] | None = None
    every: str | None = None
    reference: str | None = None
    window: int = 0
    approximate: bool = False
    bound: bool = False
    aside: bool = False


Produce = Callable[[Match[str]], PartialTime | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRule:
    """One atom: `pattern` may use the grammar's macros ({n}); `yes` maps short texts to values.

    The values of `yes` hold for a document published on 2024-09-16, a Monday; none of `no` may give
    an expression that this rule has a part in.
    """

    name: str
    pattern: str
    produce: Produce
    yes: dict[str, str]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TimeGrammar:
    """How a language tells time.

    `numerals` are the characters that numbers are written with, of each writing: what stands
    behind a number decides which rules are tried at it. `fold` gives a copy of the text of the
    same length on which all patterns work.
    `sentence` is a rough sentence of a bare text, `quoted` the speech in one. `glue` may stand
    between two atoms of one expression, `between` between the ends of a range; the first of
    each of `couples` between two that its second follows; `listed` between two of a list, which
    are a range if they are neighbours; the two of `lasting` stand before and after a length
    that a day begins; `close` follows a range. `about` follows what is approximate, `nearly`
    precedes it. `tails` belong to the expression and change nothing (中). `signals` follow it
    and give its side, which `sides` tells by their last letters (以降); `extents` follow a length
    (以上). `hours` are the hours by which the zones that the text names are ahead of UTC, where
    that never changes. `framing` follows a date that the whole sentence is about, `attributive` one
    that qualifies a noun; `planned` and `told` are cues in a sentence that its happening is to come
    or is over; the first match of `tense` after a date tells it of the date itself, by its group
    `ahead` or, of what something is counted from, `since`. Each of `dating` tells the year of
    publication: a number, plus its groups `year` and `count` where it has them; group 1 of
    `actions` is an action's word, that of `pointing` a thing that a date's clause qualifies and
    that was told of before. `own` is what else tells it.
    """

    rules: tuple[TimeRule, ...]
    numerals: tuple[str, ...]
    macros: tuple[tuple[str, str], ...]
    fold: Callable[[str], str]
    sentence: Pattern[str]
    quoted: Pattern[str]
    glue: Pattern[str]
    between: Pattern[str]
    couples: tuple[tuple[Pattern[str], Pattern[str]], ...]
    listed: Pattern[str]
    lasting: tuple[Pattern[str], Pattern[str]]
    close: Pattern[str]
    about: Pattern[str]
    nearly: Pattern[str]
    tails: Pattern[str]
    signals: Pattern[str]
    sides: tuple[tuple[str, Mod], ...]
    extents: Pattern[str]
    hours: tuple[tuple[str, float], ...]
    attributive: Pattern[str]
    framing: Pattern[str]
    planned: Pattern[str]
    told: Pattern[str]
    tense: Pattern[str]
    dating: tuple[tuple[int, Pattern[str]], ...]
    actions: Pattern[str]
    pointing: Pattern[str]
    own: DatingGrammar
