"""Files and streams to documents: one document model, whatever the format."""

import hashlib
from datetime import date
from pathlib import Path

from nenpyo.model import DateSource, Document, DocumentKind, PublicationDate, Region, RegionKind, Span


def read_text(text: str, name: str, published: date | None = None) -> Document:
    """A document from plain text."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        id=digest[:16],
        name=name,
        lang="ja",
        text=text,
        sha256=digest,
        kind=DocumentKind.NEWS,
        published=PublicationDate(earliest=published, latest=published, source=DateSource.GIVEN)
        if published
        else None,
        regions=tuple(_lines(text)),
    )


def _lines(text: str) -> list[Region]:
    regions, at = [], 0
    for line in text.splitlines(keepends=True):
        kind = RegionKind.BODY if line.strip() else RegionKind.BLANK
        regions.append(Region(kind, Span(at, at + len(line))))
        at += len(line)
    return regions


def read_file(path: Path, published: date | None = None) -> Document:
    """A document from a text file."""
    return read_text(path.read_bytes().decode(), path.name, published)
