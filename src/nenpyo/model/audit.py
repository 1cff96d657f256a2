"""What is found when a chronology is held to its evidence, or to another one."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from nenpyo.model.chronology import Event, MentionRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Two mentions that are one event, how alike they are, and of what that is made."""

    one: MentionRef
    other: MentionRef
    score: float
    parts: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that does not hold: which hash or quote, of which document or event."""

    where: str
    what: str


class Change(StrEnum):
    """What became of an event between two chronologies."""

    APPEARED = "appeared"
    VANISHED = "vanished"
    CHANGED = "changed"
    LOST = "lost a source"
    GAINED = "gained a source"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One event before and after, the fields that differ, and the documents that came or went."""

    change: Change
    before: Event | None = None
    after: Event | None = None
    fields: Mapping[str, tuple[str, str]]
    documents: tuple[str, ...] = ()
