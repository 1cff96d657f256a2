"""Scores nenpyo on gold files: score_gold.py SET [--misses LAYER] [--by-document] [--by-type]

The sets are dev, fresh, wider, measure, second and later (news), pages (encyclopedia pages of our
own) and seeds. Only the texts of `pages` stand in this repository, the others come from ../shared;
the gold holds offsets and short substrings only. Prints precision, recall and F1 per layer over all documents.
"""

import argparse
import gzip
import importlib.util
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nenpyo.export import annotation_record
from nenpyo.pipeline import annotate
from nenpyo.read import Metadata, document_from_text

HERE = Path(__file__).parent
SHARED = HERE.parent.parent / "shared"

NEWS = ("dev", "measure", "second", "fresh", "wider", "later")
GOLD = {half: HERE / "wikinews" / half for half in NEWS}
GOLD |= {"pages": HERE / "pages" / "dev", "seeds": SHARED / "gold"}
TEXTS = {"pages": HERE / "pages" / "dev", "seeds": SHARED / "seeds"}


def scorer() -> Any:
    """The founders' scorer, loaded from ../shared."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "gold" / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def texts(half: str) -> dict[str, str]:
    """The documents of one half by the name that their gold files bear."""
    if half in TEXTS:
        paths = sorted(TEXTS[half].glob("*.txt"))
        return {path.stem: path.read_bytes().decode() for path in paths}
    found = {}
    with gzip.open(SHARED / "data" / "wikinews-ja.dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            found[row["id"]] = row["text"]
    return found


def annotation(text: str, gold: dict[str, Any], name: str) -> dict[str, Any]:
    """nenpyo's annotation, with the date that the gold says the system is given."""
    day = gold["document"].get("published")
    return annotation_record(
        annotate(document_from_text(text, name=name, given=Metadata(published=day)))
    )


def answers(half: str) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Name, gold and annotation of every document of one half."""
    documents = texts(half)
    for path in sorted(GOLD[half].glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        name = path.name.removesuffix(".gold.json")
        yield name, gold, annotation(documents[name], gold, name)


def tally(half: str, *, by_document: bool = False) -> dict[str, Any]:
    """The sums over all documents of one half: layer to Tally."""
    score = scorer()
    total: dict[str, Any] = {}
    for name, gold, told in answers(half):
        layers = score.score(gold, told)
        if by_document:
            print(name, {layer: found.row()["f1"] for layer, found in layers.items()})
        for layer, found in layers.items():
            one = total.setdefault(layer, score.Tally())
            one.tp += found.tp
            one.fp += found.fp
            one.fn += found.fn
            one.misses += [f"{name}: {miss}" for miss in found.misses]
    return total


def tally_by_type(half: str) -> dict[str, Any]:
    """The events of one half: PLOVER type to Tally.

    A gold event that is found counts under the type nenpyo gives it, one that is missed under the
    first of its accepted types; the sums over the types are the layer `events` of the scorer.
    """
    score = scorer()
    total: dict[str, Any] = defaultdict(score.Tally)
    for name, gold, told in answers(half):
        limit = gold["document"].get("body_end", 10**9)
        left = [event for event in told["events"] if event["trigger"]["start"] < limit]
        for wanted in sorted(gold["events"], key=lambda event: event["optional"]):
            found = next((e for e in left if _is_found(score, wanted, e)), None)
            if found:
                left.remove(found)
            if not wanted["optional"] and found:
                total[found["type"]].hit()
            elif not wanted["optional"]:
                total[wanted["types"][0]].miss(name)
        for event in left:
            if not any(score.overlaps(event["trigger"], g["trigger"]) for g in gold["events"]):
                total[event["type"]].extra(name)
    return dict(total)


def _is_found(score: Any, wanted: dict[str, Any], event: dict[str, Any]) -> bool:
    return event["type"] in wanted["types"] and score.overlaps(event["trigger"], wanted["trigger"])


def print_types(half: str) -> None:
    """One line a PLOVER type: gold, found, right, precision, recall and F1."""
    print(f"{'type':12} gold found right    P     R     F1")
    for kind, one in sorted(tally_by_type(half).items(), key=lambda pair: -pair[1].tp):
        row = one.row()
        counts = f"{one.tp + one.fn:4} {one.tp + one.fp:5} {one.tp:5}"
        print(f"{kind:12} {counts}  {row['precision']:.3f} {row['recall']:.3f} {row['f1']:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("half", choices=sorted(GOLD))
    parser.add_argument("--misses", default="")
    parser.add_argument("--by-document", action="store_true")
    parser.add_argument("--by-type", action="store_true")
    options = parser.parse_args()
    if options.by_type:
        print_types(options.half)
        return
    for layer, found in tally(options.half, by_document=options.by_document).items():
        row = found.row()
        print(
            f"{layer:16} P {row['precision']:.3f}  R {row['recall']:.3f}  F1 {row['f1']:.3f}"
            f"   ({row['tp']} right, {row['fp']} extra, {row['fn']} missed)"
        )
        if layer == options.misses:
            print("\n".join("    " + miss for miss in found.misses))


if __name__ == "__main__":
    main()
