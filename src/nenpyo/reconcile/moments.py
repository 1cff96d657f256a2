"""When something happened or was told, to the minute where a text says so."""

import re
from datetime import date
from typing import NamedTuple

NO_CLOCK = -1
_CLOCK = re.compile(r"T(\d\d):(\d\d)")


class Moment(NamedTuple):
    """A day, and the minute of that day, NO_CLOCK where it is not known."""

    day: date
    minute: int = NO_CLOCK

    def is_apart(self, other: "Moment") -> bool:
        """Whether it is known which of the two came first."""
        if self.day != other.day:
            return True
        return self.minute != other.minute and NO_CLOCK not in (self.minute, other.minute)


def minute_of(value: str) -> int | None:
    """The minute of the day that a value of time tells, None where it tells no clock time.

    >>> minute_of("2024-02-03T10:15"), minute_of("2024-02-03")
    (615, None)
    """
    match = _CLOCK.search(value)
    return int(match[1]) * 60 + int(match[2]) if match else None
