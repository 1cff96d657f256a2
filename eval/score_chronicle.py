"""Scores a chronicle on gold: score_chronicle.py HALF [--misses] [--check]

Builds one chronicle from all texts of a half and compares events, entities, disputes, compatible
pairs, checks and plans with the gold of its groups (eval/chronicle/README.md has the schema).
`--check` only tells which references of the gold stand in no text.
"""

import argparse
import json
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nenpyo.model import Annotation, Check, Chronology, Plan
from nenpyo.pipeline import annotate
from nenpyo.read import read_file
from nenpyo.reconcile import check_series, follow_plans, reconcile

HERE = Path(__file__).parent / "chronicle"
READ = ("dev", "wider", "sixth")
"""The halves that developers read; of the others only totals are looked at."""
Place = tuple[str, int, int]
"""Document (file stem), start, end."""
Clusters = dict[str, set[Any]]


@dataclass
class Half:
    """The texts of a half as they were read, and the gold of its groups."""

    annotations: dict[str, Annotation] = field(default_factory=dict)
    groups: dict[str, dict[str, Any]] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)

    def place(self, reference: str) -> Place | None:
        """Where a reference STEM|WORDS|NTH stands; None, and noted, where it stands nowhere."""
        stem, words, *nth = reference.split("|")
        text = self.annotations[stem].document.text if stem in self.annotations else ""
        at = -1
        for _ in range(int(nth[0]) if nth else 1):
            at = text.find(words, at + 1)
        if at < 0 or not words:
            self.missing.append(reference)
            return None
        return stem, at, at + len(words)


def read_half(half: str) -> Half:
    found = Half()
    for folder in sorted(path for path in (HERE / half).iterdir() if path.is_dir()):
        for path in sorted(folder.glob("*.txt")):
            found.annotations[path.stem] = annotate(read_file(path))
        found.groups[folder.name] = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    return found


@dataclass
class System:
    """What nenpyo made of a half, by place in the texts."""

    chronology: Chronology
    stems: dict[str, str]
    events: dict[str, list[tuple[int, int, str]]]
    entities: dict[str, list[tuple[int, int, str]]]
    checks: list[Check]
    plans: list[Plan]

    def at(self, table: str, place: Place) -> set[str]:
        """Ids of the events or entities whose mentions overlap a place."""
        stem, start, end = place
        return {i for a, b, i in getattr(self, table).get(stem, ()) if a < end and start < b}


def run(half: Half) -> System:
    documents = list(half.annotations.values())
    chronology = reconcile(documents)
    stems = {one.document.id: stem for stem, one in half.annotations.items()}
    events: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    entities: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for event in chronology.events:
        for ref in event.mentions:
            events[stems[ref.document]].append((ref.span.start, ref.span.end, event.id))
    of_chain = {(r.document, r.id): e.id for e in chronology.entities for r in e.chains}
    for stem, one in half.annotations.items():
        for chain in one.chains:
            for mention in chain.mentions:
                entities[stem].append(
                    (mention.span.start, mention.span.end, of_chain[one.document.id, chain.id])
                )
    return System(
        chronology,
        stems,
        events,
        entities,
        list(check_series(chronology, documents)),
        list(follow_plans(chronology, documents)),
    )


# Clusters -----------------------------------------------------------------------------------


def pair_up(half: Half, system: System, what: str) -> tuple[Clusters, Clusters, list[str]]:
    """Gold and system clusters over the gold's mentions; one that nenpyo misses stands alone."""
    gold: Clusters = defaultdict(set)
    found: Clusters = defaultdict(set)
    missed = []
    taken: dict[Place, str] = {}
    for group, content in half.groups.items():
        for name, references in content.get(what, {}).items():
            for reference in references:
                place = half.place(reference)
                if place is None:
                    continue
                # An entity is the same in every group; an event belongs to its own.
                gold[name if what == "entities" else f"{group}/{name}"].add(place)
                ids = system.at(what, place)
                if ids:
                    taken[place] = best(ids, system, what, place)
                else:
                    missed.append(f"{group}/{name}: {reference} is not found")
    for place, id_ in taken.items():
        found[id_].add(place)
    return gold, found, missed


def best(ids: set[str], system: System, what: str, place: Place) -> str:
    """Of several mentions under a reference the one that fits its edges best."""
    stem, start, end = place
    rows = [row for row in getattr(system, what)[stem] if row[2] in ids]
    rows = [row for row in rows if row[0] < end and start < row[1]]
    return min(rows, key=lambda row: (abs(row[0] - start) + abs(row[1] - end), row[2]))[2]


def ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def f1(precision: float, recall: float) -> float:
    return ratio(2 * precision * recall, precision + recall)


