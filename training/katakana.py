"""Collect the katakana words that the analyser knows as ordinary nouns (メディア, チーム).

usage: python training/katakana.py TEXTS.gz... (JSON lines or a JSON list of objects with "text")

A katakana word before a title names somebody unless it is one of these. Writes `katakana.txt`,
one word a line in code point order; words alone, no text. The same texts give the same bytes.
"""

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from sudachipy import Dictionary, SplitMode

DATA = Path(__file__).parent.parent / "src" / "nenpyo" / "languages" / "ja" / "data"
KATAKANA = re.compile("[ァ-ヴー]{2,}")
ORDINARY = ("名詞", "普通名詞")
OFTEN = 2
"""Times that a word must stand in the texts; a rarer one is not worth its line."""


def texts(path: Path) -> Iterator[str]:
    """The texts of one file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        content = file.read()
    rows = json.loads(content) if content.startswith("[") else map(json.loads, content.splitlines())
    for row in rows:
        yield row["text"]


def main() -> None:
    analyser = Dictionary(dict="core").tokenizer(mode=SplitMode.C)
    counts: Counter[str] = Counter()
    for path in sys.argv[1:]:
        for text in texts(Path(path)):
            for start in range(0, len(text), 10_000):
                for word in analyser.tokenize(text[start : start + 10_000]):
                    surface, pos = word.surface(), word.part_of_speech()
                    if KATAKANA.fullmatch(surface) and pos[:2] == ORDINARY and not word.is_oov():
                        counts[surface] += 1
    words = sorted(word for word, count in counts.items() if count >= OFTEN)
    DATA.joinpath("katakana.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    print(f"katakana.txt: {len(words)} words")


if __name__ == "__main__":
    main()
