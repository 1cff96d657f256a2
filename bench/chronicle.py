"""How reconciling grows: synthetic chronicles of 1e3 to 1e6 event mentions, seeded.

    python bench/chronicle.py [MENTIONS ...] [--seed N] [--processes N] [--keep FOLDER]

One size in a run where memory matters: a process never gives back what it once took. With --keep
the chronicle stays as FOLDER/MENTIONS.db, for the commands to be tried on.

News of a world of some hundred states, a hundred mentions a day: five mentions a document, each
meeting, visit, aid or attack told by one to six outlets in the days after it. A larger chronicle
is a longer one, as it is in life. Prints processor time (with more processes: of this one and of
the others) and wall time, processor time a mention, memory before and at its peak (this process,
the largest other), the time for one document more, the size of the file, how many entities and
disputes were found, and whether what is one event is one happening: of the pairs of mentions that
are in one event, and of those that tell one happening, how many are both.
"""

import argparse
import gc
import hashlib
import os
import random
import resource
import sqlite3
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from nenpyo.model import (
    Annotation,
    Chain,
    DateSource,
    Document,
    DocumentKind,
    EntityType,
    EventMention,
    EventTime,
    EventType,
    Mention,
    MentionForm,
    PublicationDate,
    Quantity,
    Span,
    TimeExpression,
    TimeInterval,
    TimeType,
)
from nenpyo.model.text import document_id
from nenpyo.pipeline import name as pipeline_name
from nenpyo.processes import spread
from nenpyo.reconcile import renew
from nenpyo.store import Store, open_store
from nenpyo.store.opening import open_engine
from nenpyo.store.writing import keep

STATES = 180
A_DAY = 100
"""Mentions a day, over the whole world."""
A_DOCUMENT = 5
KINDS = (
    (EventType.CONSULT, None, "会談した"),
    (EventType.CONSULT, "visit", "訪問した"),
    (EventType.AID, None, "支援した"),
    (EventType.ACCUSE, "disapprove", "非難した"),
    (EventType.SUPPORT, None, "署名した"),
    (EventType.MOBILIZE, "troops", "派遣した"),
)
START = date(1990, 1, 1)
OUTLETS = tuple(f"通信{number}" for number in range(40))


@dataclass(frozen=True)
class Happening:
    """Something that the outlets tell: its number, what, by whom with whom, when, how long."""

    number: int
    kind: tuple[EventType, str | None, str]
    one: int
    other: int
    day: date
    minutes: int


