"""Fits the weights by which reports of different documents are taken for one happening.

Usage: PYTHONPATH=src python training/same_events.py [--misses]

Reads the gold of eval/chronicle/dev, pairs its reports as `reconcile` does (those that share a
block and that nothing bars) and fits a logistic regression with signs held: what speaks for one
happening cannot speak against it. A pair of a listed event and one that no list names is of two
happenings; two that no list names are left out. Then the pairs of eval/wikinews/pairs.json, read
in Wikinews articles (texts in ../shared): a sample by score of all such pairs among 1,823
articles, each standing for as many as its part of the sample does, all together as heavy as dev.
Prints the weights as src/nenpyo/reconcile/evidence.py holds them, and what each group's pairs
score under weights that were fitted without that group (Wikinews is a group). The same input
gives the same weights.
"""

import argparse
import importlib.util
import json
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import numpy as np

from nenpyo.model import Annotation
from nenpyo.pipeline import annotate_all
from nenpyo.read import document_from_text
from nenpyo.reconcile.blocking import candidates
from nenpyo.reconcile.corrections import entity_links, event_links
from nenpyo.reconcile.entities import resolve_entities
from nenpyo.reconcile.events import document_reports
from nenpyo.reconcile.evidence import features
from nenpyo.reconcile.reports import Report, document_key, parties_of, reports_of
from nenpyo.reconcile.similarity import barred, needs_words, word_likeness

EVAL = Path(__file__).parent.parent / "eval"
AGAINST = frozenset({
    "next day", "wide", "blow somewhere", "occurrence", "other parties", "nobody named",
    "other type", "speech", "elsewhere", "other harm", "days apart", "weeks apart", "months apart",
    "other status", "other mode",
})  # fmt: skip
"""Features that only speak against one happening."""
FREE = frozenset({"bias"})
RIDGE = 1.0
STEPS = 4000


class Pair(NamedTuple):
    """Two reports: their features by name, whether they are one, the group, how heavy, words."""

    row: dict[str, float]
    same: bool
    group: str
    weight: float
    words: str


