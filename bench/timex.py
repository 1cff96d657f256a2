"""Adapters for the public cases of time expressions (shared/data/timex/score.py and score_dct.py).

usage, from that folder: PYTHONPATH=REPO/bench score.py --adapter timex:read
"""

import re
from datetime import datetime

from nenpyo import times
from nenpyo.analyse.anchors import Layout
from nenpyo.analyse.clues import Reading
from nenpyo.analyse.dating import infer_date
from nenpyo.analyse.expressions import read_expressions
from nenpyo.languages import load

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
