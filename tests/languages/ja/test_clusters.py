import numpy as np

from nenpyo.languages.ja.clusters import Clusters, clusters
from nenpyo.languages.ja.hashing import code


def codes(*words: str) -> np.ndarray:
    return np.array([code(word) for word in words], dtype=np.uint32)


def test_states_are_used_alike_and_not_like_weapons() -> None:
    states = codes("ロシア", "フランス", "ミサイル")
    broad = clusters().of(states, states)[2]
    assert broad[0] == broad[1] != broad[2]


def test_an_unknown_word_is_in_no_cluster() -> None:
    assert clusters().of(codes("ほげほげぺけ"), codes("ほげほげぺけ")).tolist() == [[0], [0], [0]]


def test_the_spelling_helps_where_the_word_is_unknown() -> None:
    own = Clusters(np.sort(codes("甲", "乙")), np.array([[0, 7, 8]], dtype=np.uint32))
    assert own.of(codes("丙"), codes("甲")).tolist() == own.of(codes("甲"), codes("丙")).tolist()
