"""Scores times alone: score_times.py dev|measure|fresh|later [--misses]

The gold of times is exhaustive, so that what is found beside it is a false alarm; rows marked
optional (vague words, numbers in names) neither cost nor earn. Narrative are the times that nenpyo
resolved against another expression of the text, not against the day of publication; their accuracy
is the share of them whose value is the gold's. Of the half for measuring only totals are shown.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from score_gold import HERE, annotation, scorer, texts

Time = dict[str, Any]


def documents(half: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Name, text and gold of each document of one half."""
    held = texts(half)
    for path in sorted((HERE / "wikinews" / half).glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        yield name, held[name], json.loads(path.read_text(encoding="utf-8"))


def is_same_place(gold: Time, found: Time) -> bool:
    """Whether two spans overlap and share an end, as the scorer of all layers has it."""
    overlap = gold["start"] < found["end"] and found["start"] < gold["end"]
    return overlap and (gold["start"] == found["start"] or gold["end"] == found["end"])


def is_inside(time: Time, times: list[Time]) -> bool:
    """Whether a time stands within another one, whose year it tells again."""
    return any(o["start"] <= time["start"] and time["end"] < o["end"] for o in times)


def is_right(score: Any, gold: Time, found: Time) -> bool:
    """Whether a value is the gold's: the same days, the same length, or the same string."""
    days, length = score.interval(gold["value"]), score.duration(gold["value"])
    if days:
        return days in {(found["earliest"], found["latest"]), score.interval(found["value"])}
    if length is not None:
        return length == score.duration(found["value"])
    return bool(found["value"] == gold["value"])


def compare(score: Any, gold: dict[str, Any], times: list[Time]) -> Iterator[tuple[str, Time]]:
    """What there is to count, each with the time that it is of."""
    end = gold["document"].get("body_end", 10**9)
    found = [time for time in times if time["start"] < end and not is_inside(time, times)]
    used: set[str] = set()
    for want in gold["times"]:
        got = next((t for t in found if t["id"] not in used and is_same_place(want, t)), None)
        if got:
            used.add(got["id"])
        if want.get("optional"):
            continue
        yield "gold", want
        if got is None:
            yield "missed", want
            continue
        yield "found", got
        if (got["start"], got["end"]) == (want["start"], want["end"]):
            yield "exact", got
        right = is_right(score, want, got)
        yield ("right" if right else "wrong"), got
        if got["anchor"] not in {None, "document"}:
            yield "narrative", got
            if right:
                yield "narrative right", got
    for time in found:
        if not any(time["start"] < g["end"] and g["start"] < time["end"] for g in gold["times"]):
            yield "false", time


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("half", choices=["dev", "measure", "fresh", "wider", "later"])
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    if options.misses and options.half == "measure":
        parser.error("the misses of the half for measuring are not looked at")
    score, count, articles = scorer(), Counter[str](), 0
    for name, text, gold in documents(options.half):
        articles += 1
        for what, time in compare(score, gold, annotation(text, gold, name)["times"]):
            count[what] += 1
            if options.misses and what in {"missed", "wrong", "false"}:
                words = text[time["start"] : time["end"]]
                print(f"    {name} {what} @{time['start']} {words} {time['value']}")
    print(f"{articles} articles, {count['gold']} times: {share(count, 'found', 'gold')} found")
    found = count["found"] + count["false"]
    print(f"precision {count['found'] / found:.3f}  recall {count['found'] / count['gold']:.3f}")
    print(f"span as in the gold   {share(count, 'exact', 'found')} of those found")
    print(f"value right           {share(count, 'right', 'found')} of those found")
    print(f"narrative anchors     {share(count, 'narrative right', 'narrative')} right")
    print(f"false alarms          {count['false']}, {count['false'] / articles:.2f} an article")


def share(count: Counter[str], part: str, whole: str) -> str:
    """A part of a whole as a fraction and its counts."""
    return f"{count[part] / (count[whole] or 1):.3f} ({count[part]}/{count[whole]})"


if __name__ == "__main__":
    main()
