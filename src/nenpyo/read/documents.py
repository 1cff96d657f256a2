"""A text and what is said about it, as one Document."""

import hashlib
from collections.abc import Sequence
from datetime import date

from nenpyo.errors import InputError, LanguageError
from nenpyo.model import (
    DateSource,
    Document,
    DocumentKind,
    PublicationDate,
    Region,
    RegionKind,
    Span,
)
from nenpyo.model.text import document_id
from nenpyo.pack.layout import Layout
from nenpyo.pack.loading import load
from nenpyo.read.citations import citations_of
from nenpyo.read.kinds import kind_of
from nenpyo.read.metadata import Metadata, days, front_matter, over
from nenpyo.read.regions import regions_of

DEFAULT_LANGUAGE = "ja"
NOTHING = Metadata()


def document_from_text(
    text: str, *, name: str = "text", given: Metadata = NOTHING, record: Metadata = NOTHING
) -> Document:
    """A document from a text in memory.

    `given` is what the caller says, `record` what the file around the text says; both hold over
    a front-matter block at the text's head, and `given` over `record`.

    Raises:
        InputError: the text is empty or no text, its date is no date, no pack reads its language.
    """
    digest = _digest(text, name)
    begin, block = front_matter(text)
    meta = over(given, over(record, block))
    lang = meta.lang or DEFAULT_LANGUAGE
    try:
        layout = load(lang).layout
    except LanguageError as error:
        raise InputError(name, str(error)) from error
    regions = regions_of(text, begin, meta.title, layout)
    markers = _markers(text, regions, layout)
    citations = citations_of(text, regions, markers, layout, lang)
    published = _published(text, name, regions, (given, over(record, block)), layout)
    kind = kind_of(text, regions, markers, citations, layout)
    return Document(
        id=document_id(digest, meta.url, meta.publisher),
        name=name,
        lang=lang,
        text=text,
        sha256=digest,
        # What bears a day of publication and no sign of another kind is a piece of news.
        kind=DocumentKind.NEWS
        if kind is DocumentKind.OTHER and published and published.day
        else kind,
        title=meta.title or _title(text, regions),
        publisher=meta.publisher,
        url=meta.url,
        published=published,
        regions=regions,
        markers=markers,
        citations=citations,
    )


def _digest(text: str, name: str) -> str:
    """The text's SHA-256.

    Raises:
        InputError: the text is empty, or no text at all.
    """
    if not text.strip("\ufeff \t\r\n\u3000"):
        raise InputError(name, "the text is empty")
    if "\x00" in text:
        raise InputError(name, "binary data, not text")
    try:
        return hashlib.sha256(text.encode()).hexdigest()
    except UnicodeEncodeError:
        raise InputError(name, "holds half of a surrogate pair, which is no character") from None


def _markers(text: str, regions: Sequence[Region], layout: Layout) -> tuple[Span, ...]:
    """Footnote marks in the prose, and edit links anywhere in the page."""
    spans = set()
    for region in regions:
        patterns = (layout.edit, layout.mark) if region.is_prose else (layout.edit,)
        for pattern in patterns:
            for match in pattern.finditer(text, region.span.start, region.span.end):
                spans.add(Span(match.start(), match.end()))
    return tuple(sorted(spans))


def _title(text: str, regions: Sequence[Region]) -> str | None:
    found = (region.span.of(text).strip() for region in regions if region.kind is RegionKind.TITLE)
    return next(found, None)


def _published(
    text: str,
    name: str,
    regions: Sequence[Region],
    said: tuple[Metadata, Metadata],
    layout: Layout,
) -> PublicationDate | None:
    """When the document was published: as given, as its metadata say, or as its page says."""
    for meta, source in zip(said, (DateSource.GIVEN, DateSource.METADATA), strict=True):
        if meta.published:
            try:
                earliest, latest = days(meta.published, layout.date)
            except ValueError as error:
                raise InputError(name, str(error)) from None
            return PublicationDate(earliest=earliest, latest=latest, source=source)
    for region in regions:
        value = layout.date(region.span.of(text)) if region.kind is RegionKind.METADATA else None
        if value and len(value) == len("2025-09-03"):
            day = date.fromisoformat(value)
            return PublicationDate(
                earliest=day, latest=day, source=DateSource.TEXT, evidence=(region.span,)
            )
    return None
