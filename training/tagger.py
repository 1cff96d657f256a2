"""Train the tagger of names: a CRF on three corpora whose schemes say different things.

stockmark (8 types), GSD (OntoNotes-like) and WAC (IREX) name the same things differently; every
corpus allows a token the set of our labels that its own label may mean, and the likelihood of that
set is what is maximised. AdaGrad, feature dropout, weights averaged over the second half.

    python training/tagger.py DATA OUT.npz [EPOCHS]
"""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

import numpy as np
from numba import njit

import packing
from corpora import NamedText, gsd_names, stockmark, wac
from nenpyo.languages.ja.attributes import columns_of
from nenpyo.languages.ja.decoding import decode
from nenpyo.languages.ja.tagger import BITS, LABELS, TYPES, features
from nenpyo.languages.ja.tokens import tokenise
from nenpyo.languages.ja.words import words_in

SEED = 1
RATE = 0.1
OWN_RATE = 0.05
DROPOUT = 0.5
LIGHTEST = 0.1  # a row whose weights are all smaller is left out
K = len(LABELS)

ORG = ("CORPORATE", "POLITICAL", "OTHER")
STOCKMARK = {
    "人名": ("PERSON",),
    "法人名": ("CORPORATE",),
    "政治的組織名": ("POLITICAL",),
    "その他の組織名": ("OTHER",),
    "地名": ("GPE", "LOC"),
    "施設名": ("FAC",),
    "製品名": ("PRODUCT",),
    "イベント名": ("EVENT",),
}
GSD = {
    "PERSON": ("PERSON",),
    "ORG": ORG,
    "GPE": ("GPE",),
    "LOC": ("LOC",),
    "FAC": ("FAC",),
    "NORP": ("NORP",),
    "LAW": ("LAW",),
    "PRODUCT": ("PRODUCT",),
    "WORK_OF_ART": ("PRODUCT",),
    "EVENT": ("EVENT",),
}
WAC = {
    "PERSON": ("PERSON",),
    "LOCATION": ("GPE", "LOC", "FAC"),
    "ORGANIZATION": (*ORG, "FAC"),
    "ARTIFACT": ("PRODUCT", "LAW", "EVENT"),
    "OPTIONAL": tuple(TYPES),
}
UNSAID = ("NORP", "LAW")
"""Types that GSD alone has: the others' own tables learn to leave them out, and are not asked."""
SCHEMES = {"stockmark": STOCKMARK, "gsd": GSD, "wac": WAC}
BACK = {
    "PERSON": "人名",
    "CORPORATE": "法人名",
    "POLITICAL": "政治的組織名",
    "OTHER": "その他の組織名",
    "GPE": "地名",
    "LOC": "地名",
    "FAC": "施設名",
    "PRODUCT": "製品名",
    "EVENT": "イベント名",
}


def pack(texts: Sequence[NamedText], corpus: str):
    """Features, sentence ranges and the labels each token may bear."""
    tokens, ranges = tokenise([(0, one.text) for one in texts])
    index = features(columns_of(words_in(tokens), ranges)).T.copy()
    allowed = np.zeros((len(tokens), K), dtype=np.bool_)
    allowed[:, 0] = True
    scheme = SCHEMES[corpus]
    for (first, end), one in zip(ranges, texts, strict=True):
        for start, stop, kind in one.names:
            if kind not in scheme:
                continue
            inside = [
                i for i in range(first, end) if tokens.starts[i] < stop and tokens.ends[i] > start
            ]
            for number, place in enumerate(inside):
                prefix = "B" if number == 0 else "I"
                if kind != "OPTIONAL":
                    allowed[place] = False
                for own in scheme[kind]:
                    allowed[place, LABELS.index(f"{prefix}-{own}")] = True
    offsets = np.array([0, *(end for _, end in ranges)], dtype=np.int64)
    return index, offsets, allowed, tokens, ranges


@njit(cache=True)
def forward(emit, trans, n, alpha):
    for k in range(emit.shape[1]):
        alpha[0, k] = emit[0, k]
    for t in range(1, n):
        for k in range(emit.shape[1]):
            if emit[t, k] < -1e8:
                alpha[t, k] = -1e9
                continue
            m = -1e30
            for j in range(emit.shape[1]):
                m = max(m, alpha[t - 1, j] + trans[j, k])
            s = 0.0
            for j in range(emit.shape[1]):
                d = alpha[t - 1, j] + trans[j, k] - m
                if d > -30.0:
                    s += np.exp(d)
            alpha[t, k] = m + np.log(s) + emit[t, k]
    m = alpha[n - 1].max()
    return m + np.log(np.exp(alpha[n - 1] - m).sum())


@njit(cache=True)
def backward(emit, trans, n, beta):
    beta[n - 1, :] = 0.0
    for t in range(n - 2, -1, -1):
        for j in range(emit.shape[1]):
            m = -1e30
            for k in range(emit.shape[1]):
                m = max(m, trans[j, k] + emit[t + 1, k] + beta[t + 1, k])
            s = 0.0
            for k in range(emit.shape[1]):
                d = trans[j, k] + emit[t + 1, k] + beta[t + 1, k] - m
                if d > -30.0:
                    s += np.exp(d)
            beta[t, j] = m + np.log(s)


