"""The same person, state or body once, over all documents.

Chains are known by their profiles (`profiles`), and short names linked to full ones (`linking`);
what a reader has joined or parted comes last.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from nenpyo.model import Annotation, Entity, EntityType, MentionRef, Profile
from nenpyo.reconcile.corrections import Links
from nenpyo.reconcile.identity import content_id
from nenpyo.reconcile.linking import CHAIN, WIKIDATA, Cluster, cluster_of, last, targets_of
from nenpyo.reconcile.profiles import Bearer, Key, bearer_of, keys_of, kind_of

ChainId = tuple[str, str]
"""Document id and chain id."""
NO_LINKS = Links()


def resolve_entities(
    annotations: Sequence[Annotation], links: Links = NO_LINKS
) -> tuple[tuple[Entity, ...], dict[ChainId, str]]:
    """All entities, and the entity of every chain."""
    told = {
        (one.document.id, chain.id): chain.profile for one in annotations for chain in one.chains
    }
    keys = _corrected(_keys(told), links)
    counts: dict[Key, Counter[Profile]] = defaultdict(Counter)
    refs: dict[Key, list[MentionRef]] = defaultdict(list)
    for chain, ref in _refs(annotations):
        counts[keys[chain]][told[chain]] += 1
        refs[keys[chain]].append(ref)
    entities = {key: entity_of(entity_id(key), counts[key], refs[key]) for key in counts}
    found = sorted(entities.values(), key=lambda entity: entity.id)
    return tuple(found), {chain: entities[key].id for chain, key in keys.items()}


def _refs(annotations: Iterable[Annotation]) -> Iterable[tuple[ChainId, MentionRef]]:
    for annotation in annotations:
        document = annotation.document
        for chain in annotation.chains:
            span = chain.mentions[0].span
            text = span.of(document.text)
            yield (
                (document.id, chain.id),
                MentionRef(document=document.id, id=chain.id, span=span, text=text),
            )


def _keys(told: Mapping[ChainId, Profile]) -> dict[ChainId, Key]:
    """The key of each chain, short names linked to full ones."""
    bearers = {profile: bearer_of(profile) for profile in dict.fromkeys(told.values())}
    cuts = frozenset(cut for bearer in bearers.values() for cut in bearer.cuts)
    known = keys_of(bearers.values(), cuts)
    keys = {chain: known[profile] or (CHAIN, *chain) for chain, profile in told.items()}
    members: dict[Key, dict[Profile, Bearer]] = defaultdict(dict)
    documents: dict[Key, set[str]] = defaultdict(set)
    for chain, key in keys.items():
        members[key][told[chain]] = bearers[told[chain]]
        documents[key].add(chain[0])
    clusters = [cluster_of(key, list(found.values())) for key, found in members.items()]

    def meet(one: Cluster, other: Cluster) -> bool:
        return not documents[one.key].isdisjoint(documents[other.key])

    targets = targets_of(clusters, clusters, meet)
    return {chain: last(key, targets) for chain, key in keys.items()}


def _corrected(keys: Mapping[ChainId, Key], links: Links) -> dict[ChainId, Key]:
    parted = parted_keys({chain: keys[chain] for chain in links.parted if chain in keys}, links)
    found = {**keys, **parted}
    homes = homes_of({chain: found[chain] for chain in links.joined if chain in keys}, links)
    return {chain: homes.get(key, key) for chain, key in found.items()} if homes else found


def parted_keys(keys: Mapping[ChainId, Key], links: Links) -> dict[ChainId, Key]:
    """The keys of chains that a correction splits off: each group by itself."""
    return {
        chain: (*key, *(f"split {group}" for group in sorted(links.parted.get(chain, ()))))
        for chain, key in keys.items()
    }


def homes_of(keys: Mapping[ChainId, Key], links: Links) -> dict[Key, Key]:
    """The key under which corrections join those of the chains that they name."""
    groups: dict[Key, set[int]] = defaultdict(set)
    for chain, key in keys.items():
        groups[key] |= links.joined.get(chain, frozenset())
    target: dict[int, Key] = {}
    homes: dict[Key, Key] = {}
    for key in sorted(groups):
        known = [target[group] for group in groups[key] if group in target]
        homes[key] = min(known, default=key)
        target |= dict.fromkeys(groups[key], homes[key])
    return homes


def entity_id(key: Key) -> str:
    """The id of what a key names."""
    return content_id("entity", *key)


def entity_of(id_: str, told: Mapping[Profile, int], refs: Iterable[MentionRef] = ()) -> Entity:
    """What the profiles say together, each as often as chains bear it.

    An identifier is that of the entity where its id was made from it.
    """
    type_ = EntityType(_commonest(told, lambda profile: profile.type) or EntityType.ORG)
    name = _name(told, short=kind_of(type_) == "place")
    names = {alias for one in told for alias in (one.name, *one.aliases)} - {name}
    known = {profile.wikidata for profile in told if profile.wikidata}
    return Entity(
        id=id_,
        type=type_,
        name=name,
        aliases=tuple(sorted(names)),
        country=_commonest(told, lambda profile: profile.country),
        actor=_commonest(told, lambda profile: profile.actor),
        wikidata=next((one for one in known if entity_id((WIKIDATA, one)) == id_), None),
        state=any(profile.state for profile in told),
        titles=tuple(sorted({profile.title for profile in told if profile.title})),
        chains=tuple(sorted(refs, key=lambda ref: (ref.document, ref.span, ref.id))),
    )


def _name(told: Mapping[Profile, int], *, short: bool) -> str:
    """The name that most documents know; of several the longest, or the shortest.

    A person's full name is the longest, a state's own name the shortest (others add its organs).
    """
    known: Counter[str] = Counter()
    for profile, count in told.items():
        for name in {profile.name, *profile.aliases}:
            known[name] += count
    names = {profile.name for profile in told}
    return min(names, key=lambda name: (-known[name], len(name) if short else -len(name), name))


def _commonest(told: Mapping[Profile, int], of: Callable[[Profile], str | None]) -> str | None:
    """The value named most often; of several the first in code point order."""
    counts: Counter[str] = Counter()
    for profile, count in told.items():
        if value := of(profile):
            counts[value] += count
    return min(counts, key=lambda value: (-counts[value], value), default=None)
