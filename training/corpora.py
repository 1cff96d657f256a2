"""Readers of the annotated corpora: NER (stockmark, GSD, WAC) and trees (WAC, GSD).

Nothing of them enters the repository: scripts take the folder they lie in as an argument.
"""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nenpyo.languages.ja.text import fold

_ENTITY = re.compile(r"<NE:([A-Z]+):(head|middle|tail|single)>$")


@dataclass(frozen=True, slots=True)
class NamedText:
    """A sentence and its names: start, end, type."""

    text: str
    names: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence, where its bunsetsu start, their heads and kinds of arc (D P I A)."""

    text: str
    starts: tuple[int, ...]
    heads: tuple[int, ...]
    kinds: str
    names: tuple[tuple[int, int, str], ...] = ()


def stockmark(path: Path) -> Iterator[NamedText]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for one in json.load(lines):
            names = tuple((*entity["span"], entity["type"]) for entity in one["entities"])
            yield NamedText(fold(one["text"]), names)


def gsd_names(path: Path) -> Iterator[NamedText]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for block in lines.read().split("\n\n"):
            text, names = "", []
            for line in block.splitlines():
                word, _, label = line.partition("\t")
                if label.startswith("B-"):
                    names.append((len(text), len(text) + len(word), label[2:]))
                elif label.startswith("I-") and names:
                    names[-1] = (names[-1][0], len(text) + len(word), names[-1][2])
                text += word
            if text:
                yield NamedText(fold(text), tuple(names))


def wac(path: Path) -> Iterator[Tree]:
    """The sentences of a file in KNP format; those whose tree is not head-final are left out."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for block in lines.read().split("EOS\n"):
            tree = _knp(block)
            if tree:
                yield tree


def _knp(block: str) -> Tree | None:
    text, starts, heads, kinds = "", [], [], ""
    names: list[tuple[int, int, str]] = []
    for line in block.splitlines():
        if line.startswith("* "):
            arc = line.split()[1]
            starts.append(len(text))
            heads.append(int(arc[:-1]))
            kinds += arc[-1]
        elif line and not line.startswith(("# ", "+ ")):
            start = len(text)
            text += line.split(" ")[0] or " "
            for kind, part in _ENTITY.findall(line):
                if part in {"head", "single"}:
                    names.append((start, len(text), kind))
                elif names:
                    names[-1] = (names[-1][0], len(text), names[-1][2])
    if not heads or heads[-1] != -1:
        return None
    if any(not place < head < len(heads) for place, head in enumerate(heads[:-1])):
        return None
    return Tree(fold(text), tuple(starts), tuple(heads), kinds, tuple(names))
