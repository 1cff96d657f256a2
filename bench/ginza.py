"""Our language layer and our whole annotation beside GiNZA, on the same articles in turn.

python bench/ginza.py FILE.jsonl[.gz] --peer PYTHON [--articles 40] [--runs 3]

Prints kB of UTF-8 in a second of processor time, the best of the runs, and the ratios. GiNZA reads
an article's paragraphs one by one, as it is meant to be used; it finds no events and no times.
"""

import argparse
from collections.abc import Callable
from itertools import islice
from statistics import median

from nenpyo.analyse import analyse_all
from nenpyo.annotations import annotate_all, batches
from nenpyo.model import Document
from nenpyo.pack.loading import load
from nenpyo.read import read
from sides import peer, rate, seconds


def layer(documents: list[Document]) -> None:
    """Sentences, chunks, dependencies, times, names and what refers to them."""
    for batch in batches(documents):
        analyse_all(batch, load(batch[0].lang))


def whole(documents: list[Document]) -> None:
    """All that `nenpyo annotate` does but writing."""
    list(annotate_all(documents))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", metavar="FILE")
    parser.add_argument("--peer", required=True, help="a python with ginza and ja-ginza")
    parser.add_argument("--number", type=int, default=40)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    found = (one for one in read([given.articles]) if isinstance(one, Document))
    documents = list(islice(found, given.number))
    paragraphs = [line for one in documents for line in one.text.split("\n") if line.strip()]
    texts = [document.text for document in documents]
    with peer(given.peer, "ginza") as ask:
        own: dict[str, Callable[[], float]] = {
            "language layer": lambda: seconds(lambda: layer(documents)),
            "annotation": lambda: seconds(lambda: whole(documents)),
            "GiNZA": lambda: ask(paragraphs)["seconds"],
        }
        for task in own.values():
            task()
        spent = {name: [] for name in own}
        for _ in range(given.runs):
            for name, task in own.items():
                spent[name].append(task())
    for name, runs in spent.items():
        ratio = median(g / s for g, s in zip(spent["GiNZA"], runs, strict=True))
        print(f"{name:15} {rate(texts, min(runs)):7.1f} kB/s  {ratio:5.1f} x GiNZA")


if __name__ == "__main__":
    main()
