"""GiNZA's names and dependencies beside ours, on the same raw sentences.

python bench/quality.py DATA --peer PYTHON

Names: exact span and type on ner-wikipedia dev, eight types. GiNZA's labels are mapped to the type
that they most often stand for on these very sentences, the best that any map can do for it.
Dependencies: segmentation-neutral accuracy on WAC dev, raw text (training/trees.py).
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from sides import Peer, peer

sys.path.insert(0, str(Path(__file__).parents[1] / "training"))
import corpora
from measure import parsed
from nenpyo.languages.ja.tagger import tag
from nenpyo.languages.ja.tokens import tokenise
from trees import joined_treebank, neutral_accuracy, treebank

KINDS = {
    "PERSON": "人名",
    "GPE": "地名",
    "LOC": "地名",
    "FAC": "施設名",
    "PRODUCT": "製品名",
    "EVENT": "イベント名",
    "corporate": "法人名",
    "political": "政治的組織名",
    "other": "その他の組織名",
}
"""Our types as that corpus calls them; it has no NORP and no LAW."""

Name = tuple[int, int, int, str]
"""Number of the sentence, start, end, type."""


def own_names(texts: Sequence[str]) -> set[Name]:
    """The tagger's names, sentence by sentence."""
    found: set[Name] = set()
    for number, text in enumerate(texts):
        tokens, ranges = tokenise([(0, text)])
        for name in tag(tokens, ranges)[0]:
            kind = KINDS.get(name.subtype or name.type.value)
            if kind:
                found.add((number, name.span.start, name.span.end, kind))
    return found


def mapped(answers: Sequence[dict], gold: set[Name]) -> set[Name]:
    """GiNZA's names under the map of labels that is best for it."""
    kinds = {name[:3]: name[3] for name in gold}
    said = [(n, s, e, label) for n, one in enumerate(answers) for s, e, label in one["names"]]
    total = Counter(label for *_, label in said)
    hits = Counter((label, kinds[n, s, e]) for n, s, e, label in said if (n, s, e) in kinds)
    best = {}
    for (label, kind), count in hits.most_common():
        # Under a fifth of hits a label costs more precision than it brings recall.
        if label not in best and count / total[label] >= 0.2:
            best[label] = kind
    return {(n, s, e, best[label]) for n, s, e, label in said if label in best}


def report(who: str, said: set[Name], gold: set[Name]) -> None:
    """Print micro F1, that of each type, and that of spans alone."""
    kinds = dict.fromkeys(KINDS.values())
    each = (f"{kind} {_f1(_of(kind, said), _of(kind, gold)):.3f}" for kind in kinds)
    spans, true = ({name[:3] for name in names} for names in (said, gold))
    print(f"{who:8} names F {_f1(said, gold):.3f}:", *each, f"span only {_f1(spans, true):.3f}")


def _of(kind: str, names: set[Name]) -> set[Name]:
    return {name for name in names if name[3] == kind}


def _f1(said: set, gold: set) -> float:
    return 2 * len(said & gold) / (len(said) + len(gold)) if said or gold else 0.0


def compare_names(data: Path, ask: Peer) -> None:
    with gzip.open(data / "ner-wikipedia.dev.json.gz", "rt", encoding="utf-8") as lines:
        rows = json.load(lines)
    texts = [row["text"] for row in rows]
    gold = {(n, *one["span"], one["type"]) for n, row in enumerate(rows) for one in row["entities"]}
    report("nenpyo", own_names(texts), gold)
    report("GiNZA", mapped(ask(texts)["found"], gold), gold)


def compare_trees(data: Path, ask: Peer) -> None:
    trees = treebank(list(corpora.wac(data / "wac.dev.knp.gz"))).trees
    # The gold as it is, and with the compound particles that our guideline makes one bunsetsu.
    joined = joined_treebank(treebank(trees)).trees
    ours = parsed(trees)
    found = ask([one.text for one in trees])["found"]
    theirs = [one["starts"] for one in found], [one["heads"] for one in found]
    for who, (starts, heads) in (("nenpyo", ours), ("GiNZA", theirs)):
        own, made = (neutral_accuracy(gold, starts, heads) for gold in (trees, joined))
        print(f"{who:8} dependencies {own:.4f}, joined gold {made:.4f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--peer", required=True, help="a python with ginza and ja-ginza")
    given = parser.parse_args()
    with peer(given.peer, "ginza") as ask:
        compare_names(given.data, ask)
        compare_trees(given.data, ask)


if __name__ == "__main__":
    main()