def happenings(mentions: int, chance: random.Random) -> Iterator[tuple[Happening, int]]:
    """What happens, in order of days, and how many outlets tell it."""
    told = 0
    number = 0
    while told < mentions:
        day = START + timedelta(days=told // A_DAY)
        one, other = chance.sample(range(STATES), 2)
        outlets = min(chance.choice((1, 1, 2, 2, 3, 6)), mentions - told)
        kind, minutes = chance.choice(KINDS), chance.randrange(30, 300)
        yield Happening(number, kind, one, other, day, minutes), outlets
        told += outlets
        number += 1


def documents(mentions: int, seed: int) -> Iterator[Annotation]:
    """The reports of a world, five mentions a document."""
    return (annotation for annotation, _ in told(mentions, seed))


def told(mentions: int, seed: int) -> Iterator[tuple[Annotation, list[Happening]]]:
    """The reports, each with what it tells, mention by mention."""
    chance = random.Random(seed)
    desks: dict[tuple[date, str], list[Happening]] = {}
    for happening, count in happenings(mentions, chance):
        for outlet in chance.sample(OUTLETS, count):
            published = happening.day + timedelta(days=chance.randrange(3))
            desk = desks.setdefault((published, outlet), [])
            desk.append(happening)
            if len(desk) == A_DOCUMENT:
                del desks[published, outlet]
                yield report(desk, published, outlet, chance), desk
    for (published, outlet), desk in desks.items():
        yield report(desk, published, outlet, chance), desk


def report(
    desk: list[Happening], published: date, outlet: str, chance: random.Random
) -> Annotation:
    """One outlet's news of a day; a fifth of its numbers are its own."""
    text, chains, times, events = "", {}, [], []
    for number, told in enumerate(desk, 1):
        start = len(text)
        names = [f"指導者{told.one}", f"指導者{told.other}"]
        day = told.day.isoformat()
        minutes = told.minutes if chance.random() > 0.2 else chance.randrange(30, 300)
        sentence = f"{names[0]}は{day}、{names[1]}と{told.kind[2]}。時間は{minutes}分だった。"
        text += sentence
        for name, state in zip(names, (told.one, told.other), strict=True):
            at = start + sentence.index(name)
            chains.setdefault(name, (state, Span(at, at + len(name))))
        at = start + sentence.index(day)
        interval = TimeInterval(told.day, told.day)
        times.append(
            TimeExpression(
                id=f"t{number}", span=Span(at, at + len(day)), type=TimeType.DATE, value=day,
                interval=interval,
            )
        )  # fmt: skip
        at = start + sentence.index(told.kind[2])
        count = start + sentence.index(f"{minutes}分")
        ids = [f"e-{name}" for name in names]
        mutual = told.kind[0] in (EventType.CONSULT, EventType.SUPPORT) and not told.kind[1]
        events.append(
            EventMention(
                id=f"v{number}", type=told.kind[0], mode=told.kind[1],
                trigger=Span(at, at + len(told.kind[2])), sentence=Span(start, len(text)),
                actors=tuple(ids if mutual else ids[:1]),
                recipients=() if mutual else tuple(ids[1:]),
                time=EventTime(value=day, interval=interval, expression=f"t{number}"),
                quantities=(
                    Quantity(
                        quantity="duration", value=minutes, unit="minute",
                        span=Span(count, count + len(str(minutes))),
                    ),
                ),
                rule=f"bench.{told.kind[2]}",
            )
        )  # fmt: skip
    return Annotation(
        document=paper(text, published, outlet),
        sentences=(),
        times=tuple(times),
        chains=tuple(
            Chain(
                id=f"e-{name}",
                type=EntityType.PERSON,
                name=name,
                country=f"S{state}",
                wikidata=f"Q{state}",
                mentions=(Mention(span=span, form=MentionForm.NAM),),
            )
            for name, (state, span) in chains.items()
        ),
        events=tuple(events),
        statements=(),
    )


def paper(text: str, published: date, outlet: str) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    made = Document(
        id=document_id(digest, None, outlet), name=f"{outlet}-{digest[:8]}", lang="ja", text=text,
        sha256=digest, kind=DocumentKind.NEWS, publisher=outlet,
    )  # fmt: skip
    when = PublicationDate(earliest=published, latest=published, source=DateSource.GIVEN)
    return replace(made, published=when)


def filled(path: Path, made: Iterable[Annotation]) -> int:
    """A new chronicle that holds documents which are not reconciled yet; how many."""
    path.unlink(missing_ok=True)
    engine = open_engine(path, create=True)
    count, pipeline = 0, pipeline_name()
    with engine.execution_options(writes=True).begin() as connection:
        for count, annotation in enumerate(made, 1):  # noqa: B007 - the last count is all
            keep(connection, annotation, pipeline, None)
    engine.dispose()
    return count


def measured(mentions: int, seed: int, processes: int, folder: Path) -> str:
    """A row of the table: one chronicle made at once, then one document more."""
    path = folder / f"{mentions}.db"
    made = documents(mentions, seed)
    late = next(made)
    count = filled(path, made)
    with open_store(path, pipeline=pipeline_name()) as store:
        before = peak(resource.RUSAGE_SELF)
        used, other, passed = timed(store, processes)
        most = peak(resource.RUSAGE_SELF), peak(resource.RUSAGE_CHILDREN)
        one = []
        for annotation in (late, replace(late, events=late.events[:1]), late):
            start, clock = time.process_time(), time.perf_counter()
            store.replace(annotation)
            store.refresh(renew)
            one.append((time.process_time() - start, time.perf_counter() - clock))
        events = sum(1 for _ in store.entities()), sum(1 for _ in store.conflicts())
    precision, recall = agreement(path, mentions, seed)
    cpu, wall = max(one)
    return (
        f"| {mentions} | {count + 1} | {used:.0f} + {other:.0f} | {passed:.0f} "
        f"| {(used + other) / mentions * 1e6:.0f} | {before} | {most[0]} + {most[1]} "
        f"| {cpu * 1000:.0f} | {wall * 1000:.0f} | {path.stat().st_size >> 20} | {events} "
        f"| {precision:.4f} | {recall:.4f} |"
    )


def peak(who: int) -> int:
    """Megabytes that this process, or the largest of its children that are done, once held."""
    return resource.getrusage(who).ru_maxrss >> 10


def timed(store: Store, processes: int) -> tuple[float, float, float]:
    """Seconds to put a chronicle in order: of this processor, of others, and by the clock.

    As in `nenpyo add`, no circles of objects are looked for.
    """
    gc.disable()
    start, clock = os.times(), time.perf_counter()
    store.refresh(partial(renew, run=partial(spread, processes=processes)))
    end, passed = os.times(), time.perf_counter() - clock
    gc.enable()
    here = end.user + end.system - start.user - start.system
    there = end.children_user + end.children_system
    return here, there - start.children_user - start.children_system, passed


def agreement(path: Path, mentions: int, seed: int) -> tuple[float, float]:
    """Precision and recall of the pairs of mentions that are one event."""
    with closing(sqlite3.connect(path)) as raw:
        rows = raw.execute("SELECT document, mention, event FROM event_reports")
        events = {(document, mention): event for document, mention, event in rows}
    happened = {
        (annotation.document.id, mention.id): happening.number
        for annotation, desk in told(mentions, seed)
        for mention, happening in zip(annotation.events, desk, strict=True)
    }
    here = [(events[id_], happened[id_]) for id_ in events.keys() & happened.keys()]
    shared = pairs(here)
    found, true = (pairs(side) for side in zip(*here, strict=True))
    return shared / max(1, found), shared / max(1, true)


def pairs(groups: Iterable[object]) -> int:
    """How many pairs of items are of one group; each item is given as its group."""
    return sum(count * (count - 1) // 2 for count in Counter(groups).values())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("mentions", nargs="*", type=int, default=[1000, 10_000, 100_000])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    print(
        "mentions, documents, CPU s, s, µs a mention, MB before, peak MB, one more ms CPU, ms, MB, "
        "entities and disputes, precision, recall"
    )
    for mentions in options.mentions:
        with TemporaryDirectory() as folder:
            home = options.keep or Path(folder)
            print(measured(mentions, options.seed, options.processes, home), flush=True)


if __name__ == "__main__":
    main()