def loaded(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, EVAL / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def reports_with_gold(half: Any) -> tuple[list[Report], list[Counter[str]], dict[str, str]]:
    """All reports of a half, the listed events that each tells, and the texts by document."""
    documents = sorted(half.annotations.values(), key=document_key)
    entities, ids = resolve_entities(documents, entity_links(documents, ()))
    parties, links = parties_of(entities), event_links(documents, ())
    stems = {one.document.id: stem for stem, one in half.annotations.items()}
    gold: dict[str, list[tuple[int, int, str]]] = {}
    for group, content in half.groups.items():
        for name, references in content["events"].items():
            for stem, start, end in filter(None, map(half.place, references)):
                gold.setdefault(stem, []).append((start, end, f"{group}/{name}"))
    reports = sorted(
        (
            report
            for one in documents
            for report in document_reports(one, reports_of(one, ids, parties), links)
        ),
        key=lambda report: report.key,
    )
    told = [
        Counter(
            name
            for mention in report.mentions
            for start, end, name in gold.get(stems[report.document], ())
            if start < mention.trigger.end and mention.trigger.start < end
        )
        for report in reports
    ]
    return reports, told, {one.document.id: one.document.text for one in documents}


def pairs_of_dev(half: Any) -> list[Pair]:
    reports, told, texts = reports_with_gold(half)
    found = []
    for a, b in sorted(candidates(reports)):
        one, other = reports[a], reports[b]
        vague = needs_words(one, other) and not word_likeness(one, other)
        if not (told[a] or told[b]) or barred(one, other) or vague:
            continue
        group = min((*told[a], *told[b])).split("/")[0]
        same = bool(told[a] & told[b])
        words = " | ".join(said(one, texts) for one in (one, other))
        found.append(Pair(dict(features(one, other)), same, group, 1.0, words))
    return found


def said(report: Report, texts: dict[str, str]) -> str:
    trigger = report.mentions[0].trigger.of(texts[report.document])
    return f"{trigger} {report.key[0]} {report.type}"


def pairs_of_wikinews(weight: float) -> list[Pair]:
    """The pairs that were read in Wikinews, together as heavy as is asked."""
    rows = json.loads((EVAL / "wikinews" / "pairs.json").read_text(encoding="utf-8"))
    wanted = {name for row in rows for name, _ in (row["a"], row["b"])}
    texts = loaded("score_gold").texts("dev")
    documents = [document_from_text(texts[name], name=name) for name in sorted(wanted)]
    read = [one for one in annotate_all(documents) if isinstance(one, Annotation)]
    entities, ids = resolve_entities(read, entity_links(read, ()))
    parties, links = parties_of(entities), event_links(read, ())
    at = {
        (one.document.name, mention.trigger.start): report
        for one in read
        for report in document_reports(one, reports_of(one, ids, parties), links)
        for mention in report.mentions
    }
    whole = sum(row["stands_for"] for row in rows)
    return [
        Pair(
            dict(features(at[tuple(row["a"])], at[tuple(row["b"])])),
            row["same"],
            "wikinews",
            weight * row["stands_for"] / whole,
            f"{row['a']} {row['b']}",
        )
        for row in rows
        if tuple(row["a"]) in at and tuple(row["b"]) in at
    ]


def fit(pairs: list[Pair]) -> dict[str, float]:
    """Logistic regression under sign constraints, by projected gradient with momentum."""
    names = sorted({name for pair in pairs for name in pair.row})
    table = np.array([[pair.row.get(name, 0.0) for name in names] for pair in pairs])
    truth = np.array([pair.same for pair in pairs], float)
    heavy = np.array([pair.weight for pair in pairs])
    low = np.array([-np.inf if name in AGAINST | FREE else 0.0 for name in names])
    high = np.array([0.0 if name in AGAINST else np.inf for name in names])
    ridge = np.array([0.0 if name in FREE else RIDGE for name in names])
    step = 1.0 / (0.25 * np.linalg.norm(table * heavy[:, None] ** 0.5, 2) ** 2 + RIDGE)
    weights = ahead = np.zeros(len(names))
    pace = 1.0
    for _ in range(STEPS):
        guess = 1 / (1 + np.exp(-table @ ahead))
        slope = table.T @ (heavy * (guess - truth)) + ridge * ahead
        moved = np.clip(ahead - step * slope, low, high)
        faster = (1 + (1 + 4 * pace**2) ** 0.5) / 2
        ahead = moved + (pace - 1) / faster * (moved - weights)
        weights, pace = moved, faster
    return dict(zip(names, weights.round(2).tolist(), strict=True))


def log_odds(weights: dict[str, float], row: dict[str, float]) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in row.items())


def held_out(pairs: list[Pair]) -> list[float]:
    """The score of each pair under weights fitted without its group."""
    without = {
        group: fit([pair for pair in pairs if pair.group != group])
        for group in sorted({pair.group for pair in pairs})
    }
    return [log_odds(without[pair.group], pair.row) for pair in pairs]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    dev = pairs_of_dev(loaded("score_chronicle").read_half("dev"))
    pairs = [*dev, *pairs_of_wikinews(len(dev))]
    for name, weight in sorted(fit(pairs).items()):
        holds = [pair.same for pair in pairs if pair.row.get(name)]
        print(f'    "{name}": {weight},  # {sum(holds)} of {len(holds)}')
    scores = held_out(pairs)
    for limit in (-1.0, 0.0, 0.5, 1.0, 2.0):
        for part in (dev, pairs[len(dev) :]):
            inside = {id(pair) for pair in part}
            both = zip(scores, pairs, strict=True)
            over = [p for score, p in both if score > limit and id(p) in inside]
            right, all_ = sum(p.same * p.weight for p in over), sum(p.same * p.weight for p in part)
            heavy = sum(p.weight for p in over)
            print(
                f"held out, {part[0].group}, over {limit}: {right:.0f} of {heavy:.0f} right,"
                f" {right:.0f} of {all_:.0f} found"
            )
    if options.misses:
        for score, pair in sorted(zip(scores, pairs, strict=True), key=lambda both: both[0]):
            if (score > 0) is not pair.same:
                print(f"{score:6.2f} {pair.same} {pair.words}")


if __name__ == "__main__":
    main()
