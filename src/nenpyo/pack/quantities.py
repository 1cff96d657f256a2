"""What a language supplies to read the numbers that are told of an event."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from nenpyo.model import Bound


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityRule:
    """One kind of number: what it counts, in which unit.

    `pattern` has a group `number`; what the number counts must stand in the pattern itself.
    `yes` maps a text to the value read there, `no` are texts in which nothing is read.
    """

    name: str
    quantity: str
    unit: str
    pattern: re.Pattern[str]
    yes: Mapping[str, float]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityGrammar:
    """The rules, how a numeral is read, and the words around it that say how it is meant.

    `counted` is found in every text that a rule reads; it spares the rules all the others.
    `before` ends at the number's first character, `after` begins behind the counted unit. A
    duration is no length of the event where `not_length` follows it (4年ぶり).
    """

    rules: tuple[QuantityRule, ...]
    counted: re.Pattern[str]
    value: Callable[[str], float | None]
    before: Mapping[str, Bound]
    after: Mapping[str, Bound]
    not_length: re.Pattern[str]
