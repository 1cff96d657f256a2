"""Ids from content: the same on every machine, whatever else is in the chronicle."""

import hashlib
import re
import unicodedata

from nenpyo.model.chronology import name_key

SEPARATORS = re.compile(r"[\W_]+")
ID_LENGTH = 16
"""Hexadecimal digits: among a million events two ids are the same once in 40 million builds."""


def content_id(*parts: str) -> str:
    """A short hash of the parts, in order."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:ID_LENGTH]


def name_parts(name: str) -> tuple[str, ...]:
    """The parts of a name where it marks them (by dots or blanks), as keys."""
    parts = SEPARATORS.split(unicodedata.normalize("NFKC", name))
    return tuple(key for part in parts if (key := name_key(part)))


def may_agree(one: str | None, other: str | None) -> bool:
    """Whether two values may be the same: they are, or one of them is unknown."""
    return one is None or other is None or one == other
