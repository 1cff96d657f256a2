"""Names as a chronicle keeps them: what is asked and changed when documents come and go."""

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, bindparam, delete, select, update

from nenpyo.model import Profile
from nenpyo.store import compared, schema
from nenpyo.store.given import given
from nenpyo.store.payloads import decode
from nenpyo.store.rows import Rows
from nenpyo.store.writing import insert_rows

Key = tuple[str, ...]
Form = tuple[str, str]
SEPARATOR = "\x1f"


class Names:
    """The profiles of a chronicle by their names and keys, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def profiles(self, ids: Collection[str]) -> dict[str, Profile]:
        """Profiles by id."""
        wanted, table = given(self._connection, ids), schema.profiles
        query = select(table.c.id, table.c.payload).join_from(
            wanted, table, table.c.id == wanted.c.a
        )
        return {row.id: decode(row.payload, Profile) for row in self._connection.execute(query)}

    def register(self, named: Mapping[str, Form], forms: Iterable[tuple[str, Form, bool]]) -> None:
        """Keep new profiles with their names; the flag marks what a full name is cut short to."""
        rows: Rows = {
            compared.bearers: [
                {"profile": id_, "kind": kind, "name": name} for id_, (kind, name) in named.items()
            ],
            compared.forms: [
                {"profile": id_, "kind": kind, "form": form, "is_cut": int(cut)}
                for id_, (kind, form), cut in forms
            ],
        }
        insert_rows(self._connection, rows)

    def drop(self, ids: Collection[str]) -> None:
        """Forget profiles that no chain bears any more."""
        columns = (compared.bearers.c.profile, compared.forms.c.profile, schema.profiles.c.id)
        for column in columns if ids else ():
            wanted = given(self._connection, ids)
            self._connection.execute(delete(column.table).where(column.in_(select(wanted.c.a))))

    def bearing(self, forms: Collection[Form]) -> set[str]:
        """The profiles of which one of the forms is the name."""
        wanted, bearers = given(self._connection, forms), compared.bearers
        joined = (bearers.c.kind == wanted.c.a) & (bearers.c.name == wanted.c.b)
        query = select(bearers.c.profile).join_from(wanted, bearers, joined)
        return set(self._connection.scalars(query))

    def standing(self, forms: Collection[Form]) -> set[str]:
        """The profiles for which one of the forms may stand."""
        wanted, table = given(self._connection, forms), compared.forms
        joined = (table.c.kind == wanted.c.a) & (table.c.form == wanted.c.b)
        return set(
            self._connection.scalars(select(table.c.profile).join_from(wanted, table, joined))
        )

    def cuts(self, forms: Collection[Form]) -> set[Form]:
        """Those of the forms to which some full name may be cut short."""
        wanted, table = given(self._connection, forms), compared.forms
        joined = (table.c.kind == wanted.c.a) & (table.c.form == wanted.c.b)
        query = (
            select(wanted.c.a, wanted.c.b)
            .join_from(wanted, table, joined)
            .where(table.c.is_cut == 1)
            .distinct()
        )
        return {(row.a, row.b) for row in self._connection.execute(query)}

    def keys(self, ids: Collection[str]) -> dict[str, Key | None]:
        """The keys of profiles as they were last found; None for those whose chains stand alone."""
        wanted, bearers = given(self._connection, ids), compared.bearers
        query = select(bearers.c.profile, bearers.c.key).join_from(
            wanted, bearers, bearers.c.profile == wanted.c.a
        )
        return {row.profile: _key(row.key) for row in self._connection.execute(query)}

    def set_keys(self, keys: Mapping[str, Key | None]) -> None:
        """Keep the keys of profiles."""
        _set(
            self._connection, "key", {id_: _text(key) if key else None for id_, key in keys.items()}
        )

    def members(self, keys: Collection[Key]) -> dict[Key, list[str]]:
        """The profiles of each key."""
        wanted, bearers = given(self._connection, map(_text, keys)), compared.bearers
        query = select(bearers.c.key, bearers.c.profile).join_from(
            wanted, bearers, bearers.c.key == wanted.c.a
        )
        found: dict[Key, list[str]] = {}
        for row in self._connection.execute(query):
            found.setdefault(_key(row.key) or (), []).append(row.profile)
        return found

    def links(self, keys: Collection[Key], *, by_reader: bool) -> dict[Key, Key]:
        """What keys stand for, where it is another key."""
        wanted, links = given(self._connection, map(_text, keys)), compared.links
        joined = (links.c.key == wanted.c.a) & (links.c.by_reader == int(by_reader))
        query = select(links.c.key, links.c.target).join_from(wanted, links, joined)
        return {_tuple(row.key): _tuple(row.target) for row in self._connection.execute(query)}

    def set_links(self, targets: Mapping[Key, Key], *, by_reader: bool, anew: bool = False) -> None:
        """Keep what keys stand for; those that stand for themselves need no row."""
        links = compared.links
        wanted = given(self._connection, map(_text, targets))
        old = delete(links).where(links.c.by_reader == int(by_reader))
        self._connection.execute(old if anew else old.where(links.c.key.in_(select(wanted.c.a))))
        rows = [
            {"key": _text(key), "target": _text(target), "by_reader": int(by_reader)}
            for key, target in targets.items()
            if key != target
        ]
        insert_rows(self._connection, {links: rows})

    def joined_by_readers(self) -> dict[Key, Key]:
        """The keys that corrections join, with what they were last joined to."""
        links = compared.links
        query = select(links.c.key, links.c.target).where(links.c.by_reader == 1)
        return {_tuple(row.key): _tuple(row.target) for row in self._connection.execute(query)}

    def standing_for(self, keys: Collection[Key]) -> set[Key]:
        """The keys that stand for some of these."""
        wanted, links = given(self._connection, map(_text, keys)), compared.links
        joined = (links.c.target == wanted.c.a) & (links.c.by_reader == 0)
        query = select(links.c.key).join_from(wanted, links, joined)
        return {_tuple(key) for key in self._connection.scalars(query)}

    def entities_of(self, ids: Collection[str]) -> dict[str, str | None]:
        """The entities of profiles; None for those whose chains stand alone."""
        wanted, bearers = given(self._connection, ids), compared.bearers
        query = select(bearers.c.profile, bearers.c.entity).join_from(
            wanted, bearers, bearers.c.profile == wanted.c.a
        )
        return {row.profile: row.entity for row in self._connection.execute(query)}

    def set_entities(self, entities: Mapping[str, str | None]) -> None:
        """Keep the entities of profiles."""
        _set(self._connection, "entity", entities)


def _set(connection: Connection, column: str, values: Mapping[str, str | None]) -> None:
    bearers = compared.bearers
    rows = [{"of": id_, "value": value} for id_, value in values.items()]
    if rows:
        change = update(bearers).where(bearers.c.profile == bindparam("of"))
        connection.execute(change.values({column: bindparam("value")}), rows)


def _text(key: Key) -> str:
    return SEPARATOR.join(key)


def _key(text: str | None) -> Key | None:
    return None if text is None else _tuple(text)


def _tuple(text: str) -> Key:
    return tuple(text.split(SEPARATOR))
