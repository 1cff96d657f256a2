import numpy as np

from nenpyo.languages.ja.attributes import columns_of
from nenpyo.languages.ja.hashing import code, mixed, padded, seeds
from nenpyo.languages.ja.tokens import tokenise
from nenpyo.languages.ja.windows import hashed, window
from nenpyo.languages.ja.words import words_in

TEMPLATES = (
    (("surface", 0),),
    (),
    (("surface", -1), ("pos", -1)),
    (("surface", 0), ("surface", 1)),
)


def test_templates_are_hashed_alike_alone_and_together() -> None:
    tokens, ranges = tokenise([(0, "首相が"), (3, "来た")])
    columns = columns_of(words_in(tokens), ranges)
    found = hashed(columns, window(TEMPLATES))
    surface = [code(word) for word in ("首相", "が", "来", "た")]
    pos = columns["pos"].tolist()
    rows = np.array(
        [
            [0] * 4,
            surface,
            [1, surface[0], 1, surface[2]],
            [1, pos[0], 1, pos[2]],
            [surface[1], 1, surface[3], 1],
        ],
        dtype=np.uint32,
    )
    parts = padded([[1], [], [2, 3], [1, 4]])
    assert (found == mixed(seeds(0, len(TEMPLATES)), rows, parts)).all()
