"""The same person, state or body once, over all documents.

Two steps. First every chain gets a key: its Wikidata id, else its type, full name and country.
Then short names (a surname, an abbreviation) are linked to the one full name they can stand for;
where two could be meant, or country or title disagree, the short name stays by itself.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from nenpyo.model import (
    Annotation,
    Chain,
    Entity,
    EntityType,
    MentionForm,
    MentionRef,
)
from nenpyo.model.chronology import name_key
from nenpyo.reconcile.corrections import Links
from nenpyo.reconcile.identity import content_id, may_agree, name_parts

Key = tuple[str, ...]
ChainId = tuple[str, str]
"""Document id and chain id."""

PLACES = frozenset({EntityType.GPE, EntityType.LOC, EntityType.FAC})
NO_LINKS = Links()
SHORTEST_FULL_NAME = 3
"""Characters: a person's name of two is a surname in every script that nenpyo reads so far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Referent:
    """A chain with the document it stands in."""

    document: str
    chain: Chain
    ref: MentionRef

    @property
    def id(self) -> ChainId:
        """Document id and chain id."""
        return self.document, self.chain.id


def resolve_entities(
    annotations: Sequence[Annotation], links: Links = NO_LINKS
) -> tuple[tuple[Entity, ...], dict[ChainId, str]]:
    """All entities, and the entity of every chain."""
    referents = [referent for annotation in annotations for referent in _referents(annotation)]
    clusters: dict[Key, list[Referent]] = defaultdict(list)
    for referent, key in zip(referents, _keys(referents), strict=True):
        clusters[key].append(referent)
    linked: dict[Key, list[Referent]] = defaultdict(list)
    for key, target in _linked(clusters).items():
        linked[target] += clusters[key]
    merged = _corrected(linked, links)
    entities = sorted((_entity(*item) for item in merged.items()), key=lambda entity: entity.id)
    ids = {(ref.document, ref.id): entity.id for entity in entities for ref in entity.chains}
    return tuple(entities), ids


def _corrected(
    clusters: Mapping[Key, list[Referent]], links: Links
) -> Mapping[Key, list[Referent]]:
    """The clusters as corrections have them: those joined in one, those split off by themselves."""
    if not links.joined and not links.parted:
        return clusters
    parted: dict[Key, list[Referent]] = defaultdict(list)
    for key, members in clusters.items():
        for member in members:
            off = sorted(links.parted.get(member.id, ()))
            parted[(*key, *(f"split {group}" for group in off))].append(member)
    target: dict[int, Key] = {}
    found: dict[Key, list[Referent]] = defaultdict(list)
    for key in sorted(parted):
        groups = {group for m in parted[key] for group in links.joined.get(m.id, ())}
        home = min((target[group] for group in groups if group in target), default=key)
        target |= dict.fromkeys(groups, home)
        found[home] += parted[key]
    return found


def _referents(annotation: Annotation) -> Iterable[Referent]:
    document = annotation.document
    for chain in annotation.chains:
        span = chain.mentions[0].span
        ref = MentionRef(document=document.id, id=chain.id, span=span, text=span.of(document.text))
        yield Referent(document=document.id, chain=chain, ref=ref)


def type_group(type_: EntityType) -> str:
    """What kind of thing a name names: a place is one kind, however it is typed."""
    return "place" if type_ in PLACES else type_.value


def _keys(referents: Sequence[Referent]) -> list[Key]:
    groups: dict[tuple[str, str], list[Chain]] = defaultdict(list)
    for referent in referents:
        groups[_group(referent.chain)].append(referent.chain)
    edges = _name_edges(referent.chain for referent in referents)
    known = {group: _Known.of(chains) for group, chains in groups.items()}
    return [_key(referent, known[_group(referent.chain)], edges) for referent in referents]


def _group(chain: Chain) -> tuple[str, str]:
    return type_group(chain.type), name_key(chain.name)


@dataclass(frozen=True, slots=True)
class _Known:
    """What the bearers of one name are known by: (country, Wikidata id) pairs, countries."""

    ids: frozenset[tuple[str | None, str]]
    countries: frozenset[str]

    @classmethod
    def of(cls, chains: Sequence[Chain]) -> "_Known":
        ids = frozenset((chain.country, chain.wikidata) for chain in chains if chain.wikidata)
        return cls(ids, frozenset(chain.country for chain in chains if chain.country))


def _key(referent: Referent, known: _Known, edges: frozenset[str]) -> Key:
    chain = referent.chain
    alone: Key = ("chain", *referent.id)
    same = {id_ for country, id_ in known.ids if may_agree(country, chain.country)}
    if chain.wikidata:
        return "wikidata", chain.wikidata
    if not name_key(chain.name) or len(same) > 1 or not _is_named([referent]):
        return alone
    if same:
        return "wikidata", same.pop()
    if _is_short(chain, edges):
        return _short_key(chain) or alone
    return _full_key(chain, known) or alone


def _short_key(chain: Chain) -> Key | None:
    """A surname alone is the same person again only with the same country and office."""
    if not chain.country or not chain.title:
        return None
    return "short", name_key(chain.name), chain.country, chain.title