def muc(key: Clusters, response: Clusters) -> tuple[float, float]:
    """Links kept, out of all links, and all links: recall of MUC (Vilain et al. 1995)."""
    of = {mention: name for name, cluster in response.items() for mention in cluster}
    kept = total = 0
    for cluster in key.values():
        parts = {of.get(mention, ("alone", mention)) for mention in cluster}
        kept += len(cluster) - len(parts)
        total += len(cluster) - 1
    return kept, total


def b_cubed(key: Clusters, response: Clusters) -> tuple[float, int]:
    """Sum of the mentions' shares and their number: recall of B3 (Bagga and Baldwin 1998)."""
    of = {mention: cluster for cluster in response.values() for mention in cluster}
    mentions = [(mention, cluster) for cluster in key.values() for mention in cluster]
    shares = [len(cluster & of[m]) / len(cluster) if m in of else 0.0 for m, cluster in mentions]
    return sum(shares), len(mentions)


def ceaf_e(key: Clusters, response: Clusters) -> float:
    """The best similarity of a one-to-one alignment (Luo 2005, phi 4), greedily aligned."""
    pairs = [
        (2 * len(k & r) / (len(k) + len(r)), i, j)
        for i, k in key.items()
        for j, r in response.items()
        if k & r
    ]
    used_key, used_response, total = set(), set(), 0.0
    for score, i, j in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if i not in used_key and j not in used_response:
            used_key.add(i)
            used_response.add(j)
            total += score
    return total


def coreference(key: Clusters, response: Clusters) -> dict[str, float]:
    """F1 of MUC, B3, CEAFe and their mean (CoNLL-2012)."""
    links = f1(ratio(*muc(response, key)), ratio(*muc(key, response)))
    cubed = f1(ratio(*b_cubed(response, key)), ratio(*b_cubed(key, response)))
    similar = ceaf_e(key, response)
    ceaf = f1(ratio(similar, len(response)), ratio(similar, len(key)))
    return {"muc": links, "b3": cubed, "ceafe": ceaf, "conll": (links + cubed + ceaf) / 3}


def only(clusters: Clusters, mentions: set[Any]) -> Clusters:
    kept = {name: cluster & mentions for name, cluster in clusters.items()}
    return {name: cluster for name, cluster in kept.items() if cluster}


# Disputes -----------------------------------------------------------------------------------


def sides_of(conflict: Any, system: System) -> list[set[Place]]:
    return [
        {(system.stems[s.document], s.span.start, s.span.end) for s in reading.support}
        for reading in conflict.readings
    ]


def on_side(place: Place, side: set[Place], field_name: str) -> bool:
    """Whether the document is on a side; of numbers, which it tells many of, with those words."""
    stem, start, end = place
    if field_name == "number":
        return any(one == stem and a < end and start < b for one, a, b in side)
    return any(one == stem for one, _, _ in side)


def parted(places: list[list[Place]], conflict: Any, system: System) -> bool:
    """Whether two of the gold's sides stand on different sides of the system's."""
    sides = sides_of(conflict, system)
    where = [
        {n for n, side in enumerate(sides) for place in one if on_side(place, side, conflict.field)}
        for one in places
    ]
    return any(a and b and (len(a | b) > 1) for i, a in enumerate(where) for b in where[i + 1 :])


def events_at(system: System, half: Half, group: str, name: str) -> set[str]:
    references = half.groups[group].get("events", {}).get(name, ())
    places = [place for reference in references if (place := half.place(reference))]
    return {id_ for place in places for id_ in system.at("events", place)}


def disputes(half: Half, system: System) -> dict[str, Any]:
    """Precision and recall of disputes, and the share of compatible pairs that are called one."""
    gold = [
        (group, row)
        for group, content in half.groups.items()
        for row in content.get("conflicts", ())
    ]
    right: set[int] = set()
    hit: set[int] = set()
    for number, (group, row) in enumerate(gold):
        ids = events_at(system, half, group, row["event"])
        places = [[p for r in side if (p := half.place(r))] for side in row["sides"]]
        for at, conflict in enumerate(system.chronology.conflicts):
            same = conflict.field == row["field"] and conflict.event in ids
            quantity = row.get("quantity") in (None, conflict.quantity)
            if same and quantity and parted(places, conflict, system):
                hit.add(number)
                right.add(at)
    wrong = [
        f"no such dispute: {c.field} {c.quantity or ''} "
        + " / ".join(
            f"{r.value} ({', '.join(sorted({system.stems[s.document] for s in r.support}))})"
            for r in c.readings
        )
        for at, c in enumerate(system.chronology.conflicts)
        if at not in right
    ]
    missed = [f"dispute not found: {g} {row}" for n, (g, row) in enumerate(gold) if n not in hit]
    pairs = flagged = 0
    for group, content in half.groups.items():
        for row in content.get("compatible", ()):
            places = [[p] for r in row["pair"] if (p := half.place(r))]
            if len(places) < 2:
                continue
            pairs += 1
            ids = events_at(system, half, group, row["event"])
            bad = any(
                c.field == row["field"]
                and c.event in ids
                and row.get("quantity") in (None, c.quantity)
                and parted(places, c, system)
                for c in system.chronology.conflicts
            )
            if bad:
                flagged += 1
                missed.append(f"compatible, but disputed: {group} {row}")
    return {
        "precision": ratio(len(right), len(system.chronology.conflicts)),
        "recall": ratio(len(hit), len(gold)),
        "found": len(system.chronology.conflicts),
        "gold": len(gold),
        "compatible": pairs,
        "flagged": ratio(flagged, pairs),
        "compatible kept": 1 - ratio(flagged, pairs),
        "misses": wrong + missed,
    }


