"""Adapters for the public cases of time expressions (shared/data/timex/score.py and score_dct.py).

usage, from that folder: PYTHONPATH=REPO/bench score.py --adapter timex:read
"""

import re
from datetime import datetime

from nenpyo import times

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
