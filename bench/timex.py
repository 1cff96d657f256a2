"""Adapters for the public cases of time expressions (shared/data/timex/score.py and score_dct.py).

usage, from that folder: PYTHONPATH=REPO/bench score.py --adapter timex:read
"""

from datetime import datetime

from nenpyo import times

SIDES = {
    "BEFORE": "../{}",
    "ON_OR_BEFORE": "../{}",
    "AFTER": "{}/..",
    "ON_OR_AFTER": "{}/..",
}


def read(text: str, reference: datetime) -> list[tuple[int, int, str | None]]:
    """Spans and values in the conventions of those cases: a word that gives the side is in them."""
    found = []
    for time in times(text, reference):
        start, end, value = time.span.start, time.span.end, time.value
        if time.signal:
            end = time.signal.end
            if time.mod:
                value = SIDES[time.mod].format(value)
        found.append((start, end, value))
    return found
