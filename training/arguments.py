"""Train the ranker of arguments (が, を, に; marked or left out): softmax, AdaGrad, averaged.

The nouns are those of the product's own trees on raw text, so what it learns to trust is what it
will see. A left-out argument is found when any mention of it is.

    python training/arguments.py DATA OUT.npz [EPOCHS]
"""

import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from time import perf_counter

import numpy as np
from numba import njit

import packing
from corpora import Annotated, Phrase, wac_documents
from dependencies import seed_numba
from nenpyo.languages.ja.arguments import (
    BITS,
    OPEN_TEMPLATES,
    RESERVE,
    TEMPLATES,
    features,
    open_features,
)
from nenpyo.languages.ja.candidates import Pairs, pairs_of, tree_of
from nenpyo.languages.ja.chunks import chunk
from nenpyo.languages.ja.tokens import tokenise
from nenpyo.model import RegionKind, Sentence, Span

SEED = 1
RATE = 0.1
DROPOUT = 0.3
LIGHTEST = 0.02
CASES = ("ガ", "ヲ", "ニ")
K = len(CASES)
Place = tuple[str, int]
"""A basic phrase: the id of its sentence, its number in it."""


@dataclass(frozen=True, slots=True)
class Gold:
    """The answers of a document for one predicate and case.

    `right` are chunks that name the argument, `direct` those that gold arcs link to the predicate;
    `sort` is overt, zero, outside, nobody, or "" where the annotation does not fit the chunks.
    """

    right: frozenset[int]
    direct: frozenset[int]
    sort: str


@dataclass(frozen=True, slots=True)
class Document:
    """Features and answers of one document; `missed` counts the gold of unseen predicates."""

    pairs: Pairs
    rows: np.ndarray
    open_rows: np.ndarray
    gold: list[list[Gold]]
    missed: Counter[tuple[str, str]]


def documents(path: Path) -> Iterator[Document]:
    for one in wac_documents(path):
        yield _document(one)


def _document(sentences: Sequence[Annotated]) -> Document:
    offsets = [0, *accumulate(len(one.text) for one in sentences)]
    tokens, ranges = tokenise([(at, one.text) for at, one in zip(offsets, sentences, strict=False)])
    [(chunks, places)] = chunk(tokens, ranges, [len(ranges)])
    read = [
        Sentence(
            span=Span(at, at + len(one.text)),
            tokens=own,
            chunks=place,
            paragraph=0,
            region=RegionKind.BODY,
        )
        for at, one, own, place in zip(offsets, sentences, ranges, places, strict=False)
    ]
    tree = tree_of(tokens, chunks, read)
    pairs = pairs_of(tree)
    starts = [one.span.start for one in chunks]
    home: dict[Place, int] = {}
    phrase_of: dict[Place, Phrase] = {}
    for at, one in zip(offsets, sentences, strict=False):
        for number, phrase in enumerate(one.phrases):
            home[one.id, number] = bisect_right(starts, at + phrase.last) - 1
            phrase_of[one.id, number] = phrase
    thing = _things(phrase_of)
    mentions: dict[Place, set[int]] = {}
    for place, root in thing.items():
        mentions.setdefault(root, set()).add(home[place])
    inside: dict[int, list[Place]] = {}
    for place, number in home.items():
        inside.setdefault(number, []).append(place)
    arcs = {one.id: one.heads for one in sentences}
    gold, used = [], set()
    for number in tree.predicates.tolist():
        own = [p for p in inside.get(number, []) if _argues(phrase_of[p])] or inside.get(number, [])
        if not own:
            gold.append([Gold(frozenset(), frozenset(), "")] * K)
            continue
        used.add(own[-1])
        linked = _linked(own[-1], phrase_of, arcs, home)
        gold.append(
            [_answer(own[-1], case, (phrase_of, home, thing, mentions, linked)) for case in CASES]
        )
    missed: Counter[tuple[str, str]] = Counter()
    for place, phrase in phrase_of.items():
        if place not in used and phrase.tells and _argues(phrase):
            linked = _linked(place, phrase_of, arcs, home)
            for case in CASES:
                answer = _answer(place, case, (phrase_of, home, thing, mentions, linked))
                missed[case, answer.sort] += 1
    return Document(
        pairs,
        np.concatenate([np.zeros((0, len(TEMPLATES)), np.uint32), *features(tree, pairs)]),
        np.concatenate([*open_features(tree)]).reshape(-1, 2, len(OPEN_TEMPLATES)),
        gold,
        missed,
    )


