"""Documents in lots, and what is drafted of one lot: it goes to another process and comes back.

Whoever keeps a chronicle hands the documents out, and says how reports and events are packed.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple, Protocol

from nenpyo.model import Annotation, Conflict, Event
from nenpyo.reconcile.reports import Report

MentionId = tuple[str, str]
"""Document id and event mention id; a report is known by that of its first mention."""
Packed = Any
"""Values ready to be kept: only whoever packed them looks into them."""


class Sought(NamedTuple):
    """What a report looks for: its number, a block, and the days (ordinals) that are near."""

    number: int
    block: str
    start: int
    end: int


class Kept(NamedTuple):
    """A report with its id, its component's name, and the blocks and days that it stands in."""

    id: MentionId
    report: Report
    component: str
    blocks: tuple[str, ...] = ()
    start: int = 0
    end: int = 0


class Made(NamedTuple):
    """An event with the disputes about it, and the name of its component."""

    event: Event
    disputes: tuple[Conflict, ...]
    component: str


class Lot(Protocol):
    """Some documents away from their chronicle; it can be pickled."""

    def annotations(self) -> list[Annotation]:
        """The documents, oldest first."""

    def pack_reports(self, reports: Iterable[Kept]) -> Packed:
        """Reports ready to be kept."""

    def pack_events(self, events: Iterable[Made]) -> Packed:
        """Events with their disputes ready to be kept."""
