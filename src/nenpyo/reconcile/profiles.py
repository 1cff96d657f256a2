"""By what a chain is known: its Wikidata id, else its type, full name and country.

Many documents tell the same of someone; what is told once is looked at once. A profile's key
depends on those of its own name, and on the full names that may be cut short to it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from nenpyo.model import EntityType, Profile
from nenpyo.model.chronology import name_key
from nenpyo.reconcile.identity import may_agree, name_parts

Key = tuple[str, ...]
Form = tuple[str, str]
"""The kind of thing that a name names, and the name as it is compared."""

PLACES = frozenset({EntityType.GPE, EntityType.LOC, EntityType.FAC})
SHORTEST_FULL_NAME = 3
"""Characters: a person's name of two is a surname in every script that nenpyo reads so far."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """A profile with the name it bears, all names that may stand for it, and what it is cut to."""

    profile: Profile
    form: Form
    forms: frozenset[Form]
    cuts: frozenset[Form]


def bearer_of(profile: Profile) -> Bearer:
    """A profile with its names as they are compared."""
    kind = kind_of(profile.type)
    cuts: frozenset[Form] = frozenset()
    if profile.type is EntityType.PERSON:
        cuts = frozenset((kind, form) for form in short_forms(profile.name))
    names = {name_key(name) for name in (profile.name, *profile.aliases)} - {""}
    forms = cuts.union((kind, name) for name in names)
    return Bearer(profile, (kind, name_key(profile.name)), forms, cuts)


def kind_of(type_: EntityType) -> str:
    """What kind of thing a name names: a place is one kind, however it is typed."""
    return "place" if type_ in PLACES else type_.value


def short_forms(name: str) -> frozenset[str]:
    """The keys under which a full name may be cut short: its parts, or its beginnings and ends."""
    parts = name_parts(name)
    if len(parts) > 1:
        return frozenset(parts)
    whole = name_key(name)
    if len(whole) < SHORTEST_FULL_NAME:
        return frozenset()
    cuts = range(1, len(whole))
    return frozenset(whole[:cut] for cut in cuts) | frozenset(whole[cut:] for cut in cuts)


def keys_of(bearers: Iterable[Bearer], cuts: Collection[Form]) -> dict[Profile, Key | None]:
    """The key of each profile; None where each of its chains stays by itself.

    All that bear one name must be given together; `cuts` holds those of their names to which
    some person's full name may be cut short.
    """
    groups: dict[Form, list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        groups[bearer.form].append(bearer)
    return {
        bearer.profile: _key(bearer, known, cuts)
        for group in groups.values()
        for known in (_Known.of(group),)
        for bearer in group
    }


@dataclass(frozen=True, slots=True)
class _Known:
    """What the bearers of one name are known by: (country, Wikidata id) pairs, countries."""

    ids: frozenset[tuple[str | None, str]]
    countries: frozenset[str]

    @classmethod
    def of(cls, group: Iterable[Bearer]) -> "_Known":
        told = [bearer.profile for bearer in group]
        ids = frozenset((one.country, one.wikidata) for one in told if one.wikidata)
        return cls(ids, frozenset(one.country for one in told if one.country))


def _key(bearer: Bearer, known: _Known, cuts: Collection[Form]) -> Key | None:
    profile = bearer.profile
    if profile.wikidata:
        return "wikidata", profile.wikidata
    same = {id_ for country, id_ in known.ids if may_agree(country, profile.country)}
    if not bearer.form[1] or len(same) > 1 or not profile.is_named:
        return None
    if same:
        return "wikidata", same.pop()
    return _short_key(bearer) if _is_short(bearer, cuts) else _full_key(bearer, known)


def _short_key(bearer: Bearer) -> Key | None:
    """A surname alone is the same person again only with the same country and office."""
    profile = bearer.profile
    if not profile.country or not profile.title:
        return None
    return "short", bearer.form[1], profile.country, profile.title


def _full_key(bearer: Bearer, known: _Known) -> Key | None:
    """A bearer of unknown country is the one known bearer, or no one of several."""
    country = bearer.profile.country
    if country is None and len(known.countries) > 1:
        return None
    return "name", *bearer.form, country or "".join(known.countries)


def _is_short(bearer: Bearer, cuts: Collection[Form]) -> bool:
    profile = bearer.profile
    if profile.type is not EntityType.PERSON or len(name_parts(profile.name)) > 1:
        return False
    return len(bearer.form[1]) < SHORTEST_FULL_NAME or bearer.form in cuts


def by_form(bearers: Iterable[Bearer]) -> Mapping[Form, list[Bearer]]:
    """Bearers under every name that may stand for them."""
    found: dict[Form, list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        for form in bearer.forms:
            found[form].append(bearer)
    return found
