"""Our tagger of times beside others.

Speed: python bench/timex.py FILE.jsonl[.gz] --peer PYTHON [--number 300] [--runs 3] prints kB of
UTF-8 in a second of processor time for nenpyo and ja-timex in turn, and for one line of 10 MB.

Cases: the adapters of shared/data/timex/score.py and score_dct.py, from that folder:
PYTHONPATH=REPO/bench score.py --adapter timex:read
"""

import argparse
import re
from datetime import date, datetime
from itertools import islice
from statistics import median

from nenpyo import times
from nenpyo.analyse.anchors import Layout
from nenpyo.analyse.clues import Reading
from nenpyo.analyse.dating import infer_date
from nenpyo.analyse.expressions import read_expressions
from nenpyo.languages import load
from nenpyo.model import Document
from nenpyo.read import read as read_documents
from sides import peer, rate, seconds

VAGUE = frozenset({"ja.vague", "ja.soon"})
"""現在, 最近, 当時: those cases do not annotate them."""
SOME = re.compile("X(?=[YMWDHS])")
"""数日: those cases count some as three."""


def read(text: str, reference: datetime) -> list[tuple[int, int, str | None]]:
    """Spans and values in the conventions of those cases: a word that gives the side is in them."""
    found = []
    for time in times(text, reference):
        if time.rule in VAGUE:
            continue
        end = time.signal.end if time.signal else time.span.end
        value = SOME.sub("3", time.value) if time.value.startswith("P") else time.value
        found.append((time.span.start, end, value))
    return found


def as_reading(text: str) -> Reading:
    """A bare text as the dating of documents takes it."""
    pack = load("ja")
    grammar = pack.times
    folded = grammar.fold(text)
    sentences = pack.split(text)
    starts, ends = zip(*sentences, strict=True) if sentences else ((), ())
    layout = Layout(starts, ends, (0,) * len(starts))
    return Reading(folded, read_expressions(folded, grammar), layout, grammar)


def date_text(text: str) -> str | None:
    """The document's date as score_dct.py takes it: an EDTF interval, None to abstain."""
    published = infer_date(as_reading(text), ())
    return f"{published.earliest}/{published.latest}" if published else None


DAY = date(2024, 9, 16)
LINE = 10_000_000
"""Bytes of the line that shows that time grows with the text."""


def tag(texts: list[str]) -> None:
    for text in texts:
        times(text, DAY)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", metavar="FILE")
    parser.add_argument("--peer", help="a python with ja-timex")
    parser.add_argument("--number", type=int, default=300)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    found = (one for one in read_documents([given.articles]) if isinstance(one, Document))
    texts = [one.text for one in islice(found, given.number)]
    tag(texts)
    if given.peer:
        with peer(given.peer, "ja_timex") as ask:
            pairs = [
                (seconds(lambda: tag(texts)), ask(texts)["seconds"]) for _ in range(given.runs)
            ]
        print(f"ja-timex {rate(texts, min(theirs for _, theirs in pairs)):8.0f} kB/s")
        print(f"ratio    {median(theirs / own for own, theirs in pairs):8.1f} x")
    else:
        pairs = [(seconds(lambda: tag(texts)), 0.0) for _ in range(given.runs)]
    print(f"nenpyo   {rate(texts, min(own for own, _ in pairs)):8.0f} kB/s")
    flat = "".join(texts).replace("\n", " ")
    line = (flat * (LINE // len(flat.encode()) + 1)).encode()[:LINE].decode(errors="ignore")
    print(f"one line {rate([line], seconds(lambda: tag([line]))):8.0f} kB/s ({LINE} bytes)")


if __name__ == "__main__":
    main()
