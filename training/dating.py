"""Learn how a text's own year lies to what the text says: a conditional logit over the years.

usage: PYTHONPATH=src:bench python training/dating.py DATING.jsonl.gz
Prints what cross-validation gives (over documents, and with the reports of some years held out),
then writes the weights. No randomness but the folds, which have a fixed seed.
"""

import gzip
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nenpyo.analyse.dating import enough
from nenpyo.analyse.years import YEARS, features, gather
from timex import as_reading

OUT = Path(__file__).parent.parent / "src/nenpyo/languages/ja/data/dating.tsv"
FOLDS, SEED = 5, 0
PENALTY, STEPS, RATE = 0.5, 250, 0.1
GOALS = (0.95, 0.92, 0.9)
Rows = tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.float64]]
"""For each value that is not 0: its cell (document times years, plus year), its feature, itself."""


def main(path: str) -> None:
    """Measure, then train on all."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    years = np.array([int(document["dct"][:4]) for document in documents])
    names, rows, least = _rows(document["text"] for document in documents)
    folds = np.random.default_rng(SEED).integers(0, FOLDS, len(years))
    _report("documents held out", _crossed(rows, len(names), years, folds), years, least)
    spans = np.digitize(years, [2006, 2007, 2008, 2010, 2013])
    _report("years held out", _crossed(rows, len(names), years, spans), years, least)
    weights = _train(rows, len(names), years, np.ones(len(years), bool))
    lines_out = ["# feature, weight: learned by training/dating.py"]
    lines_out += [f"{name}\t{weights[place]:.3f}" for name, place in sorted(names.items())]
    OUT.write_text("\n".join(lines_out) + "\n", encoding="utf-8")


def _rows(texts: Iterable[str]) -> tuple[dict[str, int], Rows, NDArray[np.float64]]:
    names: dict[str, int] = {}
    least = []
    found: list[tuple[int, int, float]] = []
    for number, text in enumerate(texts):
        evidence = gather(as_reading(text))
        least.append(enough(evidence))
        for place, year in enumerate(YEARS):
            found += [
                (number * len(YEARS) + place, names.setdefault(name, len(names)), value)
                for name, value in features(evidence, year)
            ]
    cells, columns, values = zip(*found, strict=True)
    return names, (np.array(cells), np.array(columns), np.array(values)), np.array(least)


def _scores(rows: Rows, weights: NDArray[Any], count: int) -> NDArray[np.float64]:
    cells, columns, values = rows
    scores = np.bincount(cells, values * weights[columns], count * len(YEARS))
    raised = np.exp(scores.reshape(count, -1) - scores.reshape(count, -1).max(1, keepdims=True))
    return np.asarray(raised / raised.sum(1, keepdims=True))


def _train(
    rows: Rows, width: int, years: NDArray[np.intp], chosen: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Full-batch Adam on the likelihood of the true years of the chosen documents."""
    truth = np.zeros((len(years), len(YEARS)))
    truth[np.arange(len(years)), years - YEARS[0]] = 1
    kept = chosen[rows[0] // len(YEARS)]
    cells, columns, values = rows[0][kept], rows[1][kept], rows[2][kept]
    weights, mean, square = np.zeros(width), np.zeros(width), np.zeros(width)
    for step in range(1, STEPS + 1):
        error = _scores((cells, columns, values), weights, len(years)) - truth
        slope = np.bincount(columns, values * error.ravel()[cells], width) + PENALTY * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        weights -= RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def _crossed(
    rows: Rows, width: int, years: NDArray[np.intp], folds: NDArray[np.intp]
) -> NDArray[np.float64]:
    found = np.zeros((len(years), len(YEARS)))
    for fold in sorted(set(folds.tolist())):
        weights = _train(rows, width, years, folds != fold)
        found[folds == fold] = _scores(rows, weights, len(years))[folds == fold]
    return found


def _report(
    what: str,
    likely: NDArray[np.float64],
    years: NDArray[np.intp],
    least: NDArray[np.float64],
) -> None:
    sure = likely.max(1)
    right = likely.argmax(1) + YEARS[0] == years
    order = np.argsort(-sure)
    share = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    print(f"{what}: year right {right.mean():.1%}")
    for goal in GOALS:
        places = np.flatnonzero(share >= goal)
        if len(places):
            answered = (places[-1] + 1) / len(order)
            print(f"  {goal:.0%} right of {answered:.1%}, from {sure[order[places[-1]]]:.3f}")
    given = sure >= least
    print(f"  as it answers: {right[given].mean():.1%} right of {given.mean():.1%}")


if __name__ == "__main__":
    main(sys.argv[1])
