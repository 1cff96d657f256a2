import itertools
import math

import numpy as np

from nenpyo.languages.ja.pairs import (
    BETWEEN,
    BITS,
    TEMPLATES,
    TOGETHER,
    features,
    highest,
    is_unlikely,
    pairs_of,
    relations,
    sides_of,
)
from nenpyo.languages.ja.phrases import PhraseColumns, phrase_columns
from nenpyo.languages.ja.tokens import tokenise
from nenpyo.languages.ja.words import words_in


def columns_of(pieces: str) -> PhraseColumns:
    tokens, _ = tokenise([(0, pieces.replace("|", ""))])
    edges = [0]
    for piece in pieces.split("|"):
        edges.append(edges[-1] + len(piece))
    units = [
        (tokens.starts.index(start), tokens.ends.index(end) + 1)
        for start, end in itertools.pairwise(edges)
    ]
    return phrase_columns(words_in(tokens), units, [(0, len(units))])


def unlikely(pieces: str) -> set[tuple[int, int]]:
    columns = columns_of(pieces)
    pairs = pairs_of(columns, 0, len(columns))
    found = is_unlikely(columns, pairs)
    return {
        (int(a), int(b)) for a, b, no in zip(pairs.dependent, pairs.head, found, strict=True) if no
    }


def test_every_later_bunsetsu_may_be_the_head() -> None:
    columns = columns_of("首相が|街を|訪れた。")
    pairs = pairs_of(columns, 0, len(columns))
    arcs = list(zip(pairs.dependent.tolist(), pairs.head.tolist(), strict=True))
    assert arcs == [(0, 1), (0, 2), (1, 2)]
    assert pairs.starts.tolist() == [0, 2]
    rows = features(sides_of(columns), pairs, relations(columns, pairs), slice(None))
    assert rows.shape == (3, len(TEMPLATES))
    assert rows.max() < 1 << BITS


def test_a_quotation_is_not_broken() -> None:
    assert unlikely("大臣は|「雨が|降る」と|述べた。") == {(0, 1), (0, 2), (1, 3)}


def test_a_noun_with_its_particle_has_no_subject() -> None:
    assert unlikely("首相は|大臣に|述べた。") == {(0, 1)}


def test_what_lies_between_is_among_the_values_that_are_hashed() -> None:
    columns = columns_of("甲国は、|乙国と|丙国と|「丁国を|訪れる」と|述べ、|国王と|会った。")
    found = relations(columns, pairs_of(columns, 0, len(columns)))
    for row, names in zip(found, TOGETHER, strict=True):
        assert row.min() >= 0
        assert row.max() < math.prod(BETWEEN[name] for name in names)


def test_the_highest_before_each_place_in_its_group() -> None:
    values, group = np.array([3, 1, 5, 2, 0, 7]), np.array([0, 0, 0, 1, 1, 2])
    assert highest(values, group, -1).tolist() == [-1, 3, 3, -1, 2, -1]
