"""Random and mutated strings through the times and the whole annotation: no crash, no blow-up.

python bench/fuzz.py [--articles FILE.jsonl[.gz]] [--times 100000] [--whole 20000] [--seed 1]

Strings are words of times and news at random, Unicode at random, pieces of articles with some
characters changed, doubled or cut, and short pieces said over and over. Every span must quote its
text. What takes more than a second is told, and at the end how time grows with the length.
"""

import argparse
import random
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from time import process_time

from nenpyo.analyses import times
from nenpyo.errors import InputError
from nenpyo.export import annotation_record
from nenpyo.model import Document, DocumentKind
from nenpyo.pipeline import annotate
from nenpyo.read import document_from_text, read

WORDS = (
    "昨年|今年|来年|翌|同|前|末|半ば|上旬|年|月|日|時|分|秒|世紀|年代|週間|間|ぶり|以来|後|前半|午後|正午|"
    "令和|昭和|元|十|二|〇|百|千|万|億|数|12|3|2023|1/2|15:00|(土)|(UTC)|毎|土曜日|から|まで|〜|、|。|の|"
    "「|」|『|』|（|）|(|)|【|・|ロシア|大統領|首相|外相|政府|軍|両国|同氏|と|が|を|は|に|で|述べた|会談|"
    "会談した|という|によると|攻撃|発射|人|死亡|予定|可能性|ない|か|ー|"
    "　| |\n|\r\n|\t|[1]|| |---|\u200b|\ufeff|"
    "𠮷|ﾌﾟ|Ａ|１２|…|!?|http://x.jp/a"
)
"""What strings are put together from, parted by bars."""
SLOW = 1.0
"""Seconds of processor time that no string of this size should take."""


def strings(chance: random.Random, articles: list[str]) -> Iterator[str]:
    """Endless strings of all kinds."""
    words = WORDS.split("|")
    kinds: list[Callable[[], str]] = [
        lambda: "".join(chance.choices(words, k=chance.randrange(1, 40))),
        lambda: "".join(chr(_code(chance)) for _ in range(chance.randrange(1, 60))),
        lambda: "".join(chance.choices(words, k=chance.randrange(1, 4))) * chance.randrange(1, 80),
    ]
    if articles:
        kinds.append(lambda: _mutated(chance, chance.choice(articles), words))
    while True:
        yield chance.choice(kinds)()


def _code(chance: random.Random) -> int:
    """A code point: kana, kanji, ASCII, or anything but a surrogate."""
    low, high = chance.choice(((0x3041, 0x30FF), (0x4E00, 0x9FFF), (0x20, 0x7E), (1, 0xD7FF)))
    return chance.randint(low, high)


def _mutated(chance: random.Random, text: str, words: list[str]) -> str:
    start = chance.randrange(len(text))
    piece = list(text[start : start + chance.randrange(1, 200)])
    for _ in range(chance.randrange(1, 6)):
        place = chance.randrange(len(piece))
        change = chance.choice(("", chr(_code(chance)), piece[place] * 2, chance.choice(words)))
        piece[place] = change or " "
    return "".join(piece)


def read_times(text: str, kind: DocumentKind) -> None:
    for found in times(text, kind=kind):
        assert found.span.end <= len(text)


def read_whole(text: str, kind: DocumentKind) -> None:
    try:
        document = replace(document_from_text(text, name="fuzz"), kind=kind)
    except InputError:
        return
    _check(annotation_record(annotate(document)), document.text)


def _check(record: object, text: str) -> None:
    """Every part of a record with a start, an end and a text quotes the document."""
    if isinstance(record, dict):
        if {"start", "end", "text"} <= record.keys():
            assert text[record["start"] : record["end"]] == record["text"]
        for value in record.values():
            _check(value, text)
    elif isinstance(record, list):
        for value in record:
            _check(value, text)


def run(task: Callable[[str, DocumentKind], None], found: Iterator[str], number: int) -> int:
    """How many of so many strings break a task, or take too long."""
    broken = 0
    task(WORDS[:2], DocumentKind.NEWS)  # loading what a language knows is no string's time
    for count, text in enumerate(islice(found, number)):
        kind = tuple(DocumentKind)[count % len(DocumentKind)]
        started = process_time()
        try:
            task(text, kind)
        except Exception:  # noqa: BLE001 - each is told, and the next one tried
            broken += 1
            print(f"{task.__name__} breaks on {text!r}:\n{traceback.format_exc(limit=-3)}")
        if process_time() - started > SLOW:
            broken += 1
            print(f"{task.__name__} takes {process_time() - started:.1f} s: {text[:60]!r}")
    return broken


def growth(task: Callable[[str, DocumentKind], None], chance: random.Random) -> None:
    """The worst of some repeated pieces: how often the time for four times the text."""
    worst, piece = 0.0, ""
    for _ in range(20):
        unit = "".join(chance.choices(WORDS.split("|"), k=chance.randrange(1, 4)))
        spent = []
        for size in (2_000, 8_000):
            text = unit * (size // len(unit))
            started = process_time()
            task(text, DocumentKind.NEWS)
            spent.append(process_time() - started)
        ratio = spent[1] / (spent[0] + 0.02)
        worst, piece = max((worst, piece), (ratio, unit))
    print(f"{task.__name__}: four times the text takes up to {worst:.1f} times as long ({piece!r})")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", metavar="FILE", help="texts to mutate")
    parser.add_argument("--times", type=int, default=100_000)
    parser.add_argument("--whole", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    found = read([given.articles]) if given.articles else ()
    articles = [one.text for one in found if isinstance(one, Document)]
    broken = run(read_times, strings(chance, articles), given.times)
    broken += run(read_whole, strings(chance, articles), given.whole)
    growth(read_times, chance)
    growth(read_whole, chance)
    print(f"{given.times} + {given.whole} strings, seed {given.seed}: {broken} broken or slow")


if __name__ == "__main__":
    main()