@njit(cache=True)
def epoch(index, offsets, allowed, home, order, W, G, trans, GT, rate, dropout):
    labels = W.shape[2]
    width = index.shape[1]
    longest = 600
    free, bound = np.zeros((longest, labels)), np.zeros((longest, labels))
    a1, b1 = np.zeros((longest, labels)), np.zeros((longest, labels))
    a2, b2 = np.zeros((longest, labels)), np.zeros((longest, labels))
    kept = np.zeros((longest, width), np.uint32)
    count = np.zeros(longest, np.int64)
    loss = 0.0
    for s in order:
        o = offsets[s]
        n = offsets[s + 1] - o
        own = home[s]
        if n < 1 or n > longest:
            continue
        for t in range(n):
            c = 0
            for q in range(width):
                if np.random.random() >= dropout:
                    kept[t, c] = index[o + t, q]
                    c += 1
            count[t] = c
            for k in range(labels):
                free[t, k] = 0.0
            for q in range(c):
                f = kept[t, q]
                for k in range(labels):
                    free[t, k] += W[0, f, k] + W[own, f, k]
            for k in range(labels):
                bound[t, k] = free[t, k] if allowed[o + t, k] else -1e9
        z1 = forward(free, trans, n, a1)
        backward(free, trans, n, b1)
        z2 = forward(bound, trans, n, a2)
        backward(bound, trans, n, b2)
        loss += z1 - z2
        for t in range(1, n):
            for j in range(labels):
                for k in range(labels):
                    g = np.exp(min(0.0, a1[t - 1, j] + trans[j, k] + free[t, k] + b1[t, k] - z1))
                    if bound[t, k] > -1e8 and bound[t - 1, j] > -1e8:
                        g -= np.exp(
                            min(0.0, a2[t - 1, j] + trans[j, k] + bound[t, k] + b2[t, k] - z2)
                        )
                    if abs(g) > 1e-4 and trans[j, k] > -15.0:
                        GT[j, k] += g * g
                        trans[j, k] -= rate * g / np.sqrt(GT[j, k] + 1e-6)
        for t in range(n):
            for k in range(labels):
                g = np.exp(min(0.0, a1[t, k] + b1[t, k] - z1))
                if bound[t, k] > -1e8:
                    g -= np.exp(min(0.0, a2[t, k] + b2[t, k] - z2))
                if abs(g) < 1e-3:
                    continue
                for q in range(count[t]):
                    f = kept[t, q]
                    G[0, f, k] += g * g
                    W[0, f, k] -= rate * g / np.sqrt(G[0, f, k] + 1e-6)
                    G[own, f, k] += g * g
                    W[own, f, k] -= OWN_RATE * g / np.sqrt(G[own, f, k] + 1e-6)
    return loss


@njit(cache=True)
def seed_numba(seed):
    np.random.seed(seed)


def start_transitions() -> np.ndarray:
    trans = np.zeros((K, K))
    for j, before in enumerate(LABELS):
        for k, label in enumerate(LABELS):
            if label[0] == "I" and before[2:] != label[2:]:
                trans[j, k] = -20.0
    return trans


def spans(tokens, labels, ranges, back):
    """Per sentence, the set of predicted names."""
    for first, end in ranges:
        found, place = set(), first
        while place < end:
            label, after = LABELS[labels[place]], place + 1
            if label != "O":
                while after < end and LABELS[labels[after]] == "I" + label[1:]:
                    after += 1
                kind = back.get(label[2:])
                if kind:
                    found.add((tokens.starts[place], tokens.ends[after - 1], kind))
            place = after
        yield found


def score(texts, packed, W, trans, back, merge=None):
    """Micro and per-type F1 of exact spans and types."""
    index, _, _, tokens, ranges = packed
    emissions = np.zeros((len(index), K), np.float32)
    for start in range(0, len(index), 2048):
        emissions[start : start + 2048] = W[index[start : start + 2048]].sum(axis=1)
    labels = decode(emissions, trans.astype(np.float32), ranges)
    right, said, there = Counter(), Counter(), Counter()
    merge = merge or {kind: kind for kind in back.values()}
    for one, tagged in zip(texts, spans(tokens, labels, ranges, back), strict=True):
        gold = {(s, e, merge[k]) for s, e, k in one.names if k in merge}
        found = {(s, e, merge[k]) for s, e, k in tagged if k in merge}
        for bag, names in ((right, gold & found), (said, found), (there, gold)):
            bag.update(kind for *_, kind in names)
            bag["micro"] += len(names)
    return {
        kind: (
            round(right[kind] / max(1, said[kind]), 3),
            round(right[kind] / there[kind], 3),
            round(2 * right[kind] / max(1, said[kind] + there[kind]), 4),
            there[kind],
        )
        for kind in sorted(there)
    }


