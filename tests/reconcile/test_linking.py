from collections.abc import Callable
from typing import Any

from tests.reconcile.test_profiles import profile

from nenpyo.reconcile.linking import Cluster, cluster_of, last, targets_of
from nenpyo.reconcile.profiles import Key, bearer_of

KIM: Key = ("name", "PERSON", "金正恩", "PRK")
NAM: Key = ("name", "PERSON", "金正男", "PRK")
SHORT: Key = ("short", "金", "PRK", "総書記")


def cluster(key: Key, name: str, **fields: Any) -> Cluster:
    return cluster_of(key, [bearer_of(profile(name, **fields))])


def target(
    *full: Cluster, meet: Callable[[Cluster, Cluster], bool] = lambda _one, _other: False
) -> Key:
    short = cluster(SHORT, "金", country="PRK", title="総書記")
    return targets_of([short], [short, *full], meet)[SHORT]


def test_a_surname_stands_for_the_one_full_name_of_its_country_and_office() -> None:
    kim = cluster(KIM, "金正恩", country="PRK", title="朝鮮労働党総書記")
    assert target(kim) == KIM
    assert target(cluster(KIM, "金正恩", country="KOR")) == SHORT
    assert target(cluster(KIM, "金正恩", country="PRK", title="外相")) == SHORT


def test_of_two_full_names_the_office_tells_which() -> None:
    kim = cluster(KIM, "金正恩", country="PRK", title="総書記")
    assert target(kim, cluster(NAM, "金正男", country="PRK")) == KIM
    assert target(kim, cluster(NAM, "金正男", country="PRK", title="総書記")) == SHORT


def test_what_one_document_tells_apart_is_not_linked() -> None:
    kim = cluster(KIM, "金正恩", country="PRK", title="総書記")
    assert target(kim, meet=lambda _one, _other: True) == SHORT


def test_links_are_followed_to_their_end() -> None:
    assert last(("a",), {("a",): ("b",), ("b",): ("c",)}) == ("c",)
    assert last(("a",), {("a",): ("b",), ("b",): ("a",)}) == ("b",)
