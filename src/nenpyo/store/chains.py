"""Who the chains of a chronicle are: what is asked and changed when documents come and go."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, exists, func, select, update

from nenpyo.model import Borne, Entity
from nenpyo.store import compared, schema
from nenpyo.store.given import given
from nenpyo.store.payloads import decode
from nenpyo.store.rows import entity_row, name_rows
from nenpyo.store.writing import insert_rows

ChainId = tuple[str, str]


class Chains:
    """The chains of a chronicle and their entities, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def turnover(
        self, documents: Collection[str], left: Collection[str]
    ) -> tuple[list[str], list[str]]:
        """Profiles that are new with these documents; those of `left` that no chain bears."""
        chains, bearers = schema.chains.c, compared.bearers.c
        wanted = given(self._connection, documents)
        query = (
            select(chains.profile)
            .join_from(wanted, schema.chains, chains.document == wanted.c.a)
            .where(~exists().where(bearers.profile == chains.profile))
            .distinct()
        )
        appeared = sorted(self._connection.scalars(query))
        wanted = given(self._connection, left)
        query = select(wanted.c.a).where(~exists().where(chains.profile == wanted.c.a))
        return appeared, sorted(self._connection.scalars(query))

    def chains(self, ids: Collection[str]) -> list[tuple[str, ChainId]]:
        """The chains that bear profiles."""
        wanted, chains = given(self._connection, ids), schema.chains
        query = select(chains.c.profile, chains.c.document, chains.c.chain).join_from(
            wanted, chains, chains.c.profile == wanted.c.a
        )
        return [(row.profile, (row.document, row.chain)) for row in self._connection.execute(query)]

    def borne(self, documents: Collection[str]) -> list[tuple[ChainId, str]]:
        """The chains of documents as they are now, with their profiles."""
        wanted, chains = given(self._connection, documents), schema.chains
        query = select(chains.c.document, chains.c.chain, chains.c.profile).join_from(
            wanted, chains, chains.c.document == wanted.c.a
        )
        return [((row.document, row.chain), row.profile) for row in self._connection.execute(query)]

    def borne_in(self, documents: Collection[str]) -> set[str]:
        """The profiles that documents bear now."""
        wanted, chains = given(self._connection, documents), schema.chains
        joined = chains.c.document == wanted.c.a
        query = select(chains.c.profile).join_from(wanted, chains, joined).distinct()
        return set(self._connection.scalars(query))

    def pick(self, chains: Collection[ChainId]) -> list[tuple[ChainId, str]]:
        """Those of the chains that are there, with their profiles."""
        wanted, table = given(self._connection, chains), schema.chains
        same = (table.c.document == wanted.c.a) & (table.c.chain == wanted.c.b)
        query = select(wanted.c.a, wanted.c.b, table.c.profile).join_from(wanted, table, same)
        return [((row.a, row.b), row.profile) for row in self._connection.execute(query)]

    def names(self, document: str, profiles: Collection[str]) -> bool:
        """Whether a document bears one of the profiles."""
        chains = schema.chains.c
        query = select(chains.profile).where(chains.document == document)
        return not set(self._connection.scalars(query)).isdisjoint(profiles)

    def share(self, one: Collection[str], other: Collection[str]) -> bool:
        """Whether some document bears a profile of each."""
        a, b = schema.chains.alias(), schema.chains.alias()
        both = exists().where(b.c.document == a.c.document, b.c.profile.in_(other))
        query = select(a.c.document).where(a.c.profile.in_(one), both).limit(1)
        return self._connection.scalar(query) is not None

    def take_out(self, documents: Collection[str]) -> list[Borne]:
        """Forget whom the chains of documents were."""
        table = schema.entity_chains
        wanted = given(self._connection, documents)
        query = select(table).join_from(wanted, table, table.c.document == wanted.c.a)
        found = self._read(query)
        gone = table.c.document.in_(select(wanted.c.a))
        self._connection.execute(delete(table).where(gone))
        return found

    def put(self, told: Iterable[Borne]) -> None:
        """Keep who chains are."""
        rows = [
            {"document": document, "chain": chain, "profile": profile, "entity": entity}
            for (document, chain), profile, entity in told
        ]
        insert_rows(self._connection, {schema.entity_chains: rows})

    def replace(self, told: Collection[Borne]) -> None:
        """Keep who chains are, of which it is kept already."""
        table = schema.entity_chains
        if told:
            change = (
                update(table)
                .where(table.c.document == bindparam("of"), table.c.chain == bindparam("at"))
                .values(entity=bindparam("to"))
            )
            rows = [{"of": one.chain[0], "at": one.chain[1], "to": one.entity} for one in told]
            self._connection.execute(change, rows)

    def kept_with(self, profiles: Collection[str]) -> list[Borne]:
        """The kept chains that bear profiles."""
        wanted, table = given(self._connection, profiles), schema.entity_chains
        return self._read(select(table).join_from(wanted, table, table.c.profile == wanted.c.a))

    def kept(self, chains: Collection[ChainId]) -> list[Borne]:
        """Those of the chains that are kept."""
        wanted, table = given(self._connection, chains), schema.entity_chains
        same = (table.c.document == wanted.c.a) & (table.c.chain == wanted.c.b)
        return self._read(select(table).join_from(wanted, table, same))

    def _read(self, query: Select[Any]) -> list[Borne]:
        return [
            Borne((row.document, row.chain), row.profile, row.entity)
            for row in self._connection.execute(query)
        ]

    def naming(self, entities: Collection[str]) -> set[str]:
        """The documents that name some entities."""
        wanted, table = given(self._connection, entities), schema.entity_chains
        query = select(table.c.document).join_from(wanted, table, table.c.entity == wanted.c.a)
        return set(self._connection.scalars(query))

    def tallies(self, entities: Collection[str]) -> Iterator[tuple[str, dict[str, int], int]]:
        """Entities with how many chains bear each profile, and how many documents name them."""
        table = schema.entity_chains
        wanted = given(self._connection, entities)
        joined = table.c.entity == wanted.c.a
        # For each by itself: grouped, all their chains would be sorted.
        counted = (
            select(func.count(table.c.document.distinct())).where(joined).correlate(wanted)
        ).scalar_subquery()
        numbered = select(wanted.c.a, counted)
        documents = {row[0]: row[1] for row in self._connection.execute(numbered)}
        query = (
            select(table.c.entity, table.c.profile, func.count())
            .join_from(wanted, table, joined)
            .group_by(table.c.entity, table.c.profile)
        )
        found: dict[str, dict[str, int]] = {}
        for entity, profile, count in self._connection.execute(query):
            found.setdefault(entity, {})[profile] = count
        yield from ((entity, told, documents[entity]) for entity, told in found.items())

    def entities(self, ids: Collection[str]) -> dict[str, Entity]:
        """Entities by id, without their chains."""
        wanted, table = given(self._connection, ids), schema.entities
        query = select(table.c.payload).join_from(wanted, table, table.c.id == wanted.c.a)
        found = (decode(payload, Entity) for payload in self._connection.scalars(query))
        return {entity.id: entity for entity in found}

    def write(self, ids: Collection[str], entities: Collection[tuple[Entity, int]]) -> None:
        """Keep entities with the number of their documents, in place of those of the ids."""
        for table, column in (
            (schema.entity_names, schema.entity_names.c.entity),
            (schema.entities, schema.entities.c.id),
        ):
            wanted = given(self._connection, ids)
            self._connection.execute(delete(table).where(column.in_(select(wanted.c.a))))
        rows = {
            schema.entities: [entity_row(*one) for one in entities],
            schema.entity_names: [row for entity, _ in entities for row in name_rows(entity)],
        }
        insert_rows(self._connection, rows)
