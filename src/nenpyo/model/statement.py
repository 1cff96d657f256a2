"""Attribution: who says what, in which words (source, cue, content: PARC 3, PDTB)."""

from dataclasses import dataclass

from nenpyo.model.ontology import StatementKind
from nenpyo.model.text import Span
from nenpyo.model.time import EventTime


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Reported speech or writing; ids name the document's chains.

    `reported_by` are the media that relay a speaker; a medium that speaks for itself is the
    speaker. No speakers: the text names none (とみられる).
    """

    id: str
    speakers: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    kind: StatementKind
    cue: Span | None
    content: Span
    time: EventTime | None = None
    reported_by: tuple[str, ...] = ()
    rule: str = ""