def mixture(tables: np.ndarray) -> np.ndarray:
    """What is shared and stockmark's own; GSD's own where it alone tells types apart."""
    if len(tables) < 3:
        return tables[0] + tables[1]
    W = tables[0] + tables[1]
    for kind in UNSAID:
        for prefix in "BI":
            own = LABELS.index(f"{prefix}-{kind}")
            W[:, own] = tables[0][:, own] + tables[2][:, own]
    for prefix in "BI":
        pair = [LABELS.index(f"{prefix}-{kind}") for kind in ("GPE", "LOC")]
        split = tables[2][:, pair] - tables[2][:, pair].mean(axis=1, keepdims=True)
        W[:, pair] = tables[0][:, pair] + tables[1][:, pair].mean(axis=1, keepdims=True) + split
    return W


def save(path: Path, W: np.ndarray, trans: np.ndarray) -> None:
    W = np.where(np.abs(W) < LIGHTEST / 2, 0, W)
    packing.save(path, W, LIGHTEST, 0.9995, transitions=trans.astype(np.float32))


def main(data: Path, out: Path, epochs: int) -> None:
    train = {
        "stockmark": list(stockmark(data / "ner-wikipedia.train.json.gz")),
        "gsd": list(gsd_names(data / "gsd.train.bio.gz")),
        "wac": [NamedText(one.text, one.names) for one in wac(data / "wac.train.knp.gz")],
    }
    if len(sys.argv) > 4:
        train = {name: train[name] for name in sys.argv[4].split(",")}
    dev = list(stockmark(data / "ner-wikipedia.dev.json.gz"))
    gsd_dev = list(gsd_names(data / "gsd.dev.bio.gz"))
    wac_dev = [NamedText(one.text, one.names) for one in wac(data / "wac.dev.knp.gz")]
    packs = [pack(texts, name) for name, texts in train.items()]
    index = np.concatenate([one[0] for one in packs])
    allowed = np.concatenate([one[2] for one in packs])
    offsets, base = [0], 0
    for one in packs:
        offsets.extend((one[1][1:] + base).tolist())
        base += len(one[0])
    offsets = np.array(offsets, dtype=np.int64)
    home = np.repeat(np.arange(1, len(packs) + 1), [len(one[1]) - 1 for one in packs])
    devs = pack(dev, "stockmark"), pack(gsd_dev, "gsd"), pack(wac_dev, "wac")
    print("tokens", len(index), "features", index.shape[1], flush=True)
    size = 1 << BITS
    # One table for what all corpora share and one for each corpus's own habits (Daume 2007).
    W = np.zeros((len(packs) + 1, size, K), np.float32)
    G = np.zeros_like(W)
    trans, GT = start_transitions(), np.zeros((K, K))
    rng = np.random.default_rng(SEED)
    seed_numba(SEED)
    total, total_trans, kept = np.zeros_like(W), np.zeros_like(trans), 0
    gsd_back = {kind: "ORG" if kind in ORG else kind for kind in TYPES}
    gsd_merge = {k: v[0] if len(v) == 1 else "ORG" for k, v in GSD.items()}
    wac_back = {
        "PERSON": "PERSON",
        "GPE": "LOCATION",
        "LOC": "LOCATION",
        **dict.fromkeys(ORG, "ORGANIZATION"),
        "FAC": "FAC",
    }
    for number in range(epochs):
        begin = perf_counter()
        loss = epoch(
            index,
            offsets,
            allowed,
            home,
            rng.permutation(len(offsets) - 1),
            W,
            G,
            trans,
            GT,
            RATE,
            DROPOUT,
        )
        if number >= epochs // 2:
            total, total_trans, kept = total + W, total_trans + trans, kept + 1
        print(number, f"loss {loss / len(index):.4f} {perf_counter() - begin:.0f} s", flush=True)
        if number % 4 == 3 or number == epochs - 1:
            both = (total / kept if kept else W) * np.float32(1 - DROPOUT)
            W1 = mixture(both)
            T1 = total_trans / kept if kept else trans
            print("  stockmark", score(dev, devs[0], W1, T1, BACK)["micro"])
            print(
                "  gsd", score(gsd_dev, devs[1], W1, T1, gsd_back, gsd_merge)["micro"], flush=True
            )
            print(
                "  gsd's own",
                score(gsd_dev, devs[1], both[0] + both[2], T1, gsd_back, gsd_merge)["micro"],
            )
            print(
                "  shared",
                score(dev, devs[0], both[0], T1, BACK)["micro"],
                score(gsd_dev, devs[1], both[0], T1, gsd_back, gsd_merge)["micro"],
            )
    save(out, W1, T1)
    print(score(dev, devs[0], W1, T1, BACK))
    print(score(gsd_dev, devs[1], W1, T1, gsd_back, gsd_merge))
    print(
        score(
            wac_dev,
            devs[2],
            W1,
            T1,
            wac_back,
            {k: k for k in ("PERSON", "LOCATION", "ORGANIZATION")},
        )
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 5)
