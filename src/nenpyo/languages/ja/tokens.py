"""Japanese words: the one file that imports the morphological analyser.

Tokens are SudachiPy's short units (mode A): the boundaries of names and of bunsetsu fall on them
more often than on longer units.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from sys import intern
from typing import Any

from nenpyo.languages.ja.text import fold
from nenpyo.model import Tokens

LARGEST_INPUT = 12_000
"""Characters; Sudachi refuses more than 49,149 bytes of UTF-8, and no character takes over four."""

Columns = tuple[list[int], list[int], list[str], list[str], list[str], list[str]]


def tokenise(texts: Sequence[tuple[int, str]]) -> tuple[Tokens, tuple[tuple[int, int], ...]]:
    """Tokens of all texts, and each text's range.

    Surfaces are folded to one width; blanks are no tokens. `forms` holds the conjugation form.
    """
    columns: Columns = ([], [], [], [], [], [])
    ranges = []
    for offset, text in texts:
        first = len(columns[0])
        for start, piece in _pieces(fold(text)):
            _add(offset + start, piece, columns)
        ranges.append((first, len(columns[0])))
    starts, ends, surfaces, lemmas, pos, forms = columns
    return Tokens(
        tuple(starts), tuple(ends), tuple(surfaces), tuple(lemmas), tuple(pos), tuple(forms)
    ), tuple(ranges)


def _add(offset: int, text: str, columns: Columns) -> None:
    """Append the tokens of one text."""
    analyser, tags = _analyser()
    starts, ends, surfaces, lemmas, pos, forms = columns
    for word in analyser.tokenize(text):
        tag, form = tags[word.part_of_speech_id()]
        start, end = word.begin(), word.end()
        # "…" is analysed as three full stops, of which two have no characters of their own.
        surface = text[start:end]
        if start == end or surface.isspace():
            continue
        starts.append(offset + start)
        ends.append(offset + end)
        surfaces.append(surface)
        lemmas.append(word.dictionary_form())
        pos.append(tag)
        forms.append(form)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The text in pieces that the analyser takes."""
    for start in range(0, len(text), LARGEST_INPUT):
        yield start, text[start : start + LARGEST_INPUT]


@cache
def _analyser() -> tuple[Any, tuple[tuple[str, str], ...]]:
    """The analyser, and the part of speech and conjugation form of every tag it gives."""
    from sudachipy import Dictionary, SplitMode

    dictionary = Dictionary(dict="core")
    make = getattr(dictionary, "tokenizer", None) or dictionary.create
    tags: list[tuple[str, str]] = []
    while (tag := dictionary.pos_of(len(tags))) is not None:
        pos = intern("-".join(part for part in tag[:4] if part != "*"))
        tags.append((pos, intern("" if tag[5] == "*" else tag[5])))
    return make(SplitMode.A), tuple(tags)
