"""Who is who when documents come or go: only the names that they touch are looked at again.

What a new document tells may change the keys of those who bear the same names, what short names
stand for, and so the entities of chains in other documents; nothing else. Each step asks the book
for what bears on it, decides as `profiles`, `linking` and `entities` do for all, and keeps it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from nenpyo.model import Borne
from nenpyo.reconcile.books import NameBook
from nenpyo.reconcile.corrections import Links
from nenpyo.reconcile.entities import ChainId, entity_id, entity_of, homes_of, parted_keys
from nenpyo.reconcile.linking import CHAIN, SHORT, WIKIDATA, Cluster, cluster_of, last, targets_of
from nenpyo.reconcile.profiles import Bearer, Key, bearer_of, keys_of
from nenpyo.reconcile.reports import parties_of

TOGETHER = 5000
"""Documents or entities that are written at a time."""


def resolve(book: NameBook, documents: Sequence[str], links: Links) -> set[str]:
    """Find anew who is meant in documents that came, went or changed.

    Gives the other documents in which somebody is now someone else, or known otherwise.
    """
    left = book.take_out(documents)
    changed, moved = _rekey(book, documents, {one.profile for one in left})
    stale = {(CHAIN, *one.chain) for one in left}
    borne = book.borne_in(documents).union(one.profile for one in left)
    relinked = _relink(book, changed, moved | stale, borne)
    parted, rejoined = _rejoin(book, links)
    keys = _with_followers(book, moved | relinked | rejoined)
    before = _kept(book, keys, changed, parted)
    after = set(_identified(book, [(one.chain, one.profile) for one in before], parted))
    others = after - before
    book.replace(others)
    touched = {one.entity for one in (*left, *(before ^ after))}
    for some in _in_parts(documents):
        here = _identified(book, book.borne(some), parted)
        book.put(here)
        touched.update(one.entity for one in here)
    renamed = _describe(book, touched)
    found = {one.chain[0] for one in others} | book.naming(renamed)
    return found.difference(documents)


def _bearers(book: NameBook, ids: Collection[str]) -> dict[str, Bearer]:
    return {id_: bearer_of(profile) for id_, profile in book.profiles(ids).items()}


def _rekey(
    book: NameBook, documents: Sequence[str], left: Collection[str]
) -> tuple[dict[str, Bearer], set[Key]]:
    """The profiles of another key than before, those that came or went too; all those keys."""
    appeared, vanished = book.turnover(documents, left)
    fresh = _bearers(book, [*appeared, *vanished])
    before = book.keys(vanished)
    book.drop(vanished)
    _register(book, {id_: fresh[id_] for id_ in appeared})
    forms = {form for bearer in fresh.values() for form in (bearer.form, *bearer.cuts)}
    near = _bearers(book, book.bearing(forms))
    found = keys_of(near.values(), book.cuts({bearer.form for bearer in near.values()}))
    before |= book.keys(near)
    now = {id_: found[bearer.profile] for id_, bearer in near.items()}
    came = set(appeared)
    keys = {id_: key for id_, key in now.items() if id_ in came or key != before[id_]}
    book.set_keys(keys)
    changed = (*keys, *vanished)
    moved = {key for id_ in changed for key in (before.get(id_), now.get(id_)) if key is not None}
    return {id_: near.get(id_) or fresh[id_] for id_ in changed}, moved


def _register(book: NameBook, bearers: Mapping[str, Bearer]) -> None:
    book.register(
        {id_: bearer.form for id_, bearer in bearers.items()},
        (
            (id_, form, form in bearer.cuts)
            for id_, bearer in bearers.items()
            for form in bearer.forms
        ),
    )


def _relink(
    book: NameBook, changed: Mapping[str, Bearer], moved: set[Key], borne: set[str]
) -> set[Key]:
    """The keys that stand for something else than before.

    Looked at are those of changed profiles, those that such a one might be meant by, and those
    of the profiles `borne` in documents that came or went, which may tell two apart.
    """
    members = [id_ for ids in book.members(moved).values() for id_ in ids]
    near = [*changed.values(), *_bearers(book, members).values()]
    forms = {form for bearer in near for form in bearer.forms}
    subjects = book.bearing(forms).union(members, borne)
    ids: dict[Key, list[str]] = {}
    own = _clusters(book, subjects, WIKIDATA, ids)
    full = _clusters(book, book.standing({cluster.form for cluster in own}), SHORT, ids)

    def meet(one: Cluster, other: Cluster) -> bool:
        return _meet(book, one.key, other.key, ids)

    targets = {key: key for key in moved} | targets_of(own, full, meet)
    before = book.links(targets, by_reader=False)
    links = {key: to for key, to in targets.items() if before.get(key, key) != to}
    book.set_links(links, by_reader=False)
    return set(links)


def _clusters(
    book: NameBook, profiles: Collection[str], without: str, ids: dict[Key, list[str]]
) -> list[Cluster]:
    """The clusters to which profiles belong, but for those of a kind; notes whose they are."""
    keys = book.keys(profiles)
    found = book.members({key for key in keys.values() if key and key[0] != without})
    bearers = _bearers(book, {id_ for some in found.values() for id_ in some}.union(
        id_ for id_, key in keys.items() if key is None
    ))  # fmt: skip
    alone = [id_ for id_, key in keys.items() if key is None and bearers[id_].profile.is_named]
    found |= {(CHAIN, *chain): [id_] for id_, chain in book.chains(alone)}
    ids |= found
    return [cluster_of(key, [bearers[id_] for id_ in some]) for key, some in found.items()]


def _meet(book: NameBook, one: Key, other: Key, ids: Mapping[Key, Sequence[str]]) -> bool:
    """Whether a document names both: that of a chain which stands alone, or any."""
    if one[0] == other[0] == CHAIN:
        return one[1] == other[1]
    if CHAIN in (one[0], other[0]):
        chain, shared = (one, other) if one[0] == CHAIN else (other, one)
        return book.names(chain[1], ids[shared])
    return book.share(ids[one], ids[other])


def _rejoin(book: NameBook, links: Links) -> tuple[dict[ChainId, Key], set[Key]]:
    """The keys of chains that corrections part from the rest, and keys that they join anew."""
    keys = _final(book, book.pick({*links.parted, *links.joined}))
    parted = parted_keys({chain: keys[chain] for chain in keys if chain in links.parted}, links)
    corrected = {**keys, **parted}
    homes = homes_of(
        {chain: key for chain, key in corrected.items() if chain in links.joined}, links
    )
    now = {key: home for key, home in homes.items() if key != home}
    before = book.joined_by_readers()
    changed = {key for key in {*before, *now} if before.get(key) != now.get(key)}
    if changed:
        book.set_links({key: now.get(key, key) for key in {*before, *now}}, by_reader=True)
    return {chain: homes.get(key, key) for chain, key in parted.items()}, changed


def _final(book: NameBook, told: Sequence[tuple[ChainId, str]]) -> dict[ChainId, Key]:
    """The key that each chain stands for in the end, as read."""
    known = book.keys({profile for _, profile in told})
    keys = {chain: known.get(profile) or (CHAIN, *chain) for chain, profile in told}
    ends = _ends(book, set(keys.values()))
    return {chain: ends[key] for chain, key in keys.items()}


def _ends(book: NameBook, keys: Collection[Key]) -> dict[Key, Key]:
    """Where the links from keys end."""
    links: dict[Key, Key] = {}
    new = set(keys)
    while new:
        found = book.links(new, by_reader=False)
        links |= found
        new = set(found.values()).difference(links)
    return {key: last(key, links) for key in keys}


def _with_followers(book: NameBook, keys: set[Key]) -> set[Key]:
    """The keys and all that stand for them, directly or through others."""
    found, new = set(keys), set(keys)
    while new:
        new = book.standing_for(new) - found
        found |= new
    return found


def _identified(
    book: NameBook, told: Sequence[tuple[ChainId, str]], parted: Mapping[ChainId, Key]
) -> list[Borne]:
    """The chains with their entities, as read and as readers have it."""
    ends = _final(book, told)
    homes = book.links(set(ends.values()), by_reader=True)
    keys = {chain: parted.get(chain) or homes.get(key, key) for chain, key in ends.items()}
    ids = {key: entity_id(key) for key in set(keys.values())}
    return [Borne(chain, profile, ids[keys[chain]]) for chain, profile in told]


def _kept(
    book: NameBook, keys: set[Key], changed: Collection[str], parted: Collection[ChainId]
) -> set[Borne]:
    """The chains that may be kept as another entity than theirs; profiles get their new ones."""
    shared = book.members({key for key in keys if key[0] != CHAIN})
    profiles = set(changed).union(id_ for ids in shared.values() for id_ in ids)
    now = _entities(book, profiles)
    before = book.entities_of(now)
    others = {id_: entity for id_, entity in now.items() if before[id_] != entity}
    book.set_entities(others)
    alone = {(key[1], key[2]) for key in keys if key[0] == CHAIN}
    return {*book.kept_with(others), *book.kept(alone.union(parted))}


def _entities(book: NameBook, profiles: Collection[str]) -> dict[str, str | None]:
    """The entities of profiles; None where each chain stands alone."""
    keys = book.keys(profiles)
    ends = _ends(book, {key for key in keys.values() if key})
    homes = book.links(set(ends.values()), by_reader=True)
    ids = {key: entity_id(homes.get(end, end)) for key, end in ends.items()}
    return {id_: ids[key] if key else None for id_, key in keys.items()}


def _describe(book: NameBook, touched: Collection[str]) -> set[str]:
    """Put entities together anew; gives those that are compared otherwise than before."""
    renamed: set[str] = set()
    for some in _in_parts(sorted(touched)):
        old = book.entities(some)
        counted = list(book.tallies(some))
        profiles = book.profiles({id_ for _, told, _ in counted for id_ in told})
        new = [
            (entity_of(id_, {profiles[one]: count for one, count in told.items()}), documents)
            for id_, told, documents in counted
        ]
        book.write(some, new)
        before = parties_of([*old.values()])
        after = parties_of([entity for entity, _ in new])
        renamed |= {id_ for id_ in before if id_ in after and before[id_] != after[id_]}
    return renamed


def _in_parts(items: Sequence[str]) -> Iterable[Sequence[str]]:
    return (items[start : start + TOGETHER] for start in range(0, len(items), TOGETHER))
