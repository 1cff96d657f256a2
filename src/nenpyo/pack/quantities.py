"""What a language supplies to read the numbers that are told of an event."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from nenpyo.model import Bound, Revision


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityRule:
    """One kind of number: what it counts, in which unit, behind or before which counter words.

    `before` ends where the number begins, `after` begins behind its counter; what is given must
    match. Without a `quantity` the number counts what their group `noun` names. A counter stands
    for `scale` units. `of` are those among whom the rule's own words count (the badly hurt);
    `divides` says that a number may count only some of those whom it befell. `yes` maps a text to
    the value that the rule reads there, `no` are texts in which it reads nothing.
    """

    name: str
    quantity: str | None
    unit: str
    counters: frozenset[str]
    scale: float = 1.0
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    of: str = ""
    divides: bool = False
    yes: Mapping[str, float]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionRule:
    """Words behind a number that say that it was told before, or is told now in its place.

    `yes` and `no` are texts with a single number.
    """

    name: str
    revision: Revision
    pattern: re.Pattern[str]
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityGrammar:
    """The rules in order, how a numeral is read, and the words around it that say how it is meant.

    `numeral` finds a number with its counter (groups `number`, `counter`, `more` between the two
    and, of a range, `low`; `prefix` where the unit stands before it). `value` reads one numeral.
    `before` says how a number is meant whose modifiers end with a word, `after` the same of what
    follows its counter. `part` ends before a number that counts only a part (of them; another),
    `members` before one that counts those whom its group `of` names, `members_of` begins behind
    such a one; `there` lies between a place and the number of those whom it befell there. `none`
    begins behind the one of which there is none (no one died). A number with `not_before` or
    `not_behind` at its edge is no count (the 3rd, per hour). `borne` are the words for the events
    of which a quantity is a measure, where the text tells such (the magnitude of the quake, not of
    the collapse). `claimed` begins behind a number that is said, `teller` is all that may stand
    between it and the body that says it. A duration is no length of the event where `not_length`
    follows it (4年ぶり). `revisions` begin behind a number that the text puts right: first that
    told before, then that told now.
    """

    rules: tuple[QuantityRule, ...]
    numeral: re.Pattern[str]
    value: Callable[[str], float | None]
    before: tuple[tuple[re.Pattern[str], Bound], ...]
    after: tuple[tuple[re.Pattern[str], Bound], ...]
    part: re.Pattern[str]
    members: re.Pattern[str]
    members_of: re.Pattern[str]
    there: re.Pattern[str]
    none: re.Pattern[str]
    not_before: re.Pattern[str]
    not_behind: re.Pattern[str]
    borne: Mapping[str, re.Pattern[str]]
    claimed: re.Pattern[str]
    teller: re.Pattern[str]
    not_length: re.Pattern[str]
    revisions: tuple[RevisionRule, ...] = ()
