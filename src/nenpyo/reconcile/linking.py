"""Short names linked to the one full name that they can stand for.

Where two could be meant, or country or title disagree, or one document tells the two apart, the
short name stays by itself.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from nenpyo.model import Profile
from nenpyo.reconcile.profiles import SHORTEST_FULL_NAME, Bearer, Form, Key

SHORT, CHAIN, WIKIDATA = "short", "chain", "wikidata"
"""Kinds of keys: a surname, one chain by itself, an identifier."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """The profiles of one key: all that is known of whom they name."""

    key: Key
    profiles: frozenset[Profile]
    form: Form
    forms: frozenset[Form]
    longest: int
    countries: frozenset[str]
    titles: frozenset[str]

    @property
    def is_full(self) -> bool:
        """Whether a shorter name may stand for it."""
        return self.key[0] != SHORT and any(profile.is_named for profile in self.profiles)

    @property
    def is_fixed(self) -> bool:
        """Whether it stands for itself, whoever else bears such a name."""
        return self.key[0] == WIKIDATA or not any(one.is_named for one in self.profiles)


def cluster_of(key: Key, bearers: Sequence[Bearer]) -> Cluster:
    """What the bearers of one key tell together."""
    return Cluster(
        key=key,
        profiles=frozenset(bearer.profile for bearer in bearers),
        form=min(bearer.form for bearer in bearers),
        forms=frozenset(form for bearer in bearers for form in bearer.forms),
        longest=max(len(bearer.form[1]) for bearer in bearers),
        countries=frozenset(b.profile.country for b in bearers if b.profile.country),
        titles=frozenset(b.profile.title for b in bearers if b.profile.title),
    )


def targets_of(
    clusters: Iterable[Cluster],
    others: Iterable[Cluster],
    meet: Callable[[Cluster, Cluster], bool],
) -> dict[Key, Key]:
    """What each cluster stands for: itself, or the one full name among `others` that it shortens.

    `meet` says whether some document names both.
    """
    full: dict[Form, list[Cluster]] = defaultdict(list)
    for other in others:
        if other.is_full:
            for form in other.forms:
                full[form].append(other)
    return {
        cluster.key: cluster.key
        if cluster.is_fixed
        else _target(cluster, full.get(cluster.form, ()), meet)
        for cluster in clusters
    }


def _target(
    cluster: Cluster, full: Sequence[Cluster], meet: Callable[[Cluster, Cluster], bool]
) -> Key:
    fits = [
        other
        for other in full
        if other.key != cluster.key and _may_stand_for(cluster, other) and not meet(cluster, other)
    ]
    if len(fits) > 1:
        fits = [other for other in fits if _share_office(cluster, other)]
    return fits[0].key if len(fits) == 1 else cluster.key


def _may_stand_for(short: Cluster, full: Cluster) -> bool:
    """Whether the name is longer, and country and title agree."""
    name = short.form[1]
    if full.longest <= len(name):
        return False
    if not short.countries:
        known = bool(short.titles & full.titles) or not full.titles
        return len(name) >= SHORTEST_FULL_NAME and known
    titled = not full.titles or not short.titles or _share_office(short, full)
    return titled and bool(short.countries & full.countries)


def _share_office(one: Cluster, other: Cluster) -> bool:
    """Whether two titles may be one office, one of them told in full (chairman of the state)."""
    return any(a.endswith(b) or b.endswith(a) for a in one.titles for b in other.titles)


def last(key: Key, targets: Mapping[Key, Key]) -> Key:
    """Where the links from a key end."""
    seen = {key}
    while (further := targets.get(key, key)) not in seen:
        key = further
        seen.add(key)
    return key
