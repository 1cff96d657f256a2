"""What a chronicle answers when it is asked for documents, outlets and statements."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, func, select

from nenpyo.model import Annotation, DocumentKind, Statement
from nenpyo.store import schema
from nenpyo.store.query import statements_where
from nenpyo.store.reading import stored_annotations


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDocument:
    """A document as the chronicle lists it, without its text; `pipeline` is who annotated it."""

    id: str
    name: str
    lang: str
    kind: DocumentKind
    title: str | None
    publisher: str | None
    url: str | None
    length: int
    published_earliest: date | None
    published_latest: date | None
    pipeline: str
    added_at: str | None
    events: int
    statements: int

    @property
    def published(self) -> date | None:
        """The one day of publication, where it is known that closely."""
        return self.published_earliest if self.published_earliest == self.published_latest else None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """An outlet (None: unknown), how much it reports, and between which days."""

    publisher: str | None
    documents: int
    events: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """A statement with its document's id and name, its words and the speakers as entities."""

    document: str
    name: str
    published: date | None
    statement: Statement
    text: str
    speakers: tuple[str, ...]
    reported_by: tuple[str, ...]


def stored_document(row: Any) -> StoredDocument:
    """A row of `documents_query` as a value."""
    return StoredDocument(
        id=row.id,
        name=row.name,
        lang=row.lang,
        kind=DocumentKind(row.kind),
        title=row.title,
        publisher=row.publisher,
        url=row.url,
        length=row.length,
        published_earliest=_day(row.published_earliest),
        published_latest=_day(row.published_latest),
        pipeline=row.pipeline,
        added_at=row.added_at,
        events=row.n_event_mentions,
        statements=row.n_statements,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def source_views(connection: Connection) -> list[SourceView]:
    """Every outlet, the one with most documents first."""
    documents, reports = schema.documents, schema.event_reports
    columns = documents.c
    query = (
        select(
            columns.publisher,
            func.count(columns.id.distinct()),
            func.count(reports.c.event.distinct()),
            func.min(columns.published_earliest).filter(columns.published_latest.is_not(None)),
            func.max(columns.published_latest),
        )
        .join(reports, reports.c.document == columns.id, isouter=True)
        .group_by(columns.publisher)
    )
    found = [
        SourceView(
            publisher=publisher, documents=held, events=told, first=_day(first), last=_day(last)
        )
        for publisher, held, told, first, last in connection.execute(query)
    ]
    return sorted(found, key=lambda view: (-view.documents, view.publisher or ""))


def statement_views(connection: Connection, speaker: str | None) -> Iterator[StatementView]:
    """Who said what, oldest document first."""
    told = connection.execute(statements_where(connection, speaker))
    for document, rows in groupby(told, key=lambda row: row.document):
        ids = [row.statement for row in rows]
        for annotation in stored_annotations(connection, [document]):
            yield from _views(annotation, ids, _entities_of(connection, document))


def _entities_of(connection: Connection, document: str) -> dict[str, str]:
    chains = schema.entity_chains
    query = select(chains.c.chain, chains.c.entity).where(chains.c.document == document)
    return {row.chain: row.entity for row in connection.execute(query)}


def _views(
    annotation: Annotation, ids: list[str], entities: dict[str, str]
) -> Iterator[StatementView]:
    document = annotation.document
    said = {statement.id: statement for statement in annotation.statements}
    for id_ in ids:
        statement = said[id_]
        yield StatementView(
            document=document.id,
            name=document.name,
            published=document.published.day if document.published else None,
            statement=statement,
            text=statement.content.of(document.text),
            speakers=tuple(entities[chain] for chain in statement.speakers if chain in entities),
            reported_by=tuple(
                entities[chain] for chain in statement.reported_by if chain in entities
            ),
        )
