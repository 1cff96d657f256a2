"""Which documents leave days open, which tell them, and the dates that come of it."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, Table, delete, func, literal, or_, select

from nenpyo.model import Annotation, DateSource, DocumentKind, Status
from nenpyo.store import compared, schema
from nenpyo.store.given import given
from nenpyo.store.payloads import decode, encode
from nenpyo.store.writing import insert_rows, keep

Value = TypeVar("Value")
PARTIES = ("actor", "recipient")
HEAD = 2
"""Characters in which two words for one happening agree."""


class Dates:
    """The questions of undated documents and the answers of dated ones, in one transaction."""

    def __init__(self, connection: Connection, pipeline: str) -> None:
        self._connection = connection
        self._pipeline = pipeline

    def take_out(self, documents: Collection[str]) -> set[str]:
        """Forget what documents ask and answer; gives those that lose an answer."""
        answers, questions = compared.answers, compared.questions.c
        wanted = given(self._connection, documents)
        answered = select(answers.c.document).join_from(
            wanted, answers, answers.c.witness == wanted.c.a
        )
        lost = set(self._connection.scalars(answered))
        for column in (answers.c.document, answers.c.witness, questions.document):
            gone = column.in_(select(wanted.c.a))
            self._connection.execute(delete(column.table).where(gone))
        return lost

    def undated(self, documents: Collection[str]) -> list[str]:
        """Those of the documents that were given no date."""
        wanted, columns = given(self._connection, documents), schema.documents.c
        bare = columns.published_from.is_(None) & (columns.kind == DocumentKind.NEWS)
        query = (
            select(columns.id)
            .join_from(wanted, schema.documents, columns.id == wanted.c.a)
            .where(bare | (columns.published_from == DateSource.INFERRED))
            .order_by(columns.id)
        )
        return list(self._connection.scalars(query))

    def ask(self, asked: Collection[tuple[str, ...]]) -> None:
        """Keep questions: document, mention, mark, month and day (empty: open), word."""
        names = [column.name for column in compared.questions.c]
        rows = [dict(zip(names, one, strict=True)) for one in asked]
        insert_rows(self._connection, {compared.questions: rows})

    def asking(self, documents: Collection[str]) -> set[tuple[str, str]]:
        """Undated documents that ask what one of these, a dated one, may answer; with that one."""
        asked, told = compared.questions.c, schema.event_mentions.c
        if self._connection.scalar(select(func.max(asked.document))) is None:
            return set()
        wanted = given(self._connection, documents)
        same = (
            (asked.mark == _mark())
            & asked.day.in_([func.substr(told.earliest, 9, 2), ""])
            & asked.month.in_([func.substr(told.earliest, 6, 2), ""])
        )
        query = (
            _telling(wanted, told.document == wanted.c.a)
            .join(compared.questions, same)
            .where(_agree(told.trigger_text, asked.word))
            .with_only_columns(asked.document, told.document)
        )
        return {(row[0], row[1]) for row in self._connection.execute(query)}

    def bounds(self) -> tuple[date, date] | None:
        """The first and the last day on which anything is told to have happened."""
        day = schema.event_mentions.c.earliest
        # Two questions: to one for both, SQLite reads all the days.
        ends = [self._connection.scalar(select(end(day))) for end in (func.min, func.max)]
        first, last = (date.fromisoformat(end) if end else None for end in ends)
        return (first, last) if first and last else None

    def telling(self, days: Collection[date], word: str, marks: Collection[str]) -> set[str]:
        """The dated documents that tell, on one of the days and in such a word, of such parties."""
        told = schema.event_mentions.c
        wanted = given(self._connection, [day.isoformat() for day in days])
        query = (
            _telling(wanted, told.earliest == wanted.c.a)
            .where(_agree(told.trigger_text, literal(word)), _mark().in_(marks))
            .with_only_columns(told.document)
        )
        return set(self._connection.scalars(query))

    def answer(self, document: str, witness: str, found: Sequence[object]) -> None:
        """Keep what one document answers another."""
        row = {"document": document, "witness": witness, "payload": encode(found)}
        insert_rows(self._connection, {compared.answers: [row]})

    def answers(self, document: str, as_: type[Value]) -> list[Value]:
        """All that is answered to a document, each witness's as one value."""
        table = compared.answers.c
        query = select(table.payload).where(table.document == document).order_by(table.witness)
        return [decode(payload, as_) for payload in self._connection.scalars(query)]

    def keep(self, annotation: Annotation) -> None:
        """Keep a document as it is read now; when it was added stays."""
        documents = schema.documents.c
        query = select(documents.added_at).where(documents.id == annotation.document.id)
        keep(self._connection, annotation, self._pipeline, self._connection.scalar(query))


def _telling(wanted: Table, joined: ColumnElement[bool]) -> Select[Any]:
    """What dated documents tell to have happened on one day, with each of its parties."""
    told, roles, chains = schema.event_mentions, schema.event_roles, schema.chains
    documents, profiles = schema.documents, schema.profiles
    return (
        select(told.c.document)
        .join_from(wanted, told, joined)
        .join(documents, documents.c.id == told.c.document)
        .join(roles, (roles.c.document == told.c.document) & (roles.c.mention == told.c.mention))
        .join(chains, (chains.c.document == told.c.document) & (chains.c.chain == roles.c.chain))
        .join(profiles, profiles.c.id == chains.c.profile)
        .where(told.c.status == Status.ACTUAL, told.c.earliest == told.c.latest)
        .where(roles.c.role.in_(PARTIES), _is_dated())
    )


def _is_dated() -> ColumnElement[bool]:
    """Whether a document's times lean on a date that was given, or, as a page's, on none."""
    columns = schema.documents.c
    bare = columns.published_latest.is_(None) & (columns.kind != DocumentKind.NEWS)
    return bare | (
        columns.published_latest.is_not(None) & (columns.published_from != DateSource.INFERRED)
    )


def _mark() -> ColumnElement[str]:
    """The country of a party, or else its name."""
    return func.coalesce(schema.profiles.c.country, schema.profiles.c.name)


def _agree(one: ColumnElement[str], other: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether the beginning of one word stands in the other."""
    return or_(one.contains(func.substr(other, 1, HEAD)), other.contains(func.substr(one, 1, HEAD)))
