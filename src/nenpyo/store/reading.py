"""Payloads of a chronicle as values."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, select

from nenpyo.errors import NotFoundError
from nenpyo.model import Annotation, Correction, Entity, MentionRef, Span
from nenpyo.store import schema
from nenpyo.store.given import given
from nenpyo.store.payloads import decode, decode_annotation

Value = TypeVar("Value")
SHOWN = 5
"""How many of several candidates an error names."""


def stored_annotations(
    connection: Connection, ids: Sequence[str] | None = None
) -> Iterator[Annotation]:
    """The annotations of some documents or of all, in the order of ids."""
    documents = schema.documents
    query = select(documents.c.payload, documents.c.text).order_by(documents.c.id)
    if ids is not None:
        query = query.where(documents.c.id.in_(ids))
    for row in connection.execute(query):
        yield decode_annotation(row.payload, row.text)


def stored_corrections(connection: Connection) -> tuple[Correction, ...]:
    """The log of corrections, oldest first."""
    corrections = schema.corrections
    return decoded(connection, select(corrections).order_by(corrections.c.number), Correction)


def decoded(connection: Connection, query: Select[Any], type_: type[Value]) -> tuple[Value, ...]:
    """The payloads that a query finds, as values."""
    return tuple(decode(row.payload, type_) for row in connection.execute(query))


def decoded_entities(connection: Connection, query: Select[Any]) -> tuple[Entity, ...]:
    """The entities that a query finds, each with its chains."""
    found = decoded(connection, query, Entity)
    told, chains = schema.entity_chains, schema.chains
    wanted = given(connection, [entity.id for entity in found])
    same = (chains.c.document == told.c.document) & (chains.c.chain == told.c.chain)
    refs: dict[str, list[MentionRef]] = {entity.id: [] for entity in found}
    rows = connection.execute(
        select(told.c.entity, chains)
        .join_from(wanted, told, told.c.entity == wanted.c.a)
        .join(chains, same)
        .order_by(told.c.document, chains.c.start, chains.c.end, chains.c.chain)
    )
    for row in rows:
        span = Span(row.start, row.end)
        ref = MentionRef(document=row.document, id=row.chain, span=span, text=row.text)
        refs[row.entity].append(ref)
    return tuple(replace(entity, chains=tuple(refs[entity.id])) for entity in found)


def only(found: Sequence[Value], which: str, noun: str) -> Value:
    """The one that was meant.

    Raises:
        NotFoundError: none or several.
    """
    if not found:
        raise NotFoundError(f"{which}: no such {noun} in this chronicle")
    if len(found) > 1:
        names = ", ".join(getattr(one, "id", str(one)) for one in found[:SHOWN])
        more = ", …" if len(found) > SHOWN else ""
        raise NotFoundError(f"{which}: could be any of {len(found)}: {names}{more}")
    return found[0]
