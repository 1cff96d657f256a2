"""Measure the tagger alone on news: F1 of exact names of eval/names (PERSON, LOC, ORG).

A country is a place there, as is a building or a line; mentions in brackets that only spell a name
again count like any other.

    python training/names.py eval/names/wikinews.jsonl ARTICLES.jsonl.gz [--misses]
"""

import gzip
import json
import sys
from collections import Counter
from pathlib import Path

from nenpyo.languages.ja.tagger import tag
from nenpyo.languages.ja.tokens import tokenise
from nenpyo.model import EntityType

KINDS = {
    EntityType.PERSON: "PERSON",
    EntityType.ORG: "ORG",
    EntityType.GPE: "LOC",
    EntityType.LOC: "LOC",
    EntityType.FAC: "LOC",
}


def main(gold: Path, articles: Path, *, misses: bool) -> None:
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    wanted = {row["id"] for row in rows}
    with gzip.open(articles, "rt", encoding="utf-8") as lines:
        texts = {
            one["id"]: one["text"] for line in lines if (one := json.loads(line))["id"] in wanted
        }
    tokens, ranges = tokenise([(0, texts[row["id"]][row["start"] : row["end"]]) for row in rows])
    counts: Counter[tuple[str, str]] = Counter()
    for row, names in zip(rows, tag(tokens, ranges), strict=True):
        base, text = row["start"], texts[row["id"]]
        there = {(start, end, kind) for start, end, kind in row["names"]}
        said = {
            (base + one.span.start, base + one.span.end, KINDS[one.type])
            for one in names
            if one.type in KINDS
        }
        for what, found in (("there", there), ("said", said), ("right", there & said)):
            counts.update((kind, what) for *_, kind in found)
            counts["all", what] += len(found)
        for start, end, kind in sorted(there ^ said) if misses else ():
            print("-" if (start, end, kind) in there else "+", kind, text[start:end])
    for kind in ("PERSON", "LOC", "ORG", "all"):
        r, s, t = (counts[kind, what] for what in ("right", "said", "there"))
        print(f"{kind} P {r / s:.3f} R {r / t:.3f} F {2 * r / (s + t):.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), misses="--misses" in sys.argv)
