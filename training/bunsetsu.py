"""Train the classifier of bunsetsu boundaries: logistic regression, AdaGrad, averaged.

python training/bunsetsu.py DATA OUT.npz [EPOCHS]
"""

import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
from numba import njit

from corpora import wac
from dependencies import save, seed_numba
from nenpyo.languages.ja.attributes import columns_of
from nenpyo.languages.ja.bunsetsu import BITS, features
from nenpyo.languages.ja.words import words_in
from trees import Treebank, treebank

SEED = 1
RATE = 0.05
DROPOUT = 0.3


def pack(bank: Treebank):
    """Features of every place, and whether a bunsetsu begins there; starts of sentences apart."""
    rows = features(columns_of(words_in(bank.tokens), bank.ranges)).T.copy()
    gold = np.zeros(len(bank.tokens), np.bool_)
    gold[[start for start, _ in bank.units]] = True
    inner = np.ones(len(bank.tokens), np.bool_)
    inner[[start for start, _ in bank.ranges]] = False
    return rows.astype(np.uint32), gold, np.flatnonzero(inner)


@njit(cache=True)
def epoch(rows, gold, order, W, G, rate, dropout):
    width = rows.shape[1]
    kept = np.ones(width, np.bool_)
    for t in order:
        score = 0.0
        for q in range(width):
            kept[q] = np.random.random() >= dropout
            if kept[q]:
                score += W[rows[t, q]]
        g = 1 / (1 + np.exp(-score)) - gold[t]
        if abs(g) < 1e-3:
            continue
        for q in range(width):
            if kept[q]:
                f = rows[t, q]
                G[f] += g * g
                W[f] -= rate * g / np.sqrt(G[f] + 1e-6)


def f1(bank: Treebank, packed, W: np.ndarray) -> float:
    """F1 of whole bunsetsu."""
    rows, gold, inner = packed
    said = gold.copy()
    said[inner] = W[rows[inner]].sum(axis=1) > 0
    right = there = found = 0
    for first, end in bank.ranges:
        cuts = [
            set(pairwise(edges))
            for edges in ([*np.flatnonzero(one[first:end]), end - first] for one in (gold, said))
        ]
        right += len(cuts[0] & cuts[1])
        there += len(cuts[0])
        found += len(cuts[1])
    return 2 * right / (there + found)


def main(data: Path, out: Path, epochs: int) -> None:
    bank = treebank(list(wac(data / "wac.train.knp.gz")))
    dev = treebank(list(wac(data / "wac.dev.knp.gz")))
    rows, gold, inner = pack(bank)
    dev_pack = pack(dev)
    W, G = np.zeros(1 << BITS, np.float32), np.zeros(1 << BITS, np.float32)
    total = np.zeros_like(W)
    mean = W
    rng = np.random.default_rng(SEED)
    seed_numba(SEED)
    for number in range(epochs):
        epoch(rows, gold, rng.permutation(inner), W, G, RATE, DROPOUT)
        total += W
        mean = total / (number + 1) * np.float32(1 - DROPOUT)
        print(number, f"dev F1 {f1(dev, dev_pack, mean):.4f}", flush=True)
    save(out, mean)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 6)