# Checks and plans ---------------------------------------------------------------------------


def overlaps(a: Place, stem: str, span: Any) -> bool:
    return a[0] == stem and a[1] < span.end and span.start < a[2]


def checks(half: Half, system: System) -> dict[str, Any]:
    right, total, misses = 0, 0, []
    for group, content in half.groups.items():
        for row in content.get("checks", ()):
            place = half.place(row["at"])
            if place is None:
                continue
            total += 1
            found = [
                check
                for check in system.checks
                if check.claim.kind == row["kind"]
                and overlaps(place, system.stems[check.document], check.claim.span)
            ]
            if any(check.verdict == row["verdict"] for check in found):
                right += 1
            else:
                told = [(str(c.verdict), c.because) for c in found]
                misses.append(f"{group}: {row['at']} {row['kind']} is {row['verdict']}; {told}")
    return {"right": ratio(right, total), "gold": total, "misses": misses}


def plans(half: Half, system: System) -> dict[str, Any]:
    right, total, misses = 0, 0, []
    for group, content in half.groups.items():
        for row in content.get("plans", ()):
            place = half.place(row["at"])
            if place is None:
                continue
            total += 1
            found = [
                plan
                for plan in system.plans
                if overlaps(place, system.stems[plan.mention.document], plan.mention.span)
            ]
            if any(plan.fate == row["outcome"] for plan in found):
                right += 1
            else:
                misses.append(
                    f"{group}: {row['at']} is {row['outcome']}; {[str(p.fate) for p in found]}"
                )
    return {"right": ratio(right, total), "gold": total, "misses": misses}


def score(half_name: str) -> dict[str, dict[str, Any]]:
    """All figures of one half, each with its misses."""
    half = read_half(half_name)
    system = run(half)
    table: dict[str, dict[str, Any]] = {}
    for what in ("events", "entities"):
        gold, found, missed = pair_up(half, system, what)
        mentions = {m for cluster in found.values() for m in cluster}
        row = coreference(gold, found)
        row["b3 of the found"] = coreference(only(gold, mentions), found)["b3"]
        row["conll of the found"] = coreference(only(gold, mentions), found)["conll"]
        row["mentions"] = sum(map(len, gold.values()))
        row["misses"] = missed + mixed(gold, found)
        table[what] = row
    table["disputes"] = disputes(half, system)
    table["checks"] = checks(half, system)
    table["plans"] = plans(half, system)
    table["gold"] = {"documents": len(half.annotations), "misses": sorted(set(half.missing))}
    return table


def mixed(gold: Clusters, found: Clusters) -> list[str]:
    """What was split and what was joined."""
    of = {m: id_ for id_, cluster in found.items() for m in cluster}
    lines = []
    for name, cluster in gold.items():
        parts = defaultdict(list)
        for mention in sorted(cluster):
            if mention in of:
                parts[of[mention]].append(f"{mention[0]}:{mention[1]}")
        if len(parts) > 1:
            lines.append(f"split: {name}: {dict(parts)}")
    names = {m: name for name, cluster in gold.items() for m in cluster}
    for id_, cluster in found.items():
        if len(joined := {names[m] for m in cluster}) > 1:
            lines.append(f"joined: {id_}: {sorted(joined)}")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    halves = sorted(path.name for path in HERE.iterdir() if path.is_dir())
    parser.add_argument("half", choices=halves)
    parser.add_argument("--misses", action="store_true", help=f"of {' and '.join(READ)} only")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    table = score(options.half)
    if options.check:
        print("\n".join(table["gold"]["misses"]) or "every reference is found")
        return
    for name, row in table.items():
        shown = {
            k: round(v, 3) if isinstance(v, float) else v for k, v in row.items() if k != "misses"
        }
        print(name, shown)
        if options.misses and options.half in READ:
            print(*(f"  {miss}" for miss in row["misses"]), sep="\n")


if __name__ == "__main__":
    main()