def _argues(phrase: Phrase) -> bool:
    return any(kind in CASES for kind, *_ in phrase.relations)


def _things(phrases: dict[Place, Phrase]) -> dict[Place, Place]:
    """The first mention of what each phrase refers to (identity of reference, no near-identity)."""
    root = {place: place for place in phrases}

    def find(place: Place) -> Place:
        while root[place] != place:
            place = root[place]
        return place

    for place, phrase in phrases.items():
        for kind, mode, home, number, _ in phrase.relations:
            if kind in {"=", "=構"} and mode != "？" and (home, number) in root:
                root[find(place)] = find((home, number))
    return {place: find(place) for place in phrases}


def _linked(
    place: Place,
    phrases: dict[Place, Phrase],
    arcs: dict[str, Sequence[int]],
    home: dict[Place, int],
) -> frozenset[int]:
    """The chunks that the annotated arcs link to a predicate."""
    name, own = place[0], phrases[place].bunsetsu
    heads = arcs[name]
    return frozenset(
        home[other]
        for other, phrase in phrases.items()
        if other[0] == name and (heads[phrase.bunsetsu] == own or heads[own] == phrase.bunsetsu)
    )


def _answer(place: Place, case: str, known: tuple) -> Gold:
    phrases, home, thing, mentions, linked = known
    targets, outside = [], False
    for kind, _, name, number, words in phrases[place].relations:
        if kind != case or words == "なし":
            continue
        if (name, number) in thing:
            targets.append((name, number))
        else:
            outside = True
    own = home[place]
    direct = frozenset(home[t] for t in targets if home[t] in linked and home[t] != own)
    if any(home[t] == own for t in targets):
        return Gold(frozenset(), linked, "")
    if direct:
        return Gold(direct, linked, "overt")
    right = frozenset(c for t in targets for c in mentions[thing[t]]) - {own}
    return Gold(right, linked, "zero" if targets else "outside" if outside else "nobody")


def packed(bank: Sequence[Document]):
    """All documents as arrays: rows, where predicates begin, gold by case (-1: not learnt)."""
    rows, opens, gold, open_gold, sizes = [], [], [], [], []
    for one in bank:
        rows.append(one.rows)
        opens.append(one.open_rows)
        starts = one.pairs.starts
        sizes.append(np.diff(starts))
        marks = np.zeros((len(one.rows), K), np.int8)
        open_marks = np.zeros((len(one.gold), 2, K), np.int8)
        for number, answers in enumerate(one.gold):
            own = slice(starts[number], starts[number + 1])
            nouns = one.pairs.noun[own].tolist()
            for k, answer in enumerate(answers):
                hits = [noun in answer.right for noun in nouns]
                if answer.sort in {"nobody", "outside"}:
                    open_marks[number, int(answer.sort == "outside"), k] = 1
                elif answer.sort and any(hits):
                    marks[own, k] = hits
                else:
                    open_marks[number, :, k] = -1
        gold.append(marks)
        open_gold.append(open_marks)
    starts = np.concatenate(([0], np.cumsum(np.concatenate(sizes))))
    return (
        np.concatenate(rows), np.concatenate(opens), starts, np.concatenate(gold),
        np.concatenate(open_gold),
    )  # fmt: skip


