"""A document: its raw text, what kind of text stands where, and who published it.

Offsets count Unicode code points of `Document.text` exactly as it was read, half-open.
"""

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the raw text, never empty (W3C TextPositionSelector)."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"no such span: {self.start}:{self.end}")

    def of(self, text: str) -> str:
        """The characters under the span."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether all of `other` lies inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class RegionKind(StrEnum):
    """What a region of the text is; only TITLE, HEADING, BODY and CAPTION are prose."""

    METADATA = "metadata"
    TITLE = "title"
    INFOBOX = "infobox"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    REFERENCE = "reference"
    BLANK = "blank"


PROSE = frozenset({RegionKind.TITLE, RegionKind.HEADING, RegionKind.BODY, RegionKind.CAPTION})
"""The kinds that are read as sentences; infoboxes give times and names, references citations."""


@dataclass(frozen=True, slots=True)
class Region:
    """A typed stretch of text; a document's regions follow each other and cover it wholly."""

    kind: RegionKind
    span: Span

    @property
    def is_prose(self) -> bool:
        """Whether the region is read as sentences."""
        return self.kind in PROSE


class DocumentKind(StrEnum):
    """What sort of writing it is: decides to what a bare day is anchored."""

    NEWS = "news"
    ENCYCLOPEDIA = "encyclopedia"
    OTHER = "other"


class DateSource(StrEnum):
    """How a publication date came to be known."""

    GIVEN = "given"
    METADATA = "metadata"
    TEXT = "text"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True, order=True)
class Witness:
    """The words of another document that an inferred date leans on."""

    document: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationDate:
    """When a document was published: an interval of days, and how that is known.

    `latest` is None where only the first of the days is known: the document is of then or later,
    which is no date to reckon from. `evidence` is in the document itself, `witnesses` are dated
    documents that tell the same; `reason` says what an interval that is no date rests on.
    """

    earliest: date
    latest: date | None
    source: DateSource
    evidence: tuple[Span, ...] = ()
    witnesses: tuple[Witness, ...] = ()
    reason: str | None = None

    @property
    def day(self) -> date | None:
        """The one day, where the interval is that narrow."""
        return self.earliest if self.earliest == self.latest else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One entry of a document's list of references (not the document's own publication).

    `span` is the entry itself; `anchors` are the marks in the prose that point at it, and `marker`
    is their text, empty where a list has no marks.
    """

    marker: str
    anchors: tuple[Span, ...] = ()
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    lang: str | None = None
    published: str | None = None
    accessed: str | None = None
    archived: str | None = None
    span: Span | None = None


def document_id(digest: str, url: str | None, publisher: str | None) -> str:
    """A document's id: a hash of its text's SHA-256, its url and its publisher."""
    return hashlib.sha256(f"{digest}\n{url}\n{publisher}".encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text as it was read; nothing is ever cut out of `text`.

    `id` is a hash of text, url and publisher (one wire report in two papers is two documents);
    `markers` are footnote marks and edit links that stand inside prose without being part of it.
    """

    id: str
    name: str
    lang: str
    text: str
    sha256: str
    kind: DocumentKind
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: PublicationDate | None = None
    regions: tuple[Region, ...] = ()
    markers: tuple[Span, ...] = ()
    citations: tuple[Citation, ...] = ()

    def masked(self, span: Span) -> str:
        """The text under `span`, as long as it is, with every marker turned into blanks."""
        text = span.of(self.text)
        for marker in self.markers:
            if span.covers(marker):
                start, end = marker.start - span.start, marker.end - span.start
                text = text[:start] + " " * (end - start) + text[end:]
        return text
