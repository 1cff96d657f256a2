"""Questions to a chronicle, as SQL: names to entities, filters to conditions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    and_,
    func,
    or_,
    select,
    tuple_,
)

from nenpyo.model import EventType
from nenpyo.model.chronology import name_key
from nenpyo.store import schema

SHORTEST_PREFIX = 4
"""Characters of an id that are taken for one; fewer are more likely a name."""
CODE_LENGTH = 3
LAST = "\U0010ffff"
"""The character that stands behind all others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which events a timeline shows; what is None does not matter.

    `actor` and `place` are names, ids or country codes; a state stands for its people and bodies,
    and for all places in it. `source` is a publisher or the name of a document. `since` and
    `until` keep what may have happened within them: an event of 2024 is one of June 2024 too.
    """

    actor: str | None = None
    type: EventType | None = None
    place: str | None = None
    since: date | None = None
    until: date | None = None
    source: str | None = None
    disputed: bool | None = None


def events_where(connection: Connection, filter_: Filter) -> Select[tuple[bytes]]:
    """The events that a filter lets through, in the order of the chronology."""
    events = schema.events
    conditions: list[ColumnElement[bool]] = []
    if filter_.type:
        conditions.append(events.c.type == filter_.type)
    if filter_.actor:
        conditions.append(_has_party(connection, filter_.actor, ("actor", "recipient")))
    if filter_.place:
        conditions.append(_has_party(connection, filter_.place, ("place",)))
    if filter_.source:
        conditions.append(_is_told_by(filter_.source))
    if filter_.disputed is not None:
        conditions.append((events.c.disputed > 0) == filter_.disputed)
    conditions += _within(filter_.since, filter_.until)
    return select(events.c.payload).where(*conditions).order_by(*in_time())


def in_time() -> tuple[ColumnElement[Any], ...]:
    """The order of the chronology: by first day, then by last; events without a time come last."""
    events = schema.events.c
    return events.first, events.last, events.id


def by_documents() -> tuple[ColumnElement[Any], ...]:
    """The order of entities: those that most documents name first."""
    entities = schema.entities.c
    return entities.documents.desc(), entities.id


def _within(since: date | None, until: date | None) -> list[ColumnElement[bool]]:
    events = schema.events
    conditions: list[ColumnElement[bool]] = []
    if since or until:
        conditions.append(or_(events.c.earliest.is_not(None), events.c.latest.is_not(None)))
    if since:
        latest = events.c.latest
        conditions.append(or_(latest.is_(None), latest >= since.isoformat()))
    if until:
        earliest = events.c.earliest
        conditions.append(or_(earliest.is_(None), earliest <= until.isoformat()))
    return conditions


def _has_party(connection: Connection, who: str, roles: Sequence[str]) -> ColumnElement[bool]:
    parties = schema.event_parties
    told = select(parties.c.event).where(
        parties.c.entity.in_(named(connection, who)), parties.c.role.in_(roles)
    )
    return schema.events.c.id.in_(told)


def _is_told_by(source: str) -> ColumnElement[bool]:
    reports, documents = schema.event_reports, schema.documents
    told = (
        select(reports.c.event)
        .join(documents, documents.c.id == reports.c.document)
        .where(or_(documents.c.publisher == source, documents.c.name == source))
    )
    return schema.events.c.id.in_(told)


def named(connection: Connection, who: str) -> Select[tuple[str]]:
    """The entities that a name, an id or a country code means."""
    entities, names = schema.entities, schema.entity_names
    found = select(names.c.entity).where(names.c.key == name_key(who))
    states = select(entities.c.country).where(entities.c.is_state == 1, entities.c.id.in_(found))
    countries = set(connection.scalars(states)) - {None}
    if len(who) == CODE_LENGTH and who.isascii():
        countries.add(who.upper())
    meant = or_(entities.c.id.in_(found), entities.c.country.in_(countries), _is_id(who))
    return select(entities.c.id).where(meant)


def _is_id(who: str) -> ColumnElement[bool]:
    entities = schema.entities
    if len(who) < SHORTEST_PREFIX:
        return entities.c.id == who
    return _begins(entities.c.id, who)


def statements_where(connection: Connection, speaker: str | None) -> Select[tuple[str, str]]:
    """Documents and ids of statements, of one speaker or of all, in order of documents."""
    said, roles, chains = schema.statements, schema.statement_roles, schema.entity_chains
    documents = schema.documents
    query = (
        select(said.c.document, said.c.statement)
        .join(documents, documents.c.id == said.c.document)
        .order_by(documents.c.published_earliest, documents.c.id, said.c.start, said.c.statement)
    )
    if speaker is None:
        return query
    spoken = (
        select(roles.c.document, roles.c.statement)
        .join(chains, and_(chains.c.document == roles.c.document, chains.c.chain == roles.c.chain))
        .where(roles.c.role == "speaker", chains.c.entity.in_(named(connection, speaker)))
    )
    return query.where(tuple_(said.c.document, said.c.statement).in_(spoken))


def documents_query() -> Select[Any]:
    """All documents, oldest first, undated last."""
    documents = schema.documents
    columns = [column for column in documents.c if column.name not in ("text", "payload")]
    return select(*columns, _count(schema.event_mentions), _count(schema.statements)).order_by(
        documents.c.published_latest.is_(None),
        documents.c.published_earliest,
        documents.c.name,
        documents.c.id,
    )


def _count(table: Any) -> Any:
    counted = select(func.count()).where(table.c.document == schema.documents.c.id)
    return counted.scalar_subquery().label("n_" + table.name)


def find_document(connection: Connection, which: str) -> list[str]:
    """Ids of the documents that an id, the beginning of one, or a name means."""
    columns = schema.documents.c
    meant = or_(_begins(columns.id, which), columns.name == which)
    found = sorted(connection.scalars(select(columns.id).where(meant)))
    return [which] if which in found else found


def with_id(table: Table, which: str) -> Select[Any]:
    """The row of an id, or those whose id begins so; the exact one alone where there is one."""
    column = table.c.id
    exact = select(column).where(column == which).exists()
    return (
        select(table).where(_begins(column, which), or_(column == which, ~exact)).order_by(column)
    )


def _begins(column: ColumnElement[str], which: str) -> ColumnElement[bool]:
    """Whether a text begins so, by its place in an index: a pattern would be tried on all."""
    return column.between(which, which + LAST)


def with_name(name: str) -> Select[Any]:
    """The entities that bear a name."""
    entities, names = schema.entities, schema.entity_names
    found = select(names.c.entity).where(names.c.key == name_key(name))
    return select(entities).where(entities.c.id.in_(found)).order_by(entities.c.id)


def conflicts_where(event: str | None) -> Select[Any]:
    """The disputes of one event or of all, in the order of the chronology."""
    conflicts, events = schema.conflicts, schema.events
    within = (conflicts.c.field, conflicts.c.quantity)
    if event is not None:
        return select(conflicts).where(conflicts.c.event == event).order_by(*within)
    # Events are gone through as they follow each other: by their ids, all disputes would be sorted
    # before the first of them is there.
    same = conflicts.c.event == events.c.id.concat("")
    return select(conflicts).join_from(events, conflicts, same).order_by(*in_time(), *within)
