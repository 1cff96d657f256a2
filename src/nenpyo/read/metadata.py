"""What is said about a document besides its text: by flags, by fields, by a front matter."""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date

from nenpyo.errors import InputError

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ].*)?)?)?")
_PAIR = re.compile(r"\s*(?P<key>[A-Za-z_]+)\s*:(?:\s+(?P<value>.*?))?\s*")
_FENCE = "---"
_LONGEST_BLOCK = 50
"""Lines; a fence that is not closed by then is a rule drawn across the page."""

_KEYS = {
    "published": "published", "date": "published", "publisher": "publisher", "source": "publisher",
    "title": "title", "url": "url", "lang": "lang", "language": "lang",
}  # fmt: skip
"""The names under which front matters and records give a field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is known of a document; None is unknown. `published` is a day, month or year."""

    published: str | None = None
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    lang: str | None = None


def over(upper: Metadata, lower: Metadata) -> Metadata:
    """Both, field by field; where both know, the upper one holds."""
    names = [field.name for field in fields(Metadata)]
    return Metadata(**{name: getattr(upper, name) or getattr(lower, name) for name in names})


def of_record(record: Mapping[str, object], name: str) -> Metadata:
    """The metadata of a JSON record; other fields are left alone.

    Raises:
        InputError: a known field holds something other than a text.
    """
    found: dict[str, str] = {}
    for key, field in _KEYS.items():
        value = record.get(key)
        if value is None or value == "":
            continue
        if not isinstance(value, str):
            raise InputError(name, f"the field {key!r} must be a text, not {type(value).__name__}")
        found.setdefault(field, value.strip())
    return Metadata(**found)


def front_matter(text: str) -> tuple[int, Metadata]:
    """The length of the block between two fences at the head of a text, and what it says.

    A block counts only if all of its lines are `key: value` and one of the keys is known.
    """
    lines = text.lstrip("\ufeff").splitlines(keepends=True)[: _LONGEST_BLOCK + 1]
    offset = len(text) - len(text.lstrip("\ufeff"))
    if not lines or lines[0].rstrip() != _FENCE:
        return 0, Metadata()
    found: dict[str, str] = {}
    end = offset + len(lines[0])
    for line in lines[1:]:
        end += len(line)
        if line.rstrip() == _FENCE:
            return (end, Metadata(**found)) if found else (0, Metadata())
        pair = _PAIR.fullmatch(line)
        if line.strip() and pair is None:
            break
        key = _KEYS.get(pair["key"].lower()) if pair else None
        if pair and key and pair["value"]:
            found.setdefault(key, pair["value"].strip("\"'"))
    return 0, Metadata()


def date_bounds(value: str) -> tuple[date, date]:
    """The first and the last day of a date in ISO 8601, as precise as it is.

    Raises:
        ValueError: it is no date.
    """
    return days(value, lambda _: None)


def days(value: str, written: Callable[[str], str | None]) -> tuple[date, date]:
    """The first and the last day of a date; `written` reads what is not ISO 8601.

    Raises:
        ValueError: it is no date.
    """
    match = _ISO.fullmatch(value.strip()) or _ISO.fullmatch(written(value) or "")
    if match is None:
        raise ValueError(f"not a date: {value!r}; write it as 2025-09-03")
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError as error:
        raise ValueError(f"not a date: {value!r} ({error})") from None
    if day:
        return first, first
    last = month or 12
    return first, date(first.year, last, monthrange(first.year, last)[1])
