"""Scores names of whole articles on the annotated sentences: score_names.py [--misses]

PERSON, LOC and ORG with exact spans (eval/names/README.md). nenpyo reads the article; its names
in a sentence count, a state without the government or army that it takes in (日本|政府), a place
of whatever sort as LOC. The texts come from ../shared, which is not part of this repository.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from score_gold import texts

from nenpyo import analyse
from nenpyo.languages.ja.names.states import BODY
from nenpyo.model import Analysis, EntityType, MentionForm

HERE = Path(__file__).parent
PLACES = {EntityType.GPE, EntityType.LOC, EntityType.FAC}
KINDS = {EntityType.PERSON: "PERSON", EntityType.ORG: "ORG", **dict.fromkeys(PLACES, "LOC")}
Name = tuple[int, int, str]


def names_of(analysis: Analysis, text: str) -> Iterator[Name]:
    """The names of an article under the annotation's three labels."""
    for chain in analysis.chains:
        for mention in chain.mentions:
            if chain.type in KINDS and mention.form is MentionForm.NAM:
                start, end = mention.span.start, mention.span.end
                body = next((m for m in BODY.finditer(text, start, end) if m.end() == end), None)
                state = chain.type is EntityType.GPE and body is not None and body.start() > start
                yield start, body.start() if state and body else end, KINDS[chain.type]


def sentences() -> list[dict[str, Any]]:
    """The annotated rows."""
    lines = (HERE / "names" / "wikinews.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def tally(*, misses: bool = False) -> dict[str, float]:
    """F1 for every label and for all of them."""
    right, said, true = Counter[str](), Counter[str](), Counter[str]()
    articles = texts("dev")
    found = {
        row["id"]: set(names_of(analyse(articles[row["id"]]), articles[row["id"]]))
        for row in sentences()
    }
    for row in sentences():
        text = articles[row["id"]]
        gold = {(start, end, kind) for start, end, kind in row["names"]}
        ours = {one for one in found[row["id"]] if row["start"] <= one[0] and one[1] <= row["end"]}
        for counter, names in ((right, gold & ours), (said, ours), (true, gold)):
            counter.update(kind for _, _, kind in names)
            counter["all"] += len(names)
        if misses:
            for sign, names in (("-", gold - ours), ("+", ours - gold)):
                for start, end, kind in sorted(names):
                    around = f"{text[start - 12 : start]}[{text[start:end]}]{text[end : end + 12]}"
                    print(sign, row["id"], kind, around.replace("\n", "/"))
    return {kind: 2 * right[kind] / (said[kind] + true[kind]) for kind in sorted(true)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    found = tally(misses=parser.parse_args().misses)
    print(", ".join(f"{kind} F1 {value:.3f}" for kind, value in found.items()))


if __name__ == "__main__":
    main()
