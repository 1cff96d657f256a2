"""Measure chunks, dependencies and arguments on raw text, on WAC dev.

Dependencies are neutral to segmentation; a left-out argument is found by any of its mentions.

python training/measure.py DATA
"""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from arguments import documents, report, tally
from corpora import Tree, wac
from nenpyo.languages.ja.bunsetsu import units
from nenpyo.languages.ja.hashing import load
from nenpyo.languages.ja.joining import joined
from nenpyo.languages.ja.parser import heads
from nenpyo.languages.ja.phrases import phrase_columns
from nenpyo.languages.ja.tokens import tokenise
from nenpyo.languages.ja.words import words_in
from trees import joined_treebank, neutral_accuracy, treebank


def parsed(trees: Sequence[Tree]) -> tuple[list[list[int]], list[list[int]]]:
    """Where the bunsetsu of each sentence start, and the places of their heads."""
    tokens, ranges = tokenise([(0, one.text) for one in trees])
    words = words_in(tokens)
    found, places, _ = joined(tokens, *units(tokens, words, ranges))
    arcs = heads(phrase_columns(words, found, places), places).tolist()
    starts = [[tokens.starts[a] for a, _ in found[first:end]] for first, end in places]
    own = [[head - first if head >= 0 else -1 for head in arcs[first:end]] for first, end in places]
    return starts, own


def main(data: Path) -> None:
    trees = joined_treebank(treebank(list(wac(data / "wac.dev.knp.gz")))).trees
    starts, arcs = parsed(trees)
    gold = Counter((i, s) for i, one in enumerate(trees) for s in one.starts)
    said = Counter((i, s) for i, own in enumerate(starts) for s in own)
    both = sum((gold & said).values())
    print(f"boundaries P {both / said.total():.4f} R {both / gold.total():.4f}")
    print(f"dependencies (neutral) {neutral_accuracy(trees, starts, arcs):.4f}")
    weights = load("arguments")[:, :3] * np.float32(load("arguments.scale"))
    print(report(tally(list(documents(data / "wac.dev.knp.gz")), weights)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
