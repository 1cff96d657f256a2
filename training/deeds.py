"""Fits the model of happenings: which predicates tell an event that a chronicle lists.

Usage: PYTHONPATH=src python training/deeds.py src/nenpyo/languages/ja/data

Reads the gold of single documents that developers read (eval/wikinews dev, fresh, wider with the
texts of ../shared; eval/pages) and of chronicles (eval/chronicle dev, wider, sixth; their negatives
count half, since their gold need not be complete). Every verbal predicate is an example, whether
the lexicon lists it or not: the model knows words by clusters only, so that what it learns of the
listed ones holds for others. Prints what it gives with the documents held out by turns, on the
predicates that no rule takes, then writes the weights. Logistic regression by full-batch Adam
(Kingma and Ba 2015); the same input gives the same weights.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from nenpyo.analyses import analyse_document
from nenpyo.extract.events import clauses_in
from nenpyo.extract.general import deed_of, surroundings_of
from nenpyo.extract.lexicon import lexicon_of
from nenpyo.extract.triggers import find_triggers
from nenpyo.languages.ja import PACK
from nenpyo.languages.ja.deeds import BITS, places
from nenpyo.model import Document
from nenpyo.pipeline import annotate
from nenpyo.read import Metadata, document_from_text, read_file
from same_events import loaded

EVAL = Path(__file__).parent.parent / "eval"
SINGLE = ("dev", "fresh", "wider", "pages")
CHRONICLES = ("dev", "wider", "sixth")
FOLDS = 8
STEPS, RATE, RIDGE = 250, 0.05, 1.5
DOUBT = 0.5
"""How much an event that gold calls optional counts, and any predicate of a chronicle's texts."""
OFTEN = 3
"""Examples that must have a feature for it to be learnt."""
CURVE = (2.0, 1.5, 1.0, 0.5, 0.0)


class Example(NamedTuple):
    """A predicate: its features, whether it tells an event, how heavy, whether a rule takes it."""

    rows: frozenset[int]
    tells: bool
    weight: float
    listed: bool
    document: int


Answer = tuple[int, int, bool]
"""Start and end of a gold trigger, whether it is optional."""


def single() -> Iterator[tuple[Document, list[Answer], float]]:
    """The documents of the single gold, their triggers, and how heavy they are."""
    score = loaded("score_gold")
    for half in SINGLE:
        texts = score.texts(half)
        for path in sorted(score.GOLD[half].glob("*.gold.json")):
            gold = json.loads(path.read_text(encoding="utf-8"))
            end = gold["document"].get("body_end")
            text = texts[path.name.removesuffix(".gold.json")][:end]
            day = Metadata(published=gold["document"].get("published"))
            found = [
                (e["trigger"]["start"], e["trigger"]["end"], e["optional"]) for e in gold["events"]
            ]
            yield document_from_text(text, name=path.stem, given=day), found, 1.0


def chronicles() -> Iterator[tuple[Document, list[Answer], float]]:
    """The texts of chronicles with the mentions that their gold lists."""
    for half in CHRONICLES:
        for folder in sorted(p for p in (EVAL / "chronicle" / half).iterdir() if p.is_dir()):
            gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
            listed = [one for cluster in gold["events"].values() for one in cluster]
            for path in sorted(folder.glob("*.txt")):
                document = read_file(path)
                own = (one for one in listed if one.split("|")[0] == path.stem)
                yield document, [_place(document.text, one) for one in own], DOUBT


def _place(text: str, reference: str) -> Answer:
    """Where STEM|WORDS|NTH stands."""
    _, words, *nth = reference.split("|")
    at = -1
    for _ in range(int(nth[0]) if nth else 1):
        at = text.index(words, at + 1)
    return at, at + len(words), False


def examples() -> Iterator[Example]:
    lexicon = lexicon_of(PACK.events)
    for number, (document, answers, heavy) in enumerate((*single(), *chronicles())):
        analysis = analyse_document(document)
        clauses = clauses_in(document.text, analysis, PACK.events)
        around = surroundings_of(clauses, annotate(document).statements)
        known = find_triggers(clauses, analysis.tokens, lexicon)
        listed = {place for one in known for place in (one.chunk, one.anchor)}
        for place, chunk in enumerate(clauses.chunks):
            if chunk.predicate is None or chunk.predicate.nominal:
                continue
            start, end = chunk.content.start, chunk.content.end
            hit = [optional for a, b, optional in answers if a < end and start < b]
            yield Example(
                places(deed_of(clauses, analysis.tokens, place, around)),
                bool(hit),
                DOUBT if hit and all(hit) else heavy,
                place in listed,
                number,
            )


class Table(NamedTuple):
    """Examples and features as a sparse table of ones: the row and the column of each."""

    rows: NDArray[np.intp]
    columns: NDArray[np.intp]
    shape: tuple[int, int]

    def scores(self, weights: NDArray[Any]) -> NDArray[np.float64]:
        """The sum of each example's weights."""
        return np.bincount(self.rows, weights[self.columns], self.shape[0])

    def slopes(self, error: NDArray[Any]) -> NDArray[np.float64]:
        """The sum of the errors of each feature's examples."""
        return np.bincount(self.columns, error[self.rows], self.shape[1])


def fit(table: Table, truth: NDArray[Any], heavy: NDArray[Any]) -> NDArray[np.float64]:
    weights, mean, square = (np.zeros(table.shape[1]) for _ in range(3))
    for step in range(1, STEPS + 1):
        error = heavy * (1 / (1 + np.exp(-table.scores(weights))) - truth)
        slope = table.slopes(error) + RIDGE * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        weights -= RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def report(found: list[Example], scores: NDArray[Any]) -> None:
    """Precision and recall by log-odds, of the predicates that no rule of the lexicon takes."""
    free = np.array([not one.listed and one.weight == 1 for one in found])
    truth = np.array([one.tells for one in found])
    print(f"{free.sum()} predicates that no rule takes, {truth[free].sum()} tell an event")
    for least in CURVE:
        taken = free & (scores >= least)
        right = (taken & truth).sum()
        print(f"  log-odds {least:4}: precision {right / max(1, taken.sum()):.2f}", end="")
        print(f" recall {right / truth[free].sum():.2f} ({taken.sum()} taken)")


def main(folder: Path) -> None:
    found = list(examples())
    rows, counts = np.unique([row for one in found for row in one.rows], return_counts=True)
    rows = rows[counts >= OFTEN]
    column = {int(row): place for place, row in enumerate(rows)}
    cells = [(at, column[row]) for at, one in enumerate(found) for row in one.rows if row in column]
    table = Table(*np.array(cells, dtype=np.intp).T, (len(found), len(rows)))
    truth = np.array([one.tells for one in found], dtype=float)
    heavy = np.array([one.weight for one in found])
    fold = np.array([one.document for one in found]) % FOLDS
    scores = np.zeros(len(found))
    for held in range(FOLDS):
        own = table.scores(fit(table, truth, np.where(fold == held, 0, heavy)))
        scores[fold == held] = own[fold == held]
    report(found, scores)
    weights = fit(table, truth, heavy)
    scale = np.abs(weights).max() / 127
    stored = np.zeros(1 << BITS, dtype=np.int8)
    stored[rows] = np.rint(weights / scale).astype(np.int8)
    np.save(folder / "deeds.npy", stored)
    np.save(folder / "deeds.scale.npy", np.float64(scale))
    print(f"{len(found)} examples, {len(rows)} features")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    main(parser.parse_args().folder)
