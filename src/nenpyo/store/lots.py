"""Documents away from their chronicle: they can be pickled, and so can what is packed of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from nenpyo.model import Annotation
from nenpyo.store.lines import Kept, Lines, Made, event_lines, report_lines
from nenpyo.store.payloads import decode_annotation


@dataclass(frozen=True, slots=True)
class Lot:
    """Some documents, as payloads with their texts."""

    told: tuple[tuple[bytes, str], ...]

    def annotations(self) -> list[Annotation]:
        """The documents, oldest first."""
        return [decode_annotation(payload, text) for payload, text in self.told]

    def pack_reports(self, reports: Iterable[Kept]) -> Lines:
        """Reports as rows."""
        return report_lines(reports)

    def pack_events(self, events: Iterable[Made]) -> Lines:
        """Events with their disputes as rows."""
        return event_lines(events)
