import itertools

import numpy as np

from nenpyo.languages.ja.pairs import (
    BITS,
    TEMPLATES,
    Batch,
    features,
    is_unlikely,
    pairs_of,
    sides_of,
)
from nenpyo.languages.ja.phrases import PhraseColumns, phrase_columns
from nenpyo.languages.ja.tokens import tokenise


def columns_of(pieces: str) -> PhraseColumns:
    tokens, _ = tokenise([(0, pieces.replace("|", ""))])
    edges = [0]
    for piece in pieces.split("|"):
        edges.append(edges[-1] + len(piece))
    units = [
        (tokens.starts.index(start), tokens.ends.index(end) + 1)
        for start, end in itertools.pairwise(edges)
    ]
    return phrase_columns(tokens, units, [(0, len(units))])


def whole(columns: PhraseColumns) -> Batch:
    return Batch(np.array([0]), np.array([len(columns)]))


def unlikely(pieces: str) -> set[tuple[int, int]]:
    columns = columns_of(pieces)
    pairs = pairs_of(columns, whole(columns))
    found = is_unlikely(columns, pairs, whole(columns))
    return {
        (int(a), int(b)) for a, b, no in zip(pairs.dependent, pairs.head, found, strict=True) if no
    }


def test_every_later_bunsetsu_may_be_the_head() -> None:
    columns = columns_of("首相が|街を|訪れた。")
    pairs = pairs_of(columns, whole(columns))
    arcs = list(zip(pairs.dependent.tolist(), pairs.head.tolist(), strict=True))
    assert arcs == [(0, 1), (0, 2), (1, 2)]
    rows = features(sides_of(columns), pairs, whole(columns))
    assert rows.shape == (len(TEMPLATES), 3)
    assert rows.max() < 1 << BITS


def test_a_quotation_is_not_broken() -> None:
    assert unlikely("大臣は|「雨が|降る」と|述べた。") == {(0, 1), (0, 2), (1, 3)}


def test_a_noun_with_its_particle_has_no_subject() -> None:
    assert unlikely("首相は|大臣に|述べた。") == {(0, 1)}