def _full_key(chain: Chain, known: _Known) -> Key | None:
    """A bearer of unknown country is the one known bearer, or no one of several."""
    if chain.country is None and len(known.countries) > 1:
        return None
    country = chain.country or "".join(known.countries)
    return "name", *_group(chain), country


def _is_short(chain: Chain, edges: frozenset[str]) -> bool:
    if chain.type is not EntityType.PERSON or len(name_parts(chain.name)) > 1:
        return False
    name = name_key(chain.name)
    return len(name) < SHORTEST_FULL_NAME or name in edges


def _name_edges(chains: Iterable[Chain]) -> frozenset[str]:
    """Everything that could be a short form of some person's full name."""
    names = {chain.name for chain in chains if chain.type is EntityType.PERSON}
    return frozenset(edge for name in names for edge in short_forms(name))


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


def _linked(clusters: Mapping[Key, Sequence[Referent]]) -> dict[Key, Key]:
    """Each cluster's target: itself, or the one full-named cluster that it is a short form of."""
    by_short: dict[tuple[str, str], set[Key]] = defaultdict(set)
    for key, members in clusters.items():
        if key[0] != "short" and _is_named(members):
            for entry in _short_entries(members):
                by_short[entry].add(key)
    targets = {key: _target(key, clusters, by_short) for key in clusters}
    return {key: _last(key, targets) for key in clusters}


def _last(key: Key, targets: Mapping[Key, Key]) -> Key:
    seen = {key}
    while targets[key] not in seen:
        key = targets[key]
        seen.add(key)
    return key


def _is_named(members: Sequence[Referent]) -> bool:
    return any(m.form is MentionForm.NAM for r in members for m in r.chain.mentions)


def _short_entries(members: Sequence[Referent]) -> set[tuple[str, str]]:
    entries = set()
    for referent in members:
        chain = referent.chain
        group = type_group(chain.type)
        forms = {name_key(alias) for alias in (chain.name, *chain.aliases)}
        if chain.type is EntityType.PERSON:
            forms |= short_forms(chain.name)
        entries |= {(group, form) for form in forms if form}
    return entries


def _target(
    key: Key,
    clusters: Mapping[Key, Sequence[Referent]],
    by_short: Mapping[tuple[str, str], set[Key]],
) -> Key:
    members = clusters[key]
    if key[0] == "wikidata" or not _is_named(members):
        return key
    first = members[0].chain
    entry = (type_group(first.type), name_key(first.name))
    fits = [
        other
        for other in by_short.get(entry, ())
        if other != key and _may_stand_for(members, clusters[other])
    ]
    if len(fits) > 1:
        title = first.title or ""
        fits = [o for o in fits if title and any(_fits(title, m.chain.title) for m in clusters[o])]
    return fits[0] if len(fits) == 1 else key


def _may_stand_for(short: Sequence[Referent], full: Sequence[Referent]) -> bool:
    """Whether country and title agree, and no document tells the two apart."""
    chain = short[0].chain
    name = name_key(chain.name)
    longer = max(len(name_key(referent.chain.name)) for referent in full) > len(name)
    if not longer or {r.document for r in short} & {r.document for r in full}:
        return False
    countries = {referent.chain.country for referent in full} - {None}
    titles = {referent.chain.title for referent in full} - {None}
    titled = not titles or chain.title is None or any(_fits(chain.title, one) for one in titles)
    if chain.country is None:
        distinct = len(name) >= SHORTEST_FULL_NAME
        return distinct and (chain.title in titles or not titles)
    return titled and chain.country in countries


def _fits(title: str, other: str | None) -> bool:
    """Whether two titles may be one office, one of them told in full (chairman of the state)."""
    return other is not None and (title.endswith(other) or other.endswith(title))


def _entity(key: Key, members: Sequence[Referent]) -> Entity:
    chains = [referent.chain for referent in members]
    is_place = type_group(chains[0].type) == "place"
    name = _name(chains, short=is_place)
    names = {alias for chain in chains for alias in (chain.name, *chain.aliases)} - {name}
    refs = sorted((r.ref for r in members), key=lambda ref: (ref.document, ref.span, ref.id))
    return Entity(
        id=content_id("entity", *key),
        type=EntityType(_most_frequent(chain.type for chain in chains) or chains[0].type),
        name=name,
        aliases=tuple(sorted(names)),
        country=_most_frequent(chain.country for chain in chains),
        actor=_most_frequent(chain.actor for chain in chains),
        wikidata=key[1] if key[0] == "wikidata" else None,
        state=any(chain.state for chain in chains),
        titles=tuple(sorted({chain.title for chain in chains if chain.title})),
        chains=tuple(refs),
    )


def _name(chains: Sequence[Chain], *, short: bool) -> str:
    """The name that most documents know; of several the longest, or the shortest.

    A person's full name is the longest, a state's own name the shortest (others add its organs).
    """
    known = Counter(name for chain in chains for name in {chain.name, *chain.aliases})
    names = {chain.name for chain in chains}
    return min(names, key=lambda name: (-known[name], len(name) if short else -len(name), name))


def _most_frequent(values: Iterable[str | None]) -> str | None:
    """The value named most often; of several the first in code point order."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value), default=None)