@njit(cache=True)
def epoch(rows, opens, starts, gold, open_gold, order, W, G, rate, dropout):
    width, open_width = rows.shape[1], opens.shape[2]
    scores = np.zeros((64, 3))
    kept, open_kept = np.ones(width, np.bool_), np.ones(open_width, np.bool_)
    loss = 0.0
    for one in order:
        first, end = starts[one], starts[one + 1]
        n = end - first
        for q in range(width):
            kept[q] = np.random.random() >= dropout
        for q in range(open_width):
            open_kept[q] = np.random.random() >= dropout
        for i in range(n + 2):
            for k in range(3):
                scores[i, k] = 0.0
            if i < n:
                for q in range(width):
                    if kept[q]:
                        f = rows[first + i, q]
                        for k in range(3):
                            scores[i, k] += W[f, k]
            else:
                for q in range(open_width):
                    if open_kept[q]:
                        f = opens[one, i - n, q]
                        for k in range(3):
                            scores[i, k] += W[f, k]
        for k in range(3):
            if open_gold[one, 0, k] < 0:
                continue
            top = -1e30
            for i in range(n + 2):
                top = max(top, scores[i, k])
            z, right = 0.0, 0.0
            for i in range(n + 2):
                e = np.exp(scores[i, k] - top)
                z += e
                if (i < n and gold[first + i, k] > 0) or (i >= n and open_gold[one, i - n, k] > 0):
                    right += e
            loss -= np.log(right / z + 1e-12)
            for i in range(n + 2):
                e = np.exp(scores[i, k] - top)
                g = e / z
                if (i < n and gold[first + i, k] > 0) or (i >= n and open_gold[one, i - n, k] > 0):
                    g -= e / right
                if abs(g) < 1e-3:
                    continue
                if i < n:
                    for q in range(width):
                        if kept[q]:
                            f = rows[first + i, q]
                            G[f, k] += g * g
                            W[f, k] -= rate * g / np.sqrt(G[f, k] + 1e-6)
                else:
                    for q in range(open_width):
                        if open_kept[q]:
                            f = opens[one, i - n, q]
                            G[f, k] += g * g
                            W[f, k] -= rate * g / np.sqrt(G[f, k] + 1e-6)
    return loss / len(order)


def tally(bank: Sequence[Document], W: np.ndarray) -> Counter:
    """Right, said and there, by case and sort."""
    counts: Counter = Counter()
    for one in bank:
        scores = W[one.rows].sum(axis=1)
        opens = W[one.open_rows].sum(axis=2)
        opens[:, 1] -= RESERVE
        starts = one.pairs.starts
        for (case, sort), number in one.missed.items():
            counts[case, sort, "there"] += number
        for number, answers in enumerate(one.gold):
            own = slice(starts[number], starts[number + 1])
            nouns = one.pairs.noun[own]
            both = np.concatenate((scores[own], opens[number]))
            for k, answer in enumerate(answers):
                best = int(both[:, k].argmax())
                case = CASES[k]
                if not answer.sort:
                    continue
                counts[case, answer.sort, "there"] += 1
                if best < len(nouns):
                    noun = int(nouns[best])
                    sort = "overt" if noun in answer.direct else "zero"
                    right = noun in answer.right
                else:
                    sort = ("nobody", "outside")[best - len(nouns)]
                    right = sort == answer.sort
                sort = answer.sort if right else sort
                counts[case, sort, "said"] += 1
                counts[case, sort, "right"] += right
    return counts


def report(counts: Counter) -> str:
    lines = []
    for case in CASES:
        line = case
        for sort in ("overt", "zero", "outside", "nobody"):
            right, said, there = (counts[case, sort, what] for what in ("right", "said", "there"))
            p, r = right / max(1, said), right / max(1, there)
            line += (
                f"  {sort} P {p:.3f} R {r:.3f} F {2 * right / max(1, said + there):.3f} ({there})"
            )
        lines.append(line)
    return "\n".join(lines)


def save(path: Path, W: np.ndarray) -> None:
    packing.save(path, W, LIGHTEST, 0.9995)


def main(data: Path, out: Path, epochs: int) -> None:
    begin = perf_counter()
    train = list(documents(data / "wac.train.knp.gz"))
    dev = list(documents(data / "wac.dev.knp.gz"))
    arrays = packed(train)
    print("read", f"{perf_counter() - begin:.0f} s", arrays[0].shape, arrays[1].shape, flush=True)
    W = np.zeros((1 << BITS, K), np.float32)
    G = np.zeros_like(W)
    total = np.zeros_like(W)
    rng = np.random.default_rng(SEED)
    seed_numba(SEED)
    mean = W
    for number in range(epochs):
        begin = perf_counter()
        order = rng.permutation(len(arrays[2]) - 1)
        loss = epoch(*arrays, order, W, G, RATE, DROPOUT)
        if number:
            total += W
        mean = (total / number if number else W) * np.float32(1 - DROPOUT)
        print(number, f"loss {loss:.4f} {perf_counter() - begin:.0f} s", flush=True)
        if number % 2 or number == epochs - 1:
            print(report(tally(dev, mean)), flush=True)
    save(out, mean)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 8)
