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


@dataclass(frozen=True, slots=True)
class Phrase:
    """A basic phrase of KNP's format: its content's last character, its relations, its bunsetsu.

    `relations` are (kind, mode, target's sentence or "", target's phrase or -1, target's words).
    """

    last: int
    bunsetsu: int
    tells: bool
    relations: tuple[tuple[str, str, str, int, str], ...]


@dataclass(frozen=True, slots=True)
class Annotated:
    """A sentence of a document with its basic phrases, and the heads of its bunsetsu."""

    id: str
    text: str
    phrases: tuple[Phrase, ...]
    heads: tuple[int, ...]


_RELATION = re.compile(
    r'<rel type="([^"]+)"(?: mode="([^"]+)")? target="([^"]*)"(?: sid="([^"]*)" id="(-?\d+)")?/>'
)
_TELLING = ("動詞", "形容詞", "判定詞")
_FUNCTION = ("助詞", "助動詞", "判定詞", "特殊", "接尾辞")


def wac_documents(path: Path) -> Iterator[list[Annotated]]:
    """The documents of a file in KNP format with predicate-argument structure and coreference."""
    document: list[Annotated] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for block in lines.read().split("EOS\n"):
            sentence = _annotated(block)
            if sentence is None:
                continue
            if document and sentence.id.split("-")[0] != document[0].id.split("-")[0]:
                yield document
                document = []
            document.append(sentence)
    yield document


def _annotated(block: str) -> Annotated | None:
    text, heads, phrases = "", [], []
    name, relations, last, tells = "", (), -1, False

    def close() -> None:
        if last >= 0:
            phrases.append(Phrase(last, len(heads) - 1, tells, relations))

    for line in block.splitlines():
        if line.startswith("# S-ID:"):
            name = line.split()[1].removeprefix("S-ID:")
        elif line.startswith(("* ", "+ ")):
            if line[0] == "+" or last >= 0:
                close()
                last, tells = -1, False
            if line[0] == "*":
                heads.append(int(line.split()[1][:-1]))
            else:
                found = _RELATION.findall(line)
                relations = tuple((a, b, d, int(e) if e else -1, c) for a, b, c, d, e in found)
        elif line and not line.startswith("# "):
            fields = line.split(" ")
            word = fields[0] or " "
            pos = fields[3] if fields[0] else "特殊"
            if last < 0 or not pos.startswith(_FUNCTION):
                last = len(text)
            text += word
            tells = tells or pos in _TELLING
    close()
    return Annotated(name, fold(text), tuple(phrases), tuple(heads)) if heads else None
