"""Payloads of a chronicle as values."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, Table, select

from nenpyo.errors import NotFoundError, SeveralError
from nenpyo.model import Annotation, Correction, Entity, MentionRef, Span
from nenpyo.store import schema
from nenpyo.store.given import given
from nenpyo.store.payloads import decode, decode_annotation

Value = TypeVar("Value")
TOGETHER = 5000
"""Documents of which the chains are read in one go."""
SHOWN = 5
"""How many of several candidates an error names."""


def stored_annotations(
    connection: Connection, ids: Sequence[str] | None = None
) -> Iterator[Annotation]:
    """The annotations of some documents or of all, in the order of ids."""
    documents = schema.documents
    query = select(documents.c.payload, documents.c.text).order_by(documents.c.id)
    if ids is not None:
        wanted = given(connection, ids)
        query = query.join_from(wanted, documents, documents.c.id == wanted.c.a)
    for row in connection.execute(query):
        yield decode_annotation(row.payload, row.text)


def stored_corrections(connection: Connection) -> tuple[Correction, ...]:
    """The log of corrections, oldest first."""
    corrections = schema.corrections
    return decoded(connection, select(corrections).order_by(corrections.c.number), Correction)


def decoded(connection: Connection, query: Select[Any], type_: type[Value]) -> tuple[Value, ...]:
    """The payloads that a query finds, as values."""
    return tuple(each(connection, query, type_))


def each(connection: Connection, query: Select[Any], type_: type[Value]) -> Iterator[Value]:
    """The same, each when it is its turn."""
    return (decode(row.payload, type_) for row in connection.execute(query))


def decoded_entities(
    connection: Connection, query: Select[Any], refs: Mapping[str, list[MentionRef]] | None = None
) -> tuple[Entity, ...]:
    """The entities that a query finds, each with its chains, or with those that are given."""
    found = decoded(connection, query, Entity)
    chains = _chains(connection, found) if refs is None else refs
    return tuple(replace(entity, chains=tuple(chains[entity.id])) for entity in found)


def each_entity(connection: Connection, query: Select[Any]) -> Iterator[Entity]:
    """The same, some at a time: those that stand in few documents together."""
    some: list[Entity] = []
    documents = 0
    for row in connection.execute(query):
        documents += row.documents
        if some and documents > TOGETHER:
            yield from _with_chains(connection, some)
            some, documents = [], row.documents
        some.append(decode(row.payload, Entity))
    yield from _with_chains(connection, some)


def _with_chains(connection: Connection, entities: Sequence[Entity]) -> Iterator[Entity]:
    chains = _chains(connection, entities)
    return (replace(entity, chains=tuple(chains[entity.id])) for entity in entities)


def _chains(connection: Connection, entities: Sequence[Entity]) -> dict[str, list[MentionRef]]:
    told = schema.entity_chains
    refs: dict[str, list[MentionRef]] = {entity.id: [] for entity in entities}
    wanted = given(connection, refs)
    for entity, ref in _borne(connection, wanted, told.c.entity == wanted.c.a):
        refs[entity].append(ref)
    return refs


def borne_in(
    connection: Connection, documents: Collection[str]
) -> Iterator[tuple[str, MentionRef]]:
    """The chains of documents, each with its entity's id."""
    wanted = given(connection, documents)
    return _borne(connection, wanted, schema.entity_chains.c.document == wanted.c.a)


def _borne(
    connection: Connection, wanted: Table, joined: ColumnElement[bool]
) -> Iterator[tuple[str, MentionRef]]:
    told, chains = schema.entity_chains, schema.chains
    same = (chains.c.document == told.c.document) & (chains.c.chain == told.c.chain)
    query = (
        select(told.c.entity, chains)
        .join_from(wanted, told, joined)
        .join(chains, same)
        .order_by(told.c.document, chains.c.start, chains.c.end, chains.c.chain)
    )
    for row in connection.execute(query):
        span = Span(row.start, row.end)
        yield row.entity, MentionRef(document=row.document, id=row.chain, span=span, text=row.text)


def only(found: Sequence[Value], which: str, noun: str) -> Value:
    """The one that was meant.

    Raises:
        NotFoundError: none.
        SeveralError: more than one.
    """
    if not found:
        raise NotFoundError(f"{which}: no such {noun} in this chronicle")
    if len(found) > 1:
        names = ", ".join(getattr(one, "id", str(one)) for one in found[:SHOWN])
        more = ", …" if len(found) > SHOWN else ""
        raise SeveralError(f"{which}: could be any of {len(found)}: {names}{more}")
    return found[0]
